using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>What a commitment must say: the official form, the OGP values and the SMART tests (domain §6.2 and §6.3; B26 to B28).</summary>
internal static class CommitmentRules
{
    private static BilingualText MissingToolHint(string words) => new(
        $"Piste : « {words} » décrit l’absence d’un outil. Dites plutôt ce dont souffre le public, avec des faits et des chiffres ; l’outil a sa "
            + "place dans l’engagement.",
        $"A lead: “{words}” tells of a missing tool. Say rather what the public suffers from, with facts and figures; the tool belongs in the "
            + "commitment.");

    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenCommitment commitment)
    {
        // What it lacks is told by the bot's cards too: one list for both.
        foreach (var gap in CommitmentGaps.Of(commitment))
        {
            if (OfGap(gap, commitment) is var (rule, field, message))
            {
                yield return judged.Find(rule, field, message, commitment);
            }
        }

        if (MissingTool.In(commitment.PublicProblem) is { } words)
        {
            yield return judged.Find(PlanRule.MissingTool, "publicProblem", MissingToolHint(words), commitment);
        }

        foreach (var (value, name) in Values(commitment.OgpValues))
        {
            if (value is { Relevant: true } && string.IsNullOrWhiteSpace(value.Justification))
            {
                yield return judged.Find(PlanRule.Relevant, "ogpValues", new(
                    $"Dites en quoi l’engagement sert cette valeur : {name.French}.", $"Say how the commitment serves this value: {name.English}."),
                    commitment);
            }
        }

        if (commitment.Milestones.Length == 1)
        {
            yield return judged.Find(PlanRule.SeveralMilestones, "milestones", new(
                "Une seule étape clé : si l’engagement comporte plusieurs actions, donnez à chacune son étape et son livrable.",
                "A single milestone: if the commitment holds several actions, give each its milestone and its deliverable."), commitment);
        }
    }

    /// <returns>Null for what another rule looks at closer.</returns>
    private static (PlanRule Rule, string Field, BilingualText Message)? OfGap(CommitmentGap gap, OpenCommitment commitment) => gap switch
    {
        CommitmentGap.Name => (PlanRule.Specific, "name", new("Donnez un nom à l’engagement.", "Give the commitment a name.")),
        CommitmentGap.LeadAgency => (PlanRule.Essentials, "leadAgency", new(
            "Nommez le principal organisme d’exécution.", "Name the lead implementing agency.")),
        CommitmentGap.Contact => OfContact(commitment),
        CommitmentGap.Dates => (PlanRule.TimeBound, commitment.StartDate is null ? "startDate" : "endDate", new(
            "Donnez la date de début et la date de clôture de l’engagement.", "Give the commitment’s start date and end date.")),
        CommitmentGap.PublicProblem => (PlanRule.Essentials, "publicProblem", new(
            "Décrivez le problème public que l’engagement abordera.", "Describe the public problem the commitment will address.")),
        CommitmentGap.What => (PlanRule.Specific, "what", new(
            "Dites quel est l’engagement : ce qu’il comprend, les résultats attendus.",
            "Say what the commitment is: what it involves, the results expected.")),
        CommitmentGap.HowItSolves => (PlanRule.Specific, "howItSolves", new(
            "Dites comment l’engagement contribuera à résoudre le problème public.",
            "Say how the commitment will contribute to solving the public problem.")),
        CommitmentGap.OgpValues => (PlanRule.OgpValue, "ogpValues", new(
            "Indiquez au moins une valeur de l’OGP que l’engagement sert : transparence, responsabilité ou participation du public.",
            "Name at least one OGP value the commitment serves: transparency, public accountability or civic participation.")),
        CommitmentGap.TechnologyAlone => (PlanRule.OgpValue, "ogpValues", new(
            "La technologie et l’innovation ne se suffisent pas : indiquez laquelle des trois autres valeurs elles soutiennent.",
            "Technology and innovation cannot stand alone: name which of the three other values they support.")),
        CommitmentGap.Milestones => (PlanRule.Measurable, "milestones", new(
            "Ajoutez des étapes clés, chacune avec un livrable vérifiable et une date de clôture.",
            "Add milestones, each with a verifiable deliverable and an end date.")),
        _ => null,
    };

    private static (PlanRule Rule, string Field, BilingualText Message) OfContact(OpenCommitment commitment)
    {
        var unnamed = string.IsNullOrWhiteSpace(commitment.ContactName);
        var unreachable = string.IsNullOrWhiteSpace(commitment.ContactEmail) && string.IsNullOrWhiteSpace(commitment.ContactPhone);
        return (unnamed, unreachable) switch
        {
            (true, true) => (PlanRule.Essentials, "contactName", new(
                "Indiquez une personne responsable, avec son courriel ou son téléphone.",
                "Give a responsible person, with an e-mail address or a telephone number.")),
            (true, false) => (PlanRule.Responsible, "contactName", new(
                "Nommez la personne responsable.", "Name the responsible person.")),
            _ => (PlanRule.Responsible, "contactEmail", new(
                "Ajoutez le courriel ou le téléphone de la personne responsable.",
                "Add the responsible person’s e-mail address or telephone number.")),
        };
    }

    private static IEnumerable<(OpenOgpValue? Value, BilingualText Name)> Values(OpenOgpValues values) =>
    [
        (values.Transparency, new("transparence", "transparency")), (values.Accountability, new("responsabilité", "public accountability")),
        (values.Participation, new("participation du public", "civic participation")),
        (values.Technology, new("technologie et innovation", "technology and innovation")),
    ];
}
