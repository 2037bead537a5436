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
    public const string MilestonesOf = "milestones";

    private static readonly string[] Questions = ["LeadAgency", "PublicProblem", "What", "HowItSolves", "OgpValues", "ContactName", "StateActors"];

    // What only the report asks, in FormLabels.resx.
    private const string Report = "report.";
    private const int MostLines = 4;
    private const int MostLetters = 250;
    private static readonly char[] Ends = [':', '?', '\t'];

    // In FormLabels.resx, what is no field of a commitment.
    private static readonly string[] Kinds = ["milestone.", "section.", "level.", "title.", "heading", "guidance"];

    // Words by which a label is the official form's rather than any form's.
    private static readonly string[] Telling =
    [
        "commitment", "engagement", "ogp", "pgo", "implementing", "execution", "mise oeuvre", "lead agency", "public problem",
        "probleme public", "status quo", "statu quo", "multilateral", "completion level", "niveau achevement", "verifiable",
    ];

    private static readonly Dictionary<string, string> Levels = Official(isReport: true)
        .Where(one => one.Kind.StartsWith("level.", StringComparison.Ordinal)).DistinctBy(one => LabelText.Key(one.Label))
        .ToDictionary(
            one => LabelText.Key(one.Label), one => new Texts(Language.French)["Level" + one.Kind["level.".Length..]],
            StringComparer.Ordinal);

    private static readonly ILookup<string, string> Titles = Official(isReport: true)
        .Where(one => one.Kind.StartsWith("title.", StringComparison.Ordinal))
        .ToLookup(one => one.Kind["title.".Length..], one => Folded.Plain(one.Label));

    private static readonly string[] AskedTogether =
        ["number", "name", "startDate", "endDate", "contactEmail", "contactPhone"];

    private static readonly (string Key, string Field)[] ColumnsOfBoth =
        [("MilestoneActivity", "title"), ("MilestoneStart", "startDate"), ("MilestoneEnd", "endDate")];

    private readonly Dictionary<string, string> _fields;
    private readonly Dictionary<string, string> _columns;
    private readonly Dictionary<string, string> _sections;
    private readonly Dictionary<string, string> _parts;
    private readonly HashSet<string> _words;
    private readonly HashSet<string> _headings;
    private readonly string[] _guidance;

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
        var official = Official(isReport: document != "plan").ToList();
        _fields = Of(
            [("CommitmentDates", Dates), ("ContactEmailAndPhone", EmailAndPhone), .. asked, .. fields],
            [
                .. OfKind("milestone.", official).Where(one => one.Field == "title").Select(one => (one.Label, MilestonesOf)),
                .. OfKind("", official),
            ]);
        _columns = Of([.. ColumnsOfBoth, .. columns], OfKind("milestone.", official));
        _sections = Of(sections, OfKind("section.", official));
        _parts = Of(parts, []);
        _words = [.. Texts.Both.SelectMany(texts => Words(form(texts)).Concat(sentences.Select(key => texts[key]))).Select(Folded.Plain)];
        _headings = [.. official.Where(one => one.Kind == "heading").Select(one => LabelText.Key(one.Label))];
        _guidance = [.. official.Where(one => one.Kind == "guidance").Select(one => Folded.Plain(one.Label))];
    }

    /// <summary>The headings of the parts of a form, which our templates had until they were one table.</summary>
    private static string[] OfBefore => ["CommitmentDescription", "ContactInformation", "Actors"];

    public static FormLabels OfPlan { get; } = new(
        "plan",
        [("CommitmentNumberAndName", NumberAndName)],
        [("Deliverable", "deliverable"), ("MilestoneResponsible", "responsible"), ("MilestoneBudget", "budget")],
        [("PlanIntroduction", "introduction"), ("PlanEfforts", "efforts"), ("PlanProcess", "process"), ("PlanCommitments", "")], [],
        ["PlanNoneText", "PlanCredit", "Contents", "Amendments", "AmendmentsLead", .. OfBefore], CommitmentForm.Pattern);

    public static FormLabels OfSelfAssessment { get; } = new(
        "assessment",
        [
            ("AssessmentNumberAndName", NumberAndName), ("AssessmentLeadAgency", "leadAgency"), ("Changed", "changed"), ("Outlook", "status"),
            ("AssessmentContactName", "contactName"), ("AssessmentStateActors", "stateActors"),
        ],
        [("Deliverable", "output"), ("Level", "level"), ("FollowUp", "status")],
        [.. AssessmentSection.All.Select(section => (AssessmentGuidance.HeadingOf(section), section))],
        [("Results", "results"), ("CommitmentNextSteps", "nextSteps"), ("MoreInfo", "moreInfo")],
        [
            "AssessmentNoneText", "PlanCredit", "FocusMidterm", "FocusEndOfTerm", "Contents", "Scales", "ScalesNote", "Summary",
            "HeadingProcess", "HeadingConclusion", "AssessmentFormNote", .. OfBefore,
        ],
        texts => new("form", CompletionForm.Pattern(new(null, texts), texts), ScalesTable.Value(texts).All));

    /// <summary>The first word of the document's tags.</summary>
    public string Document { get; }

    /// <summary>What the tags of its forms begin with: <c>commitment</c>, <c>assessment/commitment</c>.</summary>
    public string Forms => Document == "plan" ? "commitment" : Document + "/commitment";

    /// <summary>The field that a cell with this text labels; empty: one that a plan has no place for; null: none.</summary>
    public string? Field(string text) => Find(text)?.Field;

    /// <summary>The label that a cell's first lines are, whatever guidance follows.</summary>
    public FoundLabel? Find(string text)
    {
        var lines = text.Split('\n');
        for (var count = Math.Min(lines.Length, MostLines); count > 0; count--)
        {
            var words = string.Join(' ', lines.Take(count));
            if (LabelText.Key(words) is { Length: > 0 } key && _fields.TryGetValue(key, out var field))
            {
                return new(field, words.Trim(), string.Join('\n', lines.Skip(count)).Trim(), IsTelling(key, field));
            }
        }

        return null;
    }

    /// <summary>« Label : answer » in one piece; the label alone too.</summary>
    public FoundLabel? Lead(string text)
    {
        if (Find(text) is { } alone)
        {
            return alone;
        }

        for (var end = text.IndexOfAny(Ends); end >= 0 && end < MostLetters; end = text.IndexOfAny(Ends, end + 1))
        {
            // « (par exemple : 30 juin 2015) » belongs to the label.
            if (text.AsSpan(0, end).Count('(') <= text.AsSpan(0, end).Count(')')
                && LabelText.Key(text[..end]) is { Length: > 0 } key && _fields.TryGetValue(key, out var field))
            {
                return new(
                    field, text[..end].Trim(), text[(end + 1)..].Trim([' ', '\u00A0', '\t', '\n', ':']), IsTelling(key, field));
            }
        }

        return null;
    }

    /// <summary>The milestone's field in the column under this text.</summary>
    public string? Column(string text) => LabelText.Key(text) is { Length: > 0 } all && _columns.TryGetValue(all, out var field)
        || (LabelText.Key(text.Split('\n')[0]) is { Length: > 0 } first && _columns.TryGetValue(first, out field)) ? field : null;

    /// <summary>Whether the document says this of a milestone: a report takes over from the plan what, and when.</summary>
    public bool HasColumn(string field) => this == OfPlan || field is not ("responsible" or "budget");

    /// <summary>Whether the form's own words begin so that tell what to write; they are nobody's answer.</summary>
    public bool IsGuidance(string line) => Folded.Plain(line) is var plain
        && (plain.Length == 0 || IsOfForm(line) || Array.Exists(_guidance, one => plain.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>The section under this heading; empty: the commitments; null: no heading of the document's model.</summary>
    public string? Section(string heading) => _sections.GetValueOrDefault(LabelText.Key(heading));

    public bool IsSection(string field) => field.Length > 0 && _sections.ContainsValue(field);

    /// <summary>The field under this heading within a form.</summary>
    public string? Part(string heading) => _parts.GetValueOrDefault(LabelText.Key(heading));

    public bool IsPart(string field) => _parts.ContainsValue(field);

    /// <summary>Whether a form asks for the field twice.</summary>
    public bool IsRepeated(string field) => this == OfSelfAssessment && field == "leadAgency";

    /// <summary>Whether the document shows milestones outside its forms: the report sums them up.</summary>
    public bool HasSummary => this == OfSelfAssessment;

    /// <summary>Whether the form or the document's model says this itself.</summary>
    public bool IsOurs(string text) => Folded.Plain(text) is var plain && (plain.Length == 0 || _words.Contains(plain));

    /// <summary>Whether it is of the official form, of whichever year, and no answer to it.</summary>
    public bool IsOfForm(string text) => IsOurs(text) || _headings.Contains(LabelText.Key(text));

    /// <summary>The language that more of the form's questions are asked in; null: as many in both, or none.</summary>
    public static Language? LanguageOf(string text)
    {
        var plain = Folded.Plain(text);
        return (Asked(Texts.Both[1]) - Asked(Texts.Both[0])) switch
        {
            > 0 => Language.English,
            < 0 => Language.French,
            _ => null,
        };

        int Asked(Texts texts) => Questions.Count(key => plain.Contains(Folded.Plain(texts[key]), StringComparison.Ordinal));
    }

    /// <summary>The level of that name in whichever words of the official forms, as our own forms call it in French; null: none.</summary>
    public static string? Level(string text) => Levels.GetValueOrDefault(LabelText.Key(text));

    /// <summary>Whether a title calls the document so: <c>plan</c>, <c>report</c>, <c>midterm</c>, <c>endOfTerm</c>; where in it; -1: no.</summary>
    public static int Calls(string kind, string plain) => Titles[kind].Select(words => plain.IndexOf(words, StringComparison.Ordinal))
        .Where(place => place >= 0).DefaultIfEmpty(-1).Min();

    private static bool IsTelling(string key, string field) =>
        field is not ("contactEmail" or "contactPhone" or EmailAndPhone or "contactTitle" or "startDate" or "endDate")
        && Array.Exists(Telling, word => key.Contains(word, StringComparison.Ordinal));

    private static Dictionary<string, string> Of(IEnumerable<(string Key, string Field)> resources, IEnumerable<(string Label, string Field)> others)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, field) in others.Concat(resources.SelectMany(one => Texts.Both.Select(texts => (texts[one.Key], one.Field)))))
        {
            fields[LabelText.Key(label)] = field;
        }

        return fields;
    }

    private static IEnumerable<(string Label, string Field)> OfKind(string kind, List<(string Kind, string Label)> official) =>
        from one in official
        where kind.Length == 0
            ? !Array.Exists(Kinds, other => one.Kind.StartsWith(other, StringComparison.Ordinal))
            : one.Kind.StartsWith(kind, StringComparison.Ordinal)
        select (one.Label, one.Kind[kind.Length..] switch { "other" or "commitments" => "", var field => field });

    /// <summary>
    /// The wordings of the official forms since 2012, in the resources a label a line: by field; by column (<c>milestone.</c>);
    /// by section (<c>section.</c>); what only the report asks (<c>report.</c>); headings; what a plan has no field for.
    /// </summary>
    private static IEnumerable<(string Kind, string Label)> Official(bool isReport) =>
        from texts in Texts.Both
        from DictionaryEntry labels in new ResourceManager(typeof(FormLabels)).GetResourceSet(texts.Culture, true, true)!
        let kind = (string)labels.Key
        where isReport || !kind.StartsWith(Report, StringComparison.Ordinal)
        from label in $"{labels.Value}".Split('\n')
        select (kind.StartsWith(Report, StringComparison.Ordinal) ? kind[Report.Length..] : InReport(kind, isReport), label);

    // The report's sections are others, and its deliverable has a name of its own.
    private static string InReport(string kind, bool isReport) => !isReport ? kind
        : kind == "milestone.deliverable" ? "milestone.output"
        : kind.StartsWith("section.", StringComparison.Ordinal) && kind != "section.introduction" ? "heading" : kind;

    private static IEnumerable<string> Words(XElement form) => form.Descendants(Ns.W + "p").Select(paragraph => CanonicalText.Of(paragraph))
        .Concat(form.Descendants(Ns.W + "tr").Select(row => CanonicalText.Of(row)));
}
