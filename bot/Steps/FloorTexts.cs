using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Steps;

/// <summary>Whose turn it is to speak.</summary>
internal static class FloorTexts
{
    private const int MostNames = 5;

    public static bool HasFloor(StepKind kind) => kind is StepKind.Sharing or StepKind.Reformulation;

    /// <summary>« Prises de parole : 3 sur 8 »</summary>
    public static string Turns(CardContext context) =>
        context.Texts.Format("Floor_Turns", context.View.Count.Heard, context.View.Count.Expected);

    public static IEnumerable<JsonNode> Lines(CardContext context)
    {
        if (context.View.Step is not { } step || !HasFloor(step.Kind))
        {
            return [];
        }

        var texts = context.Texts;
        var floor = context.View.Floor;
        ParticipantId[] asked = floor.Asked.Count > 0 ? [.. floor.Asked]
            : context.View.NextSpeaker is { } next ? [next]
            : [];
        var names = string.Join(", ", asked.Take(MostNames).Select(context.NameOf));
        return
        [
            AdaptiveCard.Text(floor.Current is { } current
                ? texts.Format("Floor_Current", context.NameOf(current), context.Step?.TurnMinutes ?? 2)
                : texts["Floor_Free"]),
            .. asked.Length == 0 ? Array.Empty<JsonNode>() :
            [
                AdaptiveCard.Text(texts.Format(
                    "Floor_Next", asked.Length > MostNames ? $"{names} {texts.Count("Others", asked.Length - MostNames)}" : names)),
            ],
        ];
    }
}
