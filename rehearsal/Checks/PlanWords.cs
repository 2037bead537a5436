using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Where the documents of a plan must say what its open data says.</summary>
internal static class PlanWords
{
    /// <summary>The box Word ticks, and the space before its word.</summary>
    private const string Ticked = "☒\u00a0";

    private static readonly string[] Plan = ["title", "country"];
    private static readonly string[] Sections = ["introduction", "efforts", "process"];

    private static readonly string[] Commitment = [.. OpenFields.OfCommitment.Select(field => field.Name)];
    private static readonly string[] Milestone = [.. OpenFields.OfMilestone.Select(field => field.Name)];
    private static readonly string[] Progress = ["results", "nextSteps", "moreInfo"];

    public static bool IsRetained(JsonNode commitment) => commitment["status"]?.ToString() is null or "retained";

    public static IEnumerable<JsonNode> In(JsonNode? owner, string list) => (owner?[list] as JsonArray ?? []).OfType<JsonNode>();

    /// <summary>The plan and its retained commitments, whole.</summary>
    public static IEnumerable<Expected> OfPlan(JsonNode data) =>
    [
        .. At("plan", data["plan"], Plan), .. At("plan", data["plan"]?["sections"], Sections),
        .. In(data, "commitments").Where(IsRetained).SelectMany(OfCommitment),
    ];

    /// <summary>What people wrote of a commitment; days and numbers are no words.</summary>
    public static IEnumerable<string> Said(JsonNode commitment) =>
        OfCommitment(commitment).Select(expected => expected.Words).Where(words => words.Any(char.IsLetter));

    /// <param name="level">A completion level in words.</param>
    public static IEnumerable<Expected> OfReport(JsonNode assessment, Func<string, string> level) =>
        from progress in In(assessment, "commitments")
        let tag = $"assessment/commitment/{progress["id"]}"
        from expected in At(tag, progress, Progress)
            .Concat(Level(progress).Select(told => new Expected($"{tag}/level", Ticked + level(told), Among: true)))
            .Concat(
                from milestone in In(progress, "milestones")
                from told in Level(milestone)
                select new Expected($"{tag}/milestone/{milestone["id"]}/level", level(told)))
        select expected;

    private static IEnumerable<Expected> OfCommitment(JsonNode commitment) =>
    [
        .. At($"commitment/{commitment["id"]}", commitment, Commitment),
        .. In(commitment, "milestones").SelectMany(milestone => At(
            $"commitment/{commitment["id"]}/milestone/{milestone["id"]}", milestone, Milestone)),
    ];

    /// <summary>All the words of a member; a yes or a no is none.</summary>
    private static IEnumerable<string> Words(JsonNode? member) => member switch
    {
        JsonArray list => list.SelectMany(Words),
        JsonObject members => members.SelectMany(one => Words(one.Value)),
        JsonValue value when value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False) => [value.ToString()],
        _ => [],
    };

    private static IEnumerable<string> Level(JsonNode owner) => owner["level"] is { } level ? [level.ToString()] : [];

    /// <summary>A list or an object is told in more words than its own.</summary>
    private static IEnumerable<Expected> At(string tag, JsonNode? owner, string[] fields) =>
        from field in fields
        let member = owner?[field]
        from words in Words(member)
        select new Expected($"{tag}/{field}", words, Among: member is not JsonValue);
}
