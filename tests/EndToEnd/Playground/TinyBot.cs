using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>A bot of one form, to prove that the Playground can be driven: what fails with ours is then ours.</summary>
public sealed class TinyBot : IPlayableBot<TinyBot>
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private static readonly string[] InputNames = ["title", "description", "profile", "d", "f"];

    private readonly WebApplication _app;
    private readonly HttpClient _connector = new();

    private TinyBot(WebApplication app) => _app = app;

    public Uri Endpoint => new(new Uri(_app.Urls.First()), "/api/messages");

    public static async Task<TinyBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new TinyBot(builder.Build());
        bot._app.MapMethods("/api/messages", [HttpMethods.Head], () => Results.Ok());
        bot._app.MapPost("/api/messages", bot.AnswerAsync);
        await bot._app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _connector.Dispose();
    }

    private async Task<IResult> AnswerAsync(JsonObject activity)
    {
        switch ((string)activity["type"]!)
        {
            case "message":
                await SendAsync(activity, activity["value"] is JsonObject submitted ? Thanks(activity, submitted) : Form());
                return Results.Ok();
            case "invoke":
                return Results.Json(Answer(activity));
            default:
                return Results.Ok();
        }
    }

    private static JsonObject Answer(JsonObject activity)
    {
        var action = activity["value"]!["action"]!;
        return (string)action["verb"]! == "later"
            ? new() { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.activity.message", ["value"] = "À plus tard" }
            : new() { ["statusCode"] = 200, ["type"] = AdaptiveCard, ["value"] = Thanks(activity, action["data"]!.AsObject()) };
    }

    private async Task SendAsync(JsonObject activity, JsonObject card)
    {
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var address = new Uri($"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities");
        using var answer = await _connector.PostAsJsonAsync(address, new JsonObject
        {
            ["type"] = "message",
            ["from"] = activity["recipient"]!.DeepClone(),
            ["conversation"] = activity["conversation"]!.DeepClone(),
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = AdaptiveCard, ["content"] = card }),
        });
        answer.EnsureSuccessStatusCode();
    }

    private static JsonObject Form() => JsonNode.Parse(
        """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
            { "type": "TextBlock", "text": "Proposer un sujet", "style": "heading", "wrap": true },
            { "type": "Input.Text", "id": "title", "label": "Titre", "isRequired": true, "errorMessage": "Un titre" },
            { "type": "Input.Text", "id": "description", "label": "Description", "isMultiline": true },
            { "type": "Input.ChoiceSet", "id": "profile", "label": "Profil", "choices": [
              { "title": "Agent public", "value": "publicServant" }, { "title": "Société civile", "value": "civilSociety" } ] },
            { "type": "Input.ChoiceSet", "id": "d", "label": "Désirabilité", "style": "expanded", "choices": [
              { "title": "1", "value": "1" }, { "title": "2", "value": "2" } ] },
            { "type": "Input.ChoiceSet", "id": "f", "label": "Faisabilité", "style": "expanded", "choices": [
              { "title": "1", "value": "1" }, { "title": "2", "value": "2" } ] } ],
          "actions": [
            { "type": "Action.Execute", "title": "Envoyer", "verb": "send", "data": { "id": "1" } },
            { "type": "Action.Execute", "title": "Plus tard", "verb": "later", "data": { "id": "2" }, "associatedInputs": "none" },
            { "type": "Action.Submit", "title": "Envoyer sans carte", "data": { "id": "3" } } ] }
        """)!.AsObject();

    private static JsonObject Thanks(JsonObject activity, JsonObject inputs)
    {
        var said = InputNames.Select(name => (string?)inputs[name] ?? "-");
        return new()
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(new JsonObject
            {
                ["type"] = "TextBlock",
                ["wrap"] = true,
                ["text"] = $"Merci {activity["from"]!["name"]} : {string.Join(", ", said)}",
            }),
        };
    }
}
