using System.Text;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class Telling_what_changed_in_SharePoint : Telling_what_changed<SharePointPlace>;

public sealed class Telling_what_changed_in_SharePoint_as_it_is_in_the_field : Telling_what_changed<SharePointInTheField>;

/// <summary>Drafters’ changes, by delta: one call for all documents.</summary>
public sealed class When_it_is_asked_what_changed : SharePointTest
{
    private readonly Dictionary<string, string> _known = [];

    [Fact]
    public async Task The_first_answer_only_says_from_where_to_go_on()
    {
        await KnownAsync();
        var first = await AskAsync(null);
        Assert.Null(first.Changed);
        Assert.Equal(1, Calls(Operations.Delta));

        Edit("by hand");
        Assert.Equal([Sheet], (await AskAsync(first.Mark)).Changed);
    }

    [Theory]
    [InlineData("rename", "Fiche.docx")]
    [InlineData("move", "Archives")]
    [InlineData("enrich", null)]
    public async Task What_moves_no_content_is_no_news(string action, string? to)
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        Server.Do(Somebody(action, to));
        Assert.Empty((await AskAsync(mark)).Changed!);
    }

    [Fact]
    public async Task It_is_one_call_however_many_documents_there_are()
    {
        await KnownAsync();
        foreach (var number in Enumerable.Range(1, 12))
        {
            var path = $"Plan 2026/{number}.docx";
            _known[path] = await SavedAsync($"{number}", path: path);
        }

        var mark = (await AskAsync(null)).Mark;
        var calls = Server.Calls.Count;
        Assert.Empty((await AskAsync(mark)).Changed!);
        Assert.Equal(calls + 1, Server.Calls.Count);
        Assert.All(Server.Calls, call => Assert.True(call.IsDecorated, call.Operation));
    }

    [Fact]
    public async Task F36_Pages_are_turned_to_their_end_and_of_what_is_told_twice_the_last_counts()
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        Server.Change(settings => settings with { PageSize = 2, DeltaRepeats = true });
        foreach (var number in Enumerable.Range(1, 9))
        {
            await WriteAsync("a stranger", $"{number}.txt");
        }

        Edit("one of them");
        await Place.DeleteAsync(Sheet);
        var news = await AskAsync(mark);
        Assert.Equal([Sheet], news.Changed);
        Assert.InRange(Calls(Operations.Delta), 5, 12);
        Assert.Empty((await AskAsync(news.Mark)).Changed!.Except([Sheet]));
    }

    [Fact]
    public async Task F36_A_page_that_vanished_begins_anew()
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        Server.Change(settings => settings with { PageSize = 1 });
        Edit("one");
        await WriteAsync("a stranger", "1.txt");
        Fail(Operations.Delta, new Fault { Status = 404, Code = "itemNotFound", Skip = 1 });
        Assert.Null((await AskAsync(mark)).Changed);
    }

    [Fact]
    public async Task F35_When_too_much_happened_since_it_begins_anew()
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        Edit("by hand");
        Server.ExpireDeltas();
        var anew = await AskAsync(mark);
        Assert.Null(anew.Changed);

        Edit("again");
        Assert.Equal([Sheet], (await AskAsync(anew.Mark)).Changed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("b!another|{graph}/drives/b!another/root/delta(token='1')")]
    [InlineData("{drive}|http://127.0.0.1:9/v1.0/drives/b!1/root/delta")]
    [InlineData("{drive}|{graph}/drives/{drive}/root/delta(token='not%20ours')")]
    public async Task A_mark_that_is_not_this_librarys_is_none(string mark)
    {
        await KnownAsync();
        var news = await AskAsync(mark.Replace("{drive}", Server.DriveId, StringComparison.Ordinal)
            .Replace("{graph}", Server.Graph.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal));
        Assert.Null(news.Changed);
        Edit("by hand");
        Assert.Equal([Sheet], (await AskAsync(news.Mark)).Changed);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(501)]
    public async Task Where_SharePoint_does_not_let_us_ask_it_is_not_asked_every_minute(int status)
    {
        await KnownAsync();
        Fail(Operations.Delta, new Fault { Status = status, Code = "accessDenied", Count = 0 });
        Assert.Null(await Library.NewsAsync(_known, null, default));
        Assert.Null(await Library.NewsAsync(_known, null, default));
        Assert.Equal(1, Calls(Operations.Delta));
    }

    [Fact]
    public async Task Out_of_service_it_is_asked_again_with_the_same_mark()
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        Edit("by hand");
        Fail(Operations.Delta, new Fault { Status = 507, Count = 1 });
        await Assert.ThrowsAsync<LibraryUnavailableException>(() => Library.NewsAsync(_known, mark, default));
        Assert.Equal([Sheet], (await AskAsync(mark)).Changed);
    }

    [Fact]
    public async Task Half_an_answer_is_none()
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        Edit("by hand");
        Fail(Operations.Delta, new Fault { Connection = FaultConnection.CutInBody, Count = 8 });
        await Assert.ThrowsAsync<LibraryUnavailableException>(() => Library.NewsAsync(_known, mark, default));
        Server.ClearFaults();
        Assert.Equal([Sheet], (await AskAsync(mark)).Changed);
    }

    [Fact]
    public async Task What_another_kind_of_library_noted_is_to_be_looked_at()
    {
        await KnownAsync();
        var mark = (await AskAsync(null)).Mark;
        _known["Plan 2026/Plan d'action.docx"] = Convert.ToHexStringLower(Encoding.UTF8.GetBytes("a hash"));
        Assert.Equal(["Plan 2026/Plan d'action.docx"], (await AskAsync(mark)).Changed);
    }

    private async Task KnownAsync() => _known[Sheet] = await SavedAsync("one");

    private async Task<LibraryNews> AskAsync(string? mark) => (await Library.NewsAsync(_known, mark, default))!;
}
