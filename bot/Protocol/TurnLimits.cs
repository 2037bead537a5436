namespace OgpTeams.Bot.Protocol;

/// <summary>How long a turn may take.</summary>
internal sealed record TurnLimits
{
    /// <summary>
    /// After this the caller gets an answer without the result. 8 seconds: Teams gives up at 10 to 15, shows an error and
    /// sends the request again.
    /// </summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>After this the caller no longer waits for the message that answers them: its conversation is full. 1 second.</summary>
    public TimeSpan PostWithin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>After this the handler is told to stop. 2 minutes.</summary>
    public TimeSpan StopAfter { get; init; } = TimeSpan.FromMinutes(2);
}
