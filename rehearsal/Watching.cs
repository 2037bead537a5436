using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal;

/// <summary>How a rehearsal is played for somebody who watches.</summary>
/// <param name="Playground">Where Microsoft's Agents Playground listens, when it does.</param>
internal sealed record Watching(Uri Playground)
{
    /// <summary>Where the Playground listens unless told.</summary>
    public const string UsualPlayground = "http://localhost:56150";

    /// <summary>One thing after the other, as fast as it can be read.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The play begins when the page is open, or after that.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <returns>Null when no Playground answers there.</returns>
    public Task<PlaygroundMirror?> MirrorAsync(RehearsalScript script, CancellationToken cancellation) => PlaygroundMirror.FindAsync(
        Playground, SimulatedChat.AccountOf(script.People.First(person => person.Facilitator).Id), cancellation);
}
