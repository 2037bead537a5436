using OgpTeams.Bot.Protocol;

namespace OgpTeams.Bot.Api;

/// <summary>Who may ask the API beyond what Entra says of them. Read from the <c>Api</c> section.</summary>
/// <param name="AllowedClients">
/// Ids of the applications through which people may ask; empty: any that their administration lets them sign in to.
/// </param>
internal sealed record ApiOptions(IReadOnlyList<string> AllowedClients)
{
    public const string Clients = "Api:AllowedClients";

    public static ApiOptions Of(IConfiguration settings) => new(BotSettings.List(settings, Clients));

    /// <summary>The reason not to start; null when there is none.</summary>
    public static string? Objection(IConfiguration settings) =>
        Of(settings).AllowedClients.FirstOrDefault(client => !Guid.TryParseExact(client, "D", out _)) is { } unreadable
            ? $"{Clients}: {unreadable} is no application (client) id."
            : null;

    public bool Allows(string? client) =>
        AllowedClients.Count == 0 || AllowedClients.Contains(client, StringComparer.OrdinalIgnoreCase);
}
