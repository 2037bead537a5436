using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// An action plan (plan d’action): belongs to a tenant under a name. Workshops bring it subjects and commitments; its owners
/// decide what stands in it.
/// </summary>
/// <param name="Details">
/// By <see cref="PlanField"/>; none empty. As its events hold them, in texts, dates in ISO: read them by <see cref="StartDate"/>
/// and <see cref="EndDate"/>.
/// </param>
/// <param name="Workshops">What each one brings, as last heard of; a workshop that joined and brought nothing yet is there too.</param>
/// <param name="Order">Workshops in the order they joined.</param>
/// <param name="Commitments">In the order they were first brought.</param>
public sealed record Plan(
    string Name, ImmutableHashSet<ParticipantId> Owners, ImmutableSortedDictionary<string, string> Details,
    ImmutableDictionary<WorkshopId, BroughtBy> Workshops, ImmutableList<WorkshopId> Order, ImmutableList<PlanCommitment> Commitments)
{
    public PartialDate? StartDate => PartialDate.TryParse(Details.GetValueOrDefault(PlanField.StartDate));

    public PartialDate? EndDate => PartialDate.TryParse(Details.GetValueOrDefault(PlanField.EndDate));

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>In the order they were begun, one of each kind.</summary>
    public ImmutableList<SelfAssessment> Assessments { get; init; } = [];

    /// <summary>The one it was created under, from which its id was made.</summary>
    public string FirstName { get; init; } = Name;

    /// <summary>Null: it is a draft.</summary>
    public PlanAdoption? Adoption { get; init; }

    /// <summary>What is known of handing it in, by <see cref="SubmissionField"/>; none empty.</summary>
    public ImmutableSortedDictionary<string, string> Submission { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Whose organisation's it is; null where its first workshop says so.</summary>
    public string? Tenant { get; init; }

    /// <summary>What imported files hold and it has no field for, as JSON in the shape of <c>plan.json</c>; empty: nothing.</summary>
    public string Rest { get; init; } = "";

    /// <summary>What people changed in its documents and no owner decided about, by document.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<WordChange>> Waiting { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<WordChange>>(StringComparer.Ordinal);

    /// <summary>By field, the <see cref="WordChange.Fingerprint"/> of what an owner left standing in Word without taking it.</summary>
    public ImmutableSortedDictionary<string, string> KeptAgainst { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>By language, then by field: what it and its reports say in other languages than its own.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, TranslatedText>> Translations { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, TranslatedText>>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, TranslatedText> TextsIn(string language) => Translations.GetValueOrDefault(
        language, ImmutableSortedDictionary.Create<string, TranslatedText>(StringComparer.Ordinal));

    /// <summary>Its owners said that what only drafters changed is taken without asking.</summary>
    public bool TakesFromWord => Details.GetValueOrDefault(PlanField.ReadBack) == PlanField.TakesBack;

    public IEnumerable<WordChange> WaitingChanges => Waiting.Values.SelectMany(changes => changes);

    public ImmutableArray<WordChange> WaitingIn(string document) => Waiting.GetValueOrDefault(document, []);

    /// <summary>A plan made under this name of a tenant, whatever the case and the spaces.</summary>
    public static PlanId IdOf(string tenant, string name) => new(OgpId.From(
        $"{tenant}\n{string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()}"));

    /// <summary>Commitments that stand in the plan document, by number.</summary>
    public IEnumerable<PlanCommitment> Retained => Commitments
        .Where(commitment => commitment.Standing == CommitmentStanding.Retained).OrderBy(commitment => commitment.Number);

    /// <returns>Null when no report of that kind was begun.</returns>
    public SelfAssessment? Assessment(AssessmentKind kind) => Assessments.Find(assessment => assessment.Kind == kind);

    /// <summary>What is told of handing in a report; of the plan itself for null.</summary>
    public ImmutableSortedDictionary<string, string> SubmissionOf(AssessmentKind? report) =>
        report is { } kind ? Assessment(kind)?.Submission ?? Submission.Clear() : Submission;

    public PlanCommitment? Find(CommitmentId id) => Commitments.Find(commitment => commitment.Id == id);
}

/// <param name="Version">The workshop's, of which this is the share; 0 when it only joined.</param>
public sealed record BroughtBy(long Version, WorkshopShare Share);

/// <summary>The public names of what <c>plan.details</c> tells.</summary>
public static class PlanField
{
    public const string Country = "country";
    public const string StartDate = "startDate";
    public const string EndDate = "endDate";
    public const string RuleSet = "ruleSet";
    public const string Language = "language";

    /// <summary>Whether owners are asked about what drafters changed in Word: <c>ask</c> unless it says <c>take</c>.</summary>
    public const string ReadBack = "readBack";
    public const string Asks = "ask";
    public const string TakesBack = "take";

    /// <summary>Words in Word that are no period.</summary>
    public const string Period = "period";

    /// <summary>The narrative sections before the commitments.</summary>
    public const string Introduction = "introduction";
    public const string Efforts = "efforts";
    public const string Process = "process";

    public static ImmutableArray<string> All { get; } = [Country, StartDate, EndDate, RuleSet, Language, ReadBack];
}

/// <summary>The documents that are read back, as events name them: the plan's own, and each report by its kind.</summary>
public static class PlanDocuments
{
    public const string Plan = "plan";

    /// <summary>What waits comes from a file that somebody imported, not from a document of the plan.</summary>
    public const string Import = "import";

    public static string Of(AssessmentKind kind) => OpenName.Of(kind);

    /// <param name="report">Null: the plan's own document.</param>
    /// <param name="language">Of its twin; null: the one in the plan's own language.</param>
    public static string Of(AssessmentKind? report, string? language) =>
        (report is { } kind ? Of(kind) : Plan) + (language is null ? "" : $"/{language}");
}
