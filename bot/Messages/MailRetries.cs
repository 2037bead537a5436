namespace OgpTeams.Bot.Messages;

/// <summary>When a message that the service did not take is tried again; after the last time it counts as refused.</summary>
internal static class MailRetries
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(4),
    ];

    /// <param name="tries">How often it was put off before.</param>
    /// <param name="asked">What the service asked for: never less than that.</param>
    /// <returns>Null: not again by itself.</returns>
    public static TimeSpan? After(int tries, TimeSpan? asked) => tries >= Waits.Length ? null
        : asked > Waits[tries] ? asked
        : Waits[tries];
}
