using System.Collections.Immutable;
using System.Text.Json;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>The plan beside what was read of its document, or of a file: what people changed.</summary>
/// <param name="isFile">It is no document of the plan's: it takes nothing out of it, and names no other standing.</param>
internal sealed class PlanComparer(Published? published, Texts texts, bool isFile = false)
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
                    Set([(AmendmentField.Summary, NoBreak.Part(theirs))]),
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
                    name, WordChangeKind.Changed, NoBreak.Part(ours), NoBreak.Part(theirs), Set(told(field.Name)(read)),
                    Conflicts: written.Length > 0 && written != CanonicalText.Hash(ours));
            }
        }
    }

    private WordChange Came<TOwner>(
        string tag, IReadOnlyList<FormField<TOwner>> fields, ImmutableArray<OpenField<TOwner>> told, TOwner read, OpenMilestone? after,
        params IEnumerable<(string Field, string Text)> more)
        where TOwner : OpenObject => new(
        tag, WordChangeKind.Added, "", Said(fields, read),
        Set(told.Select(field => (field.Name, FieldText.Of(field, read))).Concat(more).Where(one => one.Item2.Length > 0)),
        after is null ? null : new MilestoneId(after.Id));

    private IEnumerable<WordChange> Gone(string tag, string said) =>
        !isFile && (published is null || IsOurs(tag)) ? [new(tag, WordChangeKind.Removed, said, "", Set([]))] : [];

    /// <summary>Whether we wrote the item into the document.</summary>
    private bool IsOurs(string tag) => published?[tag] is { IsNever: false };

    /// <summary>« Libellé : texte », a line each, for what came or went as a whole.</summary>
    private string Said<TOwner>(IReadOnlyList<FormField<TOwner>> fields, TOwner owner)
        where TOwner : OpenObject => string.Join('\n', fields
        .Select(field => (Label: texts[field.Label], Text: NoBreak.Part(field.Written(owner, texts).Text)))
        .Where(field => field.Text.Length > 0).Select(field => texts.Format("OgpValue", field.Label, field.Text)));

    /// <summary>What taking a change sets.</summary>
    public static ImmutableSortedDictionary<string, string> Set(IEnumerable<(string Field, string Text)> told) =>
        told.ToImmutableSortedDictionary(one => one.Field, one => one.Text, StringComparer.Ordinal);

    public static IEnumerable<WordChange> Beside(string tag, OpenObject? plan, OpenObject read)
    {
        var words = string.Join('\n', Unplaced(read).Except(plan is null ? [] : Unplaced(plan)));
        if (words.Length > 0)
        {
            yield return new($"{tag}/unplaced", WordChangeKind.Beside, "", words, Set([]));
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
