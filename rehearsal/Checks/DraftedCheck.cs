using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>
/// Once taken, do the API, <c>plan.json</c> and the reports say what drafters typed into the plan's document, and does the document still,
/// to the letter?
/// </summary>
internal sealed class DraftedCheck(RehearsalTexts texts)
{
    /// <summary>A report has no field for these, or tells them in words of its own.</summary>
    private static readonly string[] NotInReports = ["", "deliverable", "responsible", "budget"];

    /// <param name="drafted">In this plan.</param>
    /// <param name="data">The plan as the API gives it.</param>
    public Tally Of(IReadOnlyList<DraftedWords> drafted, JsonNode data, IReadOnlyList<WrittenFile> files)
    {
        var words = new WordsCheck(texts);
        var written = drafted.Select(one => new Expected(one.Tag, one.Words)).ToList();
        var reported = drafted.Where(one => !NotInReports.Contains(one.Tag.Split('/')[^1]))
            .Select(one => new Expected($"assessment/{one.Tag}", one.Words)).ToList();
        return Tally.Of("Check_Taken", drafted.Count, drafted.Count == 0 ? [] :
        [
            .. Missing("API", drafted, data), .. Waiting(data),
            .. files.Where(file => file is { Name: WrittenFile.PlanData, Content: not null })
                .SelectMany(file => Missing(file.Name, drafted, Parsed(file.Content!))),
            .. words.Missing(files, written),
            .. PlanWords.In(data, "assessments").Any() ? words.Missing(files, reported) : [],
        ]);
    }

    private IEnumerable<string> Missing(string where, IReadOnlyList<DraftedWords> drafted, JsonNode? data) => drafted
        .Where(one => !Values(data, one.Tag).Any(value => Expected.Says(one.Words, value)))
        .Select(one => texts.Format("Miss_Text", where, $"{one.Tag} {Shown.Short(one.Words)}"));

    /// <summary>Nobody is to decide anything more.</summary>
    private IEnumerable<string> Waiting(JsonNode data) =>
        PlanWords.In(data, "waiting").Select(one => texts.Format("Miss_Extra", "API", $"waiting: {one["field"]}"));

    /// <summary>What the data says in the field of that tag.</summary>
    private static IEnumerable<string> Values(JsonNode? data, string tag)
    {
        var parts = tag.Split('/');
        var owner = Find(PlanWords.In(data, "commitments"), parts[1]);
        owner = parts is [_, _, "milestone", var milestone, _] ? Find(PlanWords.In(owner, "milestones"), milestone) : owner;
        return parts[^1] is { Length: > 0 } field ? Text(owner?[field])
            : (owner as JsonObject ?? []).SelectMany(member => Text(member.Value));
    }

    private static JsonNode? Find(IEnumerable<JsonNode> among, string id) => among.FirstOrDefault(one => one["id"]?.ToString() == id);

    private static IEnumerable<string> Text(JsonNode? value) => value switch
    {
        JsonArray list => [string.Join('\n', list)],
        JsonValue text => [text.ToString()],
        _ => [],
    };

    private static JsonNode? Parsed(byte[] file)
    {
        try
        {
            return JsonNode.Parse(file);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
