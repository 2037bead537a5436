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
    public static FormatSequence Suggest(StartingPoint start, Goal goal) => (start, goal) switch
    {
        (StartingPoint.Novice, Goal.Subject) => Run("format1"),
        (StartingPoint.Novice, Goal.Canvas) => Run("format1", "format2"),
        (StartingPoint.Novice, Goal.Roadmap) => Run("format1", "format2", "format3"),
        (StartingPoint.KnowsScheme, Goal.Canvas) => Run("format2"),
        (StartingPoint.KnowsScheme, Goal.Roadmap) => Run("format2", "format3"),
        (StartingPoint.Expert, Goal.Roadmap) => Run("format3"),

        (StartingPoint.KnowsScheme, Goal.Subject) => new FormatSequence.AlreadyReached(new(
            "Vous avez déjà un sujet : choisissez plutôt d’aller jusqu’au canevas ou jusqu’à la feuille de route.",
            "You already have a subject: rather choose to go as far as the canvas or the roadmap.")),
        (StartingPoint.Expert, Goal.Subject or Goal.Canvas) => new FormatSequence.AlreadyReached(new(
            "Votre engagement est déjà formulé : il vous reste à décrire la feuille de route.",
            "Your commitment is already worded: what remains is to describe the roadmap.")),

        _ => throw new ArgumentOutOfRangeException(nameof(start), $"No suggestion from {start} to {goal}."),
    };

    /// <summary>The three levels, in the words of the kit.</summary>
    public static BilingualText Label(StartingPoint start) => start switch
    {
        StartingPoint.Novice => new(
            "Je suis novice, je m’acculture au sujet Gouvernement Ouvert et amorce la démarche pour identifier des sujets "
            + "d’engagement",
            "I am a novice: I am getting to know Open Government and starting to identify commitment subjects"),
        StartingPoint.KnowsScheme => new(
            "Je connais le dispositif Gouvernement Ouvert, j’ai déjà identifié un sujet d’engagement, que je reformule et précise",
            "I know the Open Government scheme and have already identified a commitment subject, which I reword and sharpen"),
        StartingPoint.Expert => new(
            "Je suis expert sur le dispositif Gouvernement Ouvert, j’ai formulé mon engagement et je commence à détailler la "
            + "feuille de route pour le mettre en œuvre",
            "I am an expert in the Open Government scheme, I have worded my commitment and am starting to detail the roadmap "
            + "to carry it out"),
        _ => throw new ArgumentOutOfRangeException(nameof(start)),
    };

    /// <summary>The three goals, in the words of the kit.</summary>
    public static BilingualText Label(Goal goal) => goal switch
    {
        Goal.Subject => new(
            "Je souhaite définir un sujet d’engagement mais pas nécessairement remplir le canevas d’engagement",
            "I wish to define a commitment subject but not necessarily fill in the commitment canvas"),
        Goal.Canvas => new(
            "Je souhaite avoir un sujet et remplir le canevas d’engagement mais pas nécessairement une feuille de route",
            "I wish to have a subject and fill in the commitment canvas but not necessarily a roadmap"),
        Goal.Roadmap => new(
            "Je souhaite un engagement complet avec une feuille de route pour passer à l’action",
            "I wish to have a complete commitment with a roadmap to take action"),
        _ => throw new ArgumentOutOfRangeException(nameof(goal)),
    };

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
