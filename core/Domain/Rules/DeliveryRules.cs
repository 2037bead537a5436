namespace OgpTeams.Domain.Rules;

/// <summary>How late the plan and its reports were handed in (domain §7.1, R8 to R12; B36, B39).</summary>
internal static class DeliveryRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged)
    {
        var plan = judged.Plan;
        if (plan.Submission?.DeliveredOn is { } delivered)
        {
            foreach (var finding in DueOn(judged) is { } due ? OfDelivery(judged, due, delivered, "plan/deliveredOn", isPlan: true) : [])
            {
                yield return finding;
            }

            if (plan.EndDate is { } end && !Delivery.LeavesTime(judged.Rules, delivered.FirstDay, end.LastDay))
            {
                yield return CalendarRules.TooShort(judged, Calendar.MonthsLeft(delivered.FirstDay, end.LastDay));
            }
        }

        foreach (var report in plan.Assessments)
        {
            if (report.Submission is { DueOn: { } reportDue, DeliveredOn: { } handedIn })
            {
                foreach (var finding in OfDelivery(judged, reportDue.LastDay, handedIn, ReportField.Of(report, "deliveredOn"), isPlan: false))
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>The day told, or the rule set's in the year the plan starts; null when neither is known.</summary>
    public static DateOnly? DueOn(JudgedPlan judged) => judged.Plan.Submission?.DueOn?.LastDay
        ?? (judged.Plan.StartDate is { } start ? judged.Rules.Deadline?.In(start.Year) : null);

    // A month-only date gets the benefit of the doubt: its first day.
    private static IEnumerable<Finding> OfDelivery(JudgedPlan judged, DateOnly due, PartialDate delivered, string field, bool isPlan)
    {
        var (rules, said) = (judged.Rules, Spoken.Date(due));
        var delivery = Delivery.Of(rules, due, delivered.FirstDay);
        if (OfLateness(judged, delivery.Lateness, said, isPlan) is var (rule, message))
        {
            yield return judged.Find(rule, field, message);
        }

        if (delivery.OnThreshold)
        {
            var months = delivered.FirstDay == Calendar.PlusMonths(due, rules.MovedAfterMonths) ? rules.MovedAfterMonths : rules.ReferredAfterMonths;
            yield return judged.Find(PlanRule.OnTheThreshold, field, new(
                $"Remis {Spoken.Months(months).French} jour pour jour après le {said.French} : la règle dit « plus de {months} mois », elle ne "
                    + "s’applique pas encore.",
                $"Handed in exactly {Spoken.Months(months).English} after {said.English}: the rule says “more than {months} months” and does not "
                    + "apply yet."));
        }
    }

    private static (PlanRule Rule, BilingualText Message)? OfLateness(JudgedPlan judged, Lateness lateness, BilingualText due, bool isPlan) =>
        lateness switch
        {
            Lateness.Late => (PlanRule.Late, isPlan
                ? new(
                    $"Remis après le {due.French} : le retard sera noté par le MEI et la date de clôture du plan ne change pas.",
                    $"Handed in after {due.English}: the IRM will note the delay, and the plan’s end date stays.")
                : new(
                    $"Remis après le {due.French} : le retard sera noté par le MEI.", $"Handed in after {due.English}: the IRM will note the delay.")),
            Lateness.Moved when isPlan => (PlanRule.Moved, new(
                $"Remis plus de {judged.Rules.MovedAfterMonths} mois après le {due.French} : le plan passe au groupe de l’année suivante ; préparez la "
                    + "réponse qui explique les difficultés et revoyez ses dates.",
                $"Handed in more than {judged.Rules.MovedAfterMonths} months after {due.English}: the plan moves to next year’s group; prepare the "
                    + "answer that explains the difficulties and reconsider its dates.")),
            Lateness.Referred or Lateness.Moved => (PlanRule.Referred, new(
                $"Remis plus de {judged.Rules.ReferredAfterMonths} mois après le {due.French} : le retard est documenté et transmis au sous-comité "
                    + "des critères et des normes ; préparez l’explication.",
                $"Handed in more than {judged.Rules.ReferredAfterMonths} months after {due.English}: the delay is documented and referred to the "
                    + "Criteria and Standards Subcommittee; prepare the explanation.")),
            _ => null,
        };
}
