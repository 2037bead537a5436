using System.Text;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class When_people_tidy_up : SharePointTest
{
    [Theory]
    [InlineData("rename", "Fiche.docx")]
    [InlineData("move", "Archives")]
    public async Task F22_A_document_with_another_name_or_place_is_still_the_same(string action, string to)
    {
        var known = await SavedAsync("one");
        Server.Do(Somebody(action, to));

        var moved = await Place.Open().ReadAsync(Sheet, known, default);
        Assert.Equal("one", Encoding.UTF8.GetString(moved!.Content));
        await SavedAsync("two", moved.Version);
        Assert.Equal("two", Encoding.UTF8.GetString(Server.Find(Assert.Single(Server.Paths()))!.Content));
    }

    [Fact]
    public async Task F22_Without_an_earlier_version_only_the_path_counts()
    {
        await SavedAsync("one");
        Server.Do(Somebody("rename", "Fiche.docx"));
        Assert.Null(await TextAsync());
    }

    [Fact]
    public async Task F23_A_deleted_document_is_gone_and_made_anew_on_demand()
    {
        var known = await SavedAsync("one");
        var read = await Library.ReadAsync(Sheet, known, default);
        await Place.DeleteAsync(Sheet);
        Assert.IsType<SaveOutcome.Gone>(await SaveAsync("two", read!.Version));
        Assert.Null(await Library.ReadAsync(Sheet, known, default));
        await SavedAsync("three");
        Assert.Equal(["three"], Versions());
    }

    [Fact]
    public async Task A_folder_that_went_away_is_made_again()
    {
        await SavedAsync("one");
        Server.Do(new("delete", Path: SharePointPlace.At("Plan 2026")));
        await SavedAsync("two", path: "Plan 2026/Ateliers/2026-03-12 Santé/Compte rendu.docx");
    }

    [Fact]
    public async Task Its_link_opens_the_very_document()
    {
        Assert.Null(Library.Link(Sheet));
        var saved = Assert.IsType<SaveOutcome.Saved>(await SaveAsync("one"));
        Assert.Contains("Doc.aspx", saved.Link!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(saved.Link, (await Library.ReadAsync(Sheet, default))!.Link);
        Assert.EndsWith(
            "/Documents/Gouvernement%20ouvert/Plan%202026/Ateliers/2026-03-12%20Sant%C3%A9/Fiche%20sujets.docx",
            Library.Link(Sheet)!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F40_A_path_that_is_too_long_for_SharePoint_is_refused_before_anything_is_asked()
    {
        var path = string.Join('/', Enumerable.Repeat(new string('x', 75), 5)) + "/y.docx";
        Assert.InRange(path.Length, 380, 400);
        Assert.IsType<SaveOutcome.Refused>(await SaveAsync("one", path: path));
        Assert.Empty(Server.Calls);
    }

    [Fact]
    public async Task All_calls_say_who_makes_them()
    {
        await Library.SaveAsync(Sheet, Large, null, default);
        await TextAsync();
        Assert.All(Server.Calls, call => Assert.True(call.IsDecorated, call.Operation));
        Assert.All(
            Server.Calls,
            call => Assert.Contains("client-request-id", call.Headers.Keys, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(0, Calls(Operations.PutContent));
    }
}
