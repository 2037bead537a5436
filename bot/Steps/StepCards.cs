using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Steps;

/// <summary>What the chat sees of a step: a progress card without inputs, and a form card that is never edited.</summary>
internal static class StepCards
{
    /// <summary>Of the step's texts on its card: who wants to read on gets them whole.</summary>
    private const int TextBytes = 1400;
    private const int SubjectBytes = 2 * 1024;

    public static JsonObject Progress(CardContext context) => Drawn(context with { Edited = true });

    /// <summary>Of a step that is over: it says so, and folds what came out of it.</summary>
    public static JsonObject Ended(CardContext context, EndedStep ended)
    {
        var (texts, steps) = (context.Texts, context.View.Brief.Steps);
        var index = steps.IndexOf(steps.First(step => step.Id == ended.StepId));
        var (title, items) = StepResults.CameOut(context, steps[index].Kind);
        return AdaptiveCard.With(
            texts, texts.Format("Heading_Step", index + 1, steps.Length, Shown.Line(steps[index].Title, 100)),
            [
                AdaptiveCard.Strong(texts.Format("Step_Ended", WhenTexts.Clock(context, ended.At))),
                title.Length > 0 ? AdaptiveCard.Text(title) : null,
                Disclosure.Folded("cameOut", texts["Step_CameOut"], items),
            ]);
    }

    private static JsonObject Drawn(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        if (view is not { Phase: WorkshopPhase.Open, Step: { } step, Run: { } run })
        {
            return AdaptiveCard.With(
                texts, Heading(context),
                [AdaptiveCard.Text(texts[view.Phase == WorkshopPhase.Closed ? "Progress_Closed" : "Progress_Prepared"])],
                view.Phase == WorkshopPhase.Closed ? null : context.Open(texts["Button_Introduce"], ParticipantForms.Introduce),
                context.Control());
        }

        var pages = TextPages(context, TextBytes);

        // The ranking is what one looks at then, no longer how to rate.
        var told = step.Kind == StepKind.Rating && !view.RatingsAreOpen;
        return AdaptiveCard.With(
            texts, Heading(context),
            [
                AdaptiveCard.Strong(WhenTexts.Timer(context, run)),
                AdaptiveCard.Actions(
                    run.EndsAt <= context.Now ? context.Press(texts["Button_Take"], Verbs.TakeFacilitation) : null),
                Answers(context, step.Kind) is { } answers ? AdaptiveCard.Text(answers) : null,
                .. FloorTexts.Lines(context),
                .. step.Kind == StepKind.Closing ? Subjects(context, step.Kind) : [],
                .. told ? [] : Texts(context, step.Kind, pages[0]),
                AdaptiveCard.Actions(pages.Count > 1 && !told ? context.Open(texts["Button_ReadOn"], ReadingCards.Memo) : null),
                .. step.Kind == StepKind.Closing ? [] : Subjects(context, step.Kind),
                .. StepResults.Of(context, step.Kind),
            ],
            [AsksForAnswers(step.Kind) ? context.Step(texts[step.Kind == StepKind.Memo ? "Button_Done_Read" : "Button_Done_Other"], Verbs.Done) : null,
            AsksForAnswers(step.Kind) && step.Kind != StepKind.Memo ? context.Step(texts["Button_Pass"], Verbs.Pass) : null,
            FloorTexts.HasFloor(step.Kind) ? context.Press(texts["Button_AskFloor"], Verbs.AskFloor) : null,
            .. OtherForms(context, step.Kind),
            context.Control()]);
    }

    /// <summary>Null when the step asks nothing of people in writing.</summary>
    public static JsonObject? Form(CardContext context, FormFill? fill = null) =>
        FormNow(context)?.Draw(context, item: null, fill);

    /// <summary>« Ouvrir mon formulaire »; null when the step asks nothing in writing.</summary>
    public static JsonObject? OpenForm(CardContext context) =>
        FormNow(context) is { } form ? context.Open(context.Texts["Button_MyForm"], form) : null;

