using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>The script of docs/rehearsal.md, whole or spoilt.</summary>
internal static class SmallScript
{
    public static string Text { get; } = Read();

    public static JsonObject Json => (JsonObject)JsonNode.Parse(Text)!;

    public static ParsedScript Parse(Action<JsonObject>? spoil = null, string? format = null)
    {
        var json = Json;
        spoil?.Invoke(json);
        return ScriptParser.Parse(Encoding.UTF8.GetBytes(json.ToJsonString()), format);
    }

    /// <summary>The first scene's actions.</summary>
    public static JsonArray Actions(this JsonObject script) => (JsonArray)script["scenes"]![0]!["actions"]!;

    private static string Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "rehearsal.md")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("docs/rehearsal.md is not above the tests.");
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "rehearsal.md"));
        var start = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
