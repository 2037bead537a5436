using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>The forms that form.open answers with.</summary>
internal static class FormCards
{
    public static JsonObject? Open(CardContext context, string form, string? item, FormFill? fill = null, string? notice = null) =>
        AdaptiveCard.With(context.Texts, "Form.Open", []);
}
