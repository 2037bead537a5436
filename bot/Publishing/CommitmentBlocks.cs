using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Formats;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Commitments;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Views;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Publishing;

/// <summary>What the report says of the steps of formats 2 and 3.</summary>
internal sealed class CommitmentBlocks(WorkshopView view, WorkshopFormat? format, Texts texts)
{
    /// <param name="step">Its last one tells what the canvas and the roadmap say at the end.</param>
    /// <param name="said">In that step; hidden words left out.</param>
    public IEnumerable<ReportBlock> Of(PlannedStep step, IReadOnlyList<ContributionView> said) =>
    [
        .. Grouped(said, Verbs.SubmitReformulation, "Kind_Reformulation", asked => asked),
        .. Grouped(said, Verbs.SubmitIdea, "Report_Ideas", asked => asked),
        .. Grouped(said, Verbs.ProposeForCanvas, "Kind_Proposal", asked => texts.Format("Report_Proposed", asked)),
        .. Grouped(said, Verbs.SubmitSubAction, "Report_SubActions", asked => asked),
        .. IsLast(step, StepKind.Canvas) ? Canvas() : [],
        .. IsLast(step, StepKind.Roadmap) ? Roadmap() : [],
    ];

    private string LineOf(Milestone milestone) => string.Join(" – ", new[]
    {
        milestone.Title, milestone.Deliverable, Dates.Between(milestone.Start, milestone.End, texts), milestone.Duration, milestone.Budget,
    }.Where(text => text.Length > 0));

    /// <summary>What was said under each question, in the order it was first answered.</summary>
    private IEnumerable<ReportBlock> Grouped(
        IReadOnlyList<ContributionView> said, string verb, string otherwise, Func<string, string> heading) =>
        from words in said
        where words.Verb == verb
        from answer in Answered.In(words, format, texts)
        group ReportContents.Marked(words, Decided(words, answer.Text), texts) by answer.Asked into answers
        select new ReportBlock(answers.Key is { } asked ? heading(asked) : texts[otherwise], [.. answers], Bullets: true);

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
