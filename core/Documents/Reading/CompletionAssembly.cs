using System.Collections.Immutable;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>One form of a self-assessment report, read.</summary>
/// <param name="Commitment">What it takes over from the plan, corrected by who edited it.</param>
/// <param name="Withdrawn">Milestones that stood in the plan then and do not now.</param>
/// <param name="IsWithdrawn">The commitment itself does not stand in the plan any more.</param>
/// <param name="Progress">Null: nothing was said.</param>
internal sealed record ReadCompletion(
    OpenCommitment Commitment, ImmutableArray<OpenMilestone> Withdrawn, bool IsWithdrawn, OpenProgress? Progress);

/// <summary>
/// Takes a form of the report apart: what the plan says of the commitment, and how far it has come. The words are those of
/// <see cref="PlanAssembly"/>.
/// </summary>
internal sealed class CompletionAssembly(Published? published, KeptSelfAssessment kept, Texts texts, Texts said, ReadingFindings findings)
{
    private const string Forms = "assessment/commitment";

    private readonly FieldAssembly _fields = new(published, texts, said, findings);
    private readonly AssessedPlan? _written = kept.Assessed;

    public ReadCompletion Read(FoundItem found)
    {
        var (tag, source) = ($"{Forms}/{found.Id}", $"{Forms}/{found.Source}");
        var now = kept.Plan?.Commitments.FirstOrDefault(
            commitment => commitment.Id == found.Source && commitment.Status == CommitmentStatus.Retained);
        var before = kept.Baseline?.FirstOrDefault(commitment => commitment.Id == found.Source);
        var isWithdrawn = found.Id == found.Source && now is null && (kept.Plan is null ? SaysWithdrawn(found) : before is not null);
        var known = now ?? before;

        var bare = new OpenCommitment { Id = found.Id };
        if (known is not null && found.Id == found.Source)
        {
            bare = bare with
            {
                Status = known.Status,
                Origin = known.Origin,
                Others = Unread.Without(known, PlanFields.OfCommitment.Select(field => field.Name)).Others,
            };
        }

        var read = NameOf.Settled(
            _fields.Read(bare, known, PlanFields.OfCommitment, found.Fields, tag, source, out var lost), found, published, Forms,
            commitment => AssessmentValues.Heading(commitment, isWithdrawn, texts), BareHeading, said["CommitmentName"],
            findings);
        foreach (var gone in known?.Milestones.Where(milestone => found.Id == found.Source
            && published?[$"{source}/milestone/{milestone.Id}"] is not null
            && !found.Milestones.Exists(row => row.Id == milestone.Id)) ?? [])
        {
            findings.Add(ReadingFindingKind.Missing, $"{tag}/milestone/{gone.Id}", said["Milestone"]);
        }

        var milestones = found.Milestones.ConvertAll(row => Milestone(row, found, known, before));
        read = read with
        {
            OgpValues = known is null ? read.OgpValues : Known.Of(read.OgpValues, known.OgpValues),
            Milestones = KeptOrder.Of(
                [.. milestones.Where(row => !row.IsWithdrawn).Select(row => row.Milestone)],
                found.Id == found.Source ? known?.Milestones ?? [] : [], milestone => milestone.Id, _ => true),
        };
        return new(
            read, [.. milestones.Where(row => row.IsWithdrawn).Select(row => row.Milestone)], isWithdrawn,
            Progress(found, [.. milestones.Select(row => row.Progress).OfType<OpenMilestoneProgress>()], isWithdrawn, lost));
    }

    private OpenProgress? Progress(FoundItem found, ImmutableArray<OpenMilestoneProgress> milestones, bool isWithdrawn, List<string> lost)
    {
        var (tag, source) = ($"{Forms}/{found.Id}", $"{Forms}/{found.Source}");
        var given = Given(found.Source);
        var written = _written?.Commitments.FirstOrDefault(commitment => commitment.Id == found.Source);
        var fields = AssessmentFields.OfProgress(written, texts);
        var bare = new OpenProgress { Id = found.Id };
        if (given is not null && found.Id == found.Source)
        {
            bare = bare with { Others = Unread.Without(given, fields.Select(field => field.Name)).Others };
        }

        var read = _fields.Read(
            bare, given ?? (written is null ? null : new() { Id = found.Id }), fields, found.Fields, tag, source, out var others);
        if (!isWithdrawn && found.Fields["level"] is [var boxes, ..] && (boxes.Length == 0 || LevelWords.Read(boxes) is { Value: null }))
        {
            findings.Add(ReadingFindingKind.LevelNotTicked, tag + "/level", said["Level"]);
        }

        read = Unplaced.With(
            read, [.. found.Beside, .. lost, .. others, .. Redrawn(found, written is null ? null : CanonicalText.Of(OutlookWords.Of(written, texts)))], tag,
            said["Commitment"], findings);
        read = read with
        {
            Milestones = InGivenOrder(
                milestones, given?.Milestones ?? [], milestone => milestone.Id,
                id => published?[$"{source}/milestone/{id}"] is null),
        };
        return given is null && read == new OpenProgress { Id = read.Id } ? null : read;
    }

