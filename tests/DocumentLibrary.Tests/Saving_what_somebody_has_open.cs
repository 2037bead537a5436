namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Saving_what_somebody_has_open : LibraryTest
{
    [Theory]
    [InlineData("Plan.docx", ".~lock.Plan.docx#")]
    [InlineData("Plan.docx", "~$Plan.docx")]
    [InlineData("Rapport.docx", "~$pport.docx")]
    [InlineData("Rapport.docx", "~$apport.docx")]
    [InlineData("Plan d'action.docx", "~$an d'action.docx")]
    public async Task Is_locked_while_its_owner_file_stands(string name, string owner)
    {
        var one = await SavedAsync("one", path: name);
        await File.WriteAllTextAsync(OnDisk(owner), "Ada");

        Assert.IsType<SaveOutcome.Locked>(await SaveAsync("two", one, name));
        Assert.Equal("one", await TextAsync(name));

        File.Delete(OnDisk(owner));
        await SavedAsync("two", one, name);
    }

    [Fact]
    public async Task Is_locked_while_a_program_keeps_it_to_itself()
    {
        var one = await SavedAsync("one");
        await using (new FileStream(OnDisk(Sheet), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.IsType<SaveOutcome.Locked>(await SaveAsync("two", one));
        }

        await SavedAsync("two", one);
    }

    [Fact]
    public async Task Is_locked_while_another_process_saves_it()
    {
        var one = await SavedAsync("one");
        await using (new FileStream(OnDisk($".versions/{Sheet}/.turn"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.IsType<SaveOutcome.Locked>(await SaveAsync("two", one));
        }

        await SavedAsync("two", one);
    }

    [Fact]
    public async Task Does_not_mind_that_another_document_is_open()
    {
        var one = await SavedAsync("one", path: "Plan.docx");
        await File.WriteAllTextAsync(OnDisk(".~lock.Rapport.docx#"), "Ada");
        await File.WriteAllTextAsync(OnDisk("~$pport.docx"), "Ada");
        await SavedAsync("two", one, "Plan.docx");
    }
}
