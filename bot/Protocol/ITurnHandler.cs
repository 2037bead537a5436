namespace OgpTeams.Bot.Protocol;

/// <summary>What the bot does with a turn: the seam between the wire and the workshops. Resolved in a scope of its own.</summary>
internal interface ITurnHandler
{
    /// <summary>Throwing is answered with a sentence that says it did not work, and logged without the message.</summary>
    /// <param name="cancellation">Ends with <see cref="TurnLimits.StopAfter"/>, not with the caller's connection.</param>
    Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellation);
}
