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

    /// <summary>The rules of <c>check</c> begin from them too.</summary>
    public static ImmutableArray<CommitmentGap> Of(OpenCommitment commitment)
    {
        var values = commitment.OgpValues;
        var standing = Named(values.Transparency) || Named(values.Participation) || Named(values.Accountability);
        (CommitmentGap Gap, bool Lacks)[] gaps =
        [
            (CommitmentGap.Name, Lacks(commitment.Name)),
            (CommitmentGap.LeadAgency, Lacks(commitment.LeadAgency)),
            (CommitmentGap.Contact, Lacks(commitment.ContactName) || (Lacks(commitment.ContactEmail) && Lacks(commitment.ContactPhone))),
            (CommitmentGap.Dates, commitment.StartDate is null || commitment.EndDate is null),
            (CommitmentGap.PublicProblem, Lacks(commitment.PublicProblem)),
            (CommitmentGap.What, Lacks(commitment.What)),
            (CommitmentGap.HowItSolves, Lacks(commitment.HowItSolves)),
            (CommitmentGap.OgpValues, !standing && !Named(values.Technology)),
            (CommitmentGap.TechnologyAlone, !standing && Named(values.Technology)),
            (CommitmentGap.Milestones, commitment.Milestones.IsEmpty),
            (CommitmentGap.MilestoneDates, commitment.Milestones.Any(milestone => milestone.EndDate is null)),
            (CommitmentGap.Deliverables, commitment.Milestones.Any(milestone => Lacks(milestone.Deliverable))),
        ];
        return [.. gaps.Where(gap => gap.Lacks).Select(gap => gap.Gap)];
    }

    private static bool Lacks(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary>Answered yes, or justified without an answer.</summary>
    private static bool Named(OpenOgpValue? value) => value?.Relevant ?? !Lacks(value?.Justification);
}
