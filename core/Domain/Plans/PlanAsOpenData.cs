using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>A plan as <c>plan.json</c> and the plan document give it (domain §6.7): what owners told goes before what a canvas says.</summary>
public static class PlanAsOpenData
{
    /// <param name="language"><c>fr</c> or <c>en</c>, unless the plan's details say otherwise.</param>
    /// <param name="zone">Whose days the reports are dated by.</param>
    public static OpenPlan Of(PlanId id, Plan plan, string language, TimeZoneInfo zone)
    {
        var open = Dated(OpenRest.Over(Own(id, plan, language, zone), plan.Rest));
        return plan.Translations.IsEmpty ? open : open with { Translations = Translations(open, plan) };
    }

    /// <summary>Not into the plan's own language, should its owners have changed it since.</summary>
    private static ImmutableArray<OpenTranslation> Translations(OpenPlan open, Plan plan)
    {
        var sources = Twin.TextsOf(open).ToDictionary(text => text.Field, text => CanvasText.Fingerprint(text.Source), StringComparer.Ordinal);
        return
        [
            .. plan.Translations.Where(one => one.Key != open.Language).Select(one => new OpenTranslation
            {
                Language = one.Key,
                Texts = [.. one.Value.Select(text => new OpenTranslatedText(
                    text.Key, text.Value.Text, sources.GetValueOrDefault(text.Key) == text.Value.Of ? null : true))],
            }),
        ];
    }

    private static OpenPlan Own(PlanId id, Plan plan, string language, TimeZoneInfo zone) => new()
    {
        Id = id.Value,
        Title = plan.Name,
        Country = OrNull(Detail(plan, PlanField.Country)),
        Language = Detail(plan, PlanField.Language) is { Length: > 0 } told ? told : language,
        StartDate = plan.StartDate,
        EndDate = plan.EndDate,
        RuleSet = OrNull(Detail(plan, PlanField.RuleSet)),
        ReadBack = OrNull(Detail(plan, PlanField.ReadBack)),
        Sections = new()
        {
            Introduction = OrNull(Detail(plan, PlanField.Introduction)),
            Efforts = OrNull(Detail(plan, PlanField.Efforts)),
            Process = OrNull(Detail(plan, PlanField.Process)),
        },
        Adopted = plan.Adoption is { } adoption
            ? new(PartialDate.Of(adoption.Date), new() { Commitments = [.. adoption.Baseline.Select(Of)] })
            : null,
        Submitted = PartialDate.TryParse(plan.Submission.GetValueOrDefault(SubmissionField.DeliveredOn)) is { } delivered
            ? new(delivered, plan.Submission.GetValueOrDefault(SubmissionField.Address), SubmissionField.LanguagesOf(plan.Submission))
            : null,
        Submission = SubmissionField.Open(plan.Submission, [.. Amendment.Of(plan).Select(one => new OpenAmendment(
            PartialDate.Of(one.DateIn(zone)), one.Commitment.Value, one.Summary,
            one.Change.Now is null ? one.Change.Before?.Name : null))]),
        Others = Detail(plan, PlanField.Period) is { Length: > 0 } words ? Unread.Member(PlanField.Period, words) : [],
        Waiting =
        [
            .. plan.Waiting.SelectMany(document => document.Value.Select(change => new OpenWaiting(
                change.Field, change.Plan, change.Document, document.Key == PlanDocuments.Import ? PlanDocuments.Import : null))),
        ],
        Commitments =
        [
            .. plan.Commitments.OrderBy(commitment => commitment.Standing switch
            {
                CommitmentStanding.Retained => 0,
                CommitmentStanding.Proposal => 1,
                _ => 2,
            }).ThenBy(commitment => commitment.Standing == CommitmentStanding.Retained ? commitment.Number : 0).Select(Of),
        ],
        Assessments = [.. plan.Assessments.Select(assessment => AssessmentAsOpenData.Of(assessment, plan, zone))],
    };

    /// <summary>Each report tells its period: the plan's dates give it where drafters wrote none.</summary>
    private static OpenPlan Dated(OpenPlan plan) => plan with
    {
        Assessments = [.. plan.Assessments.Select(report => report with { Period = ReportingPeriod.Of(plan, report) })],
    };

