using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Lets in what the Bot Service sends, and nobody else: neither emulators nor other bots, whose tokens come from Entra. The
/// caller learns nothing but the status; why, the log says, without a word of the token.
/// </summary>
internal sealed partial class TokenCaller(
    BotSettings settings, ServiceHosts hosts, IOptionsMonitor<JwtBearerOptions> bearers, ILogger<TokenCaller> logger)
    : ICallerAuthentication
{
    private const string Teams = "msteams";

    public async ValueTask<CallerVerdict> JudgeAsync(HttpRequest request, CancellationToken cancellation)
    {
        AuthenticateResult result;
        IReadOnlyList<string> channels;
        try
        {
            result = await request.HttpContext.AuthenticateAsync(ConnectorBearer.Scheme);
            if (result.Failure is { } failure)
            {
                // A key nobody knows, or no keys: the second is no fault of the caller's.
                _ = failure is SecurityTokenSignatureKeyNotFoundException ? await KeysAsync(cancellation) : [];
                return Refuse(failure.GetType().Name);
            }

            if (!result.Succeeded || BearerToken.Of(request) is not { } token)
            {
                return Refuse("no bearer token of three parts and less than 16 KB");
            }

            channels = await ChannelsAsync(new JsonWebToken(token).Kid, cancellation);
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or IOException or HttpRequestException)
        {
            Log.NoKeys(logger, unreachable.GetType().Name);
            return new CallerVerdict.Refused(StatusCodes.Status503ServiceUnavailable);
        }

        if (!channels.Contains(Teams, StringComparer.Ordinal))
        {
            return Refuse("its key is not endorsed for Teams");
        }

        return result.Principal.FindAll("serviceurl").ToArray() is [var claim]
            && Uri.TryCreate(claim.Value, UriKind.Absolute, out var serviceUrl)
                ? new CallerVerdict.Accepted(serviceUrl, channels)
                : Refuse("it names no service URL, or several");
    }

    public CallerVerdict Judge(CallerVerdict.Accepted caller, Activity activity)
    {
        if (activity.ChannelId != Teams || caller.Channels?.Contains(activity.ChannelId, StringComparer.Ordinal) != true)
        {
            return Refuse("the activity is of another channel");
        }

        if (activity.ServiceUrl is not { } serviceUrl || !Same(serviceUrl, caller.ServiceUrl))
        {
            return Refuse("the activity names another service URL than the token");
        }

        if (!hosts.Allow(serviceUrl))
        {
            return Refuse("the service URL is not of Bot:AllowedServiceHosts", StatusCodes.Status403Forbidden);
        }

        // A genuine activity of somebody else's: asking for it again would change nothing, so that it is no error (200).
        string[] tenants = [.. new[] { activity.Conversation.TenantId, activity.ChannelData.TenantId }.OfType<string>()];
        if (tenants.Length > 0
            && tenants.All(tenant => settings.AllowedTenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)))
        {
            return caller;
        }

        Log.Foreign(logger);
        return new CallerVerdict.Ignored();
    }

    /// <summary>What the key that signed is good for: not a standard member of a key, but one the Bot Service adds.</summary>
    private async Task<IReadOnlyList<string>> ChannelsAsync(string kid, CancellationToken cancellation)
    {
        return (await KeysAsync(cancellation)).FirstOrDefault(one => one.Kid == kid) is { } key
            && key.AdditionalData.TryGetValue("endorsements", out var value)
            && value is JsonElement { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
                : [];
    }

    /// <summary>Those there are; throws while there have been none yet.</summary>
    private async Task<ICollection<JsonWebKey>> KeysAsync(CancellationToken cancellation)
    {
        var published = bearers.Get(ConnectorBearer.Scheme).ConfigurationManager!;
        return (await published.GetConfigurationAsync(cancellation)).JsonWebKeySet?.Keys ?? [];
    }

    private static bool Same(Uri one, Uri? other) => other is not null && string.Equals(
        one.AbsoluteUri.TrimEnd('/'), other.AbsoluteUri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private CallerVerdict.Refused Refuse(string reason, int status = StatusCodes.Status401Unauthorized)
    {
        Log.Refused(logger, status, reason);
        return new(status);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused with {Status}: {Reason}")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "No keys of the Bot Service can be had ({Kind}): nobody is let in")]
        public static partial void NoKeys(ILogger logger, string kind);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An activity of a tenant outside Bot:AllowedTenants was ignored")]
        public static partial void Foreign(ILogger logger);
    }
}
