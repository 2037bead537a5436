using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Reports;

/// <summary>Who took part: those who consented by name, the others by number.</summary>
internal static class ParticipantsTable
{
    private static readonly int[] Widths = [2150, 2300, 2438, 2750];

    public static IReadOnlyList<XElement> Blocks(ReportContent content, Texts texts)
    {
        var blocks = new List<XElement> { Wml.P("Heading1", texts["Participants"]) };
        if (content.Participants.Count > 0)
        {
            blocks.Add(Table.Kept(Table.Of(
                Widths, texts["ParticipantsCaption"],
                Table.Header(Widths, [texts["Name"], texts["Position"], texts["Organisation"], texts["Profile"]]),
                content.Participants.Select(Row))));
        }

        blocks.Add(Wml.P("OgpNote", Summary(content, texts)));
        return blocks;
    }

    private static XElement Row(ReportParticipant person) => Table.Row([
        Table.TextCell(Widths[0], person.Name),
        Table.TextCell(Widths[1], person.Position ?? ""),
        Table.TextCell(Widths[2], person.Organisation ?? ""),
        Table.TextCell(Widths[3], person.Profile ?? ""),
    ]);

    private static string Summary(ReportContent content, Texts texts)
    {
        var total = texts.Count("People", content.Participants.Count + content.UnnamedParticipants);
        var unnamed = content.UnnamedParticipants == 0 ? "" : " " + texts.Count("Unnamed", content.UnnamedParticipants);
        var profiles = content.Profiles.Count == 0 ? "" : " " + texts.Format("ProfilesList", string.Join(", ", content.Profiles));
        return total + unnamed + profiles;
    }
}
