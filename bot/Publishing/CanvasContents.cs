using OgpTeams.Bot.Formats;
using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>The commitment canvas (canevas d’engagement) of a workshop, as the document wants it.</summary>
internal static class CanvasContents
{
    public static CanvasContent Of(
        WorkshopView view, WorkshopFormat? format, IReadOnlyDictionary<ParticipantId, Person> names, Texts texts,
        Language language, DateOnly day) => new(
        $"{view.Id}-canvas", language, view.Brief.PlanName, view.Brief.Title, OrNull(view.Brief.Administration), day,
        Subject([.. view.ChosenSubjects], texts), Boxes(view.Commitment),
        [.. view.Commitment.Proposals.Where(proposal => proposal.Taken != true)
            .Select(proposal => new CanvasProposal(proposal.Said[Field.Box], SaidOf(proposal.Said, proposal.Said[Field.Text], names)))],
        [.. Ideas(view, format, names, texts)],
        [.. Spoken(view, Verbs.SubmitReformulation).Select(said => new CanvasReformulation(
            [.. Answered.In(said, format, texts).Select(answer => new CanvasAnswer(answer.Asked ?? "", answer.Text))],
            NameOf(said, names), said.Late, said.OnBehalf))]);

    /// <summary>A participant's words as the documents give them back.</summary>
    public static Said SaidOf(ContributionView said, string text, IReadOnlyDictionary<ParticipantId, Person> names) =>
        new(text, NameOf(said, names), said.Late, said.OnBehalf);

    /// <summary>Several subjects stand together, each with what its card says.</summary>
    private static CanvasSubject? Subject(IReadOnlyList<SubjectView> subjects, Texts texts) => subjects.Count == 0 ? null : new CanvasSubject(
        string.Join(" · ", subjects.Select(subject => subject.Title)),
        OrNull(string.Join('\n', subjects.SelectMany(subject => CardOf(subject, alone: subjects.Count == 1, texts)))));

    /// <summary>Its sentence, then the group's own wording and the notes taken on it.</summary>
    private static IEnumerable<string> CardOf(SubjectView subject, bool alone, Texts texts)
    {
        (string Label, string Text)[] card =
        [
            (alone ? "" : subject.Title, subject.Description),
            (texts["Report_Reformulation"], subject.Reformulation),
            (texts["Report_Notes"], subject.Notes),
        ];
        return card.Where(line => line.Text.Length > 0)
            .Select(line => line.Label.Length == 0 ? line.Text : texts.Format("Report_TitleAndText", line.Label, line.Text));
    }

    private static CanvasBoxes Boxes(CommitmentView canvas) => new(
        canvas[CanvasBox.Title], canvas[CanvasBox.About], canvas[CanvasBox.What], canvas[CanvasBox.Content], canvas[CanvasBox.AnswersTo],
        canvas[CanvasBox.Usefulness], canvas[CanvasBox.Transparency], canvas[CanvasBox.Participation], canvas[CanvasBox.Collaboration]);

    /// <summary>Under the three headings of the step, in the order of its questions; what answers none of them has its own place, last.</summary>
    private static IEnumerable<CanvasIdeas> Ideas(
        WorkshopView view, WorkshopFormat? format, IReadOnlyDictionary<ParticipantId, Person> names, Texts texts)
    {
        var prompts = format.Prompts(StepKind.Ideas).ToList();
        return
            from said in Spoken(view, Verbs.SubmitIdea)
            from field in said.Fields.Keys
            let place = prompts.FindIndex(prompt => Field.IdeaPrefix + prompt.Id == field)
            let asked = place < 0 ? null : prompts[place]
            orderby place
            group new CanvasIdea(asked?.Text.In(texts.Language), SaidOf(said, said[field], names)) by asked?.Audience into ideas
            orderby ideas.Key is null, ideas.Key
            select new CanvasIdeas(texts[ideas.Key is { } audience ? $"Audience_{audience}" : "Report_OtherIdeas"], [.. ideas]);
    }

    private static IEnumerable<ContributionView> Spoken(WorkshopView view, string verb) =>
        view.Contributions.Where(said => said.Verb == verb && !said.Hidden);

    private static string? NameOf(ContributionView said, IReadOnlyDictionary<ParticipantId, Person> names) =>
        said.Author is { } author ? names.GetValueOrDefault(author)?.Name : null;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
