using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Makes a plan of what was found: the document's words first, then what we kept where it has no field. The same words mean the
/// same things wherever documents are read:
/// <list type="bullet">
/// <item><term>found</term><description>what stands in the document now, under the id it has there (its source) and the one it
/// bears in the plan that is read.</description></item>
/// <item><term>written</term><description>what we last wrote in that place, if the document remembers it.</description></item>
/// <item><term>kept</term><description>what the document's hidden part holds: its words do not tell it.</description></item>
/// <item><term>known</term><description>the commitment or milestone of that id in what was kept.</description></item>
/// <item><term>given</term><description>the progress that the plan told before this document was edited; what is found is told
/// now.</description></item>
/// <item><term>gone</term><description>known, written, and not found: people deleted it.</description></item>
/// <item><term>bare</term><description>with its id and what no field shows: what is found is put into it.</description></item>
/// <item><term>lost</term><description>texts found in copies of a field whose place another text took: kept as words beside the
/// fields are (<see cref="Unplaced"/>).</description></item>
/// </list>
/// </summary>
/// <param name="published">What we last wrote in the document; null when that is not known.</param>
/// <param name="texts">In the plan's language.</param>
/// <param name="said">In the findings' language.</param>
/// <param name="kept">What a plan says and its document does not; null when that is not known.</param>
internal sealed class PlanAssembly(Published? published, OpenPlan? kept, Texts texts, Texts said, ReadingFindings findings)
{
    private readonly FieldAssembly _fields = new(published, texts, said, findings);

    public OpenPlan Plan(OpenPlan bare, FoundFields found, List<FoundItem> commitments, List<string> strays) => Unplaced.With(_fields.Read(
        kept is null ? bare : bare with
        {
            RuleSet = kept.RuleSet,
            Sections = new() { Others = kept.Sections.Others },
            Adopted = kept.Adopted,
            Submitted = kept.Submitted,
            Submission = kept.Submission is null ? null : Amended(kept, kept.Submission, found),
            Assessments = kept.Assessments,
            Others = kept.Others,
            BesidePlan = kept.BesidePlan,
        },
        kept, PlanFields.OfPlan, found, "plan", "plan", out var lost) with
    {
        Commitments = KeptOrder.Of(
            [.. commitments.Select(Commitment)], kept?.Commitments ?? [], commitment => commitment.Id,
            commitment => commitment.Status != CommitmentStatus.Retained || published?["commitment/" + commitment.Id] is null),
    }, [.. lost, .. strays], "plan", said["ActionPlan"], findings);

    /// <summary>Summaries as they stand in the document now; a draft shows none.</summary>
    private static OpenSubmission Amended(OpenPlan kept, OpenSubmission submission, FoundFields found)
    {
        var amendments = AmendmentsSection.Of(kept).Select(one =>
            found[AmendmentsSection.SummaryTag(one.Id)] is [var text, ..] && text != FieldValue.Lines.Of(one.Amendment.Summary).Text
                ? one.Amendment with { Summary = NoBreak.Part(text) }
                : one.Amendment).ToList();
        return amendments.Count == 0 ? submission : submission with { Amendments = [.. amendments] };
    }

    private OpenCommitment Commitment(FoundItem found)
    {
        var (tag, source) = ("commitment/" + found.Id, "commitment/" + found.Source);
        var known = kept?.Commitments.FirstOrDefault(commitment => commitment.Id == found.Source);
        var bare = new OpenCommitment { Id = found.Id };
        if (known is not null && found.Id == found.Source)
        {
            bare = bare with { Status = known.Status, Origin = known.Origin, Others = known.Others };
        }

        var read = NameOf.Settled(
            _fields.Read(bare, known, PlanFields.OfCommitment, found.Fields, tag, source, out var lost), found, published,
            "commitment", commitment => PlanValues.Heading(commitment, texts), heading => heading, said["CommitmentName"], findings);
        read = read with
        {
            OgpValues = known is null ? read.OgpValues : Known.Of(read.OgpValues, known.OgpValues),
            Milestones = KeptOrder.Of(
                [.. found.Milestones.Select(milestone => Milestone(milestone, found, known))], known?.Milestones ?? [],
                milestone => milestone.Id,
                milestone => found.Id == found.Source && published?[$"{source}/milestone/{milestone.Id}"] is null),
        };
        return Unplaced.With(read, [.. found.Beside, .. lost], tag, said["Commitment"], findings);
    }

    private OpenMilestone Milestone(FoundItem found, FoundItem commitment, OpenCommitment? knownCommitment)
    {
        var (tag, source) = ($"commitment/{commitment.Id}/milestone/{found.Id}", $"commitment/{commitment.Source}/milestone/{found.Source}");
        var known = knownCommitment?.Milestones.FirstOrDefault(milestone => milestone.Id == found.Source);
        var bare = new OpenMilestone { Id = found.Id };
        if (known is not null && found.Id == found.Source)
        {
            bare = bare with { Duration = known.Duration, Origin = known.Origin, Others = known.Others };
        }

        var outdone = found.Fields.Outdone();
        var read = _fields.Read(bare, known, PlanFields.OfMilestone, found.Fields, tag, source, out var lost);
        return Unplaced.With(read, [.. found.Beside, .. outdone, .. lost], tag, said["Milestone"], findings);
    }
}
