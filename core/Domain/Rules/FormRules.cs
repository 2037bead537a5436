using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>What a commitment must say: the official form, the OGP values and the SMART tests (domain §6.2 and §6.3; B26 to B28).</summary>
internal static class FormRules
{
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
            yield return judged.Find(PlanRule.MissingTool, "publicProblem", Say("MissingTool", words), commitment);
        }

        foreach (var value in OgpValueWords.All)
        {
            if (value.Get(commitment.OgpValues) is { Relevant: true } said && string.IsNullOrWhiteSpace(said.Justification))
            {
                yield return judged.Find(PlanRule.Relevant, "ogpValues", Say("SayHowItServes", Say(value.Name)), commitment);
            }
        }

        if (commitment.Milestones.Length == 1)
        {
            yield return judged.Find(PlanRule.SeveralMilestones, "milestones", Say("SingleMilestone"), commitment);
        }
    }

    /// <returns>Null for what another rule looks at closer.</returns>
    private static (PlanRule Rule, string Field, BilingualText Message)? OfGap(CommitmentGap gap, OpenCommitment commitment) => gap switch
    {
        CommitmentGap.Name => (PlanRule.Specific, "name", Say("GapName")),
        CommitmentGap.LeadAgency => (PlanRule.Essentials, "leadAgency", Say("GapLeadAgency")),
        CommitmentGap.Contact => OfContact(commitment),
        CommitmentGap.Dates => (PlanRule.TimeBound, commitment.StartDate is null ? "startDate" : "endDate", Say("GapDates")),
        CommitmentGap.PublicProblem => (PlanRule.Essentials, "publicProblem", Say("GapPublicProblem")),
        CommitmentGap.What => (PlanRule.Specific, "what", Say("GapWhat")),
        CommitmentGap.HowItSolves => (PlanRule.Specific, "howItSolves", Say("GapHowItSolves")),
        CommitmentGap.OgpValues => (PlanRule.OgpValue, "ogpValues", Say("GapOgpValues")),
        CommitmentGap.TechnologyAlone => (PlanRule.OgpValue, "ogpValues", Say("GapTechnologyAlone")),
        CommitmentGap.Milestones => (PlanRule.Measurable, "milestones", Say("GapMilestones")),
        _ => null,
    };

    private static (PlanRule Rule, string Field, BilingualText Message) OfContact(OpenCommitment commitment)
    {
        var unnamed = string.IsNullOrWhiteSpace(commitment.ContactName);
        var unreachable = string.IsNullOrWhiteSpace(commitment.ContactEmail) && string.IsNullOrWhiteSpace(commitment.ContactPhone);
        return (unnamed, unreachable) switch
        {
            (true, true) => (PlanRule.Essentials, "contactName", Say("GapContact")),
            (true, false) => (PlanRule.Responsible, "contactName", Say("GapContactName")),
            _ => (PlanRule.Responsible, "contactEmail", Say("GapContactReachable")),
        };
    }
}
