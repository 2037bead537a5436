using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>Every commitment in one row: how far it is, and a light in colour and in words.</summary>
internal static class SummaryTable
{
    private static readonly int[] Widths = [2988, 1350, 1500, 1250, 2550];

    public static FieldValue.Blocks Value(AssessedPlan assessed, Texts texts) => new([
        Wml.P("Heading2", texts["Summary"]),
        Wml.P("OgpLead", texts.Format("SummaryAt", texts.Date(assessed.At)) + " " + Counts(assessed, texts)),
        Table.Of(
            Widths, texts["SummaryCaption"],
            Table.Header(
                Widths, [texts["SummaryCommitment"], texts["SummaryEnd"], texts["Level"], texts["SummaryMilestones"], texts["Outlook"]]),
            assessed.Commitments.Select(one => Row(one, texts))),
        Wml.P("OgpNote", Legend(texts)),
    ]);

    private static XElement Row(AssessedCommitment assessed, Texts texts)
    {
        var commitment = assessed.Change.Commitment;
        string?[] why = [OutlookWords.Cause(assessed, texts), OutlookWords.Reason(assessed, texts)];
        return Table.Row([
            Table.TextCell(Widths[0], CommitmentWords.Numbered(commitment, texts)),
            Table.NumberCell(Widths[1], PlanValues.Date(commitment.EndDate, texts) ?? "–"),
            Table.NumberCell(Widths[2], LevelWords.Of(assessed.Level, texts)),
            Table.NumberCell(Widths[3], Milestones(assessed, texts)),
            Table.Cell(Widths[4], Fill(assessed), [
                Wml.P("TableText", Wml.Bold(OutlookWords.Light(assessed, texts))),
                .. why.OfType<string>().Select(line => Wml.P("TableText", line)),
            ]),
        ]);
    }

    private static string Milestones(AssessedCommitment assessed, Texts texts)
    {
        var standing = assessed.Milestones.Where(one => one.Kind != ChangeKind.Withdrawn).ToList();
        return standing.Count == 0 ? "–" : texts.Format(
            "SummaryOutOf", standing.Count(one => one.Level == CompletionLevel.Complete).ToString(CultureInfo.InvariantCulture),
            standing.Count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>« Vert – dans les temps : 2 ; Orange – à surveiller : 1. »</summary>
    private static string Counts(AssessedPlan assessed, Texts texts) => string.Join(
        texts["Semicolon"], assessed.Commitments.GroupBy(one => (
            Order: one.Change.Kind == ChangeKind.Withdrawn ? int.MaxValue : one.Outlook.Light == ProgressLight.Unknown ? int.MaxValue - 1
                : (int)one.Outlook.Light,
            Light: OutlookWords.Light(one, texts)))
            .OrderBy(group => group.Key.Order).Select(group => texts.Format("LightCount", group.Key.Light, group.Count()))) + ".";

    private static string Legend(Texts texts) =>
        texts.Format("SummaryLegend", LightThresholds.Proposed.DueSoonDays, LightThresholds.Proposed.LateDays);

    // Pale enough for black words on them: the words say it, the colour only helps the eye.
    private static string Fill(AssessedCommitment assessed) => assessed.Change.Kind == ChangeKind.Withdrawn ? "E7E6E6"
        : assessed.Outlook.Light switch
        {
            ProgressLight.Green => "C6E5C3",
            ProgressLight.Amber => "FFDFA3",
            ProgressLight.Red => "F5B7B1",
            ProgressLight.Abandoned => "D9D9D9",
            _ => "FFFFFF",
        };
}
