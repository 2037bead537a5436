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

/// <summary>The buttons of « Régie », those of the moment first.</summary>
internal static class ControlButtons
{
    public static IEnumerable<JsonNode?> OfTheMoment(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        return view.State switch
        {
            WorkshopState.Running running =>
            [
                view.IsLastStep() ? Close(context) : context.Step(texts["Button_Next"], Verbs.Next),
                running.Run.PausedAt is null
                    ? context.Step(texts["Button_Pause"], Verbs.Pause)
                    : context.Step(texts["Button_Resume"], Verbs.Resume),
                context.Step(texts["Button_Extend1"], Verbs.Extend, ("minutes", "1")),
                context.Step(texts["Button_Extend5"], Verbs.Extend, ("minutes", "5")),
                context.Open(texts["Button_OpenNote"], ContributionForms.Note),
                view.StepNumber > 1 ? context.Step(texts["Button_Back"], Verbs.Back) : null,
            ],
            WorkshopState.Prepared => [context.Step(texts["Button_Start"], Verbs.Next), Close(context)],
            _ =>
            [
                context.Press(texts["Button_Publish"], Verbs.Publish), context.Open(texts["Button_OpenReopen"], WorkshopForms.Reopen),
            ],
        };
    }

    public static IEnumerable<JsonNode> Sections(CardContext context) =>
    [
        .. Section(context, "Control_Floor", Floor(context)),
        .. Section(context, "Control_Subjects", Subjects(context)),
        .. Section(context, "Ranking_Title", Ranking(context)),
        .. Section(context, "Control_Commitment", Commitment(context)),
        .. Section(context, "Control_Details", Details(context)),
        .. Section(context, "Control_People", People(context)),
        .. Section(context, "Control_Workshop", Workshop(context)),
    ];

    private static IEnumerable<JsonNode> Section(CardContext context, string title, IEnumerable<JsonNode?> actions) =>
        AdaptiveCard.Actions(actions) is { } some ? [AdaptiveCard.Section(context.Texts[title]), some] : [];

    private static IEnumerable<JsonNode?> Floor(CardContext context)
    {
        var texts = context.Texts;
        return context.View is { Phase: WorkshopPhase.Open, Step: { } step } && FloorTexts.HasFloor(step.Kind)
            ?
            [
                context.Press(texts["Button_NextFloor"], Verbs.NextFloor),
                context.View.Floor.Current is null ? null : context.Press(texts["Button_SkipFloor"], Verbs.SkipFloor),
                context.Open(texts["Button_OpenFloor"], PeopleForms.Floor),
            ]
            : [];
    }

    private static IEnumerable<JsonNode?> Subjects(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        return
        [
            view.SubjectsAreOpen() ? context.Open(texts["Button_NewSubject"], SubjectForms.Submit) : null,
            view.SubjectsAreOpen() ? context.Open(texts["Button_OpenEdit"], SubjectForms.Edit) : null,
            view.SubjectsCanBeGrouped() ? context.Open(texts["Button_OpenMerge"], BoardForms.Merge) : null,
            view.SubjectsCanBeGrouped() ? context.Open(texts["Button_OpenUnmerge"], BoardForms.Unmerge) : null,
        ];
    }

    private static IEnumerable<JsonNode?> Ranking(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        return
        [
            view.IsAt(StepKind.Rating) && view.RatingsAreOpen ? context.Press(texts["Button_Reveal"], Verbs.RevealRanking) : null,
            view.SubjectsCanBePlaced() ? context.Open(texts["Button_OpenPlace"], BoardForms.Place) : null,
            view.SubjectsCanBeSelected() ? context.Open(texts["Button_OpenSelect"], BoardForms.Select) : null,
        ];
    }

    private static IEnumerable<JsonNode?> Commitment(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        var waiting = view.Commitment.Proposals.Count(proposal => proposal.Taken is null);
        return
        [
            view.ChosenCanBeReworded() ? context.Open(texts["Button_OpenReword"], SubjectForms.Edit, view.ChosenSubjects.First().Id.Value) : null,
            view.IsAt(StepKind.Ideas) && view.IdeasAreBlind ? context.Press(texts["Button_ShareIdeas"], Verbs.ShareIdeas) : null,
            view.IsAt(StepKind.Canvas, StepKind.Roadmap) ? context.Open(texts["Button_OpenCanvas"], CanvasForms.Fill) : null,
            view.IsAt(StepKind.Canvas, StepKind.Roadmap) ? context.Open(texts.Count("Button_OpenProposals", waiting), ProposalForms.List) : null,
            view.IsAt(StepKind.SubActions, StepKind.Roadmap) ? context.Open(texts["Button_OpenSubActions"], SubActionForms.Sort) : null,
            view.IsAt(StepKind.SubActions, StepKind.Roadmap) ? context.Open(texts["Button_OpenEditSubAction"], SubActionForms.Edit) : null,
            view.IsAt(StepKind.Roadmap) ? context.Open(texts["Button_OpenMilestone"], MilestoneForms.Save) : null,
            view.IsAt(StepKind.Roadmap) ? context.Open(texts["Button_OpenMilestones"], MilestoneForms.List) : null,
        ];
    }

    /// <summary>Apart: a row of buttons holds six.</summary>
    private static IEnumerable<JsonNode?> Details(CardContext context) =>
    [
        context.View.CommitmentCanBeDetailed() && context.View.Brief.Commitment is { } commitment
            ? context.Press(
                context.Texts["Button_OpenDetails"], CardVerbs.OpenPlan, ("form", CardVerbs.Details), ("item", commitment.Value), ("page", "1"))
            : null,
    ];

    private static IEnumerable<JsonNode?> People(CardContext context)
    {
        var texts = context.Texts;
        return
        [
            context.Open(texts["Button_OpenAttendance"], PeopleForms.Attendance),
            context.Open(texts["Button_OpenOnBehalf"], ContributionForms.OnBehalf),
            context.Open(texts["Button_OpenFacilitator"], PeopleForms.Facilitator),
            context.View.IsLead ? null : context.Press(texts["Button_Take"], Verbs.TakeFacilitation),
        ];
    }

    private static IEnumerable<JsonNode?> Workshop(CardContext context)
    {
        var texts = context.Texts;
        var open = context.View.Phase == WorkshopPhase.Open;
        return
        [
            open ? context.Open(texts["Button_OpenGoTo"], WorkshopForms.GoTo) : null,
            open ? context.Open(texts["Button_OpenExtend"], WorkshopForms.Extend) : null,
            open ? null : context.Open(texts["Button_OpenNote"], ContributionForms.Note),
            context.Open(texts["Button_OpenHide"], HidingForms.Hide),
            context.Open(texts["Button_OpenUnhide"], HidingForms.Unhide),
            context.View.Phase == WorkshopPhase.Closed ? null : context.Press(texts["Button_Publish"], Verbs.Publish),
            open && !context.View.IsLastStep() ? Close(context) : null,
        ];
    }

    private static JsonObject Close(CardContext context) => context.Open(context.Texts["Button_OpenClose"], WorkshopForms.Close);
}
