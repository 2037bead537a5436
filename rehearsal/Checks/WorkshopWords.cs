using System.Globalization;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Where the documents of a workshop must say what its results say.</summary>
internal static class WorkshopWords
{
    /// <summary>What is chosen, not said.</summary>
    private static readonly string[] Choices = [Field.Rating, Field.Box, Field.Prompt];

    /// <summary>A subject of its own has its card; one in a group is told among the group's origins.</summary>
    public static IReadOnlyList<Expected> OfSheet(ApiResults results)
    {
        var said = results.Contributions.Where(one => one is { Verb: Verbs.SubmitSubject, Hidden: false })
            .ToDictionary(one => one.Id);

        // Those the workshop started from were said in another.
        var own = results.Subjects
            .Where(subject => said.ContainsKey(subject.Id) || subject.MergedFrom.Any(said.ContainsKey)).ToList();
        var cards = own
            .SelectMany(card => new[] { (Field.Title, card.Title), (Field.Description, card.Description) }).ToHashSet();
        return
        [
            .. own.OrderBy(subject => subject.Rank ?? int.MaxValue).SelectMany(subject => At(
                $"subject/{subject.Id}",
                ("title", subject.Title), ("description", subject.Description), ("rank", Number(subject.Rank)),
                ("desirability", Number(subject.Desirability)), ("feasibility", Number(subject.Feasibility)))),
            .. said.Values.SelectMany(subject => subject.Fields)
                .Where(field => !cards.Contains((field.Key, field.Value))).Select(field => new Expected("subject/", field.Value)),
        ];
    }

    public static IEnumerable<Expected> OfCanvas(ApiResults results) =>
        (results.Canvas ?? new Dictionary<string, string>()).Select(box => new Expected($"canvas/{box.Key}", box.Value));

    public static IEnumerable<Expected> OfRoadmap(ApiResults results) =>
    [
        .. results.Milestones.SelectMany(milestone => At(
            $"roadmap/{milestone.Id}", ("title", milestone.Title), ("deliverable", milestone.Deliverable),
            ("startDate", milestone.StartDate), ("endDate", milestone.EndDate), ("duration", milestone.Duration),
            ("budget", milestone.Budget), ("responsible", milestone.Responsible))),
        .. results.Subactions.Select(subAction => new Expected($"subaction/{subAction.Id}/text", subAction.Text, Among: true)),
    ];

    public static IEnumerable<Expected> OfReport(ApiResults results) =>
    [
        new Expected("report/title", results.Title),
        .. results.Participants.Where(person => person is { Name: not null, Present: true })
            .Select(person => new Expected("report/participants", person.Name!, Among: true)),
        .. results.Contributions.Where(said => said is { Hidden: false, Verb: not Verbs.SubmitSubject })
            .SelectMany(said => said.Fields).Where(field => !Choices.Contains(field.Key))
            .Select(field => new Expected("report/step/", field.Value)),
    ];

    private static IEnumerable<Expected> At(string tag, params (string Field, string? Words)[] fields) => fields
        .Where(field => !string.IsNullOrEmpty(field.Words)).Select(field => new Expected($"{tag}/{field.Field}", field.Words!));

    private static string? Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
