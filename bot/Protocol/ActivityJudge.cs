using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Whether what a token vouches for holds for an activity: its channel, service URL and tenant. Whoever is refused learns
/// nothing but the status; why, the log says, without a word of the token.
/// </summary>
internal sealed partial class ActivityJudge(BotSettings settings, ServiceHosts hosts, ILogger<ActivityJudge> logger)
{
    public const string Teams = "msteams";

    /// <param name="serviceUrls">Those of the token: one is wanted.</param>
    public CallerVerdict Accept(IReadOnlyList<string> serviceUrls, IReadOnlyList<string> channels) =>
        serviceUrls is [var claim] && Uri.TryCreate(claim, UriKind.Absolute, out var serviceUrl)
            ? new CallerVerdict.Accepted(serviceUrl, channels)
            : Refuse("it names no service URL, or several");

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

    public CallerVerdict.Refused Refuse(string reason, int status = StatusCodes.Status401Unauthorized)
    {
        Log.Refused(logger, status, reason);
        return new(status);
    }

    /// <summary>Nobody can be judged for now.</summary>
    public CallerVerdict.Refused NoKeys(string kind)
    {
        Log.NoKeys(logger, kind);
        return new(StatusCodes.Status503ServiceUnavailable);
    }

    private static bool Same(Uri one, Uri? other) => other is not null && string.Equals(
        one.AbsoluteUri.TrimEnd('/'), other.AbsoluteUri.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

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
