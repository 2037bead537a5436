using System.Collections.Frozen;

namespace OgpTeams.Bot.Telemetry;

/// <summary>An address’s path with only the words of the interfaces we call: the rest names somebody or something.</summary>
internal static class AddressTemplate
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "v3", "conversations", "activities", "members", "pagedmembers", "attachments", "meetings", "participants", "notification",
        "v1.0", "beta", "sites", "drives", "drive", "root", "items", "children", "content", "versions", "permissions", "lists",
        "fields", "createUploadSession", "createLink", "delta", "invite", "subscriptions", "users", "sendMail", "events",
        "cancel", "onlineMeetings", "$batch", "oauth2", "v2.0", "token", "discovery", "keys", ".well-known", "openidconfiguration",
        "openid-configuration",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Of(Uri address) => "/" + string.Join('/', address.AbsolutePath
        .Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => Words.Contains(segment) ? segment : "{}"));
}
