using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>How many commitments and milestones stand at each level, as a native Word chart and as a table.</summary>
internal static class LevelsChart
{
    private const int Height = 1_900_000;
    private static readonly int[] Widths = [4238, 2700, 2700];

    public static FieldValue.Blocks Value(AssessedPlan assessed, Texts texts)
    {
        var counts = Count(assessed, texts);
        return new(
            [
                Wml.Kept(Wml.P("Heading2", texts["Levels"])),
                ChartDrawing.Paragraph(texts["Levels"], Description(counts, texts), Height),
                Figures(counts, texts),
            ],
            LevelsChartPart.Of(counts, texts));
    }

    // On one page: it is short, and read beside its chart.
    private static XElement Figures(List<LevelCount> counts, Texts texts)
    {
        var rows = counts.ConvertAll(count => Table.Row([
            Table.TextCell(Widths[0], count.Level), Table.NumberCell(Widths[1], Figure(count.Commitments)),
            Table.NumberCell(Widths[2], Figure(count.Milestones)),
        ]));
        foreach (var paragraph in rows.SkipLast(1).Descendants(Ns.W + "p"))
        {
            Wml.Kept(paragraph);
        }

        return Table.Of(
            Widths, texts["LevelsCaption"], Table.Header(Widths, [texts["Level"], texts["SeriesCommitments"], texts["SeriesMilestones"]]),
            rows);
    }

    /// <summary>What was withdrawn does not count; « À préciser » stands last, when there is any.</summary>
    private static List<LevelCount> Count(AssessedPlan assessed, Texts texts)
    {
        var commitments = assessed.Commitments.Where(one => one.Change.Kind != ChangeKind.Withdrawn).ToList();
        var milestones = commitments.SelectMany(one => one.Milestones).Where(one => one.Kind != ChangeKind.Withdrawn).ToList();
        return
        [
            .. Enum.GetValues<CompletionLevel>().Cast<CompletionLevel?>().Append(null)
                .Select(level => (level, count: new LevelCount(
                    LevelWords.Of(level, texts), commitments.Count(one => one.Level == level), milestones.Count(one => one.Level == level))))
                .Where(one => one.level is not null || one.count.Commitments + one.count.Milestones > 0).Select(one => one.count),
        ];
    }

    private static string Description(List<LevelCount> counts, Texts texts) => texts["LevelsDescription"] + " "
        + string.Join(texts["Semicolon"], counts.Select(count => texts.Format(
            "LevelsDescriptionLevel", count.Level, Figure(count.Commitments), Figure(count.Milestones)))) + ".";

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Level">In words.</param>
internal sealed record LevelCount(string Level, int Commitments, int Milestones);
