using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Reports;

/// <summary>The steps at a glance, with planned and actual minutes.</summary>
internal static class TimingTable
{
    private static readonly int[] Widths = [6238, 1700, 1700];

    public static IReadOnlyList<XElement> Blocks(IReadOnlyList<ReportStep> steps, Texts texts) =>
    [
        Wml.P("Heading1", texts["Timing"]),
        Table.Kept(Table.Of(
            Widths, texts["TimingCaption"],
            Table.Header(Widths, [texts["Step"], texts["Planned"], texts["Actual"]]),
            steps.Select(step => Row(step, texts)))),
        Wml.P("OgpNote", Total(steps, texts)),
    ];

    private static XElement Row(ReportStep step, Texts texts) => Table.Row([
        Table.TextCell(Widths[0], texts.Format("NumberedStep", step.Number.ToString(CultureInfo.InvariantCulture), step.Title)),
        Table.NumberCell(Widths[1], texts.Format("Minutes", step.PlannedMinutes)),
        Table.NumberCell(Widths[2], step.ActualMinutes is { } actual ? texts.Format("Minutes", ReportValues.Minutes(actual)) : "–"),
    ]);

    private static string Total(IReadOnlyList<ReportStep> steps, Texts texts) => texts.Format(
        "TotalTime", steps.Sum(step => step.PlannedMinutes), ReportValues.Minutes(steps.Sum(step => step.ActualMinutes ?? 0)));
}
