using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>A kind of contribution, in one row: what the rules, the view, the cards and the typed commands need to know of it.</summary>
/// <param name="Verb">How it comes, one of <see cref="Verbs"/>.</param>
/// <param name="Name">The word for it in the names of our texts: <c>Kind_Idea</c>.</param>
/// <param name="Steps">
/// It is taken from the first of these on, late after the last, and answers those it comes in. With none it is taken at any
/// time, late once the workshop is closed, and answers nothing.
/// </param>
public sealed record ContributionKind(string Verb, string Name, params ImmutableArray<StepKind> Steps)
{
    public static ImmutableArray<ContributionKind> All { get; } =
    [
        new(Verbs.SubmitSubject, "Subject", StepKind.Reflection, StepKind.Sharing, StepKind.Rating)
        {
            AloneIn = StepKind.Reflection, Capped = true,
        },
        new(Verbs.SubmitReformulation, "Reformulation", StepKind.Reformulation) { Line = Field.Evokes },
        new(Verbs.SubmitIdea, "Idea", StepKind.Ideas) { AloneIn = StepKind.Ideas },
        new(Verbs.ProposeForCanvas, "Proposal", StepKind.Canvas, StepKind.Roadmap),
        new(Verbs.SubmitSubAction, "SubAction", StepKind.SubActions, StepKind.Roadmap),
        new(Verbs.Introduce, "Reason") { Line = Field.Reason },
        new(Verbs.SubmitFeedback, "Feedback") { Line = Field.Liked, AtTheEnd = true, Anonymous = true, Once = true },
        new(Verbs.SaveNote, "Note") { ByFacilitators = true },
        new(Verbs.MergeSubjects, "Subject") { ByFacilitators = true },
    ];

    private static readonly FrozenDictionary<string, ContributionKind> ByVerb = All.ToDictionary(kind => kind.Verb).ToFrozenDictionary();

    /// <summary>What a facilitator can enter for somebody else.</summary>
    public static ImmutableArray<ContributionKind> ForOthers { get; } = [.. All.Where(kind => !kind.ByFacilitators)];

    /// <summary>During this step it is written alone: until it is shared, its author alone sees it.</summary>
    public StepKind? AloneIn { get; private init; }

    /// <summary>Each person has a number of these; facilitators, who type what they are told, have not.</summary>
    public bool Capped { get; private init; }

    /// <summary>Taken, and never late, from the last step on; answers whatever step that is.</summary>
    public bool AtTheEnd { get; private init; }

    /// <summary>Shown without name nor hour, and not before the workshop is closed.</summary>
    public bool Anonymous { get; private init; }

    /// <summary>The newest of a person counts; the one before is withdrawn.</summary>
    public bool Once { get; private init; }

    /// <summary>Facilitators alone bring it, in their own name.</summary>
    public bool ByFacilitators { get; private init; }

    /// <summary>The field that a line typed for somebody goes to.</summary>
    public string Line { get; private init; } = Field.Text;

    public static ContributionKind Of(string verb) =>
        ByVerb.GetValueOrDefault(verb) ?? throw new UnreachableException($"No kind of contribution for {verb}.");

    /// <summary>What a step is there for; null when nothing is written in it. In the roadmap step, sub-actions.</summary>
    public static ContributionKind? GatheredIn(StepKind step) => All.LastOrDefault(kind => kind.Steps.Contains(step));

    /// <summary>What merely arrived during a step is no answer to it: a late subject, the reason of somebody who just came.</summary>
    public bool Answers(StepKind step) => AtTheEnd || Steps.Contains(step);

    /// <summary>Where the workshop is with respect to these words.</summary>
    public StepTiming TimingIn(Workshop workshop) =>
        !Steps.IsEmpty ? workshop.TimingOf(Steps.AsSpan())
        : AtTheEnd ? workshop.Phase == WorkshopPhase.Closed || workshop.StepIndex == workshop.Brief.Steps.Length - 1
            ? StepTiming.Now
            : StepTiming.Early
        : workshop.Phase == WorkshopPhase.Closed ? StepTiming.After : StepTiming.Now;
}
