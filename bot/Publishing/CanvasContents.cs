using OgpTeams.Bot.Formats;
using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>The commitment canvas (canevas d’engagement) of a workshop, as the document wants it.</summary>
internal static class CanvasContents
{
    public static CanvasContent Of(
        WorkshopView view, WorkshopFormat? format, IReadOnlyDictionary<ParticipantId, string> names, Texts texts) => new(
        WorkshopHeading.Of(view, "canvas", names), [.. view.ChosenSubjects], view.Commitment.Boxes, view.Commitment.Proposals,
        [.. Ideas(view, format, texts)],
        [.. Spoken(view, Verbs.SubmitReformulation).Select(said => new CanvasReformulation(
            [.. Answered.In(said, format, texts).Select(answer => new CanvasAnswer(answer.Asked ?? "", answer.Text))], said))]);

    /// <summary>Under the three headings of the step, in the order of its questions; what answers none of them has its own place, last.</summary>
    private static IEnumerable<CanvasIdeas> Ideas(WorkshopView view, WorkshopFormat? format, Texts texts)
    {
        var prompts = format.Prompts(StepKind.Ideas).ToList();
        return
            from said in Spoken(view, Verbs.SubmitIdea)
            from field in said.Fields.Keys
            let place = prompts.FindIndex(prompt => Field.IdeaPrefix + prompt.Id == field)
            let asked = place < 0 ? null : prompts[place]
            orderby place
            group new CanvasIdea(asked?.Text.In(texts.Language), said[field], said) by asked?.Audience into ideas
            orderby ideas.Key is null, ideas.Key
            select new CanvasIdeas(texts[ideas.Key is { } audience ? $"Audience_{audience}" : "Report_OtherIdeas"], [.. ideas]);
    }

    private static IEnumerable<ContributionView> Spoken(WorkshopView view, string verb) =>
        view.Contributions.Where(said => said.Verb == verb && !said.Hidden);
}
