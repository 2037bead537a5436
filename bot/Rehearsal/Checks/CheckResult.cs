namespace OgpTeams.Bot.Rehearsal.Checks;

/// <summary>One thing that was verified.</summary>
/// <param name="What">In the words of the person at the terminal.</param>
/// <param name="Differences">Empty when it is so.</param>
internal sealed record CheckResult(string What, IReadOnlyList<string> Differences)
{
    public bool Holds => Differences.Count == 0;
}
