using System.Text.Json.Nodes;

namespace OgpTeams.Manifest.Packages;

/// <summary>The Word task pane in the unified manifest, for Microsoft 365: a button on the Home tab opens it.</summary>
internal static class WordExtension
{
    /// <summary>What Word 2019 and later bring; what newer ones can do besides, the pane asks for itself.</summary>
    public const string WordApi = "1.3";

    public const string Pane = "/addin/taskpane.html";

    private const string OpenPane = "OpenPane";

    public static JsonObject Of(PackageOrder order, Texts texts) => new()
    {
        ["requirements"] = new JsonObject
        {
            ["scopes"] = Json.Of("document"),
            ["capabilities"] = new JsonArray(new JsonObject { ["name"] = "WordApi", ["minVersion"] = WordApi }),
            ["formFactors"] = Json.Of("desktop"),
        },
        ["runtimes"] = new JsonArray(new JsonObject
        {
            ["id"] = "Pane",
            ["type"] = "general",
            ["lifetime"] = "short",
            ["code"] = new JsonObject { ["page"] = order.Page(Pane) },
            ["actions"] = new JsonArray(new JsonObject { ["id"] = OpenPane, ["type"] = "openPage", ["view"] = "main" }),
        }),
        ["ribbons"] = new JsonArray(new JsonObject
        {
            ["contexts"] = Json.Of("default"),
            ["tabs"] = new JsonArray(new JsonObject
            {
                ["builtInTabId"] = "TabHome",
                ["groups"] = new JsonArray(Group(order, texts)),
            }),
        }),

        // Where this one works, the add-in for older versions is not shown beside it.
        ["alternates"] = new JsonArray(new JsonObject
        {
            ["hide"] = new JsonObject
            {
                ["customOfficeAddin"] = new JsonObject { ["officeAddinId"] = PackageIds.WordAddIn(order).ToString() },
            },
            ["alternateIcons"] = new JsonObject { ["icon"] = Icon(order, 64), ["highResolutionIcon"] = Icon(order, 64) },
        }),
    };

    private static JsonObject Group(PackageOrder order, Texts texts) => new()
    {
        ["id"] = "OgpTeamsGroup",
        ["label"] = texts["Word_Group"],
        ["icons"] = Icons(order),
        ["controls"] = new JsonArray(new JsonObject
        {
            ["id"] = "OgpTeamsButton",
            ["type"] = "button",
            ["label"] = texts["Word_Button"],
            ["icons"] = Icons(order),
            ["supertip"] = new JsonObject { ["title"] = texts["Word_Button"], ["description"] = texts["Word_Button_What"] },
            ["actionId"] = OpenPane,
        }),
    };

    private static JsonArray Icons(PackageOrder order) => [Icon(order, 16), Icon(order, 32), Icon(order, 80)];

    private static JsonObject Icon(PackageOrder order, int size) =>
        new() { ["size"] = size, ["url"] = order.Page($"/addin/icons/icon-{size}.png") };
}
