using System.Collections.Immutable;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>One of its self-assessment reports beside what was read of it.</summary>
/// <param name="kind">The report's, by its public name.</param>
internal sealed class ReportComparer(Published? published, Texts texts, string kind)
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
        .. PlanComparer.Beside($"assessment/{kind}", ours, theirs),
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
            .. PlanComparer.Beside($"assessment/{kind}/{tag}", ours, theirs),
            .. theirs.Milestones.SelectMany(now => PlanComparer.Beside(
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
            return [new($"assessment/{kind}/{field}", WordChangeKind.Beside, NoBreak.Part(ours), NoBreak.Part(words), PlanComparer.Set([]))];
        }

        return CanonicalText.Of(NoBreak.Part(ours)) == CanonicalText.Of(NoBreak.Part(theirs)) || written.Length == 0
            || written == CanonicalText.Hash(CanonicalText.Of(theirs)) ? [] :
        [
            new($"assessment/{kind}/{field}", WordChangeKind.Changed, NoBreak.Part(ours), NoBreak.Part(theirs), PlanComparer.Set(told(theirs))),
        ];
    }

    private string Level(CompletionLevel? level) => level is { } known ? LevelWords.Of(known, texts) : "";

    private string Standing(ProgressStatus? status, string? reason) => string.Join(
        '\n', new[] { status is { } known ? texts["Status" + known] : null, reason }.OfType<string>());

    private static string Lines(ImmutableArray<string> lines) => string.Join('\n', lines);

    private static string Name<TName>(TName? name)
        where TName : struct, Enum => name is { } known ? OpenName.Of(known) : "";
}
