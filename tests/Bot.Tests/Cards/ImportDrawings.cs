using System.Text.Json.Nodes;
using OgpTeams.Bot.Plans;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Cards;

/// <summary>Every card of an import, of a file as full as words can make it.</summary>
internal static class ImportDrawings
{
    public static IEnumerable<(string Name, JsonObject Card)> Of(Texts texts, string text)
    {
        var preview = Preview(text);
        var standing = new StandingPlan(new("P0000000A1"), text, IsOwner: true, [Change("commitment/C1/name", WordChangeKind.Changed, text)]);
        StandingPlan?[] plans = [null, standing, standing with { IsOwner = false }, standing with { Proposals = [] }];
        foreach (var (place, plan) in plans.Index())
        {
            foreach (var page in new[] { "1", "2", "9" })
            {
                yield return ($"import preview {place}, page {page}", ImportCards.Preview(texts, "id", preview with { Standing = plan }, page));
            }
        }

        yield return ("import preview into a plan", ImportCards.Preview(texts, "id", preview with { Into = standing.Id, Standing = standing }));
        yield return ("import preview again", ImportCards.Preview(
            texts, "id", preview, fill: new(new Dictionary<string, string> { ["name"] = text }, new Dictionary<string, string> { ["name"] = texts["Input_TooLong"] }),
            notice: texts["Import_Changed"]));
        yield return ("imports", ImportCards.Choose(texts, "id", [.. Enumerable.Range(0, 300).Select(number => $"Imports/{number} {FileName(text)}.docx")], "P0000000A1"));
        yield return ("no imports", ImportCards.Choose(texts, "id", [], null, texts["Import_NotThere"]));
        foreach (var reason in Enum.GetValues<UnusableReason>())
        {
            yield return ($"import refused {reason}", ImportCards.Refused(texts, "id", $"{text}.docx", new(new(reason, ""), [])));
        }

        yield return ("import refused, plan.json", ImportCards.Refused(
            texts, "id", $"{text}.json", new(null, [.. Enumerable.Range(0, 60).Select(number => new JsonProblem($"plan[{number}]", new(text, text)))])));
    }

    /// <summary>As libraries take them: on one line, without what a path means otherwise, not endless.</summary>
    private static string FileName(string text) => Shown.Cut(
        string.Concat(text.ReplaceLineEndings(" ").Select(letter => Path.GetInvalidFileNameChars().Contains(letter) || ",:*?\"<>|".Contains(letter) ? '-' : letter)), 120);

    private static ImportPreview Preview(string text)
    {
        var plan = new OpenPlan
        {
            Id = "P",
            Title = text,
            Country = text,
            Commitments =
            [
                .. Enumerable.Range(1, 100).Select(number => new OpenCommitment
                {
                    Id = $"C{number}", Number = text, Name = text, Status = (CommitmentStatus)(number % 3), Milestones = [new() { Id = "M1", Title = text }],
                }),
            ],
            Assessments = [new() { Kind = AssessmentKind.Midterm }],
        };
        ReadingFinding[] findings =
        [
            new(ReadingFindingKind.ReadByLabels, "", text), new(ReadingFindingKind.Unplaced, "plan/unplaced", text),
            .. Enumerable.Range(1, 60).Select(number => new ReadingFinding(ReadingFindingKind.DateNotUnderstood, $"commitment/C{number}/milestone/M1/endDate", text)),
        ];
        return new(
            new($"Imports/{FileName(text)}.docx", "0a1b", plan, [Change("commitment/C1/unplaced", WordChangeKind.Beside, text), Change("plan/unplaced", WordChangeKind.Beside, text)], text),
            new(plan, findings, [.. Enumerable.Range(0, 200).Select(number => $"x-{number}-{text}")], text), text, null, null);
    }

    private static WordChange Change(string field, WordChangeKind kind, string text) =>
        new(field, kind, text, text, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty);
}
