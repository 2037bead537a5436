using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>Buttons: an <c>Action.Execute</c>, and for clients without it the same as an <c>Action.Submit</c>.</summary>
internal static class CardAction
{
    /// <summary>In the data: the language of this card, which the next one speaks too, whatever the client's.</summary>
    public const string Spoken = "lang";

    /// <summary>What a button carries; what is null stays out.</summary>
    public static JsonObject Data(params ReadOnlySpan<(string Name, string? Value)> carried)
    {
        var data = new JsonObject();
        foreach (var (name, value) in carried)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }

    /// <summary>Sends the card's inputs along.</summary>
    public static JsonObject Send(string title, string verb, JsonObject data) => Execute(title, verb, data, associatedInputs: null);

    /// <summary>Needs no input, and is not held back by one that is empty.</summary>
    public static JsonObject Press(string title, string verb, JsonObject data) => Execute(title, verb, data, "none");

    /// <summary>The one a card is about; one a card.</summary>
    public static JsonObject Primary(JsonObject action) => Styled(action, "positive");

    /// <summary>For what cannot be undone.</summary>
    public static JsonObject Destructive(JsonObject action) => Styled(action, "destructive");

    private static JsonObject Styled(JsonObject action, string style)
    {
        action["style"] = style;
        return action;
    }

    private static JsonObject Execute(string title, string verb, JsonObject data, string? associatedInputs)
    {
        var submitted = (JsonObject)data.DeepClone();
        submitted["verb"] = verb;
        return Associate(new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = verb,
            ["data"] = data,
            ["fallback"] = Associate(
                new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = submitted }, associatedInputs),
        }, associatedInputs);
    }

    private static JsonObject Associate(JsonObject action, string? inputs)
    {
        if (inputs is not null)
        {
            action["associatedInputs"] = inputs;
        }

        return action;
    }
}
