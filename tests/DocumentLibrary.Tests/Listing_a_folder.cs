namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>What every library promises.</summary>
public abstract class Listing_a_folder<TPlace> : LibraryTest<TPlace>
    where TPlace : LibraryPlace, new()
{
    [Fact]
    public async Task Names_its_files_and_no_others()
    {
        await SavedAsync("one", path: "Imports/Plan 2024.docx");
        await SavedAsync("two", path: "Imports/plan.json");
        await SavedAsync("deeper", path: "Imports/Archives/Plan 2021.docx");
        await SavedAsync("beside", path: "Plan.docx");
        Assert.Equal(["Imports/Plan 2024.docx", "Imports/plan.json"], await ListedAsync("Imports"));
        Assert.Equal(["Plan.docx"], await ListedAsync(""));
        var saved = (await Library.ListAsync("Imports", default))[0].ModifiedAt;
        Assert.InRange(saved, DateTimeOffset.UnixEpoch.AddYears(30), TimeProvider.System.GetUtcNow().AddYears(1));
    }

    [Fact]
    public async Task Names_all_of_many()
    {
        foreach (var number in Enumerable.Range(1, 25))
        {
            await SavedAsync("one", path: $"Imports/Plan {number:D2}.docx");
        }

        Assert.Equal(25, (await ListedAsync("Imports")).Length);
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("../outside")]
    [InlineData("a:b")]
    public async Task Leads_nowhere_else(string folder)
    {
        await SavedAsync("one");
        Assert.Empty(await ListedAsync(folder));
    }

    private async Task<string[]> ListedAsync(string folder) =>
        [.. (await Library.ListAsync(folder, default)).Select(entry => entry.Path).Order(StringComparer.Ordinal)];
}

public sealed class Listing_a_folder_on_disk : Listing_a_folder<FolderPlace>;

public sealed class Listing_a_folder_in_SharePoint : Listing_a_folder<SharePointPlace>;

public sealed class Listing_a_folder_in_SharePoint_as_it_is_in_the_field : Listing_a_folder<SharePointInTheField>;
