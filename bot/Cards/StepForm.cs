using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <inheritdoc cref="DrawForm"/>
internal delegate IReadOnlyList<JsonNode> DrawInputs(CardContext context, string? item, FormFill? fill);

/// <summary>A form in which everybody writes during a step; its inputs also stand in the answer to whoever wrote.</summary>
/// <param name="Key">Of its texts: « Key_Heading » and « Key_Why ».</param>
/// <param name="Button">Of the text of its button.</param>
/// <param name="Verb">What it sends.</param>
internal sealed record StepForm(string Name, string Key, string Button, string Verb, DrawInputs Inputs) : FormRow(
    Name, (context, item, fill) => AdaptiveCard.With(
        context.Texts, context.Texts[$"{Key}_Heading"],
        [AdaptiveCard.Text(context.Texts[$"{Key}_Why"]), .. Inputs(context, item, fill)],
        context.SendStepForm(context.Texts[Button], Verb)))
{
    public JsonObject Send(CardContext context) => context.SendStepForm(context.Texts[Button], Verb);
}
