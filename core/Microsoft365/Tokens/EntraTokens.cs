using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Identity.Abstractions;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;
using Microsoft.Identity.Web.TokenCacheProviders.InMemory;

namespace OgpTeams.Microsoft365.Tokens;

/// <summary>
/// Tokens from Entra, by Microsoft.Identity.Web and the MSAL below it, which keep them until shortly before their end. Nothing
/// of either is made before the first token is asked for.
/// </summary>
/// <param name="clients">Gives the client named <see cref="ClientName"/>.</param>
public sealed partial class EntraTokens(AppRegistration registration, IHttpClientFactory clients) : IAppTokens, IAsyncDisposable
{
    /// <summary>The one HTTP client everything of Entra goes through: tokens here, keys where tokens come in.</summary>
    public const string ClientName = "entra";

    /// <summary>Bytes of tokens: of some thousand people.</summary>
    private const long MostKept = 32 * 1024 * 1024;

    private readonly Lazy<(ServiceProvider Services, ITokenAcquirer Acquirer)> _entra = new(() => Build(registration, clients));

    public Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation) =>
        AskAsync(acquirer => acquirer.GetTokenForAppAsync(scope, Options(claims), cancellation));

    /// <summary>
    /// Tokens with which the application acts in a person’s name, with no more rights than they have. They are kept by the token
    /// shown, so that no two people share one.
    /// </summary>
    /// <param name="token">The person’s own, for this application, and checked: Entra looks at it again.</param>
    public ITokens OnBehalfOf(string token) => new Behalf(this, token);

    private async Task<string> AskAsync(Func<ITokenAcquirer, Task<AcquireTokenResult>> ask)
    {
        try
        {
            return (await ask(_entra.Value.Acquirer)).AccessToken
                ?? throw new TokenUnavailableException("Entra answered without a token.");
        }
        catch (MicrosoftIdentityWebChallengeUserException challenge) when (challenge.MsalUiRequiredException is { } needed)
        {
            throw SignInNeeded(needed);
        }
        catch (MsalUiRequiredException needed)
        {
            throw SignInNeeded(needed);
        }
        catch (MsalServiceException refused)
        {
            throw new TokenUnavailableException(Reason(refused), RetryAfter(refused), refused);
        }
        catch (HttpRequestException unreachable)
        {
            throw new TokenUnavailableException("Entra could not be reached for a token.", TimeSpan.FromSeconds(30), unreachable);
        }
        catch (Exception unusable) when (unusable is MsalException or ArgumentException or InvalidOperationException)
        {
            var code = (unusable as MsalException)?.ErrorCode ?? unusable.GetType().Name;
            throw new TokenUnavailableException($"Entra cannot be asked with these settings: {code}.", inner: unusable);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new TokenUnavailableException("The certificate file of CertificatePath cannot be used.", inner: unusable);
        }
    }

    private bool IsMachine => registration.ManagedIdentity;

    public ValueTask DisposeAsync() => _entra.IsValueCreated ? _entra.Value.Services.DisposeAsync() : ValueTask.CompletedTask;

    private AcquireTokenOptions Options(string? claims) => new()
    {
        ForceRefresh = claims is not null,
        Claims = claims is IAppTokens.AnotherOne ? null : claims,
        ManagedIdentity = registration.ManagedIdentity
            ? new() { UserAssignedClientId = registration.ClientId is { Length: > 0 } id ? id : null }
            : null,
    };

    private static (ServiceProvider Services, ITokenAcquirer Acquirer) Build(
        AppRegistration registration, IHttpClientFactory clients)
    {
        // In a container of its own: the host's has what judges the tokens of others, which Identity.Web would mix with this.
        // What is kept for people is bounded: whoever asks often brings a new token each hour.
        var services = new ServiceCollection().AddLogging().Configure<MemoryCacheOptions>(cache => cache.SizeLimit = MostKept)
            .Configure<MsalMemoryTokenCacheOptions>(cache => cache.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(2))
            .AddTokenAcquisition(isTokenAcquisitionSingleton: true)
            .AddSingleton<IHttpClientFactory>(new OneClient(clients));
        services.AddInMemoryTokenCaches();
        var provider = services.BuildServiceProvider();
        var application = new MicrosoftIdentityApplicationOptions
        {
            Instance = registration.SignIn.AbsoluteUri,
            TenantId = registration.TenantId,
            ClientId = registration.ClientId,
            ClientCapabilities = ["cp1"], // We can answer a claims challenge.
            ClientCredentials = registration.ManagedIdentity ? null : [Credential(registration)],
        };
        return (provider, provider.GetRequiredService<ITokenAcquirerFactory>().GetTokenAcquirer(application));
    }

    private static CredentialDescription Credential(AppRegistration registration) => registration.CertificatePath is { } path
        ? new() { SourceType = CredentialSource.Certificate, Certificate = Certificate(path) }
        : new() { SourceType = CredentialSource.ClientSecret, ClientSecret = registration.ClientSecret };

    private static X509Certificate2 Certificate(string path) => path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);

    private static SignInNeededException SignInNeeded(MsalUiRequiredException needed) => new(
        Code().Match(needed.Message).Value is { Length: > 0 } code ? code : needed.ErrorCode,
        needed.Claims is { Length: > 0 } claims ? claims : null, needed);

    /// <summary>Codes only: the sentences of Entra name the application, the tenant and more.</summary>
    private static string Reason(MsalServiceException refused)
    {
        var code = Code().Match(refused.Message).Value;
        var hint = code switch
        {
            "AADSTS7000215" => " The client secret is wrong.",
            "AADSTS7000222" => " The client secret has expired.",
            "AADSTS700016" => " The tenant does not know this application: check the tenant's and the application's id.",
            "AADSTS7000229" => " The application has no service principal in the tenant: an administrator has to consent.",
            "AADSTS90002" => " There is no such tenant in this cloud.",
            "AADSTS700027" => " The certificate is not the application's, or has expired.",
            _ => "",
        };
        return $"Entra gave no token: {refused.ErrorCode}{(code.Length > 0 ? " " + code : "")}.{hint}";
    }

    private static TimeSpan? RetryAfter(MsalServiceException refused) =>
        refused.Headers?.RetryAfter?.Delta ?? (refused.IsRetryable ? TimeSpan.FromSeconds(30) : null);

    [GeneratedRegex("AADSTS[0-9]{4,8}", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Code();

    private sealed class Behalf(EntraTokens entra, string token) : ITokens
    {
        private readonly ClaimsPrincipal _person = new(new ClaimsIdentity { BootstrapContext = token });

        public Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation) =>
            entra.IsMachine
                ? throw new TokenUnavailableException(
                    "A managed identity cannot act on behalf of people: give the application a certificate.")
                : entra.AskAsync(
                    acquirer => acquirer.GetTokenForUserAsync([scope], entra.Options(claims), _person, cancellation));
    }

    private sealed class OneClient(IHttpClientFactory clients) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => clients.CreateClient(ClientName);
    }
}
