using System.Text.Json.Nodes;

namespace OgpTeams.Manifest.Packages;

/// <summary>
/// The one Microsoft 365 manifest: the bot, the board’s tab and the Word task pane. Of 1.25, which admin centres take; each
/// property is one of its schema, which knows no others.
/// </summary>
internal static class UnifiedManifest
{
    /// <summary>Behind the symbol, and around it where Teams draws a frame.</summary>
    private const string Colour = "#1f4e5f";

    /// <param name="texts">The manifest’s own are French; English follows from the difference (<see cref="Translation"/>).</param>
    public static JsonObject Of(PackageOrder order, Texts texts) => new()
    {
        ["$schema"] = "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json",
        ["manifestVersion"] = "1.25",
        ["version"] = order.Version.ToString(),
        ["id"] = PackageIds.App(order).ToString(),
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "fr",
            ["additionalLanguages"] = new JsonArray(new JsonObject { ["languageTag"] = "en", ["file"] = AppPackage.English }),
        },
        ["developer"] = new JsonObject
        {
            ["name"] = order.Publisher,
            ["websiteUrl"] = order.Page("/"),
            ["privacyUrl"] = order.Privacy.AbsoluteUri,
            ["termsOfUseUrl"] = order.Terms.AbsoluteUri,
        },
        ["name"] = new JsonObject { ["short"] = texts["Name_Short"], ["full"] = texts["Name_Full"] },
        ["description"] = new JsonObject { ["short"] = texts["Description_Short"], ["full"] = texts["Description_Full"] },
        ["icons"] = new JsonObject { ["color"] = "color.png", ["outline"] = "outline.png", ["color32x32"] = "color32x32.png" },
        ["accentColor"] = Colour,
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = order.AppId.ToString(),
            ["scopes"] = Json.Of("personal", "team", "groupChat"),
            ["isNotificationOnly"] = false,
            ["supportsFiles"] = true,
            ["supportsCalling"] = false,
            ["supportsVideo"] = false,
            ["commandLists"] = BotCommands.Lists(texts),
        }),
        ["configurableTabs"] = new JsonArray(Board(order)),

        // Citizens join workshops without an account.
        ["meetingExtensionDefinition"] = new JsonObject { ["supportsAnonymousGuestUsers"] = true },
        ["defaultInstallScope"] = "meetings",
        ["defaultGroupCapability"] = new JsonObject { ["team"] = "bot", ["groupchat"] = "bot", ["meetings"] = "bot" },
        ["permissions"] = Json.Of("identity", "messageTeamMembers"),
        ["validDomains"] = Json.Of(order.Domain),
        ["webApplicationInfo"] = new JsonObject
        {
            ["id"] = order.AppId.ToString(),
            ["resource"] = $"api://{order.Domain}/{order.AppId}",
        },
        ["authorization"] = new JsonObject { ["permissions"] = new JsonObject { ["resourceSpecific"] = Rights() } },
        ["extensions"] = new JsonArray(WordExtension.Of(order, texts)),
    };

    /// <summary>A board belongs to a workshop: whoever adds the tab says to which.</summary>
    private static JsonObject Board(PackageOrder order) => new()
    {
        ["id"] = "board",
        ["configurationUrl"] = order.Page("/board/tab"),
        ["canUpdateConfiguration"] = true,
        ["scopes"] = Json.Of("team", "groupChat"),
        ["context"] = Json.Of(
            "channelTab", "privateChatTab", "meetingChatTab", "meetingDetailsTab", "meetingSidePanel", "meetingStage"),
    };

    /// <summary>
    /// What is used, and no more: everything else the bot knows of a chat comes with the messages that mention it. To read all
    /// of its messages is asked of nobody.
    /// </summary>
    private static JsonArray Rights() =>
    [
        Delegated("MeetingStage.Write.Chat"), // The board, shared on the stage.
        Delegated("Document.ReadWrite.User"), // The open document, in Word.
    ];

    private static JsonObject Delegated(string name) => new() { ["name"] = name, ["type"] = "Delegated" };
}
