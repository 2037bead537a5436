using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Doubles.Entra;
using OgpTeams.Microsoft365.Clouds;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Tests.Tokens;

public sealed class Acting_on_behalf_of_people : IAsyncLifetime, IDisposable
{
    private const string Scope = "https://graph.microsoft.com/Sites.Selected";
    private const string Awa = "00000000-0000-4000-8000-0000000000a1";
    private const string Ben = "00000000-0000-4000-8000-0000000000b2";

    private static readonly AppRegistration Registered = new()
    {
        SignIn = Cloud.Public.SignIn,
        TenantId = EntraDouble.TenantId,
        ClientId = EntraDouble.ClientId,
        ClientSecret = EntraDouble.Secret,
    };

    private static readonly Dictionary<string, Func<Acting_on_behalf_of_people, string>> Hostile = new()
    {
        ["the application’s own token"] = it => it.Shown(Awa, claims =>
        {
            claims.Remove("scp");
            claims["roles"] = new JsonArray("Workshops.Read");
        }),
        ["an id token"] = it => it.Shown(Awa, claims => claims.Remove("scp")),
        ["expired"] = it => it.Shown(Awa, claims => claims["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds()),
        ["of another tenant"] = it => it.Shown(Awa, claims => claims["tid"] = "11111111-0000-4000-8000-000000000001"),
        ["for another application"] = it => it.Shown(Awa, claims => claims["aud"] = "11111111-0000-4000-8000-000000000001"),
        ["a stranger’s signature"] = it => Jwt.Write(SigningKey.Of("x"), it._entra.Claims()),
        ["a changed payload"] = it => Jwt.Tamper(it.Shown(Awa), claims => claims["oid"] = Ben),
    };

    private readonly EntraDouble _entra = new();
    private ServiceProvider _services = null!;
    private EntraTokens _tokens = null!;

    public static TheoryData<string> Names => [.. Hostile.Keys];

    public Task InitializeAsync()
    {
        var services = new ServiceCollection().AddEntraClient();
        services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => _entra);
        _services = services.BuildServiceProvider();
        _tokens = new EntraTokens(Registered, _services.GetRequiredService<IHttpClientFactory>());
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _tokens.DisposeAsync();
        await _services.DisposeAsync();
    }

    public void Dispose() => _entra.Dispose();

    [Fact]
    public async Task Shows_Entra_the_persons_own_token_and_asks_for_one_permission()
    {
        var shown = Shown(Awa);

        var token = await GetAsync(shown);

        Assert.Equal((Awa, "Sites.Selected", "https://graph.microsoft.com"), Said(token));
        var asked = Assert.Single(_entra.Requests);
        Assert.Equal((shown, "on_behalf_of"), (asked.Form["assertion"], asked.Form["requested_token_use"]));
        Assert.Equal([Scope], asked.Form["scope"].Split(' ').Where(scope => scope.Contains("://", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Never_gives_one_persons_token_to_another()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => GetAsync(Shown(number % 2 == 0 ? Awa : Ben))));

        Assert.All(Enumerable.Range(0, 40), number => Assert.Equal(number % 2 == 0 ? Awa : Ben, Said(tokens[number]).Person));
        var application = await _tokens.GetAsync("https://graph.microsoft.com/.default", claims: null, default);
        Assert.DoesNotContain(application, tokens);
        Assert.Null(Jwt.Claims(application)["oid"]);
    }

    [Fact]
    public async Task Keeps_one_for_as_long_as_the_same_is_shown()
    {
        var shown = Shown(Awa);

        Assert.Equal(await GetAsync(shown), await GetAsync(shown));
        Assert.Single(_entra.Requests);
        Assert.NotEqual(await GetAsync(shown), await GetAsync(shown, IAppTokens.AnotherOne));
        Assert.Equal(2, _entra.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_refused_for_what_is_no_access_token_of_a_person(string attack)
    {
        var refused = await Assert.ThrowsAsync<SignInNeededException>(() => GetAsync(Hostile[attack](this)));

        Assert.StartsWith("AADSTS500", refused.Code, StringComparison.Ordinal);
        Assert.Null(refused.Claims);
    }

    [Fact]
    public async Task Asks_nothing_for_junk()
    {
        await Assert.ThrowsAsync<TokenUnavailableException>(() => GetAsync("a.b.c"));
        Assert.Empty(_entra.Requests);
    }

    [Fact]
    public async Task Hands_on_what_Entra_wants_to_know()
    {
        const string Claims = """{"access_token":{"polids":{"essential":true,"values":["9ab0"]}}}""";
        _entra.Refuse(400, "interaction_required", "AADSTS50076: You must use multi-factor authentication. Trace ID: 1", Claims);

        var refused = await Assert.ThrowsAsync<SignInNeededException>(() => GetAsync(Shown(Awa)));

        Assert.Equal(("AADSTS50076", Claims), (refused.Code, refused.Claims));
        Assert.Equal(Awa, Said(await GetAsync(Shown(Awa, claims => claims["iat"] = 1))).Person);
    }

    [Fact]
    public async Task Says_that_nobody_consented()
    {
        _entra.Refuse(400, "invalid_grant", "AADSTS65001: The user or administrator has not consented to use the application. Trace ID: 1");

        Assert.Equal("AADSTS65001", (await Assert.ThrowsAsync<SignInNeededException>(() => GetAsync(Shown(Awa)))).Code);
    }

    [Fact]
    public async Task Waits_when_Entra_is_throttling()
    {
        _entra.Refuse(503, "temporarily_unavailable", "AADSTS90033: A transient error has occurred. Trace ID: 1");
        _entra.Refuse(503, "temporarily_unavailable", "AADSTS90033: A transient error has occurred. Trace ID: 1");

        Assert.NotNull((await Assert.ThrowsAsync<TokenUnavailableException>(() => GetAsync(Shown(Awa)))).RetryAfter);
    }

    [Fact]
    public async Task Is_beyond_a_managed_identity()
    {
        await using var machine = new EntraTokens(
            Registered with { ManagedIdentity = true }, _services.GetRequiredService<IHttpClientFactory>());

        await Assert.ThrowsAsync<TokenUnavailableException>(() => machine.OnBehalfOf(Shown(Awa)).GetAsync(Scope, claims: null, default));
        Assert.Empty(_entra.Requests);
    }

    private string Shown(string person, Action<JsonObject>? change = null)
    {
        var claims = _entra.Claims();
        claims["oid"] = person;
        change?.Invoke(claims);
        return Jwt.Write(_entra.Key, claims);
    }

    private Task<string> GetAsync(string shown, string? claims = null) => _tokens.OnBehalfOf(shown).GetAsync(Scope, claims, default);

    private static (string? Person, string? Scope, string? Audience) Said(string token) =>
        Jwt.Claims(token) is var claims ? ((string?)claims["oid"], (string?)claims["scp"], (string?)claims["aud"]) : default;
}
