using System.Collections.Immutable;
using System.Text.Json;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>A file with a plan: what it is called, what it says, and which of its words found no field.</summary>
/// <param name="File">Where it lies in the library.</param>
/// <param name="Fingerprint">Of its bytes.</param>
/// <param name="Beside">Words that found no field: they wait, so that they are read by an owner.</param>
/// <param name="WhenGone">Why a commitment stands aside that the file gives no reason for: for everybody to read.</param>
public sealed record PlanImport(string File, string Fingerprint, OpenPlan Plan, ImmutableArray<WordChange> Beside, string WhenGone);

/// <summary>A plan from a file: made whole where there is none, proposed change by change where there is one.</summary>
public static class ImportRules
{
    /// <summary>A plan of its own; the same file makes the same one.</summary>
    /// <param name="name">What it is called from now on.</param>
    public static IReadOnlyList<PlanEvent> Create(PlanImport import, string name, string tenant, Act act)
    {
        var telling = new Telling(act, new PlanEvent.Created(name, tenant));
        telling.Detail(import.Plan);
        telling.Submit(null, SubmissionField.Of(import.Plan.Submission, import.Plan.Submitted));
        if (import.Plan.Adopted is { Date: { } adopted, Baseline: var baseline })
        {
            telling.Commit(baseline?.Commitments ?? import.Plan.Commitments, import.WhenGone);
            telling.Say(new PlanEvent.Adopted(adopted.FirstDay));
        }

        var reports = import.Plan.Assessments.Reverse().DistinctBy(report => report.Kind).OrderBy(report => report.Kind).ToList();
        if (reports.Count > 0)
        {
            // As the plan stood when its first report was begun: what changed since goes on being told.
            telling.Commit(reports[0].Since?.Commitments ?? import.Plan.Commitments, import.WhenGone);
            reports.ForEach(report => telling.Say(new PlanEvent.AssessmentCreated(report.Kind)));
        }

        telling.Commit(import.Plan.Commitments, import.WhenGone);
        reports.ForEach(report => telling.Report(import.Plan, report));
        telling.Amend(import.Plan.Submission?.Amendments ?? []);
        telling.Translate(import.Plan.Translations);
        if (!import.Beside.IsEmpty)
        {
            telling.Say(new PlanEvent.WordRead(PlanDocuments.Import, import.Beside));
        }

        return [.. telling.Said, new PlanEvent.Imported(import.File, import.Fingerprint, Rest(import.Plan, telling.Plan))];
    }

    /// <summary>
    /// What the file says otherwise waits for an owner; what waits from another file goes on waiting. What the plan has no field
    /// for is kept at once: it stands in nobody's place.
    /// </summary>
    public static Decision Import(PlanCommand.Import import, Plan plan)
    {
        ImmutableArray<WordChange> news = [.. import.Changes.Where(change => !IsLeft(change, plan))];
        ImmutableArray<WordChange> waiting =
        [
            .. plan.WaitingIn(PlanDocuments.Import).Where(before => news.All(now => now.Field != before.Field)), .. news,
        ];
        var after = ReadBackRules.AllOf(news, plan).Aggregate(
            plan, (held, happened) => PlanEvolution.Evolve(held, new(happened, default, "", default)) ?? held);
        var rest = Rest(import.Read with { Assessments = [] }, after);
        PlanEvent[] events =
        [
            .. OpenRest.Join(plan.Rest, rest) == plan.Rest ? Array.Empty<PlanEvent>()
                : [new PlanEvent.Imported(import.File, import.Fingerprint, rest)],
            .. Same(waiting, plan.WaitingIn(PlanDocuments.Import)) ? Array.Empty<PlanEvent>()
                : [new PlanEvent.WordRead(PlanDocuments.Import, waiting)],
        ];
        return Accept(events);
    }

    /// <summary>What would wait that does not yet, and that no owner left.</summary>
    public static ImmutableArray<WordChange> NewsOf(PlanCommand.Import import, Plan plan) =>
        [.. import.Changes.Where(change => !IsLeft(change, plan)).Except(plan.WaitingIn(PlanDocuments.Import))];

    private static bool IsLeft(WordChange change, Plan plan) =>
        plan.KeptAgainst.GetValueOrDefault(ReadBackRules.Mark(PlanDocuments.Import, change.Field)) == change.Fingerprint;

