using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>What the chat sees of a step.</summary>
internal static class StepCards
{
    public static JsonObject Progress(CardContext context) =>
        AdaptiveCard.With(context.Texts, "Step.Progress", []);

    public static JsonObject? Form(CardContext context, FormFill? fill = null) =>
        AdaptiveCard.With(context.Texts, "Step.Form", []);
}
