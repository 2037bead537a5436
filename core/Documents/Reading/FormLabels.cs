using System.Globalization;
using System.Text;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// The labels of the official form in French and English: how a form is read that has no tags, and which words of a document
/// are the form's own.
/// </summary>
internal static class FormLabels
{
    public const string NumberAndName = "numberAndName";
    public const string Dates = "dates";
    public const string EmailAndPhone = "emailAndPhone";

    private static readonly Texts[] _languages = [new(DocumentLanguage.French), new(DocumentLanguage.English)];

    private static readonly string[] _questions = ["LeadAgency", "PublicProblem", "What", "HowItSolves", "OgpValues", "ContactName", "StateActors"];
    private static readonly string[] _sentences = ["PlanNoneText", "PlanCredit", "CommitmentDescription"];

    // What the manual's model says otherwise than our form.
    private static readonly (string Label, string Field)[] _others =
    [
        ("Numéro et nom de l’engagement", NumberAndName), ("Nom de l’engagement", NumberAndName), ("Number and name of the commitment", NumberAndName),
        ("Commitment number and name", NumberAndName), ("Name and number of the commitment", NumberAndName), ("Commitment name", NumberAndName),
        ("Dates de l’engagement", Dates), ("Commitment dates", Dates), ("Organisme principal", "leadAgency"), ("Lead implementing agency", "leadAgency"),
        ("Problème public", "publicProblem"), ("Public problem", "publicProblem"), ("Email", "contactEmail"), ("Courriel", "contactEmail"),
        ("Téléphone", "contactPhone"), ("Phone", "contactPhone"),
    ];

    private static readonly Dictionary<string, string> _fields = Of(
        [
            ("CommitmentNumberAndName", NumberAndName), ("CommitmentDates", Dates), ("LeadAgency", "leadAgency"), ("PublicProblem", "publicProblem"),
            ("What", "what"), ("HowItSolves", "howItSolves"), ("OgpValues", "ogpValues"), ("AdditionalInfo", "additionalInfo"),
            ("ContactName", "contactName"), ("ContactTitle", "contactTitle"), ("ContactEmailAndPhone", EmailAndPhone),
            ("StateActors", "stateActors"), ("OtherActors", "otherActors"),
        ],
        _others);

    private static readonly Dictionary<string, string> _columns = Of(
        [("MilestoneActivity", "title"), ("Deliverable", "deliverable"), ("MilestoneStart", "startDate"), ("MilestoneEnd", "endDate"), ("MilestoneBudget", "budget")],
        [("Étape clé", "title"), ("Étapes clés", "title"), ("Activité", "title"), ("Milestone activity", "title"), ("Milestone", "title"), ("Milestones", "title")]);

    private static readonly Dictionary<string, string> _sections = Of(
        [("PlanIntroduction", "introduction"), ("PlanEfforts", "efforts"), ("PlanProcess", "process"), ("PlanCommitments", "")], []);

    private static readonly HashSet<string> _words = [.. _languages.SelectMany(Words).Select(Plain)];

    /// <summary>The field that a cell with this text labels; null: none.</summary>
    public static string? Field(string text) => Find(_fields, text);

    /// <summary>The milestone's field in the column under this text.</summary>
    public static string? Column(string text) => Find(_columns, text);

    /// <summary>The section under this heading; empty: the commitments; null: no heading of a plan.</summary>
    public static string? Section(string heading) => _sections.TryGetValue(Plain(heading).TrimStart([.. "0123456789 "]), out var field) ? field : null;

    /// <summary>Whether the form or the plan's model says this itself.</summary>
    public static bool IsOurs(string text) => Plain(text) is var plain && (plain.Length == 0 || _words.Contains(plain));

    /// <summary>The language that more of the form's questions are asked in; French if none is.</summary>
    public static DocumentLanguage LanguageOf(string text)
    {
        var plain = Plain(text);
        return Asked(_languages[1]) > Asked(_languages[0]) ? DocumentLanguage.English : DocumentLanguage.French;

        int Asked(Texts texts) => _questions.Count(key => plain.Contains(Plain(texts[key]), StringComparison.Ordinal));
    }

    private static string? Find(Dictionary<string, string> labels, string text)
    {
        var (all, first) = (Plain(text), Plain(text.Split('\n')[0]));
        return labels.TryGetValue(all, out var field) || labels.TryGetValue(first, out field) ? field : null;
    }

    private static Dictionary<string, string> Of(IEnumerable<(string Key, string Field)> resources, IEnumerable<(string Label, string Field)> others)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, field) in resources.SelectMany(one => _languages.Select(texts => (texts[one.Key], one.Field))).Concat(others))
        {
            fields[Plain(label)] = field;
        }

        return fields;
    }

    private static IEnumerable<string> Words(Texts texts)
    {
        var form = CommitmentForm.Pattern(texts);
        return form.Descendants(Ns.W + "p").Select(paragraph => CanonicalText.Of(paragraph))
            .Concat(form.Descendants(Ns.W + "tr").Select(row => CanonicalText.Of(row)))
            .Concat(_sentences.Select(key => texts[key]));
    }

    /// <summary>Letters without accents or case and digits, in words.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }
}
