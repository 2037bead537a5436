using System.Collections.Immutable;
using System.Globalization;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>Copies what happened into the plan; holds no rule and never fails on what was accepted once.</summary>
public static class PlanEvolution
{
    private static readonly ImmutableSortedDictionary<string, string> NoFields =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static Plan? Evolve(Plan? plan, Recorded<PlanEvent> recorded) =>
        Next(plan, recorded) is { } next && !ReferenceEquals(next, plan)
            ? next with { ChangedAt = recorded.At, Adoption = next.Adoption?.After(plan, next, recorded.At) }
            : plan;

    private static Plan? Next(Plan? plan, Recorded<PlanEvent> recorded) => (plan, recorded.Event) switch
    {
        (null, PlanEvent.Created created) => new Plan(
            created.Name, [recorded.By], NoFields, ImmutableDictionary<WorkshopId, BroughtBy>.Empty, [], [])
        {
            FirstName = created.Name,
            Tenant = created.Tenant,
        },
        ({ } held, PlanEvent.Renamed renamed) => held with { Name = renamed.Name },
        ({ } held, PlanEvent.OwnerAdded added) => held with { Owners = held.Owners.Add(added.Person) },
        ({ } held, PlanEvent.Joined joined) => Join(held, joined.Workshop),
        ({ } held, PlanEvent.Brought brought) => Bring(Join(held, brought.Workshop), brought),
        ({ } held, PlanEvent.Detailed detailed) => held with { Details = Merge(held.Details, detailed.Fields) },
        ({ } held, PlanEvent.CommitmentDetailed detailed) => Change(held, detailed.Commitment, commitment => commitment with
        {
            Details = Merge(commitment.Details, detailed.Fields),
            Rewritten = commitment.Rewritten.RemoveRange(detailed.Fields.Keys),
        }),
        ({ } held, PlanEvent.AssessmentDetailed detailed) => held with
        {
            Assessments = [.. held.Assessments.Select(assessment => assessment.Kind != detailed.Kind ? assessment : assessment with
            {
                Sections = Merge(assessment.Sections, detailed.Fields),
            })],
        },
        ({ } held, PlanEvent.CommitmentRewritten rewritten) => Change(held, rewritten.Commitment, commitment => commitment with
        {
            Rewritten = commitment.Rewritten.SetItems(rewritten.Fields),
            Number = PlaceOf(rewritten.Fields.GetValueOrDefault("number")) ?? commitment.Number,
        }),
        ({ } held, PlanEvent.MilestoneRewritten rewritten) => Edit(
            held, rewritten.Commitment, new(rewritten.Milestone, rewritten.Fields, rewritten.After)),
        ({ } held, PlanEvent.MilestonePlaced placed) => Change(held, placed.Commitment, commitment => commitment with
        {
            MilestoneOrder = Placed([.. commitment.Milestones.Select(milestone => milestone.Id)], placed),
        }),
        ({ } held, PlanEvent.MilestoneRemoved removed) => Edit(
            held, removed.Commitment, new(removed.Milestone, NoFields, IsRemoved: true)),
        ({ } held, PlanEvent.Translated translated) => held with
        {
            Translations = held.Translations.SetItem(translated.Language, translated.Fields.Aggregate(
                held.TextsIn(translated.Language), (all, field) => field.Text.Length == 0
                    ? all.Remove(field.Field)
                    : all.SetItem(field.Field, new(field.Text, field.Of)))),
        },
        ({ } held, PlanEvent.WordRead read) => held with
        {
            Waiting = read.Changes.IsEmpty ? held.Waiting.Remove(read.Document) : held.Waiting.SetItem(read.Document, read.Changes),
            KeptAgainst = held.KeptAgainst.RemoveRange(read.Over ?? []),
        },
        ({ } held, PlanEvent.WordTaken taken) => Decided(held, change => change.Field == taken.Field),
        ({ } held, PlanEvent.WordKept kept) => Decided(held, change => IsKept(change, kept)) with
        {
            // A document and a file may say the same: neither asks again.
            KeptAgainst = held.KeptAgainst.SetItems(held.Waiting.Where(document => document.Value.Any(change => IsKept(change, kept)))
                .Select(document => KeyValuePair.Create(ReadBackRules.Mark(document.Key, kept.Field), kept.Fingerprint))),
        },
        ({ } held, PlanEvent.Imported imported) => held with { Rest = OpenRest.Join(held.Rest, imported.Rest) },
        ({ } held, PlanEvent.Retained retained) => Change(held, retained.Commitment, commitment => commitment with
        {
            Standing = CommitmentStanding.Retained,
            Number = commitment.Number ?? held.Commitments.Select(other => other.Number ?? 0).DefaultIfEmpty().Max() + 1,
            Reason = "",
        }),
        ({ } held, PlanEvent.SetAside aside) => Change(held, aside.Commitment, commitment => commitment with
        {
            Standing = CommitmentStanding.SetAside,
            Reason = aside.Reason,
        }),
        ({ } held, PlanEvent.AssessmentCreated created) => Begin(held, created.Kind, recorded.At),
        ({ Adoption: { } adoption } held, PlanEvent.Adopted adopted) => held with { Adoption = adoption with { Date = adopted.Date } },
        ({ } held, PlanEvent.Adopted adopted) => Compare(held, [.. held.Retained]) with
        {
            Adoption = new(adopted.Date, [.. held.Retained]),
        },
        ({ } held, PlanEvent.AdoptionUndone) => held with
        {
            Adoption = null,
            Assessments = [.. held.Assessments.Select(assessment => assessment with { Since = assessment.BegunFrom })],
        },
        ({ Adoption: { } adoption } held, PlanEvent.AmendmentTold told) => held with { Adoption = adoption.With(told) },
        ({ } held, PlanEvent.SubmissionTold { Report: { } report } told) => held with
        {
            Assessments = [.. held.Assessments.Select(assessment => assessment.Kind != report ? assessment : assessment with
            {
                Submission = Merge(assessment.Submission, told.Fields),
            })],
        },
        ({ } held, PlanEvent.SubmissionTold told) => held with { Submission = Merge(held.Submission, told.Fields) },
        ({ } held, PlanEvent.ProgressSaved saved) => held with
        {
            Assessments = [.. held.Assessments.Select(assessment => assessment.Kind != saved.Kind ? assessment : assessment with
            {
                Progress = assessment.Progress.SetItem(saved.Commitment, Merge(assessment.Of(saved.Commitment), saved.Fields)),
                Sections = assessment.Sections.Remove(AssessmentField.Date),
                ToldAt = recorded.At,
            })],
        },
        _ => plan,
    };

