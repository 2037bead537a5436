using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>One subject card: its words, its figures, where it comes from and the marks it bears.</summary>
internal static class SubjectCardValues
{
    public static void Set(DocumentValues values, SubjectView subject, WorkshopHeading heading, Texts texts)
    {
        var (tag, position) = ("subject/" + subject.Id, subject.Position);
        values.Set(tag + "/title", subject.Title);
        values.Set(tag + "/rank", subject.Rank?.ToString(CultureInfo.InvariantCulture));
        values.Set(tag + "/desirability", position is null ? null : texts.Number(position.Desirability));
        values.Set(tag + "/feasibility", position is null ? null : texts.Number(position.Feasibility));
        values.Set(tag + "/quadrant", texts[position is null ? "UnplacedMark" : "Quadrant" + position.Quadrant]);
        values.Set(tag + "/description", subject.Description);
        values.Set(tag + "/reformulation", subject.Reformulation);
        values.Set(tag + "/notes", subject.Notes);
        values.Set(tag + "/origins", subject.MergedFrom.Count == 0 ? null : new FieldValue.Blocks(Origins(subject.MergedFrom, heading, texts)));
        values.Set(tag + "/marks", MarksLine(subject, heading, texts));
    }

    private static IReadOnlyList<XElement> Origins(IEnumerable<SubjectView> origins, WorkshopHeading heading, Texts texts) =>
        [Wml.P("OgpLabel", texts["Origins"]), .. origins.Select(origin => Wml.Kept(Wml.P("ListBullet", Origin(origin, heading, texts))))];

    private static string Origin(SubjectView origin, WorkshopHeading heading, Texts texts)
    {
        var words = string.IsNullOrWhiteSpace(origin.Description) ? origin.Title : texts.Format("Origin", origin.Title, origin.Description);
        var marks = MarksOf(origin, heading, texts).ToList();
        return marks.Count == 0 ? words : $"{words} ({string.Join(", ", marks)})";
    }

    private static string MarksLine(SubjectView subject, WorkshopHeading heading, Texts texts)
    {
        var marks = string.Join(" · ", [.. MarksOf(subject, heading, texts), texts.Count("Raters", subject.Position?.Raters ?? 0)]);
        return string.Concat(char.ToUpper(marks[0], texts.Culture).ToString(), marks.AsSpan(1));
    }

    private static IEnumerable<string> MarksOf(SubjectView subject, WorkshopHeading heading, Texts texts)
    {
        if (heading.NameOf(subject.Author) is { Length: > 0 } author)
        {
            yield return texts.Format("ProposedBy", author);
        }

        if (subject.Selected)
        {
            yield return texts["MarkSelected"];
        }

        if (subject.Position is { Placed: true })
        {
            yield return texts["MarkPlaced"];
        }

        foreach (var mark in Marks.Of(null, subject.Late, subject.OnBehalf, texts))
        {
            yield return mark;
        }
    }
}
