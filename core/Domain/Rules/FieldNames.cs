using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>What people call the place a finding is about: « étape clé 2, date de clôture » for <c>milestone/M2/endDate</c>.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, BilingualText> _names = new(StringComparer.Ordinal)
    {
        ["number"] = new("numéro", "number"),
        ["name"] = new("nom", "name"),
        ["startDate"] = new("date de début", "start date"),
        ["endDate"] = new("date de clôture", "end date"),
        ["leadAgency"] = new("organisme d’exécution", "lead agency"),
        ["publicProblem"] = new("problème public", "public problem"),
        ["what"] = new("contenu de l’engagement", "content of the commitment"),
        ["howItSolves"] = new("contribution à la solution", "how it helps to solve the problem"),
        ["ogpValues"] = new("valeurs de l’OGP", "OGP values"),
        ["additionalInfo"] = new("information supplémentaire", "additional information"),
        ["contactName"] = new("personne responsable", "responsible person"),
        ["contactTitle"] = new("titre et ministère", "title and department"),
        ["contactEmail"] = new("courriel", "email"),
        ["contactPhone"] = new("téléphone", "phone"),
        ["stateActors"] = new("acteurs étatiques", "state actors"),
        ["otherActors"] = new("autres acteurs", "other actors"),
        ["title"] = new("activité", "activity"),
        ["deliverable"] = new("livrable", "deliverable"),
        ["output"] = new("livrable", "deliverable"),
        ["budget"] = new("budget", "budget"),
        ["milestones"] = new("étapes clés", "milestones"),
        ["commitments"] = new("engagements", "commitments"),
        ["period"] = new("période", "period"),
        ["country"] = new("pays", "country"),
        ["introduction"] = new("introduction", "introduction"),
        ["languages"] = new("langues", "languages"),
        ["consultation"] = new("consultation du public", "public consultation"),
        ["deliveredOn"] = new("date de remise", "date handed in"),
        ["nextElections"] = new("prochaines élections", "next elections"),
        ["summary"] = new("résumé", "summary"),
        ["assessment"] = new("rapport d’auto-évaluation", "self-assessment report"),
        ["kind"] = new("type", "kind"),
        ["date"] = new("date", "date"),
        ["level"] = new("niveau d’achèvement", "completion level"),
        ["status"] = new("avancement", "progress"),
        ["reason"] = new("motif", "reason"),
        ["results"] = new("résultats", "results"),
        ["nextSteps"] = new("prochaines étapes", "next steps"),
        ["changed"] = new("changements depuis le plan", "changes since the plan"),
        [AssessmentSection.IrmRecommendations] = new("recommandations du MEI", "IRM recommendations"),
        ["description"] = new("description", "description"),
        ["shortDescription"] = new("brève description", "short description"),
    };

    /// <param name="field">As in <see cref="Finding.Field"/>.</param>
    /// <param name="commitment">Whose milestones are counted; null: of none.</param>
    /// <returns>A part without a name as it is.</returns>
    public static BilingualText Of(string field, OpenCommitment? commitment = null)
    {
        var names = Names(field.Split('/'), commitment).ToList();
        return new(string.Join(", ", names.Select(name => name.French)), string.Join(", ", names.Select(name => name.English)));
    }

    private static IEnumerable<BilingualText> Names(string[] parts, OpenCommitment? commitment) => parts switch
    {
        [] => [],
        ["plan", "title"] => [new("titre", "title")],
        ["plan", .. { Length: > 0 } rest] => Names(rest, commitment),
        ["assessment", var kind, .. var rest] when OpenName.Read<AssessmentKind>(kind) is { } report => [Report(report), .. Names(rest, commitment)],
        ["milestone", var id, .. var rest] => [Milestone(id, commitment), .. Names(rest, commitment)],
        ["amendments", var number, .. var rest] => [new($"modification {number}", $"amendment {number}"), .. Names(rest, commitment)],
        [var one, .. var rest] => [_names.GetValueOrDefault(one) ?? new(one, one), .. Names(rest, commitment)],
    };

    /// <summary>By its place, counted from 1: a milestone has no number of its own.</summary>
    public static BilingualText Milestone(string id, OpenCommitment? commitment) =>
        commitment?.Milestones.ToList().FindIndex(one => one.Id == id) is >= 0 and var place
            ? new($"étape clé {place + 1}", $"milestone {place + 1}")
            : new("étape clé", "milestone");

    private static BilingualText Report(AssessmentKind kind) => kind == AssessmentKind.Midterm
        ? new("rapport de mi-parcours", "mid-term report")
        : new("rapport de fin de cycle", "end-of-term report");
}
