using System.Collections.Immutable;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Workshops;

public enum WorkshopPhase
{
    Prepared,
    Open,
    Closed,
}

/// <summary>Where a workshop stands.</summary>
public abstract record WorkshopState
{
    private WorkshopState() { }

    public sealed record Prepared : WorkshopState;

    public sealed record Running(PlannedStep Step, StepRun Run) : WorkshopState;

    /// <param name="Left">The step that was current, its timer stopped; null when none was ever opened.</param>
    public sealed record Closed(DateTimeOffset At, Running? Left) : WorkshopState;
}

/// <param name="Opening">Which opening of a step it was, from 1.</param>
public sealed record EndedStep(string StepId, int Opening, DateTimeOffset At);

/// <summary>What happens next, told in the conclusion (suite donnée).</summary>
public sealed record FollowUp(string NextSteps, string Contact, string NextDate, DateTimeOffset At);

/// <summary>
/// A workshop as its events made it. Who may see what of it is decided in <see cref="Views.WorkshopView"/>, never by
/// reading this directly.
/// </summary>
public sealed record Workshop(WorkshopBrief Brief, DateTimeOffset CreatedAt)
{
    public WorkshopState State { get; init; } = new WorkshopState.Prepared();

    /// <summary>How many times a step was opened so far.</summary>
    public int Openings { get; init; }
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>What was opened and is over, in order; a step opened twice stands twice.</summary>
    public ImmutableList<EndedStep> Ended { get; init; } = [];

    /// <summary>Time worked in steps that have ended, by step id; a step opened twice adds up.</summary>
    public ImmutableDictionary<string, TimeSpan> Spent { get; init; } = ImmutableDictionary<string, TimeSpan>.Empty;
    public ImmutableDictionary<ParticipantId, FacilitatorRole> Facilitators { get; init; } =
        ImmutableDictionary<ParticipantId, FacilitatorRole>.Empty;
    public DateTimeOffset LastFacilitatorAct { get; init; }

    /// <summary>When the lead was last taken by somebody; everybody is told.</summary>
    public DateTimeOffset? TakenAt { get; init; }
    public ImmutableDictionary<ParticipantId, Participant> Participants { get; init; } =
        ImmutableDictionary<ParticipantId, Participant>.Empty;
    public ImmutableDictionary<ContributionId, Contribution> Contributions { get; init; } =
        ImmutableDictionary<ContributionId, Contribution>.Empty;

    /// <summary>Contributions in order of arrival.</summary>
    public ImmutableList<ContributionId> Order { get; init; } = [];
    public ImmutableDictionary<ParticipantId, ImmutableList<ContributionId>> ByAuthor { get; init; } =
        ImmutableDictionary<ParticipantId, ImmutableList<ContributionId>>.Empty;
    public ImmutableHashSet<ContributionId> Blind { get; init; } = [];
    public SubjectBoard Board { get; init; } = SubjectBoard.Empty;
    public Floor Floor { get; init; } = Floor.Free;
    public CommitmentDraft Draft { get; init; } = CommitmentDraft.From(Brief.Canvas);

    /// <summary>What a facilitator changed on the card of a subject the workshop started from: the group's own wording.</summary>
    public ImmutableDictionary<ContributionId, ImmutableSortedDictionary<string, string>> Rewordings { get; init; } =
        ImmutableDictionary<ContributionId, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>Who sent something for the step, whenever that was; kept when a step is reopened.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<ParticipantId>> Answered { get; init; } =
        ImmutableDictionary<string, ImmutableHashSet<ParticipantId>>.Empty;

    /// <summary>« J'ai terminé » and « Passer mon tour » in the current opening; nobody sees which.</summary>
    public ImmutableHashSet<ParticipantId> Finished { get; init; } = [];
    public ImmutableHashSet<ParticipantId> Passed { get; init; } = [];

    /// <summary>Marks of orders already carried out, but contributions' (<see cref="Contribution.Cause"/>).</summary>
    public ImmutableHashSet<string> Handled { get; init; } = [];

    /// <summary>What was told at the last closing; kept when the workshop is reopened.</summary>
    public FollowUp? FollowUp { get; init; }

    public WorkshopId Id => Brief.Id;

    public WorkshopPhase Phase => State switch
    {
        WorkshopState.Running => WorkshopPhase.Open,
        WorkshopState.Closed => WorkshopPhase.Closed,
        _ => WorkshopPhase.Prepared,
    };

    /// <summary>Of the step that is current, or was when the workshop closed; null before the first.</summary>
    public StepRun? Run => Last?.Run;
    public PlannedStep? Step => Last?.Step;

    /// <summary>-1 before the first step.</summary>
    public int StepIndex => Step is { } step ? IndexOf(step.Id) : -1;

    private WorkshopState.Running? Last => State as WorkshopState.Running ?? (State as WorkshopState.Closed)?.Left;

    public int IndexOf(string stepId) => Brief.Steps.IndexOf(Brief.Steps.FirstOrDefault(step => step.Id == stepId)!);

    public bool IsFacilitator(ParticipantId person) => Facilitators.ContainsKey(person);

    public ParticipantId Lead => Facilitators.First(facilitator => facilitator.Value == FacilitatorRole.Lead).Key;

    /// <summary>
    /// Whose turn comes next: those in the room, in the order drawn, else of appearance, and whoever asked and was put off; who
    /// passed is simply not called.
    /// </summary>
    public ParticipantId? NextSpeaker => Floor.NextOf(Participants.Values
        .Where(person => (person.IsCounted || (person.IsPresent && Floor.Skipped.Contains(person.Id)))
            && !IsFacilitator(person.Id) && !Passed.Contains(person.Id))
        .OrderBy(person => Floor.PlaceOf(person.Id)).ThenBy(person => person.Number).Select(person => person.Id));

    /// <summary>A subject of its own: neither withdrawn, hidden nor merged into another.</summary>
    public bool IsOpenSubject(ContributionId id) =>
        Contributions.TryGetValue(id, out var subject) && subject.Stands && IsSubject(subject) && !Board.MergedInto.ContainsKey(id);

    /// <summary>The card of a subject the workshop started from, with the group's own wording.</summary>
    public ImmutableSortedDictionary<string, string> Worded(ChosenSubject subject) =>
        Rewordings.TryGetValue(subject.Id, out var changes) ? subject.Fields.SetItems(changes) : subject.Fields;

    public static bool IsSubject(Contribution contribution) => contribution.Verb is Verbs.SubmitSubject or Verbs.MergeSubjects;

    /// <summary>Nobody has started it, and it will have a step of one of these kinds: facilitators may write there what is known already.</summary>
    public bool IsPreparing(params ReadOnlySpan<StepKind> kinds)
    {
        foreach (var step in Brief.Steps)
        {
            if (Phase == WorkshopPhase.Prepared && kinds.Contains(step.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the workshop is with respect to the steps of some kinds.</summary>
    public StepTiming TimingOf(params ReadOnlySpan<StepKind> kinds)
    {
        int first = -1, last = -1;
        for (var i = 0; i < Brief.Steps.Length; i++)
        {
            if (kinds.Contains(Brief.Steps[i].Kind))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0 || StepIndex < first ? StepTiming.Early
            : Phase == WorkshopPhase.Closed || StepIndex > last ? StepTiming.After
            : StepTiming.Now;
    }
}

public enum StepTiming
{
    Early,
    Now,
    After,
}
