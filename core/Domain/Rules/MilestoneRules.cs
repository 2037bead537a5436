using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>The milestones and dates of a commitment (domain §9, B29 to B31). Months compare with days by month.</summary>
internal static class MilestoneRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenCommitment commitment) =>
        OfDates(judged, commitment).Concat(commitment.Milestones.SelectMany(milestone => OfMilestone(judged, commitment, milestone)));

    private static IEnumerable<Finding> OfDates(JudgedPlan judged, OpenCommitment commitment)
    {
        if (commitment.StartDate is { } from && commitment.EndDate?.IsBefore(from) == true)
        {
            yield return judged.Find(PlanRule.DatesInOrder, "endDate", new(
                "La date de clôture précède la date de début : corrigez l’une des deux.",
                "The end date comes before the start date: correct one of them."), commitment);
        }

        if (judged.Plan.StartDate is { } planStart && commitment.StartDate?.IsBefore(planStart) == true)
        {
            var said = Spoken.Date(planStart);
            yield return judged.Find(PlanRule.WithinPlan, "startDate", new(
                $"L’engagement commence avant le plan ({said.French}) : vérifiez la date.",
                $"The commitment starts before the plan ({said.English}): check the date."), commitment);
        }

        if (judged.Plan.EndDate is { } planEnd && commitment.EndDate?.IsAfter(planEnd) == true)
        {
            var said = Spoken.Date(planEnd);
            yield return judged.Find(PlanRule.WithinPlan, "endDate", IsLong(commitment)
                ? new(
                    $"L’engagement finit après le plan ({said.French}), ce qu’un engagement de plus de deux ans peut faire : signalez-le dans "
                        + "le plan suivant.",
                    $"The commitment ends after the plan ({said.English}), as one longer than two years may: show it in the next plan.")
                : new(
                    $"L’engagement finit après le plan ({said.French}) : ramenez sa clôture dans la période du plan.",
                    $"The commitment ends after the plan ({said.English}): bring its end inside the plan’s period."), commitment);
        }
    }

    private static IEnumerable<Finding> OfMilestone(JudgedPlan judged, OpenCommitment commitment, OpenMilestone milestone)
    {
        // The official form has one cell for activity and deliverable: one text is both.
        if (string.IsNullOrWhiteSpace(milestone.Title) && string.IsNullOrWhiteSpace(milestone.Deliverable))
        {
            yield return judged.Find(PlanRule.VerifiableMilestone, Field(milestone, "deliverable"), new(
                "Dites ce que fait cette étape clé et par quel livrable on le vérifiera.",
                "Say what this milestone does and by which deliverable it can be verified."), commitment);
        }

        if (milestone.EndDate is null)
        {
            yield return judged.Find(PlanRule.VerifiableMilestone, Field(milestone, "endDate"), new(
                "Donnez la date de clôture de cette étape clé ; le mois suffit.",
                "Give this milestone’s end date; the month is enough."), commitment);
        }

        if (commitment.StartDate is { } first && milestone.StartDate?.IsBefore(first) == true)
        {
            var said = Spoken.Date(first);
            yield return judged.Find(PlanRule.DatesInOrder, Field(milestone, "startDate"), new(
                $"Cette étape clé commence avant l’engagement ({said.French}) : corrigez l’une des deux dates.",
                $"This milestone starts before the commitment ({said.English}): correct one of the two dates."), commitment);
        }

        if (commitment.EndDate is { } last && milestone.EndDate?.IsAfter(last) == true)
        {
            var said = Spoken.Date(last);
            yield return judged.Find(PlanRule.DatesInOrder, Field(milestone, "endDate"), new(
                $"Cette étape clé finit après l’engagement ({said.French}) : corrigez l’une des deux dates.",
                $"This milestone ends after the commitment ({said.English}): correct one of the two dates."), commitment);
        }

        if (milestone.StartDate is { } from && milestone.EndDate?.IsBefore(from) == true)
        {
            yield return judged.Find(PlanRule.DatesInOrder, Field(milestone, "endDate"), new(
                "Cette étape clé finit avant de commencer : corrigez l’une de ses dates.",
                "This milestone ends before it starts: correct one of its dates."), commitment);
        }
    }

    private static bool IsLong(OpenCommitment commitment) =>
        commitment.StartDate is { } start && commitment.EndDate?.IsAfter(Calendar.PlusMonths(start, 24)) == true;

    private static string Field(OpenMilestone milestone, string field) => $"milestone/{milestone.Id}/{field}";
}
