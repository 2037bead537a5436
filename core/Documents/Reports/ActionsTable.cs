using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Reports;

/// <summary>Who does what, and by when.</summary>
internal static class ActionsTable
{
    private static readonly int[] Widths = [5338, 2500, 1800];

    public static IReadOnlyList<XElement> Blocks(IEnumerable<ReportAction> actions, Texts texts) =>
    [
        Table.Kept(Table.Of(
            Widths, texts["ActionsCaption"],
            Table.Header(Widths, [texts["ActionWhat"], texts["ActionWho"], texts["ActionWhen"]]), actions.Select(Row))),

        // The list that follows would touch the table.
        Wml.Close(Wml.P("BodyText")),
    ];

    private static XElement Row(ReportAction action) => Table.Row([
        Table.TextCell(Widths[0], action.What), Table.TextCell(Widths[1], action.Who ?? "–"), Table.TextCell(Widths[2], action.When ?? "–"),
    ]);
}
