using OgpTeams.Bot.Formats;
using OgpTeams.Documents.Reports;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>What the report says of the steps of formats 2 and 3.</summary>
internal sealed class CommitmentBlocks(WorkshopView view, WorkshopFormat? format, Texts texts)
{
    /// <param name="step">Its last one tells what the canvas and the roadmap say at the end.</param>
    /// <param name="said">In that step; hidden words left out.</param>
    public IEnumerable<ReportBlock> Of(PlannedStep step, IReadOnlyList<ContributionView> said) =>
    [
        .. Reformulations(said),
        .. Grouped(said, Verbs.SubmitIdea, asked => asked ?? texts["Report_OtherIdeas"]),
        .. Grouped(said, Verbs.ProposeForCanvas, asked => asked is null ? texts["Kind_Proposal"] : texts.Format("Report_Proposed", asked)),
        .. Grouped(said, Verbs.SubmitSubAction, asked => asked ?? texts["Report_OtherSubActions"]),
        .. IsLast(step, StepKind.Canvas) ? Canvas() : [],
        .. IsLast(step, StepKind.Roadmap) ? Roadmap() : [],
    ];

    /// <summary>« Ouvrir le registre – Registre en ligne (juin 2017 – octobre 2017 · 5 mois · Temps des agents) ».</summary>
    private string LineOf(Milestone milestone)
    {
        var words = Joined(" – ", milestone.Title, milestone.Deliverable);
        var means = Joined(
            " · ", milestone.Responsible ?? "", Dates.Between(milestone.Start, milestone.End, texts), milestone.Duration, milestone.Budget);
        return means.Length == 0 ? words : $"{words} ({means})";
    }

    private static string Joined(string separator, params IEnumerable<string> texts) =>
        string.Join(separator, texts.Where(text => text.Length > 0));

    /// <summary>Whole sentences, « Il permet de savoir… »: under a heading that ends in « de... », « de » would be read twice.</summary>
    private IEnumerable<ReportBlock> Reformulations(IReadOnlyList<ContributionView> said)
    {
        var questions = Answered.Questions(Verbs.SubmitReformulation, format, texts).ToList();
        IReadOnlyList<string> sentences =
        [
            .. from words in said
               where words.Verb == Verbs.SubmitReformulation
               from answer in Answered.In(words, format, texts)
               orderby answer.Asked is null, questions.IndexOf(answer.Asked ?? "")
               select ReportContents.Marked(words, answer.InOneText(texts), texts),
        ];
        return sentences.Count == 0 ? [] : [new ReportBlock(texts["Report_Reformulations"], sentences, Bullets: true)];
    }

    /// <summary>What was said under each question, in the order of the format; what answers none of them last.</summary>
    private IEnumerable<ReportBlock> Grouped(IReadOnlyList<ContributionView> said, string verb, Func<string?, string> heading)
    {
        var questions = Answered.Questions(verb, format, texts).ToList();
        return
            from words in said
            where words.Verb == verb
            from answer in Answered.In(words, format, texts)
            group ReportContents.Marked(words, Decided(words, answer.Text), texts) by answer.Asked into answers
            orderby answers.Key is null, questions.IndexOf(answers.Key ?? "")
            select new ReportBlock(heading(answers.Key), [.. answers], Bullets: true);
    }

    private string Decided(ContributionView words, string text)
    {
        var mark = view.Commitment.Proposals.FirstOrDefault(proposal => proposal.Said.Id == words.Id) is { Taken: { } taken }
            ? taken ? "Report_Taken" : "Report_SetAside"
            : view.Commitment.SubActions.FirstOrDefault(subAction => subAction.Said.Id == words.Id) switch
            {
                { Selected: true } => "Report_Selected",
                { Dropped: true } => "Report_Dropped",
                _ => null,
            };
        return mark is null ? text : texts.Format(mark, text);
    }

    private IEnumerable<ReportBlock> Canvas() => view.Commitment.Boxes.Count == 0 ? [] :
    [
        new ReportBlock(
            texts["Report_Canvas"],
            [.. CanvasBox.All.Where(view.Commitment.Boxes.ContainsKey).Select(box =>
                new Answered(format.Label(StepKind.Canvas, box, texts), view.Commitment[box]).InOneText(texts))],
            Bullets: true),
    ];

    private IEnumerable<ReportBlock> Roadmap() => view.Commitment.Milestones.IsEmpty ? [] :
        [new ReportBlock(texts["Report_Roadmap"], [.. view.Commitment.Milestones.Select(LineOf)], Bullets: true)];

    private bool IsLast(PlannedStep step, StepKind kind) => view.Brief.Steps.LastOrDefault(other => other.Kind == kind) == step;
}
