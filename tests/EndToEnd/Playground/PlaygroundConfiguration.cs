using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>The tenant that the Playground plays: who is in it, and its conversations.</summary>
public static class PlaygroundConfiguration
{
    public const string TenantId = "00000000-0000-0000-0000-000000000001";
    public const string BotId = "28:00000000-0000-0000-0000-000000000011";
    public const string BotName = "OgpTeams";

    /// <summary>The conversation ids, as the bot sees them.</summary>
    public const string PersonalChat = "a:personal-chat";

    public const string GroupChat = "19:group-chat@thread.v2";
    public const string Channel = "19:general@thread.tacv2";

    /// <summary>The conversations' names, as the page shows them.</summary>
    public const string PersonalChatName = "Personal Chat";

    public const string GroupChatName = "Atelier";
    public const string TeamName = "Gouvernement ouvert";

    /// <summary>The file <c>.m365agentsplayground.yml</c>; JSON is YAML too.</summary>
    public static string Write() => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = TenantId,
        ["bot"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["currentUser"] = Describe(PlaygroundUser.Current),
        ["users"] = new JsonArray([.. PlaygroundUser.Others.Select(Describe)]),
        ["personalChat"] = new JsonObject { ["id"] = PersonalChat },
        ["groupChat"] = new JsonObject { ["id"] = GroupChat, ["name"] = GroupChatName },
        ["team"] = new JsonObject
        {
            ["id"] = Channel,
            ["name"] = TeamName,
            ["aadGroupId"] = "00000000-0000-0000-0000-000000000031",
            ["channels"] = new JsonArray(),
        },
    }.ToJsonString();

    private static JsonObject Describe(PlaygroundUser user)
    {
        var names = user.Name.Split(' ');
        var address = $"{names[0].ToLowerInvariant()}@example.org";
        return new()
        {
            ["id"] = user.Id,
            ["name"] = user.Name,
            ["userPrincipleName"] = address,
            ["aadObjectId"] = user.ObjectId,
            ["givenName"] = names[0],
            ["surname"] = names[1],
            ["email"] = address,
        };
    }
}
