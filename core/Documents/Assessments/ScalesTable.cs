using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>The two scales side by side, with what a status tells of the level (domain §6.4).</summary>
internal static class ScalesTable
{
    private static readonly int[] Widths = [4638, 5000];
    private static readonly ProgressStatus[] Order = [ProgressStatus.Done, ProgressStatus.OnTrack, ProgressStatus.Blocked, ProgressStatus.Abandoned];

    public static FieldValue.Blocks Value(Texts texts) => new([
        Wml.P("Heading2", texts["Scales"]),
        Table.Of(
            Widths, texts["ScalesCaption"], Table.Header(Widths, [texts["ScaleStatus"], texts["Level"]]),
            Order.Select(status => Table.Row([
                Table.TextCell(Widths[0], texts["Status" + status]), Table.TextCell(Widths[1], Levels(status, texts)),
            ]))),
        Wml.P("OgpNote", texts["ScalesNote"]),
    ]);

    private static string Levels(ProgressStatus status, Texts texts)
    {
        var levels = CompletionScale.LevelsOf(status);
        var words = levels.IsEmpty
            ? texts["ScaleLast"]
            : string.Join($" {texts["Or"]} ", levels.Select(level => LevelWords.Of(level, texts)));
        return levels.Length > 1 ? texts.Format("ScaleSeveral", words)
            : CompletionScale.AsksReason(status) ? texts.Format("ScaleReason", words)
            : words;
    }
}
