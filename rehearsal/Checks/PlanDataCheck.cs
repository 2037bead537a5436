using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Is <c>plan.json</c> what the API says of the plan?</summary>
internal sealed class PlanDataCheck(RehearsalTexts texts)
{
    public IEnumerable<string> Differences(WrittenFile file, JsonNode said)
    {
        try
        {
            return Compare(file.Name, "", said, JsonNode.Parse(file.Content)).ToList();
        }
        catch (JsonException)
        {
            return [texts.Format("Miss_Document", file.Name, texts["Miss_NotJson"])];
        }
    }

    private IEnumerable<string> Compare(string file, string path, JsonNode? said, JsonNode? found) => (said, found) switch
    {
        (JsonObject one, JsonObject other) => one.Select(member => member.Key).Union(other.Select(member => member.Key))
            .SelectMany(name => Compare(file, path.Length == 0 ? name : $"{path}.{name}", one[name], other[name])),
        (JsonArray one, JsonArray other) => Enumerable.Range(0, Math.Max(one.Count, other.Count))
            .SelectMany(at => Compare(file, $"{path}[{at}]", one.ElementAtOrDefault(at), other.ElementAtOrDefault(at))),
        _ => JsonNode.DeepEquals(said, found) ? [] : [texts.Format("Miss_Data", file, path, Short(said), Short(found))],
    };

    private static string Short(JsonNode? node) => node is null ? "–" : Shown.Short(node.ToString());
}
