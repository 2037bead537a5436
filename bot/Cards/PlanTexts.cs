using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Cards;

/// <summary>How a plan's commitments are called in a card.</summary>
internal static class PlanTexts
{
    /// <summary>As written; not yet escaped.</summary>
    public static string NameOf(Texts texts, PlanCommitment commitment) =>
        commitment.Name is { Length: > 0 } name ? name : texts["Commitment_Untitled"];

    /// <summary>What stands in a field of the official form, as people write it there; not yet escaped.</summary>
    public static string DetailOf(Texts texts, PlanCommitment commitment, OpenField<OpenCommitment> field) =>
        commitment.Detail(field.Name) is var told && field.Kind == FieldKind.Values && FieldText.Values(told) is { } values
            ? string.Join('\n', OgpValueWords.All.Select(value => Said(texts, value, value.Get(values))).OfType<string>())
            : told;

    private static string? Said(Texts texts, OgpValueWords value, OpenOgpValue? said) => said is null ? null
        : texts.Format("Word_Value", texts[$"Value_{value.Code}"].Split(',')[0], string.Join(" – ", new[]
        {
            said.Relevant is { } relevant ? texts[relevant ? "Word_Yes" : "Word_No"] : null, said.Justification,
        }.OfType<string>()));

    /// <summary>« Proposition », « Retenu, n° 2 », « Écarté ».</summary>
    public static string StandingOf(Texts texts, PlanCommitment commitment) => commitment.Standing switch
    {
        CommitmentStanding.Retained => texts.Format("Standing_Retained", Shown.Line(commitment.NumberText, 20)),
        CommitmentStanding.SetAside => texts["Standing_SetAside"],
        _ => texts["Standing_Proposal"],
    };
}