    private (OpenMilestone Milestone, bool IsWithdrawn, OpenMilestoneProgress? Progress) Milestone(
        FoundItem found, FoundItem commitment, OpenCommitment? known, OpenCommitment? before)
    {
        var (tag, source) = ($"{Forms}/{commitment.Id}/milestone/{found.Id}", $"{Forms}/{commitment.Source}/milestone/{found.Source}");
        var now = known?.Milestones.FirstOrDefault(milestone => milestone.Id == found.Source);
        var then = before?.Milestones.FirstOrDefault(milestone => milestone.Id == found.Source);
        var isWithdrawn = found.Id == found.Source && now is null
            && (kept.Plan is null ? found.Fields["status"] is [var status, ..] && status.Split('\n')[0] == texts["MilestoneWithdrawn"] : then is not null);
        var bare = new OpenMilestone { Id = found.Id };
        if ((now ?? then) is { } standing && found.Id == found.Source)
        {
            bare = bare with
            {
                Responsible = standing.Responsible,
                Budget = standing.Budget,
                Duration = standing.Duration,
                Origin = standing.Origin,
                Others = Unread.Without(standing, AssessmentFields.OfMilestone.Select(field => field.Name)).Others,
            };
        }

        var outdone = found.Fields.Outdone();
        var read = _fields.Read(bare, now ?? then, AssessmentFields.OfMilestone, found.Fields, tag, source, out var lost);
        lost.AddRange(outdone);
        return (read, isWithdrawn, Progress(found, commitment, tag, source, lost));
    }

    private OpenMilestoneProgress? Progress(FoundItem found, FoundItem commitment, string tag, string source, List<string> lost)
    {
        var given = Given(commitment.Source)?.Milestones.FirstOrDefault(milestone => milestone.Id == found.Source);
        var written = _written?.Commitments.FirstOrDefault(assessed => assessed.Id == commitment.Source)?
            .Milestones.FirstOrDefault(assessed => assessed.Milestone.Id == found.Source);
        var fields = AssessmentFields.OfProgress(written, texts);
        var bare = new OpenMilestoneProgress(found.Id, null);
        if (given is not null && found.Id == found.Source)
        {
            bare = bare with { Others = Unread.Without(given, fields.Select(field => field.Name)).Others };
        }

        var read = _fields.Read(bare, given ?? (written is null ? null : bare), fields, found.Fields, tag, source, out var others);
        read = Unplaced.With(
            read, [.. found.Beside, .. lost, .. others, .. Redrawn(found, written is null ? null : CanonicalText.Of(OutlookWords.Of(written, texts)))], tag,
            said["Milestone"], findings);
        return given is null && read == new OpenMilestoneProgress(read.Id, null) ? null : read;
    }

    /// <summary>Lights and delays that people wrote over ours: the report works them out, so that they find no field.</summary>
    private static IEnumerable<string> Redrawn(FoundItem found, string? written) =>
        written is null || found.Fields["status"] is not [var text, ..] ? []
        : text.Split('\n').Where(Standing.IsComputed).Except(written.Split('\n'), StringComparer.Ordinal);

    private OpenProgress? Given(string? commitment) =>
        kept.Assessment?.Commitments.FirstOrDefault(progress => progress.Id == commitment);

    private bool SaysWithdrawn(FoundItem found) =>
        found.Fields["changed"] is [var text, ..] && text.StartsWith(texts["ChangeWithdrawn"], StringComparison.Ordinal);

    /// <summary>The name without « Engagement – » before it and « (retiré du plan) » after it.</summary>
    private string BareHeading(string heading)
    {
        var withdrawn = texts.Format("AssessmentHeadingWithdrawn", "").TrimEnd();
        var unnumbered = texts.Format("AssessmentHeadingUnnumbered", "");
        heading = heading.EndsWith(withdrawn, StringComparison.Ordinal) ? heading[..^withdrawn.Length].TrimEnd() : heading;
        return heading.StartsWith(unnumbered, StringComparison.Ordinal) ? heading[unnumbered.Length..] : heading;
    }

    /// <summary>In the order of what was given, whichever the document's is; what is told for the first time comes last.</summary>
    /// <param name="stays">Whether something given and not found was never in the document, rather than deleted by people.</param>
    public static ImmutableArray<TItem> InGivenOrder<TItem>(
        IReadOnlyCollection<TItem> found, ImmutableArray<TItem> given, Func<TItem, string> id, Func<string, bool> stays)
        where TItem : class => found.Count == 0 && given.IsEmpty ? [] :
    [
        .. given.Select(one => found.FirstOrDefault(other => id(other) == id(one)) ?? (stays(id(one)) ? one : null)).OfType<TItem>(),
        .. found.Where(one => !given.Any(other => id(other) == id(one))),
    ];
}
