using OgpTeams.Documents.Reports;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>What came out of a workshop, for the first page of its report: in brief, decided, and to be done by whom.</summary>
internal sealed class ReportOutcome(WorkshopView view, Texts texts)
{
    /// <param name="people">How many took part, as the list of participants counts them.</param>
    public IReadOnlyList<string> Synthesis(int people) =>
    [
        string.Join(' ', new[]
        {
            people == 0 ? "" : texts.Count("Report_People", people),
            view.Subjects.Count == 0 ? "" : texts.Count("Report_SubjectCount", view.Subjects.Count, view.Ranking.Count()),
            texts.Count("Report_IdeaCount", Said(Verbs.SubmitIdea)), texts.Count("Report_SubActionCount", view.Commitment.SubActions.Count),
        }.Where(sentence => sentence.Length > 0 && sentence[0] != '0')),
    ];

    public IReadOnlyList<string> Decisions =>
    [
        .. view.Subjects.Where(subject => subject.Selected).Select(Chosen),
        .. view.Commitment is { Touched: true, Boxes.Count: > 0 } made ? [Formulated(made)] : Array.Empty<string>(),
        .. view.Commitment.Milestones.Count > 0 ? [Planned] : Array.Empty<string>(),
    ];

    public IReadOnlyList<ReportAction> Actions => [.. view.Commitment.Milestones.Select(milestone => new ReportAction(
        milestone.Title, milestone.Responsible,
        milestone.End is { } end ? texts.Date(end) : milestone.Duration.Length > 0 ? milestone.Duration : null))];

    private string Planned
    {
        get
        {
            var milestones = view.Commitment.Milestones;
            var between = Dates.Between(
                milestones.Select(one => one.Start).Where(date => date is not null).MinBy(date => date!.Value.FirstDay),
                milestones.Select(one => one.End).Where(date => date is not null).MaxBy(date => date!.Value.LastDay), texts);
            var count = texts.Count("Plan_Milestones", milestones.Count);
            return texts.Format("Report_Planned", between.Length == 0 ? count : $"{count} ({between})");
        }
    }

    private string Chosen(SubjectView subject) => subject.Rank is { } rank
        ? texts.Format("Report_ChosenRanked", subject.Title, rank, view.Ranking.Count())
        : texts.Format("Closing_Selected", subject.Title);

    private string Formulated(CommitmentView made) => texts.Format("Report_Formulated", string.Join(" – ", new[]
    {
        made[CanvasBox.Title], made[CanvasBox.What],
    }.Where(text => text.Length > 0)));

    private int Said(string verb) => view.Contributions.Count(said => said.Verb == verb && !said.Hidden);
}
