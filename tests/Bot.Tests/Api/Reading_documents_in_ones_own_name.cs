using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Doubles.Entra;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Tests.Api;

/// <summary>
/// The documents in SharePoint through the API: whoever may ask it sees what SharePoint shows them, and not what the application
/// was let into.
/// </summary>
public sealed class Reading_documents_in_ones_own_name : IAsyncLifetime, IDisposable
{
    private const string Awa = "00000000-0000-4000-8000-0000000000a1";
    private const string Ben = "00000000-0000-4000-8000-0000000000b2";
    private const string Document = "Plan/Plan d'action.docx";

    private readonly EntraDouble _entra = new();
    private GraphDouble _sharePoint = null!;
    private GuardedBot _bot = null!;

    public async Task InitializeAsync()
    {
        _sharePoint = await GraphDouble.StartAsync(
            change: settings => settings with { App = Identity.App(GuardedBot.AppId, "OgpTeams"), ShutOut = [Ben] });
        _sharePoint.Put(Document, "words"u8.ToArray());
        _bot = await GuardedBot.StartAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => _entra),
            "--Bot:TenantId", EntraDouble.TenantId, "--Bot:ClientSecret", EntraDouble.Secret,
            "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", _sharePoint.Graph.AbsoluteUri,
            "--DocumentLibrary:Graph:SiteUrl", _sharePoint.SiteUrl.AbsoluteUri,
            "--DocumentLibrary:Graph:AccessToken", _sharePoint.Token);
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(_sharePoint.Breaches);
        await _bot.DisposeAsync();
        await _sharePoint.DisposeAsync();
    }

    public void Dispose() => _entra.Dispose();

    [Fact]
    public async Task Asks_SharePoint_as_the_person()
    {
        var shown = Token(Awa);

        using var answer = await GetAsync(shown);

        Assert.Equal((200, "words"), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal(shown, Assert.Single(_entra.Requests).Form["assertion"]);
        var read = _sharePoint.Calls.Where(call => call.Operation is Operations.GetItem or Operations.GetContent)
            .Select(call => call.Headers["Authorization"]["Bearer ".Length..]).Where(token => token != _sharePoint.Token).ToArray();
        Assert.NotEmpty(read);
        Assert.All(read, token => Assert.Equal((Awa, "Sites.Selected"), Said(token)));
        Assert.DoesNotContain(_sharePoint.Calls, call =>
            call.Operation == Operations.GetContent && call.Headers["Authorization"].EndsWith(_sharePoint.Token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_to_whom_SharePoint_shows_nothing_whoever_else_reads()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var hers = await GetAsync(Token(Awa));
            using var his = await GetAsync(Token(Ben));
            Assert.Equal((200, 403), ((int)hers.StatusCode, (int)his.StatusCode));
            var problem = await his.Content.ReadAsStringAsync();
            Assert.Equal("application/problem+json", his.Content.Headers.ContentType?.MediaType);
            Assert.Contains("SharePoint", problem, StringComparison.Ordinal);
            Assert.DoesNotContain("/permissions", problem, StringComparison.Ordinal); // What an administrator has to do.
        }
    }

    [Fact]
    public async Task Finds_nothing_where_nothing_is()
    {
        using var answer = await GetAsync(Token(Awa), "Plan/Rien.docx");
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Is_given_to_an_application_by_its_role()
    {
        using var answer = await GetAsync(Application());

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Empty(_entra.Requests);
    }

    [Fact]
    public async Task Is_refused_in_the_name_of_nobody()
    {
        using var none = await GetAsync(null);
        using var idToken = await GetAsync(Token(Awa, claims => claims.Remove("scp")));
        using var both = await GetAsync(Token(Ben, claims => claims["roles"] = new JsonArray("Workshops.Read")));

        Assert.Equal((401, 401, 403), ((int)none.StatusCode, (int)idToken.StatusCode, (int)both.StatusCode));
    }

    [Fact]
    public async Task Asks_for_another_sign_in_with_what_Entra_wants_to_know()
    {
        const string Claims = """{"access_token":{"polids":{"essential":true,"values":["9ab0"]}}}""";
        _entra.Refuse(400, "interaction_required", "AADSTS50076: You must use multi-factor authentication. Trace ID: 1", Claims);

        using var answer = await GetAsync(Token(Awa));

        Assert.Equal(401, (int)answer.StatusCode);
        var challenge = Assert.Single(answer.Headers.WwwAuthenticate);
        Assert.Equal("Bearer", challenge.Scheme);
        Assert.Contains(
            $"error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims))}\"", challenge.Parameter,
            StringComparison.Ordinal);
        Assert.Contains("AADSTS50076", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.Host.Log.Lines, line => line.Contains("Trace ID", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asks_for_consent()
    {
        _entra.Refuse(400, "invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application. Trace ID: 1");

        using var answer = await GetAsync(Token(Awa));

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Contains("interaction_required", Assert.Single(answer.Headers.WwwAuthenticate).Parameter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"access_token":{"nbf":{"essential":true,"value":"1"}}}""")]
    public async Task Stays_the_same_person_when_SharePoint_wants_another_token(string? claims)
    {
        _sharePoint.Fail(new Fault { Operation = Operations.GetContent, Status = 401, Claims = claims });

        using var answer = await GetAsync(Token(Awa));

        Assert.Equal(200, (int)answer.StatusCode);
        var tokens = _sharePoint.Calls.Where(call => call.Operation == Operations.GetContent)
            .Select(call => call.Headers["Authorization"]["Bearer ".Length..]).ToArray();
        Assert.Equal(2, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.All(tokens, token => Assert.Equal(Awa, Said(token).Person));
        Assert.Equal(claims is null, !_entra.Requests[^1].Form["claims"].Contains("nbf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_that_the_library_cannot_be_reached()
    {
        _sharePoint.Fail(new Fault { Operation = Operations.GetContent, Status = 507, Count = 0 });

        using var answer = await GetAsync(Token(Awa));

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Contains("problem+json", $"{answer.Content.Headers.ContentType}", StringComparison.Ordinal);
    }

    private string Token(string person, Action<JsonObject>? change = null)
    {
        var claims = _entra.Claims();
        claims["oid"] = person;
        change?.Invoke(claims);
        return Jwt.Write(_entra.Key, claims);
    }

    private string Application() => Token(Awa, claims =>
    {
        claims.Remove("scp");
        claims["roles"] = new JsonArray("Workshops.Read");
    });

    private async Task<HttpResponseMessage> GetAsync(string? token, string path = Document)
    {
        var escaped = Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/library/{escaped}", UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await _bot.Host.Http.SendAsync(request);
    }

    private static (string? Person, string? Scope) Said(string token) =>
        Jwt.Claims(token) is var claims ? ((string?)claims["oid"], (string?)claims["scp"]) : default;
}
