namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>What every library promises: one question tells which of many documents people changed.</summary>
public abstract class Telling_what_changed<TPlace> : LibraryTest<TPlace>
    where TPlace : LibraryPlace, new()
{
    private const string Other = "Plan 2026/Plan d'action.docx";

    [Fact]
    public async Task Names_what_people_wrote_and_deleted_and_nothing_else()
    {
        var known = new Dictionary<string, string>
        {
            [Sheet] = await SavedAsync("one"),
            [Other] = await SavedAsync("two", path: Other),
            ["Plan 2026/Third.docx"] = await SavedAsync("three", path: "Plan 2026/Third.docx"),
        };
        var mark = await MarkAsync(known);
        await WriteAsync("by hand");
        await Place.DeleteAsync(Other);
        await WriteAsync("a stranger", "Plan 2026/notes.txt");

        var news = await AskAsync(known, mark);
        Assert.Equal([Sheet, Other], news.Changed!.Order(StringComparer.Ordinal));

        // Once their versions are known, they are no news any more.
        known.Remove(Other);
        known[Sheet] = (await Library.ReadAsync(Sheet, default))!.Version;
        Assert.Empty((await AskAsync(known, news.Mark)).Changed!);
    }

    [Fact]
    public async Task Does_not_name_what_we_saved_ourselves()
    {
        var known = new Dictionary<string, string> { [Sheet] = await SavedAsync("one") };
        var mark = await MarkAsync(known);
        known[Sheet] = await SavedAsync("two", known[Sheet]);
        Assert.Empty((await AskAsync(known, mark)).Changed!);
    }

    [Fact]
    public async Task Goes_on_from_the_mark_in_another_process()
    {
        var known = new Dictionary<string, string> { [Sheet] = await SavedAsync("one") };
        var mark = await MarkAsync(known);
        await WriteAsync("while nobody looked");
        Assert.Equal([Sheet], (await Open().NewsAsync(known, mark, default))!.Changed);
    }

    protected async Task<LibraryNews> AskAsync(Dictionary<string, string> known, string? mark) =>
        (await Library.NewsAsync(known, mark, default))!;

    /// <summary>Of a first question.</summary>
    protected async Task<string> MarkAsync(Dictionary<string, string> known) => (await AskAsync(known, null)).Mark;
}
