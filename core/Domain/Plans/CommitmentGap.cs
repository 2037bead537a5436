using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>What a commitment still lacks of the official template (domain §6.2): a hint while it is being written, never a refusal.</summary>
public enum CommitmentGap
{
    Name,
    LeadAgency,
    Contact,
    Dates,
    PublicProblem,
    What,
    HowItSolves,
    OgpValues,

    /// <summary>Technology and innovation support one of the three other values (B28).</summary>
    TechnologyAlone,
    Milestones,

    /// <summary>A milestone without a date (B29).</summary>
    MilestoneDates,

    /// <summary>A milestone whose deliverable is not told apart: one text may be both (B29).</summary>
    Deliverables,
}

public static class CommitmentGaps
{
    public static ImmutableArray<CommitmentGap> Of(PlanCommitment commitment) => Of(PlanAsOpenData.Of(commitment));

    private static ImmutableArray<CommitmentGap> Of(OpenCommitment commitment)
    {
        var values = commitment.OgpValues;
        var standing = IsTrue(values.Transparency) || IsTrue(values.Participation) || IsTrue(values.Accountability);
        (CommitmentGap Gap, bool Lacks)[] gaps =
        [
            (CommitmentGap.Name, commitment.Name is null),
            (CommitmentGap.LeadAgency, commitment.LeadAgency is null),
            (CommitmentGap.Contact, commitment.ContactName is null || (commitment.ContactEmail ?? commitment.ContactPhone) is null),
            (CommitmentGap.Dates, commitment.StartDate is null || commitment.EndDate is null),
            (CommitmentGap.PublicProblem, commitment.PublicProblem is null),
            (CommitmentGap.What, commitment.What is null),
            (CommitmentGap.HowItSolves, commitment.HowItSolves is null),
            (CommitmentGap.OgpValues, !standing && !IsTrue(values.Technology)),
            (CommitmentGap.TechnologyAlone, !standing && IsTrue(values.Technology)),
            (CommitmentGap.Milestones, commitment.Milestones.IsEmpty),
            (CommitmentGap.MilestoneDates, commitment.Milestones.Any(milestone => milestone.EndDate is null)),
            (CommitmentGap.Deliverables, commitment.Milestones.Any(milestone => milestone.Deliverable is null)),
        ];
        return [.. gaps.Where(gap => gap.Lacks).Select(gap => gap.Gap)];
    }

    private static bool IsTrue(OpenOgpValue? value) => value?.Relevant == true;
}
