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
    /// <summary>How many of a workshop's acts meet a kill.</summary>
    public const int PerRun = 8;

    /// <summary>Each moment twice, at acts taken by chance. The last act but one is the closing: its documents are always met.</summary>
    public static IReadOnlyDictionary<int, Kill> ByChance(int seed, int acts)
    {
        var chance = new Random(seed);
        var at = Enumerable.Range(0, acts).Except([acts - 2]).ToArray();
        chance.Shuffle(at);
        return at.Take(PerRun - 1).Select((act, index) => Of((Moment)(index % 4), act, chance))
            .Append(Of(Moment.WhilePublishing, acts - 2, chance)).ToDictionary(kill => kill.At);
    }

    private static Kill Of(Moment moment, int act, Random chance) => new(act, moment, TimeSpan.FromMilliseconds(moment switch
    {
        Moment.WhileAsked => chance.Next(0, 12),
        Moment.WhilePublishing => chance.Next(2, 250),
        Moment.WhileStarting => chance.Next(100, 900),
        _ => 0,
    }));
}
