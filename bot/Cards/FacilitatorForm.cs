using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>The frame of the forms that facilitators open: what it does, the inputs, and the way back to the Régie.</summary>
internal static class FacilitatorForm
{
    /// <summary>Says what it does before it asks.</summary>
    public static JsonObject Card(CardContext context, string name, Form form, params IEnumerable<JsonNode?> actions) =>
        AdaptiveCard.With(
            context.Texts, context.Texts[$"{name}_Heading"], [AdaptiveCard.Text(context.Texts[$"{name}_Why"]), .. form.Elements],
            [.. actions, context.Control()]);

    /// <summary>The same, to choose among so many.</summary>
    /// <param name="nothing">Of the sentence that stands in its place when there are none.</param>
    public static JsonObject Choose(
        CardContext context, string name, int among, string nothing, Form form, params IEnumerable<JsonNode?> actions) =>
        among > 0
            ? Card(context, name, form, actions)
            : Card(context, name, new Form(context.Texts).Say(context.Texts[nothing]));
}
