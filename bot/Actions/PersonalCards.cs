using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Actions;

/// <summary>Answers to one person: what was kept, what remains, and a fresh form of the step.</summary>
internal static class PersonalCards
{
    private const int OwnBytes = 5 * 1024;

    /// <param name="notice">What happened; what people wrote in it is already escaped.</param>
    /// <param name="fill">When the step's form has to be corrected.</param>
    public static JsonObject Answer(CardContext context, string notice, FormFill? fill = null)
    {
        var texts = context.Texts;
        var view = context.View;
        var (inputs, actions) = FreshForm(context, fill);
        var remaining = Remaining(context);
        return AdaptiveCard.With(
            texts, texts[fill is { Errors.Count: > 0 } ? "Answer_CorrectHeading" : "Answer_Heading"],
            [
                AdaptiveCard.Text(notice),
                .. view.SubjectsAreOpen() && !view.IsAt(StepKind.Rating) ? OwnWords.Subjects(context, OwnBytes) : [],
                .. OwnVerb(view) is { } verb ? OwnWords.Of(context, verb, OwnBytes) : [],
                remaining is null ? null : AdaptiveCard.Text(remaining),
                .. inputs,
            ],
            [.. actions, view is { Phase: WorkshopPhase.Open, Step.Kind: not (StepKind.Briefing or StepKind.Closing) }
                ? context.Step(texts["Button_Done_Other"], Verbs.Done)
                : null, Introduction(context)]).Saying(notice, remaining);
    }

    /// <summary>Whoever came after the round table can still say who they are.</summary>
    private static JsonObject? Introduction(CardContext context) =>
        context.View is { Phase: not WorkshopPhase.Prepared, Step.Kind: not StepKind.RoundTable, IsFacilitator: false }
            and { Me: null or { Introduced: false } }
            ? context.Open(context.Texts["Button_Introduce"], ParticipantForms.Introduce)
            : null;

    /// <summary>What the current step gathers: all of one's own is worth seeing again. Subjects have their own list.</summary>
    private static string? OwnVerb(WorkshopView view) =>
        view is { Phase: WorkshopPhase.Open, Step: { } step }
        && ContributionKind.GatheredIn(step.Kind) is { Verb: not Verbs.SubmitSubject } gathered ? gathered.Verb : null;

    private static string? Remaining(CardContext context)
    {
        var view = context.View;
        if (view is not { State: WorkshopState.Running running, Viewer: { } me })
        {
            return null;
        }

        if (running.Step.Kind == StepKind.Rating)
        {
            var unrated = RatingForms.Unrated(context).Count();
            return view.Subjects.Count == 0 ? null
                : unrated == 0 ? context.Texts["Rate_AllDone"]
                : context.Texts.Count("Rate_Remaining", unrated);
        }

        return view.IsFacilitator || !view.SubjectsAreOpen() ? null
            : SubjectsLeft(context) is var left and > 0 ? context.Texts.Count("Subject_Remaining", left)
            : context.Texts["Subject_NoneLeft"];

        int SubjectsLeft(CardContext card) => card.View.Brief.MaxSubjects - card.View.StandingSubjectsOf(me);
    }

    private static (IReadOnlyList<JsonNode?> Inputs, IReadOnlyList<JsonNode?> Actions) FreshForm(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var view = context.View;
        switch (view)
        {
            case { Phase: WorkshopPhase.Closed }:
                return ([], [context.Open(texts["Button_Feedback"], ParticipantForms.Feedback)]);
            case { Phase: WorkshopPhase.Prepared } or { Step.Kind: StepKind.RoundTable }:
                return fill is null && view.Me is { Introduced: true }
                    ? ([], [context.Open(texts["Button_ChangeIntroduction"], ParticipantForms.Introduce)])
                    : Fresh(ParticipantForms.Introduce);
            case { Step.Kind: StepKind.Closing }:
                return fill is null && view.HaveAnswered
                    ? ([], [context.Open(texts["Button_ChangeFeedback"], ParticipantForms.Feedback)])
                    : Fresh(ParticipantForms.Feedback);
            case { Step.Kind: StepKind.Rating }:
                return Rating(context, fill);
            case { Step.Kind: StepKind.Reformulation }:
                return fill is null && view.HaveAnswered
                    ? ([], [context.Open(texts["Button_Reformulate"], ReformulationForms.Submit)])
                    : Fresh(ReformulationForms.Submit);
            case { Step.Kind: StepKind.Ideas }:
                return Fresh(IdeaForms.Submit, "Ideas_Another");
            case { Step.Kind: StepKind.Canvas }:
                return Fresh(CanvasForms.Propose, "Propose_Another");
            case { Step.Kind: StepKind.SubActions or StepKind.Roadmap }:
                return Fresh(SubActionForms.Submit, "SubAction_Another");
            case { Step.Kind: StepKind.Reflection or StepKind.Sharing }:
                return fill is null && !view.IsFacilitator && view.Viewer is { } me
                    && view.StandingSubjectsOf(me) >= view.Brief.MaxSubjects
                    ? ([], [])
                    : Fresh(SubjectForms.Submit, "Subject_Another");
            default:
                return ([], []);
        }

        (IReadOnlyList<JsonNode?> Inputs, IReadOnlyList<JsonNode?> Actions) Fresh(StepForm form, string? section = null) => (
            [section is null ? null : AdaptiveCard.Section(texts[section]), .. form.Inputs(context, null, fill)], [form.Send(context)]);
    }

    /// <summary>The next subjects to rate; what was typed comes back with those it was about.</summary>
    private static (IReadOnlyList<JsonNode?> Inputs, IReadOnlyList<JsonNode?> Actions) Rating(CardContext context, FormFill? fill)
    {
        var subjects = fill is null
            ? [.. RatingForms.Unrated(context).Take(RatingForms.SubjectsPerCard)]
            : context.View.Subjects
                .Where(subject => fill.Values.ContainsKey($"d-{subject.Id.Value}") || fill.Values.ContainsKey($"f-{subject.Id.Value}"))
                .Take(RatingForms.SubjectsPerCard).ToList();
        return subjects.Count > 0
            ? ([AdaptiveCard.Section(RatingForms.Numbered(context, subjects)), .. RatingForms.Inputs(context, subjects, fill)], [RatingForms.Send(context)])
            : ([], [context.View.Subjects.Count > 0 ? context.Open(context.Texts["Button_ReviewRatings"], RatingForms.Rate, "1") : null]);
    }
}
