using System.Collections.Immutable;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// What is known of handing a plan or a self-assessment report in: what the official documents have no place for and the rules
/// of the calendar judge by (domain §7.1). All of it may be left out; what is not told is not judged, and said so at submission (B76).
/// </summary>
public sealed record OpenSubmission : OpenObject
{
    /// <summary>Null: the rule set's day in the year the plan starts.</summary>
    public PartialDate? DueOn { get; init; }

    /// <summary>The day it went up on the OGP website.</summary>
    public PartialDate? DeliveredOn { get; init; }

    /// <summary>The languages it is handed in in: <c>fr</c>, <c>en</c>…</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>When the draft was open to the public's comments.</summary>
    public OpenConsultation? Consultation { get; init; }

    /// <summary>What was changed once the plan had been handed in.</summary>
    public ImmutableArray<OpenAmendment> Amendments { get; init; } = [];

    /// <summary>A local government's plan.</summary>
    public bool? Local { get; init; }

    /// <summary>A local plan ends before them.</summary>
    public PartialDate? NextElections { get; init; }

    /// <summary>The key recommendations of the last IRM (MEI) report, for a self-assessment report.</summary>
    public ImmutableArray<string> IrmRecommendations { get; init; } = [];
}

/// <summary>A time during which the public could comment.</summary>
public sealed record OpenConsultation(PartialDate? StartDate, PartialDate? EndDate) : OpenObject
{
    public OpenConsultation()
        : this(null, null) { }
}

/// <param name="Commitment">Its id; null: the plan as a whole.</param>
/// <param name="Summary">What was changed, in words.</param>
/// <param name="Name">Of a commitment that was withdrawn; null: the plan says it.</param>
public sealed record OpenAmendment(PartialDate? Date, string? Commitment, string? Summary, string? Name = null) : OpenObject
{
    public OpenAmendment()
        : this(null, null, null) { }
}
