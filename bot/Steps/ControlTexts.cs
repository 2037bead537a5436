using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Steps;

/// <summary>Where the workshop stands, for its facilitators.</summary>
internal static class ControlTexts
{
    private const int MostSteps = 12;

    /// <summary>The timer, the drift, and new minutes that would make up for it.</summary>
    public static IEnumerable<string> Time(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        if (view is not { Phase: WorkshopPhase.Open, Step: { } step, Run: { } run })
        {
            yield return texts[view.Phase == WorkshopPhase.Closed ? "Control_Closed" : "Control_Prepared"];
            yield break;
        }

        yield return WhenTexts.Timer(context, run);
        yield return texts.Format("Control_Minutes", step.Minutes, (int)run.Allowed.TotalMinutes);
        var drift = (int)Math.Round(view.Pacing.Drift(context.Now).TotalMinutes);
        yield return drift > 0 ? texts.Count("Control_Late", drift)
            : drift < 0 ? texts.Count("Control_Ahead", -drift)
            : texts["Control_OnTime"];
        if (view.Pacing.Proposal(context.Now) is { Count: > 0 } proposal)
        {
            yield return texts.Format("Control_Proposal", string.Join(" · ", proposal.Take(MostSteps).Select(proposed =>
                texts.Format("Control_ProposalStep", Shown.Line(proposed.Step.Title, 50), proposed.Minutes))));
        }
    }

    public static IEnumerable<string> Answers(CardContext context)
    {
        var view = context.View;
        if (view is { Phase: WorkshopPhase.Open, Step: { } step } && StepCards.Answers(context, step.Kind) is { } answers)
        {
            yield return answers;
            if (view.Awaited.Count > 0)
            {
                yield return context.Texts.Format("Control_Awaited", FacilitatorHints.NamesOf(context, view.Awaited));
            }
        }
    }
}
