using System.Collections.Immutable;
using System.Text.Json;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>What a plan's document says otherwise than the plan it was written from: what people changed in it.</summary>
public static class PlanChanges
{
    /// <summary>More than anybody decides about one by one; the rest comes once these are decided.</summary>
    private const int Most = 1_000;

    /// <param name="plan">As it stands; what changed in it since it was merged into the document is no change of people's.</param>
    /// <param name="document">What merging made.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<WordChange> Of(OpenPlan plan, byte[] document)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var said = PlanReading.Read(document);

        // Where none stands the reading gives one. A plan keeps its name: it cannot be without.
        var read = said.Findings.Any(finding => finding.Kind == ReadingFindingKind.TitleMissing)
            ? said.Plan with { Title = plan.Title }
            : said.Plan;
        return [.. new Comparison(Published.Read(DocxPackage.Open(document)), texts).Of(plan, read).Take(Most)];
    }

    /// <summary>The same of one of its self-assessment reports: how far it has come, its sections, and what it says of the plan.</summary>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<WordChange> Of(OpenPlan plan, AssessmentKind kind, byte[] document)
    {
        var texts = new Texts(Language.Of(plan.Language));
        var read = PlanReading.Read(document).Plan;
        return Find(plan) is not { } ours || Find(read) is not { } theirs ? []
            : [.. new ReportComparison(Published.Read(DocxPackage.Open(document)), texts, OpenName.Of(kind)).Of(plan, ours, read, theirs).Take(Most)];

        OpenAssessment? Find(OpenPlan one) => one.Assessments.LastOrDefault(assessment => assessment.Kind == kind);
    }

    /// <summary>
    /// The same of a file that somebody imports: what it says otherwise, with what it alone has and its words that found no field.
    /// What it leaves empty, or leaves out, changes nothing.
    /// </summary>
    /// <param name="file">With the plan's ids (<see cref="ImportMatch"/>).</param>
    public static ImmutableArray<WordChange> OfFile(OpenPlan plan, OpenPlan file) =>
        [.. new Comparison(null, new Texts(Language.Of(plan.Language)), isFile: true).Of(plan, file).Take(Most)];

    /// <summary>A file's words that found no field.</summary>
    public static ImmutableArray<WordChange> BesideOf(OpenPlan file) =>
        [.. OfFile(new() { Id = file.Id, Title = file.Title, Language = file.Language }, file)
            .Where(change => change.Kind == WordChangeKind.Beside)];

    private static ImmutableSortedDictionary<string, string> Of(IEnumerable<(string Field, string Text)> told) =>
        told.ToImmutableSortedDictionary(one => one.Field, one => one.Text, StringComparer.Ordinal);

    /// <param name="kind">The report's, by its public name.</param>
    private sealed class ReportComparison(Published? published, Texts texts, string kind)
    {
        public IEnumerable<WordChange> Of(OpenPlan plan, OpenAssessment ours, OpenPlan read, OpenAssessment theirs) =>
        [
            .. AssessmentFields.OfSelfAssessment.SelectMany(field => Changed(
                field.Name, field.Written(ours, texts).Text, field.Written(theirs, texts).Text, now => [(field.Name, now)])),
            .. read.Commitments.SelectMany(now => plan.Commitments.FirstOrDefault(one => one.Id == now.Id) is { } one
                ? PlanFields.OfCommitment.Where(field => field.Name != "number").SelectMany(field => Changed(
                    $"commitment/{now.Id}/{field.Name}", field.Written(one, texts).Text, field.Written(now, texts).Text,
                    _ => [(field.Name, FieldText.Of(OpenFields.OfCommitment.First(open => open.Name == field.Name), now))]))
                : []),
            .. theirs.Commitments.SelectMany(now => Progress(
                ours.Commitments.FirstOrDefault(one => one.Id == now.Id) ?? new() { Id = now.Id }, now)),
            .. Comparison.Beside($"assessment/{kind}", ours, theirs),
        ];

        private IEnumerable<WordChange> Progress(OpenProgress ours, OpenProgress theirs)
        {
            var tag = $"commitment/{theirs.Id}";
            return
            [
                .. Changed(
                    $"{tag}/level", Level(ours.Level), Level(theirs.Level), _ => [(ProgressField.Level, Name(theirs.Level))],
                    Unread.Of(theirs, "level")),
                .. Changed(
                    $"{tag}/status", Standing(ours.Status, ours.Reason), Standing(theirs.Status, theirs.Reason),
                    _ => [(ProgressField.Status, Name(theirs.Status)), (ProgressField.Reason, theirs.Reason ?? "")], Unread.Of(theirs, "status")),
                .. Changed($"{tag}/results", ours.Results ?? "", theirs.Results ?? "", now => [(ProgressField.Results, now)]),
                .. Changed($"{tag}/nextSteps", Lines(ours.NextSteps), Lines(theirs.NextSteps), now => [(ProgressField.NextSteps, now)]),
                .. Changed($"{tag}/moreInfo", ours.MoreInfo ?? "", theirs.MoreInfo ?? "", now => [(ProgressField.MoreInfo, now)]),
                .. theirs.Milestones.SelectMany(now => Changed(
                    $"{tag}/milestone/{now.Id}/level", Level(ours.Milestones.FirstOrDefault(one => one.Id == now.Id)?.Level), Level(now.Level),
                    _ => [(ProgressField.MilestonePrefix + now.Id, Name(now.Level))], Unread.Of(now, "level"))),
                .. theirs.Milestones.SelectMany(now => Changed(
                    $"{tag}/milestone/{now.Id}/status",
                    ours.Milestones.FirstOrDefault(one => one.Id == now.Id) is { } one ? Standing(one.Status, one.Reason) : "",
                    Standing(now.Status, now.Reason),
                    _ =>
                    [
                        (ProgressField.MilestoneStatusPrefix + now.Id, Name(now.Status)),
                        (ProgressField.MilestoneReasonPrefix + now.Id, now.Reason ?? ""),
                    ],
                    Unread.Of(now, "status"))),
                .. Comparison.Beside($"assessment/{kind}/{tag}", ours, theirs),
                .. theirs.Milestones.SelectMany(now => Comparison.Beside(
                    $"assessment/{kind}/{tag}/milestone/{now.Id}", ours.Milestones.FirstOrDefault(one => one.Id == now.Id), now)),
            ];
        }

        /// <summary>Only what stands in a field that we wrote: the report works out much by itself.</summary>
        /// <param name="words">Words in a field that are no value of it.</param>
        private IEnumerable<WordChange> Changed(
            string field, string ours, string theirs, Func<string, IEnumerable<(string Field, string Text)>> told, string? words = null)
        {
            var written = published?[$"assessment/{field}"]?.Hash ?? "";
            if (words is not null)
            {
                return [new($"assessment/{kind}/{field}", WordChangeKind.Beside, NoBreak.Part(ours), NoBreak.Part(words), PlanChanges.Of([]))];
            }

            return CanonicalText.Of(NoBreak.Part(ours)) == CanonicalText.Of(NoBreak.Part(theirs)) || written.Length == 0
                || written == CanonicalText.Hash(CanonicalText.Of(theirs)) ? [] :
            [
                new($"assessment/{kind}/{field}", WordChangeKind.Changed, NoBreak.Part(ours), NoBreak.Part(theirs), PlanChanges.Of(told(theirs))),
            ];
        }

        private string Level(CompletionLevel? level) => level is { } known ? LevelWords.Of(known, texts) : "";

        private string Standing(ProgressStatus? status, string? reason) => string.Join(
            '\n', new[] { status is { } known ? texts["Status" + known] : null, reason }.OfType<string>());

        private static string Lines(ImmutableArray<string> lines) => string.Join('\n', lines);

        private static string Name<TName>(TName? name)
            where TName : struct, Enum => name is { } known ? OpenName.Of(known) : "";
    }

    /// <param name="isFile">It is no document of the plan's: it takes nothing out of it, and names no other standing.</param>
    private sealed class Comparison(Published? published, Texts texts, bool isFile = false)
    {
        public IEnumerable<WordChange> Of(OpenPlan plan, OpenPlan read) =>
        [
            .. Fields("plan", PlanFields.OfPlan, plan, read, ToldOf), .. Beside("plan", plan, read), .. Summaries(plan, read),
            .. Retained(read).SelectMany(now => Of(Retained(plan).FirstOrDefault(one => one.Id == now.Id), now)),
            .. Retained(plan).Where(one => !Retained(read).Any(now => now.Id == one.Id))
                .SelectMany(one => Gone($"commitment/{one.Id}", Said(PlanFields.OfCommitment, one))),
        ];

        /// <summary>What drafters say of amendments.</summary>
        private IEnumerable<WordChange> Summaries(OpenPlan plan, OpenPlan read)
        {
            var said = AmendmentsSection.Of(read).ToDictionary(one => one.Id, one => Text(one.Amendment), StringComparer.Ordinal);
            foreach (var (id, amendment) in AmendmentsSection.Of(plan))
            {
                var (tag, ours) = (AmendmentsSection.SummaryTag(id), Text(amendment));
                var written = published?[tag]?.Hash ?? "";
                if (written.Length > 0 && said.TryGetValue(id, out var theirs) && NoBreak.Part(ours) != NoBreak.Part(theirs)
                    && written != CanonicalText.Hash(theirs))
                {
                    yield return new(
                        tag, WordChangeKind.Changed, NoBreak.Part(ours), NoBreak.Part(theirs),
                        PlanChanges.Of([(AmendmentField.Summary, NoBreak.Part(theirs))]),
                        Conflicts: written != CanonicalText.Hash(ours));
                }
            }

            static string Text(OpenAmendment one) => FieldValue.Lines.Of(one.Summary).Text;
        }

        private IEnumerable<WordChange> Of(OpenCommitment? plan, OpenCommitment read)
        {
            var tag = $"commitment/{read.Id}";
            var before = plan?.Milestones ?? [];
            return plan is null && IsOurs(tag) ? [] :
            [
                .. plan is null
                    ? [Came(tag, PlanFields.OfCommitment, OpenFields.OfCommitment, read, null, Standing(read))]
                    : Fields(tag, PlanFields.OfCommitment, plan, read, field => Told(OpenFields.OfCommitment, field)),
                .. Beside(tag, plan, read),
                .. read.Milestones.SelectMany((now, place) => Of(
                    tag, before.FirstOrDefault(one => one.Id == now.Id), now, place == 0 ? null : read.Milestones[place - 1])),
                .. before.Where(one => !read.Milestones.Any(now => now.Id == one.Id))
                    .SelectMany(one => Gone($"{tag}/milestone/{one.Id}", Said(PlanFields.OfMilestone, one))),
            ];
        }

        private IEnumerable<WordChange> Of(string commitment, OpenMilestone? plan, OpenMilestone read, OpenMilestone? after)
        {
            var tag = $"{commitment}/milestone/{read.Id}";
            return plan is null && IsOurs(tag) ? [] :
            [
                .. plan is null
                    ? [Came(tag, PlanFields.OfMilestone, OpenFields.OfMilestone, read, after)]
                    : Fields(tag, PlanFields.OfMilestone, plan, read, field => Told(OpenFields.OfMilestone, field)),
                .. Beside(tag, plan, read),
            ];
        }

        /// <param name="told">How a field of that name is set.</param>
        private IEnumerable<WordChange> Fields<TOwner>(
            string tag, IReadOnlyList<FormField<TOwner>> fields, TOwner plan, TOwner read,
            Func<string, Func<TOwner, IEnumerable<(string Field, string Text)>>> told)
            where TOwner : OpenObject
        {
            foreach (var field in fields)
            {
                var (ours, theirs) = (field.Written(plan, texts).Text, field.Written(read, texts).Text);
                var name = $"{tag}/{field.Name}";
                var written = published?[name]?.Hash ?? "";
                if (!(isFile && (theirs.Length == 0 || name == "plan/title"))
                    && NoBreak.Part(ours) != NoBreak.Part(theirs) && written != CanonicalText.Hash(theirs))
                {
                    yield return new(
                        name, WordChangeKind.Changed, NoBreak.Part(ours), NoBreak.Part(theirs), PlanChanges.Of(told(field.Name)(read)),
                        Conflicts: written.Length > 0 && written != CanonicalText.Hash(ours));
                }
            }
        }

        private WordChange Came<TOwner>(
            string tag, IReadOnlyList<FormField<TOwner>> fields, ImmutableArray<OpenField<TOwner>> told, TOwner read, OpenMilestone? after,
            params IEnumerable<(string Field, string Text)> more)
            where TOwner : OpenObject => new(
            tag, WordChangeKind.Added, "", Said(fields, read),
            PlanChanges.Of(told.Select(field => (field.Name, FieldText.Of(field, read))).Concat(more).Where(one => one.Item2.Length > 0)),
            after is null ? null : new MilestoneId(after.Id));

        private IEnumerable<WordChange> Gone(string tag, string said) =>
            !isFile && (published is null || IsOurs(tag)) ? [new(tag, WordChangeKind.Removed, said, "", PlanChanges.Of([]))] : [];

        /// <summary>Whether we wrote the item into the document.</summary>
        private bool IsOurs(string tag) => published?[tag] is { IsNever: false };

        /// <summary>« Libellé : texte », a line each, for what came or went as a whole.</summary>
        private string Said<TOwner>(IReadOnlyList<FormField<TOwner>> fields, TOwner owner)
            where TOwner : OpenObject => string.Join('\n', fields
            .Select(field => (Label: texts[field.Label], Text: NoBreak.Part(field.Written(owner, texts).Text)))
            .Where(field => field.Text.Length > 0).Select(field => texts.Format("OgpValue", field.Label, field.Text)));

        public static IEnumerable<WordChange> Beside(string tag, OpenObject? plan, OpenObject read)
        {
            var words = string.Join('\n', Unplaced(read).Except(plan is null ? [] : Unplaced(plan)));
            if (words.Length > 0)
            {
                yield return new($"{tag}/unplaced", WordChangeKind.Beside, "", words, PlanChanges.Of([]));
            }
        }

        private static IEnumerable<string> Unplaced(OpenObject owner) => owner.Others
            .Where(one => one is { Name: "unplaced", Value.ValueKind: JsonValueKind.Array })
            .SelectMany(one => one.Value.EnumerateArray()).Where(one => one.ValueKind == JsonValueKind.String)
            .Select(one => one.GetString()!);

        private static Func<TOwner, IEnumerable<(string Field, string Text)>> Told<TOwner>(
            ImmutableArray<OpenField<TOwner>> fields, string name)
            where TOwner : OpenObject => owner => [(name, FieldText.Of(fields.First(field => field.Name == name), owner))];

        /// <summary>The plan's own fields are told by the names of <see cref="PlanField"/>.</summary>
        private static Func<OpenPlan, IEnumerable<(string Field, string Text)>> ToldOf(string name) => plan => name switch
        {
            "country" => [(PlanField.Country, plan.Country ?? "")],
            "title" => [("title", plan.Title)],
            "introduction" => [(PlanField.Introduction, plan.Sections.Introduction ?? "")],
            "efforts" => [(PlanField.Efforts, plan.Sections.Efforts ?? "")],
            "process" => [(PlanField.Process, plan.Sections.Process ?? "")],
            _ =>
            [
                (PlanField.StartDate, $"{plan.StartDate}"), (PlanField.EndDate, $"{plan.EndDate}"),
                (PlanField.Period, Unread.Of(plan, "period") ?? ""),
            ],
        };

        /// <summary>A file is of the whole plan, whatever was decided of its commitments.</summary>
        private IEnumerable<OpenCommitment> Retained(OpenPlan plan) =>
            plan.Commitments.Where(commitment => isFile || commitment.Status == CommitmentStatus.Retained);

        /// <summary>Words of the document's own say that a commitment is retained.</summary>
        private (string Field, string Text)[] Standing(OpenCommitment read) => read.Status == CommitmentStatus.Retained ? [] :
        [
            (WordChange.Status, OpenName.Of(read.Status)),
            (WordChange.Reason, read.Status == CommitmentStatus.SetAside ? ImportRules.ReasonOf(read, texts["SetAsideInFile"]) : ""),
        ];
    }
}