    private static bool Same(ImmutableArray<WordChange> some, ImmutableArray<WordChange> others) =>
        some.Length == others.Length
        && some.OrderBy(Field, StringComparer.Ordinal).SequenceEqual(others.OrderBy(Field, StringComparer.Ordinal));

    private static string Field(WordChange change) => $"{change.Field}\n{change.Kind}";

    private static string Rest(OpenPlan file, Plan plan) =>
        OpenRest.Of(file, PlanAsOpenData.Of(new(file.Id), plan, file.Language, TimeZoneInfo.Utc));

    /// <summary>Tells a plan what a file says, as if people had written it: only what it does not say already.</summary>
    private sealed class Telling
    {
        private readonly Act _act;
        private readonly List<PlanEvent> _said = [];

        public Telling(Act act, PlanEvent created)
        {
            _act = act;
            Plan = PlanEvolution.Evolve(null, new(created, act.By, act.Cause, act.At))!;
            _said.Add(created);
        }

        public Plan Plan { get; private set; }

        public IReadOnlyList<PlanEvent> Said => _said;

        public void Say(PlanEvent happened)
        {
            Plan = PlanEvolution.Evolve(Plan, new(happened, _act.By, _act.Cause, _act.At))!;
            _said.Add(happened);
        }

        public void Detail(OpenPlan file)
        {
            var told = Fields(
                (PlanField.Country, file.Country), (PlanField.StartDate, $"{file.StartDate}"),
                (PlanField.EndDate, $"{file.EndDate}"), (PlanField.RuleSet, file.RuleSet), (PlanField.ReadBack, file.ReadBack is PlanField.Asks or PlanField.TakesBack ? file.ReadBack : null), (PlanField.Language, file.Language),
                (PlanField.Introduction, file.Sections.Introduction), (PlanField.Efforts, file.Sections.Efforts), (PlanField.Process, file.Sections.Process),
                (PlanField.Period, Unread.Of(file, PlanField.Period)));
            Say(new PlanEvent.Detailed(told));
        }

        public void Commit(ImmutableArray<OpenCommitment> commitments, string whenGone)
        {
            foreach (var one in commitments)
            {
                Commit(one, whenGone);
            }

            foreach (var gone in Plan.Retained.Where(held => commitments.All(one => one.Id != held.Id.Value)).ToList())
            {
                Say(new PlanEvent.SetAside(gone.Id, whenGone));
            }
        }

        /// <param name="report">Null: the plan.</param>
        public void Submit(AssessmentKind? report, ImmutableSortedDictionary<string, string> told)
        {
            if (!told.IsEmpty)
            {
                Say(new PlanEvent.SubmissionTold(report, told));
            }
        }

        public void Amend(ImmutableArray<OpenAmendment> amendments)
        {
            foreach (var amendment in Amendment.Of(Plan))
            {
                if (amendments.FirstOrDefault(one => one.Commitment == amendment.Commitment.Value) is { } said)
                {
                    Say(new PlanEvent.AmendmentTold(
                        amendment.Commitment, Fields((AmendmentField.Summary, said.Summary), (AmendmentField.Date, $"{said.Date}")),
                        amendment.Fingerprint));
                }
            }
        }

        public void Translate(ImmutableArray<OpenTranslation> translations)
        {
            var sources = TranslationRules.Sources(Plan);
            foreach (var translation in translations)
            {
                Say(new PlanEvent.Translated(translation.Language, [.. translation.Texts
                    .Where(text => text is { Field: not null, Text.Length: > 0 }).DistinctBy(text => text.Field)
                    .Select(text => new TranslatedField(text.Field!, text.Text!, text.Stale == true
                        ? ""
                        : CanvasText.Fingerprint(sources.GetValueOrDefault(text.Field!, ""))))]));
            }
        }

