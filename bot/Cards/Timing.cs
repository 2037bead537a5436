using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Cards;

/// <summary>Which controls are worth showing now. What is allowed is decided by the rules, whatever a card shows.</summary>
internal static class Timing
{
    public static bool SubjectsAreOpen(this WorkshopView view) =>
        view.TimingOf(ContributionKind.Of(Verbs.SubmitSubject)) == StepTiming.Now;

    public static bool SubjectsCanBeGrouped(this WorkshopView view) => view.IsIn(StepKind.Sharing, StepKind.Rating);

    public static bool SubjectsCanBePlaced(this WorkshopView view) => view.Has(StepKind.Rating) && view.IsIn(StepKind.Rating, StepKind.Closing);

    /// <summary>From the rating step on, and after closing.</summary>
    public static bool SubjectsCanBeSelected(this WorkshopView view) => view.HasReached(StepKind.Rating);

    /// <summary>The card of the subject the workshop started from can still be completed; before the start too.</summary>
    public static bool ChosenCanBeReworded(this WorkshopView view) =>
        view.ChosenSubjects.Any() && (view.IsIn(StepKind.Reformulation, StepKind.Ideas, StepKind.Canvas)
            || view.IsPreparing(StepKind.Reformulation, StepKind.Ideas, StepKind.Canvas));

    /// <summary>At its steps, and before the start with what is known already.</summary>
    public static bool CanvasCanBeFilled(this WorkshopView view) =>
        view.IsAt(StepKind.Canvas, StepKind.Roadmap) || view.IsPreparing(StepKind.Canvas, StepKind.Roadmap);

    /// <summary>
    /// The rest of the official form of the workshop's commitment: from the canvas on, all through a workshop about a roadmap,
    /// and after closing.
    /// </summary>
    public static bool CommitmentCanBeDetailed(this WorkshopView view) =>
        view.Has(StepKind.Canvas, StepKind.Roadmap)
        && (view.HasReached(StepKind.Canvas, StepKind.Roadmap)
            || view.Phase == WorkshopPhase.Closed || (view.Phase == WorkshopPhase.Open && view.Has(StepKind.Roadmap)));

    /// <summary>In these steps alone, not between them.</summary>
    public static bool IsAt(this WorkshopView view, params ReadOnlySpan<StepKind> kinds) =>
        view is { Phase: WorkshopPhase.Open, Step: { } step } && kinds.Contains(step.Kind);

    public static bool Has(this WorkshopView view, params StepKind[] kinds) =>
        view.Brief.Steps.Any(step => kinds.Contains(step.Kind));

    private static bool IsPreparing(this WorkshopView view, params StepKind[] kinds) =>
        view.Phase == WorkshopPhase.Prepared && view.Has(kinds);

    public static bool IsLastStep(this WorkshopView view) => view.StepNumber == view.Brief.Steps.Length;

    public static bool HasReached(this WorkshopView view, params ReadOnlySpan<StepKind> kinds) =>
        view.TimingOf(kinds) != StepTiming.Early;

    /// <summary>Between the first and the last step of these kinds.</summary>
    private static bool IsIn(this WorkshopView view, params ReadOnlySpan<StepKind> kinds) => view.TimingOf(kinds) == StepTiming.Now;
}
