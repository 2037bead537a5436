using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Doubles.Entra;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Tests.Api;

/// <summary>
/// Somebody wants documents of the SharePoint site that are not theirs to have, at the socket of the real host: by tokens that are not
/// for us, and by paths that lead out of the folder of workshops.
/// </summary>
public sealed class Attacking_the_documents : IClassFixture<Attacking_the_documents.Guarded>
{
    private const string Secret = "Paie 2026.docx";
    private const string Inside = "Plan/Compte%20rendu.docx";
    private const string Other = "11111111-0000-4000-8000-000000000001";

    private static readonly Dictionary<string, Func<Attacking_the_documents, string?>> Tokens = new()
    {
        ["none"] = _ => null,
        ["junk"] = _ => "a.b.c",
        ["huge"] = _ => $"{new string('a', 20_000)}.b.c",
        ["expired"] = it => it.Token(claims => claims["exp"] = TimeProvider.System.GetUtcNow().AddHours(-1).ToUnixTimeSeconds()),
        ["of another tenant"] = it => Jwt.Write(it._entra.Key, it._entra.Claims(Other)),
        ["of another tenant that calls itself ours"] = it => Jwt.Write(it._entra.Key, Changed(it._entra.Claims(Other), "tid", EntraDouble.TenantId)),
        ["for another API"] = it => it.Token(claims => claims["aud"] = Other),
        ["for Graph itself"] = it => it.Token(claims => claims["aud"] = "https://graph.microsoft.com"),
        ["without scope"] = it => it.Token(claims => claims.Remove("scp")),
        ["of a stranger's key"] = it => Jwt.Write(SigningKey.Of("x"), it._entra.Claims(), kid: it._entra.Key.Id),
        ["unsigned"] = it => Jwt.Write(it._entra.Key, it._entra.Claims(), "none"),
        ["changed"] = it => Jwt.Tamper(it.Token(), claims => claims["oid"] = Other),
        ["encrypted"] = it => Jwt.Encrypt(it._entra.Key, it.Token()),
        ["the Bot Service's"] = it => it._bot.Token(),
    };

    private static readonly Dictionary<string, Func<Attacking_the_documents, string>> NotEnough = new()
    {
        ["another scope"] = it => it.Token(claims => claims["scp"] = "User.Read"),
        ["a scope that only begins alike"] = it => it.Token(claims => claims["scp"] = "access_as_user.all"),
        ["another application"] = it => it.Token(claims => claims["azp"] = Other),
        ["no application"] = it => it.Token(claims => claims.Remove("azp")),
        ["an application without the role"] = it => it.Application("Workshops.Write"),
        ["a person with the application's role"] = it => it.Token(claims =>
        {
            claims["scp"] = "User.Read";
            claims["roles"] = new JsonArray("Workshops.Read");
        }),
    };

    private readonly EntraDouble _entra;
    private readonly GraphDouble _sharePoint;
    private readonly GuardedBot _bot;

    public Attacking_the_documents(Guarded guarded) => (_entra, _sharePoint, _bot) = (guarded.Entra, guarded.SharePoint, guarded.Bot);

    public static TheoryData<string> TokenNames => [.. Tokens.Keys];

    public static TheoryData<string> NotEnoughNames => [.. NotEnough.Keys];

