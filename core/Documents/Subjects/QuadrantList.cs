using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>The placed subjects under the name of their quadrant.</summary>
internal static class QuadrantList
{
    public static IReadOnlyList<XElement> Blocks(IReadOnlyList<NumberedSubject> placed, Texts texts)
    {
        var byQuadrant = placed.ToLookup(subject => subject.Quadrant);
        return
        [
            Wml.P("Heading1", texts["ByQuadrant"]),
            .. Enum.GetValues<Quadrant>().SelectMany(quadrant => Section(quadrant, byQuadrant[quadrant], texts)),
            Wml.P("OgpNote", texts["QuadrantNote"]),
        ];
    }

    private static IEnumerable<XElement> Section(Quadrant quadrant, IEnumerable<NumberedSubject> subjects, Texts texts)
    {
        yield return Wml.P("Heading2", $"{texts["Quadrant" + quadrant]} – {texts["Quadrant" + quadrant + "Meaning"]}");
        var any = false;
        foreach (var subject in subjects)
        {
            any = true;
            yield return Wml.P("ListBullet", texts.Format(
                "NumberedSubject", subject.Number.ToString(CultureInfo.InvariantCulture), subject.Subject.Title));
        }

        if (!any)
        {
            yield return Wml.P("BodyText", texts["NoSubjectHere"]);
        }
    }
}
