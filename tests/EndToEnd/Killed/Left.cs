using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.Documents;
using OgpTeams.EndToEnd.Contract;

namespace OgpTeams.EndToEnd.Killed;

/// <summary>
/// What a chat's workshops left, without what differs from one run to the next (ids, times): the API's results, then each file
/// of their folders and of their plan's as it can be read.
/// </summary>
internal static partial class Left
{
    private static readonly string[] OfThisRun = ["id", "version", "createdAt", "commitment"];

    private static readonly string[] ListsOfIds = ["mergedFrom", "subactions", "workshops", "subjects", "contributions"];

    public static async Task<string> ByAsync(Chat chat, StartedBot bot)
    {
        var left = new StringBuilder();
        var plan = "";
        foreach (var workshop in await chat.WorkshopsAsync())
        {
            var results = await chat.ResultsAsync((string)workshop!);
            var folder = Path.GetDirectoryName((string?)results["documents"]!.AsArray().FirstOrDefault()?["path"]) ?? "";
            left.AppendLine(Number().Replace(Plain(results)!.ToJsonString(), "")).AppendLine(await InAsync(Path.Combine(bot.LibraryFolder, folder)));
            plan = folder.Split('/')[0];
        }

        return left.AppendLine(await InAsync(Path.Combine(bot.LibraryFolder, plan))).ToString();
    }

    private static async Task<string> InAsync(string folder)
    {
        var left = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            left.AppendLine(CultureInfo.InvariantCulture, $"== {Path.GetFileName(file)}");
            left.AppendLine(Read(Path.GetExtension(file), await File.ReadAllBytesAsync(file)));
        }

        return left.ToString();
    }

    private static string Read(string extension, byte[] file) => extension switch
    {
        ".docx" => string.Join('\n', (string[])[
            Minutes().Replace(new WordFile(file).AllText, "… min"), .. DocumentCheck.Validate(file).Select(finding => $"!! {finding.Message}")]),

        // Anonymous answers stand in an order of chance.
        ".csv" => string.Join('\n', CsvFile.Rows(Encoding.UTF8.GetString(file)).Select(row => string.Join(
            ';', row.Where(cell => !OfThisRun.Contains(cell.Key)).Select(cell => cell.Value))).Order(StringComparer.Ordinal)),
        ".json" => Plain(JsonNode.Parse(file))!.ToJsonString(),
        _ => "?",
    };

    /// <summary>Ids that name other things are only counted.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => !IsOfThisRun(member.Key, member.Value)).Select(member => KeyValuePair.Create(
            member.Key, ListsOfIds.Contains(member.Key) && member.Value is JsonArray and [JsonValue, ..] ids ? ids.Count : Plain(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        _ => node?.DeepClone(),
    };

    /// <summary>A workshop names its plan by its id; the plan's own file says what it is.</summary>
    private static bool IsOfThisRun(string name, JsonNode? value) => OfThisRun.Contains(name) || (name == "plan" && value is JsonValue);

    [GeneratedRegex(@"\d+\smin\b", RegexOptions.None, 1_000)]
    private static partial Regex Minutes();

    /// <summary>Of a folder whose name was taken by another run.</summary>
    [GeneratedRegex(@" \(\d+\)(?=/)", RegexOptions.None, 1_000)]
    private static partial Regex Number();
}
