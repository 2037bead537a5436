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

/// <summary>The buttons of « Régie »; none that has nothing to act on.</summary>
internal static class ControlButtons
{
    /// <summary>What the step is about first; then the way on.</summary>
    public static IEnumerable<JsonObject> OfTheMoment(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        if (view.Phase == WorkshopPhase.Closed)
        {
            return
            [
                context.Press(texts["Button_Publish"], Verbs.Publish),
                context.Press(texts["Button_Messages"], Verbs.OpenMessage),
                context.Open(texts["Button_OpenNote"], ContributionForms.Note),
            ];
        }

        var on = view.Phase == WorkshopPhase.Prepared ? context.Step(texts["Button_Start"], Verbs.Next)
            : view.IsLastStep() ? Close(context)
            : context.Step(texts["Button_Next"], Verbs.Next);
        return StepsOwn(context) is { } own
            ? [CardAction.Primary(own), on, context.Open(texts["Button_OpenNote"], ContributionForms.Note)]
            : [CardAction.Primary(on), context.Open(texts["Button_OpenNote"], ContributionForms.Note)];
    }

    /// <summary>While something of it is left to do; null where the step leads to nothing but the next.</summary>
    private static JsonObject? StepsOwn(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        return view is not { Phase: WorkshopPhase.Open, Step: { } step } ? null : step.Kind switch
        {
            StepKind.Sharing or StepKind.Reformulation when view.Floor.Current is not null || view.NextSpeaker is not null =>
                context.Press(texts["Button_NextFloor"], Verbs.NextFloor),
            StepKind.Rating when view.RatingsAreOpen && view.Subjects.Count > 0 =>
                context.Press(texts["Button_Reveal"], Verbs.RevealRanking),
            StepKind.Ideas when view.IdeasAreBlind => context.Press(texts["Button_ShareIdeas"], Verbs.ShareIdeas),
            StepKind.Canvas => context.Open(texts["Button_OpenCanvas"], CanvasForms.Fill),
            StepKind.SubActions when view.Commitment.SubActions.Count > 0 =>
                context.Open(texts["Button_OpenSubActions"], SubActionForms.Sort),
            StepKind.Roadmap => context.Open(texts["Button_OpenMilestone"], MilestoneForms.Save),
            StepKind.Closing when view.Subjects.Count > 0 && !view.Subjects.Any(subject => subject.Selected) =>
                context.Open(texts["Button_OpenSelect"], BoardForms.Select),
            _ => null,
        };
    }

    public static IEnumerable<JsonObject?> Time(CardContext context)
    {
        var texts = context.Texts;
        return
        [
            .. context.View.State is not WorkshopState.Running running ? Array.Empty<JsonObject>() :
            [
                running.Run.PausedAt is null
                    ? context.Step(texts["Button_Pause"], Verbs.Pause)
                    : context.Step(texts["Button_Resume"], Verbs.Resume),
                context.Step(texts["Button_Extend1"], Verbs.Extend, ("minutes", "1")),
                context.Step(texts["Button_Extend5"], Verbs.Extend, ("minutes", "5")),
            ],
            context.Press(texts["Button_Refresh"], Verbs.OpenFacilitation),
        ];
    }

    /// <param name="above">What stands higher up already.</param>
    public static IEnumerable<JsonNode> Sections(CardContext context, IReadOnlyCollection<JsonObject> above)
    {
        return
        [
            .. Section("Control_Floor", Floor(context)),
            .. Section("Control_Subjects", Subjects(context)),
            .. Section("Ranking_Title", Ranking(context)),
            .. Section("Control_Commitment", Commitment(context)),
            .. Section("Control_Details", Details(context)),
            .. Section("Control_People", People(context)),
            .. Section("Control_Workshop", Workshop(context)),
            .. Section("Control_Words", Words(context)),
        ];

        IEnumerable<JsonNode> Section(string title, IEnumerable<JsonNode?> actions) =>
            AdaptiveCard.Actions(actions.Where(action =>
                !above.Any(shown => JsonNode.DeepEquals(shown["title"], action?["title"])))) is { } some
                ? [AdaptiveCard.Section(context.Texts[title]), some] : [];
    }

    private static IEnumerable<JsonNode?> Floor(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        return view is { Phase: WorkshopPhase.Open, Step: { } step } && FloorTexts.HasFloor(step.Kind)
            && context.Group().Count > 0
            ?
            [
                view.Floor.Current is null ? null : context.Press(texts["Button_SkipFloor"], Verbs.SkipFloor),
                context.Open(texts["Button_OpenFloor"], PeopleForms.Floor),
                context.Group().Count > 1 ? context.Press(texts["Button_DrawFloor"], Verbs.DrawFloor) : null,
            ]
            : [];
    }

