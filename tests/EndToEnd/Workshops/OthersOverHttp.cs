using System.Text.Json.Nodes;
using OgpTeams.EndToEnd.Playground;
using static OgpTeams.EndToEnd.Playground.PlaygroundConfiguration;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>
/// Everybody of the group chat but the one at the mouse: they press over HTTP, from the newest card, since any verb is taken
/// from any card (contract §3). The Playground then shows that card's answer to everybody, so that the one at the mouse keeps
/// to cards above it.
/// </summary>
internal sealed class OthersOverHttp(AgentsPlayground playground)
{
    /// <summary>Each presses the same verb.</summary>
    public async Task AllPressAsync(string verb, Func<PlaygroundUser, JsonObject> inputs)
    {
        foreach (var user in PlaygroundUser.Others)
        {
            await PressAsync(user, verb, inputs(user));
        }
    }

    public async Task<JsonObject> PressAsync(PlaygroundUser user, string verb, JsonObject inputs)
    {
        var card = await playground.WaitForMessageAsync(GroupChat, message => Workshop(message) is not null);
        inputs["workshop"] = Workshop(card);
        inputs["id"] = $"{verb} {user.Name}";
        return (await playground.InvokeAsync(user, card, verb, inputs)).Card;
    }

    private static string? Workshop(PlaygroundMessage message) => message.Card?["actions"] is JsonArray actions
        ? actions.Select(action => (string?)action!["data"]?["workshop"]).FirstOrDefault(id => id is not null)
        : null;
}
