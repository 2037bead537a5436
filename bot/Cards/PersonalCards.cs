using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>Answers to one person.</summary>
internal static class PersonalCards
{
    public static JsonObject Answer(CardContext context, string notice, FormFill? fill = null) =>
        AdaptiveCard.With(context.Texts, "Personal.Answer", []);
}