    private static IEnumerable<JsonNode?> Subjects(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        var subjects = view.Subjects;
        return
        [
            view.SubjectsAreOpen() ? context.Open(texts["Button_NewSubject"], SubjectForms.Submit) : null,
            view.SubjectsAreOpen() && subjects.Count > 0 ? context.Open(texts["Button_OpenEdit"], SubjectForms.Edit) : null,
            view.SubjectsCanBeGrouped() && subjects.Count > 1 ? context.Open(texts["Button_OpenMerge"], BoardForms.Merge) : null,
            view.SubjectsCanBeGrouped() && subjects.Any(subject => subject.MergedFrom.Count > 0)
                ? context.Open(texts["Button_OpenUnmerge"], BoardForms.Unmerge)
                : null,
        ];
    }

    private static IEnumerable<JsonNode?> Ranking(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        return view.Subjects.Count == 0 ? [] :
        [
            view.SubjectsCanBePlaced() ? context.Open(texts["Button_OpenPlace"], BoardForms.Place) : null,
            view.SubjectsCanBeSelected() ? context.Open(texts["Button_OpenSelect"], BoardForms.Select) : null,
        ];
    }

    private static IEnumerable<JsonNode?> Commitment(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        var (proposals, subActions) = (view.Commitment.Proposals, view.Commitment.SubActions);
        var waiting = proposals.Count(proposal => proposal.Taken is null);
        return
        [
            view.ChosenCanBeReworded() ? context.Open(texts["Button_OpenReword"], SubjectForms.Edit, view.ChosenSubjects.First().Id.Value) : null,
            view.CanvasCanBeFilled() ? context.Open(texts["Button_OpenCanvas"], CanvasForms.Fill) : null,
            view.IsAt(StepKind.Canvas, StepKind.Roadmap) && proposals.Any(proposal => proposal.Taken is not true)
                ? context.Open(texts.Count("Button_OpenProposals", waiting), ProposalForms.List)
                : null,
            view.IsAt(StepKind.SubActions, StepKind.Roadmap) && subActions.Count > 0
                ? context.Open(texts["Button_OpenSubActions"], SubActionForms.Sort)
                : null,
            view.IsAt(StepKind.SubActions, StepKind.Roadmap) && subActions.Count > 0
                ? context.Open(texts["Button_OpenEditSubAction"], SubActionForms.Edit)
                : null,
            view.IsAt(StepKind.Roadmap) && !view.Commitment.Milestones.IsEmpty
                ? context.Open(texts["Button_OpenMilestones"], MilestoneForms.List)
                : null,
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
        var (texts, view) = (context.Texts, context.View);
        return
        [
            view.Participants.Any(person => !view.Facilitators.ContainsKey(person.Id))
                ? context.Open(texts["Button_OpenAttendance"], PeopleForms.Attendance)
                : null,
            context.Open(texts["Button_OpenOnBehalf"], ContributionForms.OnBehalf),
            context.Open(texts["Button_OpenFacilitator"], PeopleForms.Facilitator),
            view.IsLead ? null : context.Press(texts["Button_Take"], Verbs.TakeFacilitation),
        ];
    }

    private static IEnumerable<JsonNode?> Workshop(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        var open = view.Phase == WorkshopPhase.Open;
        return
        [
            open && view.StepNumber > 1 ? context.Step(texts["Button_Back"], Verbs.Back) : null,
            open ? context.Open(texts["Button_OpenGoTo"], WorkshopForms.GoTo) : null,
            open ? context.Open(texts["Button_OpenExtend"], WorkshopForms.Extend) : null,
            context.Press(texts["Button_Publish"], Verbs.Publish),
            view.Phase == WorkshopPhase.Closed ? context.Open(texts["Button_OpenReopen"], WorkshopForms.Reopen) : Close(context),
        ];
    }

    private static IEnumerable<JsonNode?> Words(CardContext context)
    {
        var (texts, words) = (context.Texts, context.View.Contributions.ToList());
        return
        [
            words.Exists(said => !said.Hidden) ? context.Open(texts["Button_OpenHide"], HidingForms.Hide) : null,
            words.Exists(said => said.Hidden) ? context.Open(texts["Button_OpenUnhide"], HidingForms.Unhide) : null,
        ];
    }

    private static JsonObject Close(CardContext context) => context.Open(context.Texts["Button_OpenClose"], WorkshopForms.Close);
}
