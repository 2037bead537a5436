using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Canvases;

/// <summary>What the canvas says in each of its controls.</summary>
internal static class CanvasValues
{
    public static DocumentValues Of(CanvasContent content, Texts texts)
    {
        var values = new DocumentValues(content.DocumentId, "canvas", texts.Format("FileTitle", texts["Canvas"], content.Title));
        values.Set("canvas/workshop", content.Title);
        values.Set("canvas/introduction", texts.Where(content.Title, content.Date, content.Administration, content.Plan));
        values.Set("canvas/subject", Subject(content.Subject));
        foreach (var box in CanvasBox.All)
        {
            values.Set(box.Tag, box.Read(content.Boxes));
        }

        values.Set("canvas/proposals", content.Proposals.Count == 0 ? null : new FieldValue.Blocks(Proposals(content.Proposals, texts)));
        values.Set("canvas/ideas", content.Ideas.All(group => group.Ideas.Count == 0) ? null : new FieldValue.Blocks(Ideas(content.Ideas, texts)));
        values.Set("canvas/reformulations", content.Reformulations.Count == 0
            ? null
            : new FieldValue.Blocks(Reformulations(content.Reformulations, texts)));
        return values;
    }

    private static FieldValue.Lines Subject(CanvasSubject? subject) => subject is null
        ? new()
        : new([.. new[] { subject.Title, subject.Description }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new Line(text!))]);

    private static IReadOnlyList<XElement> Proposals(IReadOnlyList<CanvasProposal> proposals, Texts texts) =>
    [
        Wml.P("Heading1", texts["CanvasProposals"]), Wml.P("OgpLead", texts["CanvasProposalsNote"]),
        .. CanvasBox.All.SelectMany(box => Group(
            box.Label(texts), proposals.Where(one => one.Box == box.Field).Select(one => Marks.With(one.Said, texts)))),
    ];

    private static IReadOnlyList<XElement> Ideas(IEnumerable<CanvasIdeas> groups, Texts texts) =>
    [
        Wml.P("Heading1", texts["Ideas"]),
        .. groups.Where(group => group.Ideas.Count > 0).SelectMany(group => new[] { Wml.P("Heading2", group.Heading) }.Concat(
            group.Ideas.GroupBy(idea => idea.Prompt ?? "", StringComparer.Ordinal).OrderBy(prompt => prompt.Key.Length > 0).SelectMany(prompt => Under(
                prompt.Key, prompt.Select(idea => Marks.With(idea.Said, texts)))))),
    ];

    private static IReadOnlyList<XElement> Reformulations(IEnumerable<CanvasReformulation> reformulations, Texts texts) =>
    [
        Wml.P("Heading1", texts["Reformulations"]),
        .. reformulations.SelectMany((one, index) => Group(
            Marks.With(new(texts.Format("ReformulationNumber", index + 1), one.Author, one.Late, one.OnBehalf), texts),
            one.Answers.Select(answer => texts.Format("Answer", answer.Starter, answer.Text)))),
    ];

    private static IEnumerable<XElement> Group(string heading, IEnumerable<string> lines)
    {
        var bullets = lines.Select(line => Wml.P("ListBullet", line)).ToList();
        return bullets.Count == 0 ? [] : bullets.Prepend(Wml.P("Heading2", heading));
    }

    private static IEnumerable<XElement> Under(string label, IEnumerable<string> lines)
    {
        var bullets = lines.Select(line => Wml.P("ListBullet", line));
        return label.Length == 0 ? bullets : bullets.Prepend(Wml.P("OgpLabel", label));
    }
}
