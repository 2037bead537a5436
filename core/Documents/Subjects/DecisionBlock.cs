using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>What the group decided, before what led there: the chosen subject with its figures, or that none is chosen yet.</summary>
internal static class DecisionBlock
{
    /// <summary>A star and a title: how the chosen subject is told from the others wherever they are listed.</summary>
    public static string Starred(SubjectView subject, Texts texts) =>
        subject.Selected ? texts.Format("Starred", subject.Title) : subject.Title;

    public static IReadOnlyList<XElement> Of(IReadOnlyList<SubjectView> subjects, Texts texts)
    {
        var chosen = subjects.Where(subject => subject.Selected).ToList();
        return
        [
            Wml.P("Heading1", texts["Decision"]),
            .. chosen.Count == 0 ? [Wml.P("BodyText", texts["DecisionNone"])] : chosen.SelectMany(subject => Chosen(subject, texts)),
        ];
    }

    private static IEnumerable<XElement> Chosen(SubjectView subject, Texts texts)
    {
        yield return Wml.Close(Wml.Kept(Wml.Directed(Wml.P(
            "BodyText", Wml.Runs(texts["Chosen"]), Wml.Bold(Starred(subject, texts).ReplaceLineEndings(" "))), subject.Title)));
        yield return Wml.P("OgpNote", Figures(subject, texts));
    }

    private static string Figures(SubjectView subject, Texts texts) => subject.Position is not { } position ? texts["UnplacedMark"]
        : string.Join(" · ", new[]
        {
            subject.Rank is { } rank ? texts.Format("CardFigure", texts["Rank"], $"{rank}") : "",
            texts.Format("CardFigure", texts["Desirability"], texts.Number(position.Desirability)),
            texts.Format("CardFigure", texts["Feasibility"], texts.Number(position.Feasibility)),
            texts["Quadrant" + position.Quadrant],
        }.Where(text => text.Length > 0));
}