    [Theory]
    [MemberData(nameof(TokenNames))]
    public async Task Is_refused_by_a_token_that_is_none_and_nothing_is_asked_of_SharePoint(string attack)
    {
        var (calls, asked) = (_sharePoint.Calls.Count, _entra.Requests.Count);
        var answer = await AskAsync($"GET /library/{Inside}", Tokens[attack](this));
        Assert.Equal(401, answer.Status);
        Assert.DoesNotContain("words", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", answer.Text, StringComparison.Ordinal);
        Assert.Equal((calls, asked), (_sharePoint.Calls.Count, _entra.Requests.Count));
    }

    [Theory]
    [MemberData(nameof(NotEnoughNames))]
    public async Task Is_refused_by_a_token_that_does_not_say_enough(string attack)
    {
        var (calls, asked) = (_sharePoint.Calls.Count, _entra.Requests.Count);
        var answer = await AskAsync($"GET /library/{Inside}", NotEnough[attack](this));
        Assert.Equal(403, answer.Status);
        Assert.Equal((calls, asked), (_sharePoint.Calls.Count, _entra.Requests.Count));
    }

    [Fact]
    public async Task Takes_a_token_in_its_header_only()
    {
        var token = Token();
        Assert.Equal(401, (await AskAsync($"GET /library/{Inside}?access_token={token}", null)).Status);
        Assert.Equal(401, (await AskAsync($"GET /library/{Inside}", null, $"Cookie: access_token={token}")).Status);
        Assert.Equal(401, (await AskAsync($"GET /library/{Inside}", token, $"Authorization: Bearer {token}")).Status);
        Assert.Equal(200, (await AskAsync($"GET /library/{Inside}", token)).Status);
    }

    /// <summary>Beside the folder of workshops lies what its people may open in SharePoint, and the application too: not through us.</summary>
    [Theory]
    [InlineData("../Paie%202026.docx")]
    [InlineData("Plan/../../Paie%202026.docx")]
    [InlineData("%2e%2e/Paie%202026.docx")]
    [InlineData("..%2fPaie%202026.docx")]
    [InlineData("..%2FPaie%202026.docx")]
    [InlineData("Plan%2f..%2f..%2fPaie%202026.docx")]
    [InlineData("%252e%252e%252fPaie%202026.docx")]
    [InlineData("..%5cPaie%202026.docx")]
    [InlineData("..\\Paie%202026.docx")]
    [InlineData("..%c0%afPaie%202026.docx")]
    [InlineData("./../Paie%202026.docx")]
    [InlineData(":/../Paie%202026.docx")]
    [InlineData("Plan:/../../Paie%202026.docx")]
    [InlineData("Plan/Compte%20rendu.docx:/../../../root:/Paie%202026.docx")]
    [InlineData("Plan/Compte%20rendu.docx%3f$select=id")]
    [InlineData("Plan/Compte%20rendu.docx/content")]
    [InlineData("Plan/Compte%20rendu.docx:/content")]
    [InlineData("Plan/Compte%20rendu.docx:/versions/1.0/content")]
    [InlineData("Plan/Compte%20rendu.docx%00.txt")]
    [InlineData("Plan/Compte%20rendu.docx%0d%0aX-Evil:%201")]
    [InlineData("%2fdrives%2fother%2froot:%2fPaie%202026.docx")]
    [InlineData("root:/Paie%202026.docx")]
    [InlineData("items/root/children")]
    [InlineData("//Paie%202026.docx")]
    [InlineData("Plan")]
    [InlineData("")]
    public async Task Finds_nothing_outside_the_folder_of_workshops(string path)
    {
        foreach (var token in new[] { Token(), Application("Workshops.Read") })
        {
            var answer = await AskAsync($"GET /library/{path}", token);
            Assert.True(answer.Status is 400 or 404, $"{answer.Status}: {answer.Text}");
            Assert.DoesNotContain("salaires", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("words", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("X-Evil", answer.Text.Split("\r\n\r\n")[0], StringComparison.Ordinal);
        }

        Assert.DoesNotContain(_sharePoint.Calls, call => call.Operation == Operations.GetContent
            && _sharePoint.Find(Secret)!.Id is var id && call.Target.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Survives_paths_and_headers_of_any_size()
    {
        foreach (var line in new[]
        {
            $"GET /library/{new string('a', 5_000)}", $"GET /library/{string.Join('/', Enumerable.Repeat("a", 2_000))}",
            $"GET /library/{new string('%', 3_000)}", $"GET /library/{string.Concat(Enumerable.Repeat("%c3%a9", 800))}",
            $"GET /library/{new string('a', 60_000)}",
        })
        {
            Assert.InRange((await AskAsync(line, Token())).Status, 400, 431);
        }

        Assert.Equal(200, (await AskAsync($"GET /library/{Inside}", Token())).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    public async Task Is_read_only(string method)
    {
        var answer = await AskAsync($"{method} /library/{Inside}", Token(), "Content-Length: 0");
        Assert.Equal(405, answer.Status);
        Assert.Equal("words", Encoding.UTF8.GetString(_sharePoint.Find("Ateliers/Plan/Compte rendu.docx")!.Content));
    }

    [Fact]
    public async Task Is_given_as_a_file_and_never_as_a_page()
    {
        _sharePoint.Put("Ateliers/Plan/page.html", "<script>alert(1)</script>"u8.ToArray());
        _sharePoint.Put("Ateliers/Plan/image.svg", "<svg onload='alert(1)'/>"u8.ToArray());
        foreach (var name in new[] { "page.html", "image.svg" })
        {
            var answer = await AskAsync($"GET /library/Plan/{name}", Token());
            Assert.Equal(200, answer.Status);
            Assert.Contains("content-disposition: attachment", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("nosniff", answer.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Is_kept_by_nobody_on_the_way()
    {
        var answer = await AskAsync($"GET /library/{Inside}", Token());
        Assert.Contains("cache-control: private, no-store", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static JsonObject Changed(JsonObject claims, string name, string value)
    {
        claims[name] = value;
        return claims;
    }

    private string Token(Action<JsonObject>? change = null)
    {
        var claims = _entra.Claims();
        change?.Invoke(claims);
        return Jwt.Write(_entra.Key, claims);
    }

    private string Application(string role) => Token(claims =>
    {
        claims.Remove("scp");
        claims["roles"] = new JsonArray(role);
    });

    /// <summary>At the socket: clients tidy up paths, attackers do not.</summary>
    private async Task<(int Status, string Text)> AskAsync(string line, string? token, string? more = null)
    {
        var host = _bot.Host.Http.BaseAddress!;
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Host, host.Port);
        var request = new StringBuilder($"{line} HTTP/1.1\r\nHost: {host.Authority}\r\nConnection: close\r\n");
        request.Append(token is null ? "" : $"Authorization: Bearer {token}\r\n").Append(more is null ? "" : $"{more}\r\n").Append("\r\n");
        await using var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request.ToString()));
        }
        catch (IOException)
        {
            // Refused before it was all said.
        }

        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
        }

        var text = Encoding.UTF8.GetString(answer.ToArray());
        return (text.Length > 12 ? int.Parse(text[9..12], System.Globalization.CultureInfo.InvariantCulture) : (int)HttpStatusCode.BadRequest, text);
    }

    public sealed class Guarded : IAsyncLifetime, IDisposable
    {
        internal EntraDouble Entra { get; } = new();

        internal GraphDouble SharePoint { get; private set; } = null!;

        internal GuardedBot Bot { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            SharePoint = await GraphDouble.StartAsync(
                change: settings => settings with { App = Identity.App(GuardedBot.AppId, "OgpTeams") });
            SharePoint.Put("Ateliers/Plan/Compte rendu.docx", "words"u8.ToArray());
            SharePoint.Put(Secret, "salaires"u8.ToArray());
            Bot = await GuardedBot.StartAsync(
                builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => Entra),
                "--Bot:TenantId", EntraDouble.TenantId, "--Bot:ClientSecret", EntraDouble.Secret,
                "--Api:AllowedClients", EntraDouble.ClientId,
                "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", SharePoint.Graph.AbsoluteUri,
                "--DocumentLibrary:Graph:SiteUrl", SharePoint.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:RootFolder", "Ateliers",
                "--DocumentLibrary:Graph:AccessToken", SharePoint.Token);
        }

        public async Task DisposeAsync()
        {
            Assert.Empty(SharePoint.Breaches);
            await Bot.DisposeAsync();
            await SharePoint.DisposeAsync();
        }

        public void Dispose() => Entra.Dispose();
    }
}
