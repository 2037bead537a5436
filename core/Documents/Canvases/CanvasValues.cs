using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Canvases;

/// <summary>What the canvas says in each of its controls.</summary>
internal static class CanvasValues
{
    /// <summary>What somebody said in so many lines stands on one page.</summary>
    private const int MostKept = 6;

    public static DocumentValues Of(CanvasContent content, Texts texts)
    {
        var values = new DocumentValues(
            content.Heading.DocumentId, "canvas", texts.Format("FileTitle", texts["Canvas"], content.Heading.Title));
        values.Set("canvas/workshop", content.Heading.Title);
        values.Set("canvas/introduction", texts.Where(content.Heading));
        values.Set("canvas/subject", Subjects(content.Subjects, texts));
        foreach (var box in CanvasBox.All)
        {
            values.Set(BoxWords.TagOf(box), content.Boxes.GetValueOrDefault(box));
        }

        values.Set("canvas/proposals", content.Proposals.All(proposal => proposal.Taken == true)
            ? null
            : new FieldValue.Blocks(Proposals(content, texts)));
        values.Set("canvas/ideas", content.Ideas.All(group => group.Ideas.Count == 0)
            ? null
            : new FieldValue.Blocks(Ideas(content, texts)));
        values.Set("canvas/reformulations", content.Reformulations.Count == 0
            ? null
            : new FieldValue.Blocks(Reformulations(content, texts)));
        return values;
    }

    /// <summary>Several stand together, each with what its card says.</summary>
    private static FieldValue.Lines Subjects(IReadOnlyList<SubjectView> subjects, Texts texts) => new([.. new[]
    {
        string.Join(" · ", subjects.Select(subject => subject.Title)),
        string.Join('\n', subjects.SelectMany(subject => Card(subject, alone: subjects.Count == 1, texts))),
    }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => new Line(text))]);

    /// <summary>Its sentence, then the group's own wording and the notes taken on it.</summary>
    private static IEnumerable<string> Card(SubjectView subject, bool alone, Texts texts)
    {
        (string Label, string Text)[] card =
        [
            (alone ? "" : subject.Title, subject.Description),
            (texts["CardReformulation"], subject.Reformulation),
            (texts["CardNotes"], subject.Notes),
        ];
        return card.Where(line => line.Text.Length > 0)
            .Select(line => line.Label.Length == 0 ? line.Text : texts.Format("CardLine", line.Label, line.Text));
    }

    private static IReadOnlyList<XElement> Proposals(CanvasContent content, Texts texts) =>
    [
        Wml.P("Heading1", texts["CanvasProposals"]), Wml.P("OgpLead", texts["CanvasProposalsNote"]),
        .. CanvasBox.All.SelectMany(box => Group(
            BoxWords.Label(box, texts),
            content.Proposals.Where(proposal => proposal.Taken != true && proposal.Said[Field.Box] == box)
                .Select(proposal => Marks.With(proposal.Said[Field.Text], proposal.Said, content.Heading, texts)))),
    ];

    private static IReadOnlyList<XElement> Ideas(CanvasContent content, Texts texts) =>
    [
        Wml.P("Heading1", texts["Ideas"]),
        .. content.Ideas.Where(group => group.Ideas.Count > 0).SelectMany(group => new[] { Wml.P("Heading2", group.Heading) }.Concat(
            group.Ideas.GroupBy(idea => idea.Prompt ?? "", StringComparer.Ordinal).OrderBy(prompt => prompt.Key.Length > 0).SelectMany(prompt => Under(
                prompt.Key, prompt.Select(idea => Marks.With(idea.Text, idea.Said, content.Heading, texts)))))),
    ];

    private static IReadOnlyList<XElement> Reformulations(CanvasContent content, Texts texts) =>
    [
        Wml.P("Heading1", texts["Reformulations"]),
        .. content.Reformulations.SelectMany((reformulation, index) => Group(
            Marks.With(texts.Format("ReformulationNumber", index + 1), reformulation.Said, content.Heading, texts),
            reformulation.Answers.Select(answer => SentenceStarter.Complete(answer.Starter, answer.Text)))),
    ];

    private static IEnumerable<XElement> Group(string heading, IEnumerable<string> lines)
    {
        var bullets = lines.Select(line => Wml.P("ListBullet", line)).ToList();
        if (bullets.Count <= MostKept)
        {
            bullets.SkipLast(1).ToList().ForEach(bullet => Wml.Kept(bullet));
        }

        return bullets.Count == 0 ? [] : bullets.Prepend(Wml.P("Heading2", heading));
    }

    private static IEnumerable<XElement> Under(string label, IEnumerable<string> lines)
    {
        var bullets = lines.Select(line => Wml.P("ListBullet", line));
        return label.Length == 0 ? bullets : bullets.Prepend(Wml.P("OgpLabel", label));
    }
}
