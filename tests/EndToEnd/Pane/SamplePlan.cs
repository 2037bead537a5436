using System.Text;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>A plan of two commitments, its document and its report.</summary>
internal static class SamplePlan
{
    private const string Json = """
        { "plan": { "id": "P1", "title": "Plan d’action national 2026-2028", "country": "France", "language": "fr" },
          "commitments": [
            { "id": "C1", "number": 1, "name": "Ouvrir les données de mobilité", "publicProblem": "Les horaires manquent.",
              "milestones": [
                { "id": "M1", "title": "Publier les horaires", "deliverable": "Un jeu de données", "startDate": "2026-09-01" },
                { "id": "M2", "title": "Réunir les usagers" }] },
            { "id": "C2", "number": 2, "name": "Associer les citoyens", "milestones": [{ "id": "M1", "title": "Former" }] }] }
        """;

    public static OpenPlan Plan => Parse(Json);

    public static byte[] Docx => Write(Plan, null);

    public static byte[] Report => AssessmentDocument.Write(Plan, AssessmentKind.Midterm, "P1", new(2027, 9, 1), null).Bytes;

    public static byte[] Write(OpenPlan plan, byte[]? existing) => PlanDocument.Write(plan, "P1", existing).Bytes;

    public static OpenPlan Parse(string json) => PlanJson.Parse(Encoding.UTF8.GetBytes(json)) is ParsedPlan.Usable usable
        ? usable.Plan
        : throw new InvalidOperationException("That is no plan.json.");
}
