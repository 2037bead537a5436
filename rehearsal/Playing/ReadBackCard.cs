using System.Text.Json.Nodes;
using OgpTeams.Documents;
using OgpTeams.Domain;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>The owners' card of what drafters changed in Word, read as an owner does: what it says, and what can be pressed.</summary>
internal sealed class ReadBackCard(JsonObject card)
{
    private readonly List<JsonObject> _objects = [.. Objects(card)];

    /// <summary>The tags of what can be taken.</summary>
    public IEnumerable<string> Takes => Decisions("take").Select(data => data["field"]?.ToString() ?? "");

    /// <summary>What the button « take all » sends; null where there is none.</summary>
    public JsonObject? TakesAll => Decisions("takeAll").FirstOrDefault();

    /// <summary>What the button to the rest of a long list sends; null where all is shown.</summary>
    public JsonObject? Next => Presses(Open).FirstOrDefault(data => data["form"]?.ToString() == Form && data["page"] is not null);

    /// <summary>The verb and the form it is opened by.</summary>
    public const string Open = "plan.open";
    public const string Form = "readback";

    public bool Says(string words) => _objects.SelectMany(one => new[] { one["text"], one["value"] }).OfType<JsonValue>()
        .Any(text => Plain(text.ToString()).Contains(Plain(words), StringComparison.Ordinal));

    private IEnumerable<JsonObject> Decisions(string decision) =>
        Presses(Verbs.ReadBack).Where(data => data["decision"]?.ToString() == decision);

    private IEnumerable<JsonObject> Presses(string verb) => _objects
        .Where(one => one["type"]?.ToString() == "Action.Execute" && one["verb"]?.ToString() == verb)
        .Select(one => one["data"]).OfType<JsonObject>();

    private static string Plain(string text) => DocumentText.Canonical(text.Replace("\\", "", StringComparison.Ordinal)).Replace('\u00A0', ' ');

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
