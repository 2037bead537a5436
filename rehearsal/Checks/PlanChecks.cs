using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>
/// Do the action plan and <c>plan.json</c> hold what the workshops made: every retained commitment whole, in the document and in
/// the data; the others in the data only?
/// </summary>
internal sealed class PlanChecks(PlanLedger plan, RehearsalTexts texts)
{
    /// <summary>Where the words of a box stand in the official template, unless somebody wrote that field themselves.</summary>
    private static readonly (string Box, string Field)[] Places =
    [
        (CanvasBox.Title, "name"), (CanvasBox.What, "what"), (CanvasBox.Content, "what"), (CanvasBox.About, "publicProblem"),
        (CanvasBox.AnswersTo, "publicProblem"), (CanvasBox.Usefulness, "howItSolves"), (CanvasBox.Transparency, "ogpValues"),
        (CanvasBox.Participation, "ogpValues"), (CanvasBox.Collaboration, "ogpValues"),
    ];

    private static readonly (string Tag, string Field)[] MilestoneFields =
        [("title", Field.Title), ("deliverable", "deliverable"), ("startDate", "start"), ("endDate", "end"), ("budget", "budget")];

    public IEnumerable<Tally> Of(IReadOnlyList<WrittenFile> files)
    {
        var any = new FileChecks(texts);
        yield return any.Written(files);
        if (files is not [{ Content: { } document } word, { Content: { } data } json])
        {
            yield break;
        }

        yield return any.Valid(files);
        var retained = plan.Commitments.Where(commitment => commitment is { Status: "retained", Boxes.Count: > 0 }).ToList();
        yield return Tally.Of("Check_Plan", retained.Count, InDocument(word.Name, WordFile.Read(document), retained));
        yield return Tally.Of("Check_PlanData", plan.Commitments.Count, InData(json.Name, data));
    }

    private IEnumerable<string> InDocument(string name, WordFile document, List<CommitmentEntry> retained)
    {
        foreach (var commitment in retained)
        {
            var tag = $"commitment/{commitment.Id}";
            foreach (var (field, words) in Expected(commitment))
            {
                if (document.Controls[$"{tag}/{field}"].ToList() is not [var text] || !Holds(text, words))
                {
                    yield return texts.Format("Miss_Text", name, $"{tag}/{field} {Shown.Short(words)}");
                }
            }

            foreach (var (milestone, field, words) in Expected(commitment.Milestones))
            {
                if (document.Controls[$"{tag}/milestone/{milestone.Id}/{field}"].ToList() is not [var text] || !Written.Is(text, words))
                {
                    yield return texts.Format("Miss_Text", name, $"{tag}/milestone/{milestone.Id}/{field} {Shown.Short(words)}");
                }
            }
        }

        foreach (var other in plan.Commitments.Except(retained))
        {
            foreach (var words in other.Boxes.SelectMany(box => box.Value).Where(words => document.Everything.Contains(words, StringComparison.Ordinal)))
            {
                yield return texts.Format("Miss_Extra", name, Shown.Short(words));
            }
        }
    }

    private IEnumerable<string> InData(string name, byte[] data)
    {
        if (Parse(data) is not { } root)
        {
            yield return texts.Format("Miss_Document", name, texts["Miss_NotJson"]);
            yield break;
        }

        foreach (var (field, words) in plan.Details.Where(detail => Text(root["plan"]?[detail.Key]) != detail.Value))
        {
            yield return texts.Format("Miss_Text", name, $"{field} {words}");
        }

        var shown = (root["commitments"] as JsonArray ?? []).OfType<JsonObject>().ToLookup(one => Text(one["id"]), StringComparer.Ordinal);
        foreach (var commitment in plan.Commitments.Where(commitment => commitment.Boxes.Count > 0))
        {
            if (shown[commitment.Id ?? ""].ToList() is not [var one])
            {
                yield return texts.Format("Miss_Text", name, Shown.Short(commitment.Title));
                continue;
            }

            foreach (var difference in Compare(name, commitment, one))
            {
                yield return difference;
            }
        }
    }

    private IEnumerable<string> Compare(string name, CommitmentEntry commitment, JsonObject shown)
    {
        if (Text(shown["status"]) != commitment.Status)
        {
            yield return texts.Format("Miss_Status", name, Shown.Short(commitment.Title), commitment.Status, Text(shown["status"]));
        }

        foreach (var (field, words) in Expected(commitment).Where(expected => !Holds(Text(shown[expected.Field]), expected.Words)))
        {
            yield return texts.Format("Miss_Text", name, $"{field} {Shown.Short(words)}");
        }

        var milestones = (shown["milestones"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (!milestones.Select(one => Text(one["id"])).SequenceEqual(commitment.Milestones.Select(milestone => milestone.Id)))
        {
            yield return texts.Format("Miss_DocumentOrder", name);
        }

        foreach (var (milestone, field, words) in Expected(commitment.Milestones))
        {
            if (Text(milestones.Find(one => Text(one["id"]) == milestone.Id)?[field]) != words)
            {
                yield return texts.Format("Miss_Text", name, $"{field} {Shown.Short(words)}");
            }
        }
    }

    /// <summary>All that must be found, field by field; several texts of one field one after the other.</summary>
    private static IEnumerable<(string Field, string Words)> Expected(CommitmentEntry commitment) =>
    [
        .. from detail in commitment.Details
           from words in detail.Key is "stateActors" or "otherActors" ? detail.Value.Split('\n') : [detail.Value]
           where !IsTicks(detail)
           select (detail.Key, words.Trim()),
        .. from place in Places
           where !commitment.Details.ContainsKey(place.Field) && commitment.Boxes.ContainsKey(place.Box)
           from words in commitment.Boxes[place.Box]
           select (place.Field, words),
    ];

    private static IEnumerable<(MilestoneEntry Milestone, string Field, string Words)> Expected(IEnumerable<MilestoneEntry> milestones) =>
        from milestone in milestones
        from field in MilestoneFields
        where milestone[field.Field].Length > 0
        select (milestone, field.Tag, milestone[field.Field]);

    /// <summary>Values ticked by their names are no words: they show as boxes.</summary>
    private static bool IsTicks(KeyValuePair<string, string> detail) =>
        detail.Key == "ogpValues" && detail.Value.All(letter => char.IsAsciiLetter(letter) || letter == ',');

    private static bool Holds(string shown, string words) => shown.Contains(words, StringComparison.Ordinal) || Written.Is(shown, words);

    private static JsonNode? Parse(byte[] data)
    {
        try
        {
            return JsonNode.Parse(data);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>All the words of a member, lists and objects too.</summary>
    private static string Text(JsonNode? node) => node switch
    {
        JsonArray list => string.Join('\n', list.Select(Text)),
        JsonObject members => string.Join('\n', members.Select(member => Text(member.Value))),
        null => "",
        _ => node.ToString(),
    };
}