    private static FormRow? FormNow(CardContext context) => context.View.Step?.Kind switch
    {
        StepKind.RoundTable => ParticipantForms.Introduce,
        StepKind.Reflection => SubjectForms.Submit,
        StepKind.Rating => RatingForms.Rate,
        StepKind.Reformulation => ReformulationForms.Submit,
        StepKind.Ideas => IdeaForms.Submit,
        StepKind.Canvas => CanvasForms.Propose,
        StepKind.SubActions or StepKind.Roadmap => SubActionForms.Submit,
        StepKind.Closing => ParticipantForms.Feedback,
        _ => null,
    };

    /// <summary>« Étape 4 sur 7 – Identifier les sujets… »</summary>
    public static string Heading(CardContext context) => context.View switch
    {
        { Phase: WorkshopPhase.Closed } => context.Texts.Format("Heading_Closed", Shown.Line(context.View.Brief.Title, 80)),
        { Step: { } step } view => context.Texts.Format(
            "Heading_Step", view.StepNumber, view.Brief.Steps.Length, Shown.Line(step.Title, 100)),
        _ => context.Texts.Format("Heading_Prepared", Shown.Line(context.View.Brief.Title, 80)),
    };

    /// <summary>The step's texts for everyone, in pages a card can hold.</summary>
    public static IReadOnlyList<IReadOnlyList<JsonNode>> TextPages(CardContext context, int bytes) =>
        (context.Step is { } step ? FormatTexts.ForEveryone(context.Texts, step) : []).Pages(bytes);

    /// <summary>Once the ranking is there, it is what the group looks at.</summary>
    private static IEnumerable<JsonNode> Texts(CardContext context, StepKind kind, IReadOnlyList<JsonNode> page) =>
        kind is StepKind.Rating or StepKind.Closing && !context.View.RatingsAreOpen
        && Disclosure.Folded("texts", context.Texts["Step_Show"], page) is { } folded ? [folded] : page;

    /// <summary>Null where nothing is awaited from anybody.</summary>
    public static string? Answers(CardContext context, StepKind kind) =>
        !AsksForAnswers(kind) && kind != StepKind.Closing ? null
        : context.View.Count is { Expected: > 0 } count ? kind == StepKind.Sharing ? FloorTexts.Turns(context)
            : context.Texts.Count("Answers", count.Answered, count.Expected)
        : context.Texts["Answers_NobodyYet"];

    private static bool AsksForAnswers(StepKind kind) => kind is not (StepKind.Briefing or StepKind.Closing);

    /// <summary>Buttons to what one can write in this step, besides its form, which stands in the chat.</summary>
    private static IEnumerable<JsonObject> OtherForms(CardContext context, StepKind kind) => kind switch
    {
        StepKind.RoundTable => [],
        StepKind.Sharing => [context.Open(context.Texts["Button_NewSubject"], SubjectForms.Submit), Introduce(context)],
        StepKind.Roadmap => [context.Open(context.Texts["Button_Propose"], CanvasForms.Propose), Introduce(context)],
        _ => [Introduce(context)],
    };

    /// <summary>Who arrives late introduces themselves whenever that is.</summary>
    private static JsonObject Introduce(CardContext context) =>
        context.Open(context.Texts["Button_Introduce"], ParticipantForms.Introduce);

    private static IEnumerable<JsonNode?> Subjects(CardContext context, StepKind kind)
    {
        var texts = context.Texts;
        var view = context.View;
        var subjects = view.Subjects;
        return kind switch
        {
            StepKind.Rating when !view.RatingsAreOpen => [.. SubjectList.Outcome(context, SubjectBytes, SubjectBytes / 3)],

            // The script starts from the ranking.
            StepKind.Closing when view.Ranking.Any() =>
                [.. SubjectList.Selected(context), .. SubjectList.Outcome(context, SubjectBytes, SubjectBytes / 3, folds: true)],

            // Listed at the step before, and again in the forms: here is what the group placed.
            StepKind.Rating =>
            [
                AdaptiveCard.Actions(subjects.Count > 0 ? context.Open(texts["Button_AllSubjects"], ReadingCards.Subjects) : null),
                .. Matrix.Draw(texts, view.Ranking),
            ],
            StepKind.Sharing =>
            [
                AdaptiveCard.Section(texts.Count("Subjects_Title", subjects.Count)),
                .. SubjectList.Titles(context, subjects, SubjectBytes),
                AdaptiveCard.Actions(subjects.Count > 0 ? context.Open(texts["Button_AllSubjects"], ReadingCards.Subjects) : null),
            ],
            _ => [],
        };
    }
}