        public void Report(OpenPlan file, OpenAssessment report)
        {
            Submit(report.Kind, SubmissionField.Of(report.Submission, null));
            Say(new PlanEvent.AssessmentDetailed(report.Kind, report.Sections
                .SetItem(AssessmentField.Period, report.Period is { } period && period != ReportingPeriod.InWords(file, report.Kind) ? period : "").SetItem(AssessmentField.Date, $"{report.Date}")));
            foreach (var progress in report.Commitments)
            {
                var told = Fields(
                    (ProgressField.Level, Name(progress.Level)), (ProgressField.Status, Name(progress.Status)),
                    (ProgressField.Reason, progress.Reason), (ProgressField.Results, progress.Results),
                    (ProgressField.NextSteps, string.Join('\n', progress.NextSteps)), (ProgressField.MoreInfo, progress.MoreInfo))
                    .SetItems(progress.Milestones.SelectMany(one => Fields(
                        (ProgressField.Of(new(one.Id)), Name(one.Level)), (ProgressField.StatusOf(new(one.Id)), Name(one.Status)),
                        (ProgressField.ReasonOf(new(one.Id)), one.Reason))));
                Say(new PlanEvent.ProgressSaved(new(progress.Id), report.Kind, told));
            }

            // Saying so made it of today.
            if (report.Date is { } date)
            {
                Say(new PlanEvent.AssessmentDetailed(report.Kind, Fields((AssessmentField.Date, $"{date}"))));
            }
        }

        private void Commit(OpenCommitment one, string whenGone)
        {
            var id = new CommitmentId(one.Id);
            var held = Plan.Find(id);
            var standing = held is null ? new OpenCommitment { Id = one.Id } : PlanAsOpenData.Of(held);
            var changes = Changes(OpenFields.OfCommitment, one, standing);

            // A number that was given stays.
            changes = one.Number is null ? changes.Remove("number") : changes;
            if (held is null || !changes.IsEmpty)
            {
                Say(new PlanEvent.CommitmentRewritten(id, changes));
            }

            Milestones(id, one.Milestones, standing.Milestones);
            var stands = Plan.Find(id)!;
            if (one.Status == CommitmentStatus.Retained && stands.Standing != CommitmentStanding.Retained)
            {
                Say(new PlanEvent.Retained(id));
            }
            else if (one.Status == CommitmentStatus.SetAside && ReasonOf(one, whenGone) is var reason && stands.Reason != reason)
            {
                Say(new PlanEvent.SetAside(id, reason));
            }
        }

        private void Milestones(CommitmentId id, ImmutableArray<OpenMilestone> milestones, ImmutableArray<OpenMilestone> standing)
        {
            foreach (var gone in standing.Where(held => milestones.All(one => one.Id != held.Id)))
            {
                Say(new PlanEvent.MilestoneRemoved(id, new(gone.Id)));
            }

            MilestoneId? after = null;
            foreach (var one in milestones)
            {
                var held = standing.FirstOrDefault(held => held.Id == one.Id);
                var changes = Changes(OpenFields.OfMilestone, one, held ?? new OpenMilestone { Id = one.Id });
                if (held is null || !changes.IsEmpty)
                {
                    Say(new PlanEvent.MilestoneRewritten(id, new(one.Id), changes, after));
                }

                after = new(one.Id);
            }

            if (!Plan.Find(id)!.Milestones.Select(one => one.Id.Value).SequenceEqual(milestones.Select(one => one.Id)))
            {
                after = null;
                foreach (var one in milestones)
                {
                    Say(new PlanEvent.MilestonePlaced(id, new(one.Id), after));
                    after = new(one.Id);
                }
            }
        }

        private static ImmutableSortedDictionary<string, string> Changes<TOwner>(
            ImmutableArray<OpenField<TOwner>> fields, TOwner one, TOwner standing)
            where TOwner : OpenObject => fields
            .Select(field => (field.Name, Now: FieldText.Of(field, one), Before: FieldText.Of(field, standing)))
            .Where(field => field.Now != field.Before)
            .ToImmutableSortedDictionary(field => field.Name, field => field.Now, StringComparer.Ordinal);

        private static ImmutableSortedDictionary<string, string> Fields(params IEnumerable<(string Name, string? Text)> told) => told
            .Where(field => !string.IsNullOrEmpty(field.Text))
            .ToImmutableSortedDictionary(field => field.Name, field => field.Text!, StringComparer.Ordinal);

        private static string? Name<TName>(TName? name)
            where TName : struct, Enum => name is { } known ? OpenName.Of(known) : null;
    }

    /// <summary>The file's own reason, where it gives one.</summary>
    public static string ReasonOf(OpenCommitment one, string otherwise) => one.Others
        .Where(member => member is { Name: "reason", Value.ValueKind: JsonValueKind.String })
        .Select(member => member.Value.GetString()!).FirstOrDefault(reason => reason.Length > 0) ?? otherwise;
}
