using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Workshops.Subjects;

/// <summary>Orders about subjects (sujets): grouping, rating, placing, choosing.</summary>
public abstract record SubjectCommand : WorkshopCommand
{
    private SubjectCommand() { }

    /// <param name="Id">Of the subject that stands for the group from now on.</param>
    /// <param name="Subjects">Two at least.</param>
    /// <param name="Title">Empty: the first subject's.</param>
    public sealed record Merge(ContributionId Id, ImmutableArray<ContributionId> Subjects, string Title, string Description)
        : SubjectCommand;

    /// <summary>The origins stand again; the merged subject is withdrawn.</summary>
    public sealed record Unmerge(ContributionId Id) : SubjectCommand;

    /// <param name="For">Somebody a facilitator types for; null: whoever orders it.</param>
    /// <param name="Once">It came in a message, which can come twice: known by its cause for good.</param>
    public sealed record Rate(ImmutableArray<SubjectRating> Ratings, ParticipantId? For = null, bool Once = false)
        : SubjectCommand;

    public sealed record Place(ContributionId Id, decimal Desirability, decimal Feasibility) : SubjectCommand;

    public sealed record Select(ContributionId Id) : SubjectCommand;

    /// <summary>Shows everyone the ranking before the rating step ends.</summary>
    public sealed record Reveal : SubjectCommand;
}

/// <summary>One person's rating of one subject, 1 to 5 on each axis; null where they gave none.</summary>
public sealed record SubjectRating(ContributionId Subject, int? Desirability, int? Feasibility);

/// <summary>What happened to subjects.</summary>
public abstract record SubjectEvent : WorkshopEvent
{
    private SubjectEvent() { }

    /// <summary>A facilitator made one subject of several.</summary>
    /// <param name="Id">Of the new subject.</param>
    /// <param name="Origins">Those it takes the place of, two at least.</param>
    /// <param name="StepId">Current when it was done.</param>
    public sealed record Merged(ContributionId Id, ImmutableArray<ContributionId> Origins, string StepId, string Title, string Description)
        : SubjectEvent;

    /// <summary>The merged subject is undone and its origins stand again.</summary>
    public sealed record Unmerged(ContributionId Id) : SubjectEvent;

    /// <summary>Whoever did this rated subjects; a subject rated before has the newer rating.</summary>
    /// <param name="For">Whose ratings they are, when a facilitator typed them.</param>
    /// <param name="Once">Its cause is known for good: ratings typed in a message.</param>
    public sealed record Rated(
        ImmutableArray<SubjectRating> Ratings,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ParticipantId? For = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Once = false) : SubjectEvent;

    /// <summary>The group's placing, set by a facilitator: it overrides the median. 1 to 5, in half steps.</summary>
    public sealed record Placed(ContributionId Id, decimal Desirability, decimal Feasibility) : SubjectEvent;

    /// <summary>The group chose the subject to go on with, in place of any chosen before.</summary>
    public sealed record Selected(ContributionId Id) : SubjectEvent;

    /// <summary>Everyone sees the ranking as the ratings stand now; those that follow count when the step ends.</summary>
    public sealed record RankingRevealed : SubjectEvent;

    /// <summary>The card of a subject the workshop started from was completed; only the boxes changed, an empty one cleared.</summary>
    public sealed record Reworded(ContributionId Id, ImmutableSortedDictionary<string, string> Fields) : SubjectEvent;
}
