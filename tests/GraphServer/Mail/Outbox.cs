using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.GraphServer.Mail;

/// <summary>What was accepted, one line each, for good. A line that a kill cut short is not counted.</summary>
internal sealed class Outbox
{
    private readonly string _file;
    private readonly List<JsonObject> _lines = [];

    public Outbox(string file)
    {
        _file = file;
        if (!File.Exists(file))
        {
            return;
        }

        var kept = File.ReadAllText(file);
        var whole = kept[..(kept.LastIndexOf('\n') + 1)];
        if (whole.Length < kept.Length)
        {
            File.WriteAllText(file, whole);
        }

        _lines.AddRange(whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Read(line)));
    }

    public IReadOnlyList<JsonObject> All => [.. _lines];

    public void Add(JsonObject line)
    {
        var text = line.ToJsonString();
        File.AppendAllText(_file, $"{text}\n");
        _lines.Add(Read(text));
    }

    private static JsonObject Read(string line) =>
        JsonNode.Parse(line, new JsonNodeOptions { PropertyNameCaseInsensitive = true }) as JsonObject
        ?? throw new JsonException("No object.");
}
