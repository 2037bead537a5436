using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>What the sheet says in each of its controls.</summary>
internal static class SubjectSheetValues
{
    public static DocumentValues Of(SubjectSheetContent content, Texts texts)
    {
        var values = new DocumentValues(
            content.Heading.DocumentId, "subjects", texts.Format("FileTitle", texts["SubjectSheet"], content.Heading.Title));
        var placed = NumberedSubject.Placed(content.Subjects);
        var unplaced = content.Subjects.Where(subject => subject.Position is null).ToList();

        values.Set("subjects/title", content.Heading.Title);
        values.Set("subjects/introduction", Introduction(content, placed.Count, texts));
        values.Set("subjects/decision", content.Subjects.Count == 0 ? null : new FieldValue.Blocks(DecisionBlock.Of(content.Subjects, texts)));
        values.Set("subjects/ranking", placed.Count == 0 ? null : new FieldValue.Blocks(RankingTable.Blocks(placed, texts)));
        values.Set("subjects/matrix", placed.Count == 0 ? null : MatrixChart.Value(placed, texts));
        values.Set("subjects/grid", placed.Count == 0 ? null : new FieldValue.Blocks(MatrixGrid.Blocks(placed, texts)));
        values.Set("subjects/quadrants", placed.Count == 0 ? null : new FieldValue.Blocks(QuadrantList.Blocks(placed, texts)));
        values.Set("subjects/unplaced", unplaced.Count == 0 ? null : new FieldValue.Blocks(Unplaced(unplaced, texts)));
        values.Set("subjects/none", content.Subjects.Count > 0
            ? null
            : new FieldValue.Blocks([Wml.P("BodyText", texts["NoSubjectText"])]));
        values.Repeat("subject/*", content.Subjects.Select(subject => subject.Id.Value));
        foreach (var subject in content.Subjects)
        {
            SubjectCardValues.Set(values, subject, content.Heading, texts);
        }

        return values;
    }

    private static string Introduction(SubjectSheetContent content, int placed, Texts texts)
    {
        var where = texts.Where(content.Heading);
        return content.Subjects.Count == 0
            ? where
            : $"{where}\n{texts.Count("Subjects", content.Subjects.Count)} {texts.Count("PlacedSubjects", placed)}";
    }

    private static IReadOnlyList<XElement> Unplaced(IEnumerable<SubjectView> subjects, Texts texts) =>
    [
        Wml.P("Heading1", texts["Unplaced"]),
        .. subjects.Select(subject => Wml.P("ListBullet", subject.Title)),
        Wml.P("OgpNote", texts["UnplacedNote"]),
    ];
}
