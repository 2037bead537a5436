using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>What the plan's owners decided about a commitment. Only retained ones stand in the plan document.</summary>
public enum CommitmentStatus
{
    /// <summary>Absent in a file means this one.</summary>
    Retained,
    Proposal,
    SetAside,
}

/// <summary>A commitment (engagement) with the fields of the official template (domain §6.2).</summary>
public sealed record OpenCommitment : OpenObject
{
    /// <summary>1 to 10 ASCII letters, digits or hyphens; unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>As people number it, usually from 1. A whole number is written as a JSON number.</summary>
    [JsonConverter(typeof(NumberOrText))]
    public string? Number { get; init; }

    public string? Name { get; init; }

    public CommitmentStatus Status { get; init; }

    public PartialDate? StartDate { get; init; }

    public PartialDate? EndDate { get; init; }

    public string? LeadAgency { get; init; }

    public string? PublicProblem { get; init; }

    public string? What { get; init; }

    public string? HowItSolves { get; init; }

    public OpenOgpValues OgpValues { get; init; } = new();

    public string? AdditionalInfo { get; init; }

    public string? ContactName { get; init; }

    /// <summary>Title and ministry.</summary>
    public string? ContactTitle { get; init; }

    public string? ContactEmail { get; init; }

    public string? ContactPhone { get; init; }

    public ImmutableArray<string> StateActors { get; init; } = [];

    /// <summary>Civil society, private sector, multilaterals, working groups.</summary>
    public ImmutableArray<string> OtherActors { get; init; } = [];

    /// <summary>In their order.</summary>
    public ImmutableArray<OpenMilestone> Milestones { get; init; } = [];

    public OpenOrigin? Origin { get; init; }
}

/// <summary>A milestone (étape clé) with a verifiable deliverable.</summary>
public sealed record OpenMilestone : OpenObject
{
    /// <summary>1 to 10 ASCII letters, digits or hyphens; unique in the commitment.</summary>
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? Deliverable { get; init; }

    /// <summary>Who sees to it (« Pilote »), in words.</summary>
    public string? Responsible { get; init; }

    public PartialDate? StartDate { get; init; }

    public PartialDate? EndDate { get; init; }

    /// <summary>In words: « trois mois ».</summary>
    public string? Duration { get; init; }

    /// <summary>Budget considerations, in words.</summary>
    public string? Budget { get; init; }

    public OpenOrigin? Origin { get; init; }
}

/// <summary>Why the commitment matters for open government (domain §6.3). Null: nothing said about that value.</summary>
public sealed record OpenOgpValues : OpenObject
{
    public OpenOgpValue? Transparency { get; init; }

    public OpenOgpValue? Accountability { get; init; }

    public OpenOgpValue? Participation { get; init; }

    /// <summary>Cannot stand alone: supports one of the three others.</summary>
    public OpenOgpValue? Technology { get; init; }
}

/// <param name="Relevant">Null: not answered.</param>
public sealed record OpenOgpValue(bool? Relevant, string? Justification) : OpenObject
{
    public OpenOgpValue()
        : this(null, null) { }
}
