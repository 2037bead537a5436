using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Library;

/// <summary>How documents are called in the library: public names, which scripts type with a straight apostrophe.</summary>
/// <param name="language"><c>fr</c> or <c>en</c>.</param>
internal sealed class DocumentNames(string language)
{
    public const string Contributions = "contributions.csv";
    public const string PlanData = "plan.json";

    public string SubjectSheet => In("Fiche sujets.docx", "Subject sheet.docx");

    public string Canvas => In("Canevas d'engagement.docx", "Commitment canvas.docx");

    public string Roadmap => In("Feuille de route.docx", "Roadmap.docx");

    public string Report => In("Compte rendu.docx", "Report.docx");

    public string ActionPlan => In("Plan d'action.docx", "Action plan.docx");

    public string Assessments => In("Auto-évaluation", "Self-assessment");

    public string Assessment(AssessmentKind kind) => kind == AssessmentKind.Midterm
        ? In("Rapport de mi-parcours.docx", "Mid-term report.docx")
        : In("Rapport de fin de cycle.docx", "End-of-term report.docx");

    private string In(string french, string english) => language == "en" ? english : french;
}
