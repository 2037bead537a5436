using System.Collections.Immutable;

namespace OgpTeams.Domain.Formats;

/// <summary>Point de départ: how far the administration already is.</summary>
public enum StartingPoint
{
    Novice,

    /// <summary>Knows the scheme and has a subject.</summary>
    KnowsScheme,

    /// <summary>Has a worded commitment.</summary>
    Expert,
}

/// <summary>Point d’arrivée: what the administration wants in hand at the end.</summary>
public enum Goal
{
    Subject,
    Canvas,
    Roadmap,
}

/// <summary>Which workshops lead from a starting point to a goal, in order.</summary>
public static class SequenceWizard
{
    private static readonly Bilingual Texts = new(typeof(SequenceWizard));

    public static FormatSequence Suggest(StartingPoint start, Goal goal) => (start, goal) switch
    {
        (StartingPoint.Novice, Goal.Subject) => Run("format1"),
        (StartingPoint.Novice, Goal.Canvas) => Run("format1", "format2"),
        (StartingPoint.Novice, Goal.Roadmap) => Run("format1", "format2", "format3"),
        (StartingPoint.KnowsScheme, Goal.Canvas) => Run("format2"),
        (StartingPoint.KnowsScheme, Goal.Roadmap) => Run("format2", "format3"),
        (StartingPoint.Expert, Goal.Roadmap) => Run("format3"),

        (StartingPoint.KnowsScheme, Goal.Subject) => new FormatSequence.AlreadyReached(Texts["SubjectReached"]),
        (StartingPoint.Expert, Goal.Subject or Goal.Canvas) => new FormatSequence.AlreadyReached(Texts["CommitmentReached"]),

        _ => throw new ArgumentOutOfRangeException(nameof(start), $"No suggestion from {start} to {goal}."),
    };

    /// <summary>The three levels, in the words of the kit.</summary>
    public static BilingualText Label(StartingPoint start) => Texts[$"Start_{start}"];

    /// <summary>The three goals, in the words of the kit.</summary>
    public static BilingualText Label(Goal goal) => Texts[$"Goal_{goal}"];

    private static FormatSequence.Run Run(params ImmutableArray<string> formats) => new(formats);
}

/// <summary>What the wizard answers.</summary>
public abstract record FormatSequence
{
    private FormatSequence() { }

    /// <param name="Formats">Ids, in the order to run them, ideally a week apart.</param>
    public sealed record Run(ImmutableArray<string> Formats) : FormatSequence;

    /// <summary>The goal lies behind the starting point.</summary>
    /// <param name="Reason">What to tell whoever asked.</param>
    public sealed record AlreadyReached(BilingualText Reason) : FormatSequence;
}
