using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>Makes a plan of what was found: the document's words first, then what we kept where it has no field.</summary>
/// <param name="published">What we last wrote in the document; null when that is not known.</param>
/// <param name="texts">In the plan's language.</param>
/// <param name="said">In the findings' language.</param>
/// <param name="kept">What a plan says and its document does not; null when that is not known.</param>
internal sealed class PlanAssembly(Published? published, OpenPlan? kept, Texts texts, Texts said, ReadingFindings findings)
{
    private readonly FieldAssembly _fields = new(published, texts, said, findings);

    public OpenPlan Plan(OpenPlan bare, FoundFields found, List<FoundItem> commitments) => _fields.Read(
        kept is null ? bare : bare with
        {
            RuleSet = kept.RuleSet,
            Sections = new() { Others = kept.Sections.Others },
            Submission = kept.Submission,
            Assessments = kept.Assessments,
            Others = kept.Others,
            BesidePlan = kept.BesidePlan,
        },
        kept, PlanFields.OfPlan, found, "plan", "plan", out _) with
    {
        Commitments = KeptOrder.Of(
            [.. commitments.Select(Commitment)], kept?.Commitments ?? [], one => one.Id,
            one => one.Status != CommitmentStatus.Retained || published?["commitment/" + one.Id] is null),
    };

    private OpenCommitment Commitment(FoundItem found)
    {
        var (tag, source) = ("commitment/" + found.Id, "commitment/" + found.Source);
        var written = kept?.Commitments.FirstOrDefault(one => one.Id == found.Source);
        var bare = new OpenCommitment { Id = found.Id };
        if (written is not null && found.Id == found.Source)
        {
            bare = bare with { Status = written.Status, Origin = written.Origin, Others = written.Others };
        }

        var read = NameOf.Settled(
            _fields.Read(bare, written, PlanFields.OfCommitment, found.Fields, tag, source, out var lost), found, published, "commitment",
            one => PlanValues.Heading(one, texts), heading => heading, said["CommitmentName"], findings);
        read = read with
        {
            OgpValues = written is null ? read.OgpValues : Known.Of(read.OgpValues, written.OgpValues),
            Milestones = KeptOrder.Of(
                [.. found.Milestones.Select(one => Milestone(one, found, written))], written?.Milestones ?? [], one => one.Id,
                one => found.Id == found.Source && published?[$"{source}/milestone/{one.Id}"] is null),
        };
        return Unplaced.With(read, [.. found.Beside, .. lost], tag, said["Commitment"], findings);
    }

    private OpenMilestone Milestone(FoundItem found, FoundItem commitment, OpenCommitment? written)
    {
        var (tag, source) = ($"commitment/{commitment.Id}/milestone/{found.Id}", $"commitment/{commitment.Source}/milestone/{found.Source}");
        var known = written?.Milestones.FirstOrDefault(one => one.Id == found.Source);
        var bare = new OpenMilestone { Id = found.Id };
        if (known is not null && found.Id == found.Source)
        {
            bare = bare with { Duration = known.Duration, Origin = known.Origin, Others = known.Others };
        }

        var read = _fields.Read(bare, known, PlanFields.OfMilestone, found.Fields, tag, source, out var lost);
        return Unplaced.With(read, [.. found.Beside, .. lost], tag, said["Milestone"], findings);
    }
}
