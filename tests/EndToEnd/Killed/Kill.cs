namespace OgpTeams.EndToEnd.Killed;

/// <summary>When the bot is killed, with respect to something somebody does.</summary>
internal enum Moment
{
    /// <summary>Asked, not yet answered.</summary>
    WhileAsked,

    /// <summary>As soon as the answer is there.</summary>
    OnceAnswered,

    /// <summary>A little later, when cards are posted and documents written.</summary>
    WhilePublishing,

    /// <summary>Twice: as soon as the answer is there, and again while it starts.</summary>
    WhileStarting,
}

/// <param name="At">The number of the act.</param>
/// <param name="After">How long the bot still has.</param>
internal sealed record Kill(int At, Moment Moment, TimeSpan After)
{
    /// <summary>Besides one at each closing and one at a decision on the plan.</summary>
    private const int ByChanceOnly = 4;

    /// <summary>
    /// While the documents of each closing are written, while those of the plan are, and at other acts, taken by chance, one
    /// moment after the other.
    /// </summary>
    public static IReadOnlyDictionary<int, Kill> ByChance(int seed, IReadOnlyList<ActOf> acts)
    {
        var chance = new Random(seed);
        var closings = Enumerable.Range(0, acts.Count).Where(act => acts[act].Verb == "workshop.close").ToArray();
        var others = Enumerable.Range(0, acts.Count).Except(closings).ToArray();
        chance.Shuffle(others);
        var decision = others.First(act => IsAboutPlan(acts[act].Verb));
        return closings.Append(decision).Select(act => Of(Moment.WhilePublishing, act, chance))
            .Concat(others.Where(act => act != decision).Take(ByChanceOnly).Select((act, index) => Of((Moment)(index % 4), act, chance)))
            .ToDictionary(kill => kill.At);
    }

    private static bool IsAboutPlan(string verb) =>
        verb.StartsWith("plan.", StringComparison.Ordinal) || verb.StartsWith("commitment.", StringComparison.Ordinal);

    private static Kill Of(Moment moment, int act, Random chance) => new(act, moment, TimeSpan.FromMilliseconds(moment switch
    {
        Moment.WhileAsked => chance.Next(0, 12),
        Moment.WhilePublishing => chance.Next(2, 250),
        Moment.WhileStarting => chance.Next(100, 900),
        _ => 0,
    }));
}