    /// <summary>One commitment of it.</summary>
    public static OpenCommitment Of(PlanCommitment commitment) => Rewritten(Unplaced(Told(commitment) with
    {
        OgpValues = OgpValueReader.Of(commitment),
        Milestones = [.. commitment.Milestones.Select(milestone => Of(milestone, commitment))],
        Origin = new OpenOrigin
        {
            Workshops = [.. commitment.From.Select(shared => shared.Key.Value)],
            Subjects = [.. commitment.Subjects.Select(subject => subject.Value)],
            Contributions = [.. commitment.From.SelectMany(shared => shared.Value.Contributions).Distinct().Select(said => said.Value)],
        },
        Others = commitment.Reason.Length == 0 ? [] : [new OpenMember("reason", JsonSerializer.SerializeToElement(commitment.Reason))],
    }, commitment), commitment);

    /// <summary>Words under the values that name none are nobody's reason yet: somebody has to place them.</summary>
    private static OpenCommitment Unplaced(OpenCommitment one, PlanCommitment commitment) =>
        !commitment.Rewritten.ContainsKey(CommitmentField.OgpValues) && commitment.Detail(CommitmentField.OgpValues) is var told
        && OgpValueReader.NamesNone(told)
            ? Unread.With(one, Unread.All(one).SetItem(CommitmentField.OgpValues, told))
            : one;

    /// <summary>What was rewritten stands to the letter.</summary>
    private static OpenCommitment Rewritten(OpenCommitment one, PlanCommitment commitment) => OpenFields.OfCommitment
        .Where(field => commitment.Rewritten.ContainsKey(field.Name))
        .Aggregate(one, (told, field) => FieldText.Set(field, told, commitment.Rewritten[field.Name]));

    /// <summary>What its canvas says, and what owners told field by field instead.</summary>
    private static OpenCommitment Told(PlanCommitment commitment) => OpenFields.Told
        .Where(field => commitment.Details.ContainsKey(field.Name))
        .Aggregate(OfCanvas(commitment), (one, field) => Tell(field, one, commitment));

    private static OpenCommitment OfCanvas(PlanCommitment commitment) => new()
    {
        Id = commitment.Id.Value,
        Number = commitment.Number?.ToString(CultureInfo.InvariantCulture),
        Name = OrNull(commitment.Name),
        Status = commitment.Standing switch
        {
            CommitmentStanding.Retained => CommitmentStatus.Retained,
            CommitmentStanding.SetAside => CommitmentStatus.SetAside,
            _ => CommitmentStatus.Proposal,
        },
        PublicProblem = OrNull(Join(commitment[CanvasBox.About], commitment[CanvasBox.AnswersTo])),
        What = OrNull(Join(commitment[CanvasBox.What], commitment[CanvasBox.Content])),
        HowItSolves = OrNull(commitment[CanvasBox.Usefulness]),
    };

    private static OpenCommitment Tell(OpenField<OpenCommitment> field, OpenCommitment one, PlanCommitment told) => field switch
    {
        OpenField<OpenCommitment, string?> text => text.Set(one, told.Details[field.Name]),
        OpenField<OpenCommitment, PartialDate?> date => date.Set(one, PartialDate.TryParse(told.Details[field.Name])),
        OpenField<OpenCommitment, ImmutableArray<string>> list => list.Set(one, FieldText.Lines(told.Details[field.Name])),
        _ => one,
    };

    /// <summary>Words that were meant as a date stand beside it.</summary>
    private static OpenMilestone Of(Milestone milestone, PlanCommitment commitment) =>
        commitment.MilestoneEdits.Find(edit => edit.Id == milestone.Id) is not { } edit ? Of(milestone)
        : OpenFields.OfMilestone.Where(field => edit.Fields.ContainsKey(field.Name))
            .Aggregate(Of(milestone), (one, field) => FieldText.Set(field, one, edit.Fields[field.Name]));

    private static OpenMilestone Of(Milestone milestone) => new()
    {
        Id = milestone.Id.Value,
        Title = milestone.Title,
        Deliverable = OrNull(milestone.Deliverable),
        Responsible = milestone.Responsible,
        StartDate = milestone.Start,
        EndDate = milestone.End,
        Duration = OrNull(milestone.Duration),
        Budget = OrNull(milestone.Budget),
        Origin = milestone.SubActions.IsEmpty
            ? null
            : new OpenOrigin { Contributions = [.. milestone.SubActions.Select(said => said.Value)] },
    };

    private static string Detail(Plan plan, string field) => plan.Details.GetValueOrDefault(field, "");

    internal static string? OrNull(string text) => text.Length == 0 ? null : text;

    internal static string Join(params string[] texts) => string.Join('\n', texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal));

}
