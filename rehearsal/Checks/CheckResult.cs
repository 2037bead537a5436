using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>One thing that was verified.</summary>
/// <param name="What">In the words of the person at the terminal.</param>
/// <param name="Differences">Empty when it is so.</param>
internal sealed record CheckResult(string What, IReadOnlyList<string> Differences)
{
    public bool Holds => Differences.Count == 0;
}

/// <summary>One thing verified in one workshop or plan; those of one key are told together.</summary>
/// <param name="Key">Of the sentence, in <see cref="RehearsalTexts"/>.</param>
/// <param name="Count">How many things it is about, the sentence's argument.</param>
internal sealed record Tally(string Key, int Count, IReadOnlyList<string> Differences)
{
    public bool Holds => Differences.Count == 0;

    public static Tally Of(string key, int count, IEnumerable<string> differences) => new(key, count, [.. differences]);
}
