using System.Globalization;
using System.Resources;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Library;

/// <summary>
/// How documents and folders are called in the library (<c>Texts/Library.resx</c>): public names, which scripts type with a straight
/// apostrophe.
/// </summary>
internal sealed class DocumentNames(Language language)
{
    public const string Contributions = "contributions.csv";
    public const string PlanData = "plan.json";

    /// <summary>The folder of plans to be imported, alike in both languages.</summary>
    public const string Imports = "Imports";

    /// <summary>In the folder of templates.</summary>
    public const string Logo = "logo.png";

    private static readonly ResourceManager Resources = new("OgpTeams.Bot.Texts.Library", typeof(DocumentNames).Assembly);

    private readonly Phrasebook _names = new(language, Resources);

    public string SubjectSheet => _names[nameof(SubjectSheet)];

    public string Canvas => _names[nameof(Canvas)];

    public string Roadmap => _names[nameof(Roadmap)];

    public string Report => _names[nameof(Report)];

    public string ActionPlan => _names[nameof(ActionPlan)];

    /// <summary>The version to publish, beside it; its print is called alike.</summary>
    public string FinalActionPlan => _names[nameof(FinalActionPlan)];

    /// <summary>The folder of a plan's self-assessment reports.</summary>
    public string Assessments => _names[nameof(Assessments)];

    /// <summary>The folder of a plan's workshops.</summary>
    public string Workshops => _names[nameof(Workshops)];

    /// <summary>The folder of an administration's own templates.</summary>
    public string Templates => _names[nameof(Templates)];

    /// <summary>Of a plan nobody named, for two years as OGP's are: « Plan d'action 2026-2028 – Ville de Lyon ».</summary>
    public string NewPlan(int year, string administration) => _names.Format(nameof(NewPlan), year, year + 2, administration);

    /// <summary>Behind the name of a document that stays open, for what is laid beside it.</summary>
    public string Annexe(DateTimeOffset at) => _names.Format(nameof(Annexe), at.ToString("yyyy-MM-dd HH-mm", CultureInfo.InvariantCulture));

    public string Assessment(AssessmentKind kind) => _names[kind.ToString()];
}