    private static Plan Begin(Plan plan, AssessmentKind kind, DateTimeOffset at)
    {
        ImmutableList<PlanCommitment> from = plan.Assessments is [var first, ..] ? first.BegunFrom : [.. plan.Retained];
        var begun = new SelfAssessment(
            kind, plan.Adoption?.Baseline ?? from,
            ImmutableDictionary<CommitmentId, ImmutableSortedDictionary<string, string>>.Empty, at)
        {
            BegunFrom = from,
        };
        return plan with { Assessments = plan.Assessments.Add(begun) };
    }

    private static Plan Compare(Plan plan, ImmutableList<PlanCommitment> baseline) => plan with
    {
        Assessments = [.. plan.Assessments.Select(assessment => assessment with { Since = baseline })],
    };

    /// <summary>« 5 bis » stands where 5 does.</summary>
    private static int? PlaceOf(string? number) => int.TryParse(
        string.Concat((number ?? "").TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private static Plan Join(Plan plan, WorkshopId workshop) => plan.Workshops.ContainsKey(workshop) ? plan : plan with
    {
        Workshops = plan.Workshops.Add(workshop, new BroughtBy(0, WorkshopShare.None)),
        Order = plan.Order.Add(workshop),
    };

    private static Plan Bring(Plan plan, PlanEvent.Brought brought)
    {
        var before = plan.Workshops[brought.Workshop].Share.Commitment?.Id;
        var known = plan with
        {
            Workshops = plan.Workshops.SetItem(brought.Workshop, new BroughtBy(brought.Version, brought.Share)),
        };
        if (before is { } left && left != brought.Share.Commitment?.Id)
        {
            known = Change(known, left, commitment => commitment.Without(brought.Workshop));
        }

        return brought.Share.Commitment is { } shared
            ? Change(known, shared.Id, commitment => commitment.With(brought.Workshop, shared))
            : known;
    }

    /// <summary>A commitment nobody heard of yet is a new proposal.</summary>
    private static Plan Change(Plan plan, CommitmentId id, Func<PlanCommitment, PlanCommitment> change)
    {
        var at = plan.Commitments.FindIndex(commitment => commitment.Id == id);
        return plan with
        {
            Commitments = at < 0
                ? plan.Commitments.Add(change(PlanCommitment.New(id)))
                : plan.Commitments.SetItem(at, change(plan.Commitments[at])),
        };
    }

    private static Plan Edit(Plan plan, CommitmentId id, MilestoneEdit edit) => Change(plan, id, commitment =>
    {
        var at = commitment.MilestoneEdits.FindIndex(before => before.Id == edit.Id);
        var before = at < 0 ? null : commitment.MilestoneEdits[at];
        var all = edit with
        {
            Fields = (before?.Fields ?? NoFields).SetItems(edit.Fields),
            After = before is null ? edit.After : before.After,
            Brought = before is null ? commitment.Milestones.FirstOrDefault(one => one.Id == edit.Id) : before.Brought,
        };
        return commitment with
        {
            MilestoneEdits = at < 0 ? commitment.MilestoneEdits.Add(all) : commitment.MilestoneEdits.SetItem(at, all),
        };
    });

    private static ImmutableList<MilestoneId> Placed(ImmutableList<MilestoneId> all, PlanEvent.MilestonePlaced placed)
    {
        var others = all.Remove(placed.Milestone);
        return others.Insert(placed.After is { } after ? others.IndexOf(after) + 1 : 0, placed.Milestone);
    }

    private static bool IsKept(WordChange change, PlanEvent.WordKept kept) =>
        (change.Field, change.Fingerprint) == (kept.Field, kept.Fingerprint);

    private static Plan Decided(Plan plan, Predicate<WordChange> isDecided) => plan with
    {
        Waiting = plan.Waiting.Aggregate(plan.Waiting, (all, document) => document.Value.RemoveAll(isDecided) switch
        {
            { IsEmpty: true } => all.Remove(document.Key),
            var left => all.SetItem(document.Key, left),
        }),
    };

    internal static ImmutableSortedDictionary<string, string> Merge(
        ImmutableSortedDictionary<string, string> fields, ImmutableSortedDictionary<string, string> changes) =>
        changes.Aggregate(fields, (all, change) => change.Value.Length == 0 ? all.Remove(change.Key) : all.SetItem(change.Key, change.Value));
}
