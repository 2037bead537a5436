using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

/// <summary>Links by which people who are no members of the site read a document.</summary>
public sealed class Linking_for_the_organisation : SharePointTest
{
    [Fact]
    public async Task Is_not_done_unless_asked_for()
    {
        await SavedAsync("one");
        Assert.Equal(0, Calls(Operations.CreateLink));
    }

    [Fact]
    public async Task Lets_colleagues_read_and_nobody_else()
    {
        var saved = await SaveWithLinkAsync(Shared());
        Assert.Contains("/:w:/", saved.Link!.AbsoluteUri, StringComparison.Ordinal);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Server.Token);
        var permissions = (await http.GetFromJsonAsync<JsonObject>(new Uri(
            $"{Server.Graph.AbsoluteUri.TrimEnd('/')}/drives/{Server.DriveId}/items/{Place.Standing(Sheet).Id}/permissions")))!["value"]!;
        var link = Assert.Single(permissions.AsArray(), permission => permission!["link"] is not null)!["link"]!;
        Assert.Equal(("organization", "view"), ((string?)link["scope"], (string?)link["type"]));
    }

    [Fact]
    public async Task Gives_the_same_link_each_time_for_one_call_and_no_version()
    {
        var library = Shared();
        var first = await SaveWithLinkAsync(library);
        var second = Assert.IsType<SaveOutcome.Saved>(await library.SaveAsync(Sheet, "two"u8.ToArray(), first.Version, default));
        Assert.Equal(first.Link, second.Link);
        Assert.Equal(first.Link, (await library.ReadAsync(Sheet, second.Version, default))!.Link);
        Assert.Equal(1, Calls(Operations.CreateLink));
        Assert.Equal(first.Link, (await Shared().ReadAsync(Sheet, second.Version, default))!.Link);
        Assert.Equal(["one", "two"], Versions());
        Assert.Empty((await library.NewsAsync(
            new Dictionary<string, string> { [Sheet] = second.Version },
            (await library.NewsAsync(new Dictionary<string, string>(), null, default))!.Mark, default))!.Changed!);
    }

    [Fact]
    public async Task Is_not_done_for_tables_that_name_people_nor_for_what_is_only_read()
    {
        var library = Shared();
        Assert.IsType<SaveOutcome.Saved>(await library.SaveAsync("Plan 2026/contributions.csv", "a;b"u8.ToArray(), null, default));
        await WriteAsync("a template", "Modèles/Plan d'action.docx");
        Assert.NotNull(await library.ReadAsync("Modèles/Plan d'action.docx", default));
        Assert.Equal(0, Calls(Operations.CreateLink));
    }

    [Fact]
    public async Task Forbidden_by_a_policy_leaves_the_address_and_is_not_tried_again()
    {
        var library = Shared();
        Fail(Operations.CreateLink, new Fault { Status = 403, Code = "accessDenied", Count = 0 });
        var saved = await SaveWithLinkAsync(library);
        Assert.Contains("Doc.aspx", saved.Link!.AbsoluteUri, StringComparison.Ordinal);
        await library.SaveAsync("Plan 2026/Other.docx", "two"u8.ToArray(), null, default);
        Assert.Equal(1, Calls(Operations.CreateLink));
        Assert.Equal(["one"], Versions());
    }

    [Theory]
    [InlineData(507)]
    [InlineData(500)]
    public async Task Out_of_service_for_a_moment_is_tried_at_the_next_save(int status)
    {
        var library = Shared();
        Fail(Operations.CreateLink, new Fault { Status = status });
        var saved = await SaveWithLinkAsync(library);
        Assert.Contains("Doc.aspx", saved.Link!.AbsoluteUri, StringComparison.Ordinal);
        var again = Assert.IsType<SaveOutcome.Saved>(await library.SaveAsync(Sheet, "two"u8.ToArray(), saved.Version, default));
        Assert.Contains("/:w:/", again.Link!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(["one", "two"], Versions());
    }

    private IDocumentLibrary Shared() => Place.Open(TimeProvider.System, organisationLinks: true);

    private static async Task<SaveOutcome.Saved> SaveWithLinkAsync(IDocumentLibrary library) =>
        Assert.IsType<SaveOutcome.Saved>(await library.SaveAsync(Sheet, Encoding.UTF8.GetBytes("one"), null, default));
}
