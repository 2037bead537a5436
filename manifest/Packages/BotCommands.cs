using System.Text.Json.Nodes;

namespace OgpTeams.Manifest.Packages;

/// <summary>What Teams offers to whoever begins to write to the bot: at most twelve commands a scope.</summary>
internal static class BotCommands
{
    private static readonly string[] Group =
        ["Help", "NewWorkshop", "Form", "Subject", "Idea", "SubAction", "Pass", "Status", "Control", "Next", "Documents", "Plan"];

    private static readonly string[] Personal =
    [
        "Help", "NewWorkshop", "Form", "Rate", "Status", "Control", "Documents", "Plan", "Assessment", "MyContributions",
        "MyData", "RemoveMyName",
    ];

    public static JsonArray Lists(Texts texts) => [List(texts, Personal, "personal"), List(texts, Group, "team", "groupChat")];

    private static JsonObject List(Texts texts, string[] commands, params string[] scopes) => new()
    {
        ["scopes"] = Json.Of(scopes),
        ["commands"] = new JsonArray([.. commands.Select(command => new JsonObject
        {
            ["title"] = texts[$"Command_{command}"],
            ["description"] = texts[$"Command_{command}_What"],
        })]),
    };
}
