using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Steps;

/// <summary>Where the workshop stands, for its facilitators.</summary>
internal static class ControlTexts
{
    private const int MostSteps = 12;

    /// <summary>Who has spoken, sent or finished, and who is still awaited.</summary>
    public static IEnumerable<string> State(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        if (view is not { Phase: WorkshopPhase.Open, Step: { } step })
        {
            yield return texts[view.Phase == WorkshopPhase.Closed ? "Control_Closed" : "Control_Prepared"];
            yield break;
        }

        if (Counted(context, step.Kind) is { } counted)
        {
            yield return counted;
        }

        // In a round of speech nobody is awaited in writing: who comes next is told with the floor.
        if (step.Kind is not (StepKind.Briefing or StepKind.Sharing) && view.Awaited.Count > 0)
        {
            yield return texts.Format("Control_Awaited", FacilitatorHints.NamesOf(context, view.Awaited));
        }
    }

    /// <summary>The timer, the drift, and new minutes that would make up for it.</summary>
    public static IEnumerable<string> Time(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        if (view is not { Phase: WorkshopPhase.Open, Step: { } step, Run: { } run })
        {
            yield break;
        }

        var drift = (int)Math.Round(view.Pacing.Drift(context.Now).TotalMinutes);
        yield return WhenTexts.Timer(context, run);
        yield return string.Join(' ', texts.Format("Control_Minutes", step.Minutes, (int)run.Allowed.TotalMinutes),
            drift > 0 ? texts.Count("Control_Late", drift)
            : drift < 0 ? texts.Count("Control_Ahead", -drift)
            : texts["Control_OnTime"]);
        if (view.Pacing.Proposal(context.Now) is { Count: > 0 } proposal)
        {
            yield return texts.Format("Control_Proposal", string.Join(" · ", proposal.Take(MostSteps).Select(proposed =>
                texts.Format("Control_ProposalStep", Shown.Line(proposed.Step.Title, 50), proposed.Minutes))));
        }
    }

    /// <summary>Null where nothing is awaited from anybody.</summary>
    private static string? Counted(CardContext context, StepKind kind)
    {
        var (texts, count) = (context.Texts, context.View.Count);
        return kind == StepKind.Briefing ? null
            : count.Expected == 0 ? texts["Answers_NobodyYet"]
            : kind switch
            {
                StepKind.Sharing => FloorTexts.Turns(context),
                StepKind.Memo => texts.Format("Control_Finished", count.Finished, count.Expected),
                StepKind.RoundTable => texts.Format("Control_Introduced", count.Sent, count.Expected, count.Finished),
                StepKind.Reformulation => $"{FloorTexts.Turns(context)} · "
                    + texts.Format("Control_Sent", count.Sent, count.Expected, count.Finished),
                _ => texts.Format("Control_Sent", count.Sent, count.Expected, count.Finished),
            };
    }
}
