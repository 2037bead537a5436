using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Cards;

/// <summary>How a plan's commitments are called in a card.</summary>
internal static class PlanTexts
{
    /// <summary>As written; not yet escaped.</summary>
    public static string NameOf(Texts texts, PlanCommitment commitment) =>
        commitment.Name is { Length: > 0 } name ? name : texts["Commitment_Untitled"];

    /// <summary>« Proposition », « Retenu, n° 2 », « Écarté ».</summary>
    public static string StandingOf(Texts texts, PlanCommitment commitment) => commitment.Standing switch
    {
        CommitmentStanding.Retained => texts.Format("Standing_Retained", commitment.Number!),
        CommitmentStanding.SetAside => texts["Standing_SetAside"],
        _ => texts["Standing_Proposal"],
    };
}
