using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Doubles.Entra;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Tests.Api;

/// <summary>The API, the documents and the description, once callers are asked who they are.</summary>
public sealed class Asking_with_a_token : IClassFixture<Asking_with_a_token.Guarded>
{
    private const string Workshops = "/api/v1/workshops?conversation=19:x";
    private const string Other = "11111111-0000-4000-8000-000000000001";
    private const string Listed = "abcdef01-0000-4000-8000-000000000002";

    private static readonly Dictionary<string, Func<Asking_with_a_token, string?>> Attacks = new()
    {
        ["no token"] = _ => null,
        ["junk"] = _ => "a.b.c",
        ["28 KB"] = _ => new string('a', 9_000) + "." + new string('b', 9_000) + "." + new string('c', 9_000),
        ["alg none"] = it => it.Token(alg: "none"),
        ["HS256"] = it => it.Token(alg: "HS256"),
        ["RS512"] = it => it.Token(alg: "RS512"),
        ["PS256"] = it => it.Token(alg: "PS256"),
        ["JWE"] = it => Jwt.Encrypt(it._entra.Key, it.Token()),
        ["another audience"] = it => it.Token(claims => claims["aud"] = Other),
        ["the audience of version 1 in a token of version 2 for somebody else"] = it => it.Token(claims => claims["aud"] = "api://" + Other),
        ["a stranger's key"] = it => Jwt.Write(SigningKey.Of("x"), it._entra.Claims(), kid: it._entra.Key.Id),
        ["a published key of another tenant's"] = it => Jwt.Write(it._entra.KeyOfOthers, it._entra.Claims()),
        ["expired"] = it => it.Token(claims => claims["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds()),
        ["never expiring"] = it => it.Token(claims => claims.Remove("exp")),
        ["not yet valid"] = it => it.Token(claims => claims["nbf"] = TimeProvider.System.GetUtcNow().AddMinutes(6).ToUnixTimeSeconds()),
        ["a second tenant"] = it => Jwt.Write(it._entra.Key, it._entra.Claims(Other)),
        ["a tenant that is not its issuer's"] = it => it.Token(claims => claims["tid"] = Other),
        ["an issuer that is not its tenant's"] = it => it.Token(
            claims => claims["iss"] = $"https://login.microsoftonline.com/{Other}/v2.0"),
        ["no tenant"] = it => it.Token(claims => claims.Remove("tid")),
        ["neither scope nor role"] = it => it.Token(claims => claims.Remove("scp")),
        ["a changed payload"] = it => Jwt.Tamper(it.Token(), claims => claims["scp"] = "access_as_user admin"),
        ["the Bot Service's token"] = it => it._bot.Token(),
    };

    private readonly EntraDouble _entra;
    private readonly GuardedBot _bot;

    public Asking_with_a_token(Guarded guarded) => (_entra, _bot) = (guarded.Entra, guarded.Bot);

    public static TheoryData<string> Names => [.. Attacks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_with_a_forged_one(string attack)
    {
        var (status, body) = await GetAsync(Workshops, Attacks[attack](this));

        Assert.Equal(401, status);
        Assert.DoesNotContain("IDX", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User.Read")]
    [InlineData("access_as_user_too")]
    [InlineData("")]
    public async Task Is_refused_without_our_scope(string scopes) =>
        Assert.InRange((await GetAsync(Workshops, Token(claims => claims["scp"] = scopes))).Status, 401, 403);

    [Fact]
    public async Task Is_refused_to_a_person_who_only_has_the_applications_role() => Assert.Equal(403, (await GetAsync(
        Workshops, Token(claims =>
        {
            claims["scp"] = "User.Read";
            claims["roles"] = new JsonArray("Workshops.Read");
        }))).Status);

    [Theory]
    [InlineData("Workshops.Read", 200)]
    [InlineData("Workshops.Write", 403)]
    public async Task Is_answered_to_an_application_by_its_role(string role, int status) => Assert.Equal(status, (await GetAsync(
        Workshops, Token(claims =>
        {
            claims.Remove("scp");
            claims["roles"] = new JsonArray(role);
        }))).Status);

    [Theory]
    [InlineData("azp", "2.0", Listed, 200)]
    [InlineData("azp", "2.0", Other, 403)]
    [InlineData("azp", "2.0", null, 403)]
    [InlineData("appid", "1.0", Listed, 200)]
    [InlineData("appid", "1.0", Other, 403)]
    [InlineData("appid", "2.0", Listed, 403)]
    [InlineData("azp", "1.0", Listed, 403)]
    public async Task Is_answered_through_listed_applications_only_where_they_are_listed(
        string claim, string version, string? client, int status)
    {
        await using var bot = await GuardedBot.StartAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => _entra),
            "--Bot:TenantId", EntraDouble.TenantId, "--Api:AllowedClients", $"{EntraDouble.ClientId}, {Listed.ToUpperInvariant()}");
        var person = Token(claims =>
        {
            claims.Remove("azp");
            claims[claim] = client;
            claims["ver"] = version;
            claims["aud"] = version == "1.0" ? $"api://{EntraDouble.ClientId}" : EntraDouble.ClientId;
            claims["iss"] = version == "1.0" ? $"https://sts.windows.net/{EntraDouble.TenantId}/" : (string?)claims["iss"];
        });

        Assert.Equal(status, (await GetAsync(Workshops, person, bot)).Status);

        // An application that reads on nobody’s behalf was let in by its role.
        Assert.Equal(200, (await GetAsync(Workshops, Token(claims =>
        {
            claims.Remove("scp");
            claims["azp"] = Other;
            claims["roles"] = new JsonArray("Workshops.Read");
        }), bot)).Status);
    }

    [Fact]
    public async Task Needs_ids_where_applications_are_listed()
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(
            () => GuardedBot.StartAsync(null, "--Api:AllowedClients:0", "Word"));
        Assert.Contains("Api:AllowedClients", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_to_a_person()
    {
        Assert.Equal((200, "[]"), await GetAsync(Workshops, Token()));
        Assert.Equal((200, "[]"), await GetAsync(Workshops, Token(claims => claims["scp"] = "openid access_as_user")));
        Assert.Equal((200, "[]"), await GetAsync(Workshops, Token(
            claims => claims["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(-2).ToUnixTimeSeconds())));
        Assert.Equal(404, (await GetAsync("/library/nothing.docx", Token())).Status);
        Assert.Equal(200, (await GetAsync("/openapi/v1.json", Token())).Status);
    }

    [Theory]
    [InlineData("/library/nothing.docx", 401)]
    [InlineData("/library/../data/events.db", 401)]
    [InlineData("/openapi/v1.json", 401)]
    [InlineData("/api/v1/plans", 401)]
    [InlineData("/API/V1/plans", 401)]
    [InlineData("/", 401)]
    [InlineData("/anything/else", 401)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    public async Task Is_closed_unless_said_otherwise(string path, int status) =>
        Assert.Equal(status, (await GetAsync(path, token: null)).Status);

    [Fact]
    public async Task Gives_problem_details_when_refused()
    {
        using var response = await _bot.Host.Http.GetAsync(new Uri(Workshops, UriKind.Relative));

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Asks_for_no_keys_before_the_first_token()
    {
        var asked = _entra.Hosts.Values.Sum();

        await GetAsync(Workshops, token: null);
        await GetAsync("/health/ready", token: null);

        Assert.Equal(asked, _entra.Hosts.Values.Sum());
    }

    [Fact]
    public async Task Is_checked_by_a_double_of_Entra_on_this_machine_when_the_settings_say_so()
    {
        using var local = new EntraDouble(new("http://127.0.0.1:41001"));
        await using var bot = await GuardedBot.StartAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => local),
            "--Bot:Authority", "http://127.0.0.1:41001/" + EntraDouble.TenantId);

        Assert.Equal((200, "[]"), await GetAsync(Workshops, Jwt.Write(local.Key, local.Claims()), bot));
        Assert.Equal(401, (await GetAsync(Workshops, Jwt.Write(local.Key, local.Claims(Other)), bot)).Status);
        Assert.Equal(401, (await GetAsync(Workshops, Token(), bot)).Status);
    }

    private string Token(Action<JsonObject>? change = null, string alg = "RS256")
    {
        var claims = _entra.Claims();
        change?.Invoke(claims);
        return Jwt.Write(_entra.Key, claims, alg);
    }

    private async Task<(int Status, string Body)> GetAsync(string path, string? token, GuardedBot? bot = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await (bot ?? _bot).Host.Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public sealed class Guarded : IAsyncLifetime, IDisposable
    {
        internal EntraDouble Entra { get; } = new();

        internal GuardedBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await GuardedBot.StartAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => Entra),
            "--Bot:TenantId", EntraDouble.TenantId);

        public Task DisposeAsync() => Bot.DisposeAsync().AsTask();

        public void Dispose() => Entra.Dispose();
    }
}
