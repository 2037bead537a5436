namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>
/// The clock of timeouts and send budgets is a service apart from the workshops' clock: a rehearsal may make a workshop's
/// minutes pass in seconds, but the network keeps its own time.
/// </summary>
internal static class WireClock
{
    public const string Key = "wire";
}
