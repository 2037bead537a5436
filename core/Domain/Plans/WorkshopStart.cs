using System.Collections.Immutable;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Domain.Plans;

/// <summary>What a new workshop starts from: subjects, a commitment and what its canvas says already.</summary>
public abstract record WorkshopStart
{
    private WorkshopStart() { }

    /// <param name="Canvas">Null for a fresh commitment, and where there is none.</param>
    public sealed record Ready(
        ImmutableArray<ChosenSubject> Subjects, CommitmentId? Commitment, ImmutableSortedDictionary<string, string>? Canvas) : WorkshopStart;

    /// <summary>Nothing was chosen, and the plan does not tell what to take (domain §9, B16).</summary>
    public sealed record Missing(StartNeed Need) : WorkshopStart;

    /// <summary>One of the things chosen is not in this plan.</summary>
    public sealed record Unknown : WorkshopStart;

    /// <param name="format">It says what the workshop needs.</param>
    /// <param name="choice">What its creator chose.</param>
    /// <param name="plan">As its workshops have made it; null when there is none yet.</param>
    /// <param name="subjects">Those the plan's workshops have (<see cref="OfferedSubject.Of"/>).</param>
    public static WorkshopStart Of(
        WorkshopFormat format, StartChoice choice, Plan? plan, IReadOnlyList<OfferedSubject> subjects)
    {
        var known = subjects.ToDictionary(offered => offered.Subject.Id, offered => offered.Subject);
        if (choice.Subjects.Any(id => !known.ContainsKey(id)))
        {
            return new Unknown();
        }

        ImmutableArray<ChosenSubject> chosen =
            [.. choice.Subjects.Distinct().Select(id => known[id]), .. choice.Fresh is { } fresh ? [fresh] : Array.Empty<ChosenSubject>()];
        var selected = chosen.IsEmpty && subjects.FirstOrDefault(offered => offered.ChosenAt is not null) is { } latest ? [latest.Subject] : chosen;
        return NeedsSubject(format)
            ? selected.IsEmpty ? new Missing(StartNeed.Subject) : new Ready(selected, HasCanvas(format) ? choice.NewCommitment : null, null)
            : NeedsCommitment(format) ? OnCommitment(choice, plan, known, chosen, selected)
            : new Ready(chosen, HasCanvas(format) ? choice.NewCommitment : null, null);
    }

    /// <summary>It reformulates a subject, or looks for ideas about one, that comes from elsewhere.</summary>
    public static bool NeedsSubject(WorkshopFormat format) => Has(format, StepKind.Reformulation, StepKind.Ideas) && !MakesSubjects(format);

    /// <summary>It draws up the roadmap of a commitment that comes from elsewhere.</summary>
    public static bool NeedsCommitment(WorkshopFormat format) =>
        Has(format, StepKind.Roadmap) && !NeedsSubject(format) && !MakesSubjects(format);

    /// <summary>Its participants propose subjects.</summary>
    public static bool MakesSubjects(WorkshopFormat format) => Has(format, StepKind.Reflection, StepKind.Sharing);

    private static WorkshopStart OnCommitment(
        StartChoice choice, Plan? plan, Dictionary<ContributionId, ChosenSubject> known, ImmutableArray<ChosenSubject> chosen,
        ImmutableArray<ChosenSubject> selected)
    {
        if (choice.Commitment is not null && plan?.Find(choice.Commitment.Value) is null)
        {
            return new Unknown();
        }

        var standing = plan?.Commitments.FindAll(commitment => commitment.Standing != CommitmentStanding.SetAside) ?? [];
        if (choice is { Commitment: null, Afresh: false } && standing.Count > 1)
        {
            return new Missing(StartNeed.Commitment);
        }

        var commitment = choice.Commitment is { } id ? plan!.Find(id)
            : choice.Afresh || standing.IsEmpty ? null
            : standing[0];
        return commitment is null
            ? new Ready(selected, choice.NewCommitment, null)
            : new Ready(
                chosen.IsEmpty ? [.. commitment.Subjects.Where(known.ContainsKey).Select(subject => known[subject])] : chosen,
                commitment.Id, commitment.Canvas);
    }

    private static bool HasCanvas(WorkshopFormat format) => Has(format, StepKind.Canvas, StepKind.Roadmap);

    private static bool Has(WorkshopFormat format, params ReadOnlySpan<StepKind> kinds)
    {
        foreach (var step in format.Steps)
        {
            if (kinds.Contains(step.Kind))
            {
                return true;
            }
        }

        return false;
    }
}

public enum StartNeed
{
    Subject,

    /// <summary>There are several: which one?</summary>
    Commitment,
}

/// <summary>What the creator of a workshop chose to start from.</summary>
/// <param name="Fresh">A subject said at creation.</param>
/// <param name="Commitment">Null: the plan's only one.</param>
/// <param name="Afresh">A new commitment, whatever the plan has.</param>
/// <param name="NewCommitment">The id of a new one, if it comes to that.</param>
public sealed record StartChoice(
    ImmutableArray<ContributionId> Subjects, ChosenSubject? Fresh, CommitmentId? Commitment, bool Afresh, CommitmentId NewCommitment);

/// <summary>A subject a workshop of the plan can start from.</summary>
/// <param name="Workshop">The title of the workshop it stands in.</param>
/// <param name="ChosenAt">When its workshop chose it; null when it did not.</param>
public sealed record OfferedSubject(ChosenSubject Subject, string Workshop, DateTimeOffset? ChosenAt)
{
    /// <summary>
    /// The standing subjects of the workshops, and those said when one was created: the chosen ones first, the latest choice
    /// in front. Only what everyone may see.
    /// </summary>
    public static ImmutableArray<OfferedSubject> Of(IEnumerable<Workshop> workshops) =>
    [
        .. workshops.SelectMany(In).DistinctBy(offered => offered.Subject.Id)
            .OrderByDescending(offered => offered.ChosenAt is not null).ThenByDescending(offered => offered.ChosenAt),
    ];

    private static IEnumerable<OfferedSubject> In(Workshop workshop)
    {
        var view = WorkshopView.For(workshop, Viewer.Everyone);
        var said = workshop.Brief.ChosenSubjects.Where(subject => subject.Workshop is null).Select(subject => subject.Id).ToHashSet();
        return view.Subjects.Concat(view.ChosenSubjects.Where(subject => said.Contains(subject.Id)))
            .Select(subject => new OfferedSubject(
                new ChosenSubject(subject.Id, workshop.Id, ContributionFields.Of(
                    (Field.Title, subject.Title), (Field.Description, subject.Description),
                    (Field.Reformulation, subject.Reformulation), (Field.Notes, subject.Notes))),
                workshop.Brief.Title,
                subject.Selected && !said.Contains(subject.Id) ? workshop.Board.SelectedAt ?? workshop.CreatedAt : null));
    }
}
