using System.Collections;
using System.Resources;
using System.Xml.Linq;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// The labels of an official form in French and English: how a form is read that has no tags, and which words of a document
/// are the form's own.
/// </summary>
internal sealed class FormLabels
{
    public const string NumberAndName = "numberAndName";
    public const string Dates = "dates";
    public const string EmailAndPhone = "emailAndPhone";

    private static readonly string[] Questions = ["LeadAgency", "PublicProblem", "What", "HowItSolves", "OgpValues", "ContactName", "StateActors"];

    // The labels of a milestone's columns in FormLabels.resx.
    private const string Columns = "milestone.";

    private static readonly string[] AskedTogether =
        ["number", "name", "startDate", "endDate", "contactEmail", "contactPhone"];

    private static readonly (string Key, string Field)[] ColumnsOfBoth =
        [("MilestoneActivity", "title"), ("MilestoneStart", "startDate"), ("MilestoneEnd", "endDate")];

    private readonly Dictionary<string, string> _fields;
    private readonly Dictionary<string, string> _columns;
    private readonly Dictionary<string, string> _sections;
    private readonly Dictionary<string, string> _parts;
    private readonly HashSet<string> _words;

    /// <param name="document">The first word of its tags.</param>
    /// <param name="fields">What the form asks in words of its own, or several fields in one cell.</param>
    /// <param name="sections">Empty field: the commitments.</param>
    /// <param name="parts">Of a form: fields that stand under a heading of their own.</param>
    /// <param name="sentences">What the document says itself besides its form.</param>
    private FormLabels(
        string document, (string Key, string Field)[] fields, (string Key, string Field)[] columns, (string Key, string Field)[] sections,
        (string Key, string Field)[] parts, string[] sentences, Func<Texts, XElement> form)
    {
        Document = document;
        var asked = PlanFields.OfCommitment.Select(field => (field.Label, field.Name))
            .Where(one => !AskedTogether.Contains(one.Name) && Array.TrueForAll(fields, own => own.Field != one.Name));
        _fields = Of(
            [("CommitmentDates", Dates), ("ContactEmailAndPhone", EmailAndPhone), .. asked, .. fields], OfManual(columns: false));
        _columns = Of([.. ColumnsOfBoth, .. columns], OfManual(columns: true));
        _sections = Of(sections, []).ToDictionary(one => Unnumbered(one.Key), one => one.Value, StringComparer.Ordinal);
        _parts = Of(parts, []);
        _words = [.. Texts.Both.SelectMany(texts => Words(form(texts)).Concat(sentences.Select(key => texts[key]))).Select(Folded.Plain)];
    }

    public static FormLabels OfPlan { get; } = new(
        "plan",
        [("CommitmentNumberAndName", NumberAndName)],
        [("Deliverable", "deliverable"), ("MilestoneBudget", "budget")],
        [("PlanIntroduction", "introduction"), ("PlanEfforts", "efforts"), ("PlanProcess", "process"), ("PlanCommitments", "")], [],
        ["PlanNoneText", "PlanCredit", "CommitmentDescription"], CommitmentForm.Pattern);

    public static FormLabels OfSelfAssessment { get; } = new(
        "assessment",
        [
            ("AssessmentNumberAndName", NumberAndName), ("AssessmentLeadAgency", "leadAgency"), ("Changed", "changed"), ("Outlook", "status"),
            ("AssessmentContactName", "contactName"), ("AssessmentStateActors", "stateActors"),
        ],
        [("Deliverable", "output"), ("Level", "level"), ("FollowUp", "status")],
        [.. AssessmentSection.All.Select(section => (AssessmentGuidance.HeadingOf(section), section))],
        [("Results", "results"), ("CommitmentNextSteps", "nextSteps"), ("MoreInfo", "moreInfo")],
        ["AssessmentNoneText", "PlanCredit", "FocusMidterm", "FocusEndOfTerm"], texts => CompletionForm.Pattern(new(null, texts), texts));

    /// <summary>The first word of the document's tags.</summary>
    public string Document { get; }

    /// <summary>What the tags of its forms begin with: <c>commitment</c>, <c>assessment/commitment</c>.</summary>
    public string Forms => Document == "plan" ? "commitment" : Document + "/commitment";

    /// <summary>The field that a cell with this text labels; null: none.</summary>
    public string? Field(string text) => Find(_fields, text);

    /// <summary>The milestone's field in the column under this text.</summary>
    public string? Column(string text) => Find(_columns, text);

    /// <summary>The section under this heading; empty: the commitments; null: no heading of the document's model.</summary>
    public string? Section(string heading) => _sections.GetValueOrDefault(Unnumbered(Folded.Plain(heading)));

    public bool IsSection(string field) => field.Length > 0 && _sections.ContainsValue(field);

    /// <summary>The field under this heading within a form.</summary>
    public string? Part(string heading) => _parts.GetValueOrDefault(Folded.Plain(heading));

    public bool IsPart(string field) => _parts.ContainsValue(field);

    /// <summary>Whether a form asks for the field twice.</summary>
    public bool IsRepeated(string field) => this == OfSelfAssessment && field == "leadAgency";

    /// <summary>Whether the document shows milestones outside its forms: the report sums them up.</summary>
    public bool HasSummary => this == OfSelfAssessment;

    /// <summary>Whether the form or the document's model says this itself.</summary>
    public bool IsOurs(string text) => Folded.Plain(text) is var plain && (plain.Length == 0 || _words.Contains(plain));

    /// <summary>The language that more of the form's questions are asked in; French if none is.</summary>
    public static Language LanguageOf(string text)
    {
        var plain = Folded.Plain(text);
        return Asked(Texts.Both[1]) > Asked(Texts.Both[0]) ? Language.English : Language.French;

        int Asked(Texts texts) => Questions.Count(key => plain.Contains(Folded.Plain(texts[key]), StringComparison.Ordinal));
    }

    private static string? Find(Dictionary<string, string> labels, string text)
    {
        var (all, first) = (Folded.Plain(text), Folded.Plain(text.Split('\n')[0]));
        return labels.TryGetValue(all, out var field) || labels.TryGetValue(first, out field) ? field : null;
    }

    private static Dictionary<string, string> Of(IEnumerable<(string Key, string Field)> resources, IEnumerable<(string Label, string Field)> others)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, field) in resources.SelectMany(one => Texts.Both.Select(texts => (texts[one.Key], one.Field))).Concat(others))
        {
            fields[Folded.Plain(label)] = field;
        }

        return fields;
    }

    /// <summary>What the manual's models say otherwise than our forms: by field in the resources, a label a line.</summary>
    private static IEnumerable<(string Label, string Field)> OfManual(bool columns) =>
        from texts in Texts.Both
        from DictionaryEntry labels in new ResourceManager(typeof(FormLabels)).GetResourceSet(texts.Culture, true, true)!
        let field = (string)labels.Key
        where field.StartsWith(Columns, StringComparison.Ordinal) == columns
        from label in $"{labels.Value}".Split('\n')
        select (label, columns ? field[Columns.Length..] : field);

    private static IEnumerable<string> Words(XElement form) => form.Descendants(Ns.W + "p").Select(paragraph => CanonicalText.Of(paragraph))
        .Concat(form.Descendants(Ns.W + "tr").Select(row => CanonicalText.Of(row)));

    private static string Unnumbered(string plain) => plain.TrimStart([.. "0123456789 "]);
}
