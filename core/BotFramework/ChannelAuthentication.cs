using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OgpTeams.BotFramework;

/// <summary>
/// The SDK's own authentication, made to fail in two ways only: <see cref="UnauthorizedAccessException"/>, which it answers with
/// 401 itself, and <see cref="KeysUnavailableException"/>. And made to look again for a key it does not know: by itself it would
/// not before half a day has passed.
/// </summary>
internal sealed class ChannelAuthentication : BotFrameworkAuthentication
{
    /// <summary>Never written to: of an activity that names no address the SDK makes a connector all the same.</summary>
    private const string Nowhere = "https://nowhere.invalid/";

    /// <summary>Strangers could otherwise make us ask for keys as often as they call.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    /// <summary>The SDK forgets no keys it has ever fetched: from here on they are renewed as it does by itself.</summary>
    private const int MostGenerations = 100;

    private readonly FrameworkSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private int _generation;
    private long? _lookedAt;
    private volatile BotFrameworkAuthentication _current;

    public ChannelAuthentication(FrameworkSettings settings, TimeProvider clock) =>
        (_settings, _clock, _current) = (settings, clock, Create(settings, generation: 0));

    public override string GetOriginatingAudience() => _current.GetOriginatingAudience();

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            var judged = new Activity
            {
                ChannelId = activity.ChannelId,
                ServiceUrl = AsClaimed(activity.ServiceUrl, authHeader),
                Recipient = activity.Recipient,
            };
            var result = await JudgeAsync(judged, authHeader, cancellationToken);
            result.ConnectorFactory = new SomewhereOrNowhere(result.ConnectorFactory);
            return result;
        }
        catch (Exception objection) when (objection is SecurityTokenException or ArgumentException)
        {
            throw new UnauthorizedAccessException(objection.GetType().Name, objection);
        }
        catch (Exception unreachable) when (IsUnreachable(unreachable))
        {
            throw new KeysUnavailableException(unreachable);
        }
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("This bot has no streams.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new SomewhereOrNowhere(_current.CreateConnectorFactory(claimsIdentity));

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _current.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override BotFrameworkClient CreateBotFrameworkClient() => _current.CreateBotFrameworkClient();

    private async Task<AuthenticateRequestResult> JudgeAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            return await _current.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (SecurityTokenSignatureKeyNotFoundException unknown)
        {
            if (NextGeneration() is not { } next)
            {
                throw;
            }

            var renewed = Create(_settings, next);
            try
            {
                var result = await renewed.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
                _current = renewed;
                return result;
            }
            catch (Exception unreachable) when (IsUnreachable(unreachable))
            {
                // The keys there are stay.
                throw new UnauthorizedAccessException(unknown.GetType().Name, unknown);
            }
            catch (Exception)
            {
                _current = renewed;
                throw;
            }
        }
    }

    private int? NextGeneration()
    {
        lock (_gate)
        {
            if (_generation == MostGenerations || (_lookedAt is { } at && _clock.GetElapsedTime(at) < BetweenLooks))
            {
                return null;
            }

            _lookedAt = _clock.GetTimestamp();
            return ++_generation;
        }
    }

    private static BotFrameworkAuthentication Create(FrameworkSettings settings, int generation)
    {
        var metadata = settings.OpenIdMetadata is { } keys ? ChannelKeys.AddressFor(keys, generation, settings.Keys) : null;

        // With any of these given the SDK takes none of its own: those of the emulator would be asked on a stranger’s word.
        return BotFrameworkAuthenticationFactory.Create(
            channelService: null, validateAuthority: true, toChannelFromBotLoginUrl: null, settings.Scope, settings.Issuer,
            oAuthUrl: AuthenticationConstants.OAuthUrl, metadata, metadata, callerId: null, new ChannelCredentials(settings),
            new AuthenticationConfiguration(), new OneClient(settings.Connector), logger: null);
    }

    /// <summary>A final slash makes no other address; the SDK compares letter by letter.</summary>
    private static string? AsClaimed(string? serviceUrl, string authHeader) =>
        serviceUrl is not null && authHeader is { Length: > 0 }
            && new JsonWebToken(authHeader[(authHeader.LastIndexOf(' ') + 1)..]).TryGetClaim("serviceurl", out var claim)
            && claim.Value.TrimEnd('/').Equals(serviceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
                ? claim.Value
                : serviceUrl;

    private static bool IsUnreachable(Exception failure) =>
        failure is InvalidOperationException or IOException or HttpRequestException or TaskCanceledException;

    private sealed class SomewhereOrNowhere(ConnectorFactory connectors) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(
            string serviceUrl, string audience, CancellationToken cancellationToken) =>
            connectors.CreateAsync(
                Uri.TryCreate(serviceUrl, UriKind.Absolute, out _) ? serviceUrl : Nowhere, audience, cancellationToken);
    }

    private sealed class OneClient(Func<HttpClient> client) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => client();
    }
}
