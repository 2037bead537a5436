using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Subjects;

/// <summary>One subject card: its words, its figures, where it comes from and the marks it bears.</summary>
internal static class SubjectCardValues
{
    public static void Set(DocumentValues values, SheetSubject subject, Texts texts)
    {
        var tag = "subject/" + subject.Id;
        values.Set(tag + "/title", subject.Title);
        values.Set(tag + "/rank", subject.Rank?.ToString(CultureInfo.InvariantCulture));
        values.Set(tag + "/desirability", subject.Desirability is { } desirability ? texts.Number(desirability) : null);
        values.Set(tag + "/feasibility", subject.Feasibility is { } feasibility ? texts.Number(feasibility) : null);
        values.Set(tag + "/quadrant", subject.IsPlaced ? texts["Quadrant" + Quadrants.Of(subject)] : texts["UnplacedMark"]);
        values.Set(tag + "/description", subject.Description);
        values.Set(tag + "/reformulation", subject.Reformulation);
        values.Set(tag + "/notes", subject.Notes);
        values.Set(tag + "/origins", subject.MergedFrom.Count == 0 ? null : new FieldValue.Blocks(Origins(subject.MergedFrom, texts)));
        values.Set(tag + "/marks", MarksLine(subject, texts));
    }

    private static IReadOnlyList<XElement> Origins(IReadOnlyList<SheetSubject> origins, Texts texts) =>
        [Wml.P("OgpLabel", texts["Origins"]), .. origins.Select(origin => Wml.Kept(Wml.P("ListBullet", Origin(origin, texts))))];

    private static string Origin(SheetSubject origin, Texts texts)
    {
        var words = string.IsNullOrWhiteSpace(origin.Description) ? origin.Title : texts.Format("Origin", origin.Title, origin.Description);
        var marks = MarksOf(origin, texts).ToList();
        return marks.Count == 0 ? words : $"{words} ({string.Join(", ", marks)})";
    }

    private static string MarksLine(SheetSubject subject, Texts texts)
    {
        var marks = string.Join(" · ", [.. MarksOf(subject, texts), texts.Count("Raters", subject.Raters)]);
        return string.Concat(char.ToUpper(marks[0], texts.Culture).ToString(), marks.AsSpan(1));
    }

    private static IEnumerable<string> MarksOf(SheetSubject subject, Texts texts)
    {
        if (subject.Author is { Length: > 0 } author)
        {
            yield return texts.Format("ProposedBy", author);
        }

        if (subject.Selected)
        {
            yield return texts["MarkSelected"];
        }

        if (subject.PlacedByFacilitator)
        {
            yield return texts["MarkPlaced"];
        }

        foreach (var mark in Marks.Of(null, subject.Late, subject.OnBehalf, texts))
        {
            yield return mark;
        }
    }
}
