using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Doubles.Entra;
using OgpTeams.Microsoft365.Clouds;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Tests.Tokens;

public sealed class Asking_Entra_for_tokens : IAsyncLifetime, IDisposable
{
    private const string Scope = "https://graph.microsoft.com/.default";
    private static readonly AppRegistration Registered = new()
    {
        SignIn = Cloud.Public.SignIn,
        TenantId = EntraDouble.TenantId,
        ClientId = EntraDouble.ClientId,
        ClientSecret = EntraDouble.Secret,
    };

    private readonly EntraDouble _entra = new();
    private readonly List<IAsyncDisposable> _made = [];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var one in _made)
        {
            await one.DisposeAsync();
        }
    }

    public void Dispose() => _entra.Dispose();

    [Fact]
    public async Task Brings_one_and_keeps_it()
    {
        var tokens = Tokens(Registered);

        var first = await tokens.GetAsync(Scope, claims: null, default);
        var second = await tokens.GetAsync(Scope, claims: null, default);

        Assert.Equal(first, second);
        Assert.Equal("https://graph.microsoft.com", (string?)Jwt.Claims(first)["aud"]);
        var asked = Assert.Single(_entra.Requests);
        Assert.Equal(EntraDouble.TenantId, asked.Tenant);
        Assert.Equal(("client_credentials", EntraDouble.ClientId), (asked.Form["grant_type"], asked.Form["client_id"]));
        Assert.Contains(Scope, asked.Form["scope"], StringComparison.Ordinal);
        Assert.Equal(["login.microsoftonline.com"], _entra.Hosts.Keys);
    }

    [Fact]
    public async Task Asks_nothing_before_the_first_is_needed()
    {
        await using var tokens = Tokens(Registered with { CertificatePath = "/nowhere.pfx" });

        Assert.Empty(_entra.Hosts);
    }

    [Fact]
    public async Task Asks_anew_when_one_was_refused()
    {
        var tokens = Tokens(Registered);
        var first = await tokens.GetAsync(Scope, claims: null, default);

        var second = await tokens.GetAsync(Scope, IAppTokens.AnotherOne, default);
        var third = await tokens.GetAsync(Scope, """{"access_token":{"nbf":{"essential":true,"value":"1"}}}""", default);

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Contains("\"nbf\"", _entra.Requests[2].Form["claims"], StringComparison.Ordinal);
        Assert.Contains("cp1", _entra.Requests[2].Form["claims"], StringComparison.Ordinal);
        Assert.Equal(third, await tokens.GetAsync(Scope, claims: null, default));
    }

    [Theory]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public async Task Proves_itself_with_a_certificate(string kind)
    {
        using var certificate = new CertificateFile(kind);
        var tokens = Tokens(Registered with { ClientSecret = null, CertificatePath = certificate.Path });

        await tokens.GetAsync(Scope, claims: null, default);

        var form = Assert.Single(_entra.Requests).Form;
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        Assert.Equal(EntraDouble.ClientId, (string?)Jwt.Claims(form["client_assertion"])["iss"]);
        Assert.DoesNotContain("client_secret", form.Keys);
    }

    [Theory]
    [InlineData(EntraDouble.ClientId)]
    [InlineData("")]
    public async Task Proves_itself_with_the_identity_Azure_gives_the_machine(string clientId)
    {
        await using var machine = await MachineIdentityDouble.StartAsync();
        var tokens = Tokens(Registered with { ClientSecret = null, ManagedIdentity = true, ClientId = clientId });

        var token = await tokens.GetAsync("https://api.botframework.com/.default", claims: null, default);

        Assert.Equal("https://api.botframework.com", (string?)Jwt.Claims(token)["aud"]);
        var asked = Assert.Single(machine.Asked);
        Assert.Equal(("https://api.botframework.com", clientId), (asked["resource"], asked.GetValueOrDefault("client_id", "")));
        Assert.Empty(_entra.Hosts);
    }

    [Fact]
    public async Task Asks_the_cloud_of_the_registration_only()
    {
        using var bleu = new EntraDouble(Cloud.Bleu.SignIn);
        var tokens = Tokens(Registered with { SignIn = Cloud.Bleu.SignIn }, bleu);

        await tokens.GetAsync("https://graph.svc.sovcloud.fr/.default", claims: null, default);

        Assert.Equal(["login.sovcloud-identity.fr"], bleu.Hosts.Keys);
    }

    [Theory]
    [InlineData(401, "invalid_client", "AADSTS7000215: Invalid client secret provided for app 'Ministère'.", "AADSTS7000215", false)]
    [InlineData(400, "unauthorized_client", "AADSTS700016: Application with identifier 'x' was not found.", "AADSTS700016", false)]
    [InlineData(429, "temporarily_throttled", "Busy.", "temporarily_throttled", true)]
    public async Task Says_why_there_is_none_to_an_administrator(int status, string error, string text, string says, bool later)
    {
        _entra.Refuse(status, error, text);
        var tokens = Tokens(Registered);

        var none = await Assert.ThrowsAsync<TokenUnavailableException>(() => tokens.GetAsync(Scope, claims: null, default));

        Assert.Contains(says, none.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", none.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ministère", none.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(EntraDouble.Secret, none.Message, StringComparison.Ordinal);
        Assert.Equal(later, none.RetryAfter is not null);
    }

    [Fact]
    public async Task Says_that_the_certificate_cannot_be_used()
    {
        var tokens = Tokens(Registered with { CertificatePath = "/nowhere/at-all.pfx" });

        var none = await Assert.ThrowsAsync<TokenUnavailableException>(() => tokens.GetAsync(Scope, claims: null, default));

        Assert.Contains("CertificatePath", none.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:41000", EntraDouble.Secret)]
    [InlineData("https://login.microsoftonline.com", "")]
    public async Task Says_that_it_cannot_ask_with_such_settings(string signIn, string secret)
    {
        var tokens = Tokens(Registered with { SignIn = new(signIn), ClientSecret = secret });

        var none = await Assert.ThrowsAsync<TokenUnavailableException>(() => tokens.GetAsync(Scope, claims: null, default));

        Assert.Null(none.RetryAfter);
        Assert.Empty(_entra.Requests);
    }

    [Fact]
    public void Keeps_the_secret_out_of_what_is_printed() =>
        Assert.DoesNotContain(EntraDouble.Secret, $"{Registered}", StringComparison.Ordinal);

    private EntraTokens Tokens(AppRegistration registration, EntraDouble? entra = null)
    {
        var services = new ServiceCollection().AddEntraClient();
        services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => entra ?? _entra);
        var provider = services.BuildServiceProvider();
        var tokens = new EntraTokens(registration, provider.GetRequiredService<IHttpClientFactory>());
        _made.AddRange([tokens, provider]);
        return tokens;
    }
}
