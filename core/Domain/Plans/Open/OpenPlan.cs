using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>One object of a plan as open data.</summary>
public abstract record OpenObject
{
    /// <summary>Members of its JSON object that we do not know, in their order: kept as they came.</summary>
    [JsonIgnore]
    public ImmutableArray<OpenMember> Others { get; init; } = [];
}

/// <summary>A JSON member we do not know.</summary>
public readonly record struct OpenMember(string Name, JsonElement Value);

/// <summary>
/// An action plan as open data: what <c>plan.json</c> holds (<c>docs/schema/plan.schema.json</c>) and what the plan document
/// is written from. Texts are as people wrote them; null or blank: not given.
/// </summary>
public sealed record OpenPlan : OpenObject
{
    /// <summary>1 to 10 ASCII letters, digits or hyphens.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Country { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "fr";

    public PartialDate? StartDate { get; init; }

    public PartialDate? EndDate { get; init; }

    /// <summary>Which rules the plan is checked by: <c>manual2017</c>…</summary>
    public string? RuleSet { get; init; }

    /// <summary><c>take</c>: what only drafters changed in Word is taken without asking; <c>ask</c>, or null: its owners are asked.</summary>
    public string? ReadBack { get; init; }

    /// <summary>The narrative sections before the commitments.</summary>
    public OpenSections Sections { get; init; } = new();

    /// <summary>Null: it is a draft.</summary>
    public OpenAdoption? Adopted { get; init; }

    /// <summary>Null: it is not handed in.</summary>
    public OpenSubmitted? Submitted { get; init; }

    /// <summary>Null: nothing is told of handing it in.</summary>
    public OpenSubmission? Submission { get; init; }

    /// <summary>In the plan's order, whatever their status.</summary>
    [JsonIgnore]
    public ImmutableArray<OpenCommitment> Commitments { get; init; } = [];

    [JsonIgnore]
    public ImmutableArray<OpenAssessment> Assessments { get; init; } = [];

    /// <summary>What people changed in its documents and no owner decided about.</summary>
    [JsonIgnore]
    public ImmutableArray<OpenWaiting> Waiting { get; init; } = [];

    /// <summary>What it and its reports say in other languages.</summary>
    [JsonIgnore]
    public ImmutableArray<OpenTranslation> Translations { get; init; } = [];

    /// <summary>What the file holds beside <c>plan</c>, <c>commitments</c> and <c>assessments</c>; <c>Others</c> stand inside <c>plan</c>.</summary>
    [JsonIgnore]
    public ImmutableArray<OpenMember> BesidePlan { get; init; } = [];
}

/// <summary>A field that says one thing in the plan and another in its document.</summary>
/// <param name="Field">The document's tag, with the plan's ids.</param>
/// <param name="From"><c>import</c>: the document is a file that somebody imported; null: it is the plan's own, or a report.</param>
public sealed record OpenWaiting(string? Field, string? Plan, string? Document, string? From = null) : OpenObject
{
    public OpenWaiting()
        : this(null, null, null) { }
}

/// <summary>The narrative sections of a plan (domain §6.1).</summary>
public sealed record OpenSections : OpenObject
{
    public string? Introduction { get; init; }

    /// <summary>« Les efforts du gouvernement ouvert à ce jour ».</summary>
    public string? Efforts { get; init; }

    /// <summary>« Processus de développement du PAN ».</summary>
    public string? Process { get; init; }
}

/// <summary>Where something comes from: what participants said, and in which workshops, so that they can see what became of it.</summary>
public sealed record OpenOrigin : OpenObject
{
    public ImmutableArray<string> Workshops { get; init; } = [];

    /// <summary>The subjects it was made from.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>The contributions (ideas, proposals, sub-actions…) that found their way into it.</summary>
    public ImmutableArray<string> Contributions { get; init; } = [];
}
