using OgpTeams.Domain.Plans;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Does the self-assessment report say, for each commitment, what was told of it: level, results, next steps?</summary>
internal sealed class AssessmentChecks(PlanLedger plan, RehearsalTexts texts)
{
    /// <summary>The box Word ticks, and the space before its word.</summary>
    private const string Ticked = "☒\u00a0";

    /// <param name="files">The reports begun, in order.</param>
    public IEnumerable<Tally> Of(IReadOnlyList<WrittenFile> files)
    {
        var any = new FileChecks(texts);
        yield return any.Written(files);
        if (files.Any(file => file.Content is null))
        {
            yield break;
        }

        yield return any.Valid(files);
        yield return Tally.Of("Check_Assessment", plan.Reports.Values.Sum(told => told.Count), files.Zip(plan.Reports.Values)
            .SelectMany(report => Missing(report.First.Name, WordFile.Read(report.First.Content!), report.Second)));
    }

    private IEnumerable<string> Missing(
        string name, WordFile document, SortedDictionary<string, SortedDictionary<string, string>> report) =>
        from told in report
        from input in told.Value
        from words in Expected(input.Key, input.Value)
        let tag = Tag(told.Key, input.Key)
        where document.Controls[tag].ToList() is not [var text] || !text.Split('\n').Contains(words)
        select texts.Format("Miss_Text", name, $"{tag} {Shown.Short(words)}");

    private static string Tag(string commitment, string input) => ProgressField.MilestoneOf(input) is { } milestone
        ? $"assessment/commitment/{commitment}/milestone/{milestone}/level"
        : $"assessment/commitment/{commitment}/{input}";

    /// <summary>The lines that must stand; status and reason show together, in words of the report’s own.</summary>
    private string[] Expected(string input, string told) => input switch
    {
        ProgressField.Status or ProgressField.Reason => [],
        ProgressField.Level => [Ticked + Level(told)],
        _ when ProgressField.MilestoneOf(input) is not null => [Level(told)],
        _ => told.Split('\n'),
    };

    private string Level(string told) => texts[$"Level_{told}"];
}
