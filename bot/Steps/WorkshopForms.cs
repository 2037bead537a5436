using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Steps;

/// <summary>Facilitators' forms about the course of the workshop.</summary>
internal static class WorkshopForms
{
    public static readonly FormRow GoTo = new("goto", (context, _, fill) => DrawGoTo(context, fill), Whose.Facilitators);

    public static readonly FormRow Extend = new("extend", (context, _, fill) => FacilitatorForm.Card(
        context, "Extend", new Form(context.Texts, fill).Number("minutes", context.Texts["Extend_Minutes"], 1, 60, 10),
        context.Send(context.Texts["Button_Extend"], Verbs.Extend, ("from", context.View.Step?.Id))), Whose.Facilitators);

    public static readonly FormRow Close = new("close", (context, _, fill) => DrawClose(context, fill), Whose.Facilitators);

    public static readonly FormRow Reopen = new("reopen", (context, _, _) => FacilitatorForm.Card(
        context, "Reopen", new Form(context.Texts), context.Press(context.Texts["Button_Reopen"], Verbs.Reopen)), Whose.Facilitators);

    private static JsonObject DrawGoTo(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var steps = context.View.Brief.Steps.Select((step, index) =>
            (step.Id, texts.Format("GoTo_Step", index + 1, Shown.Choice(step.Title, 80), step.Minutes)));
        return FacilitatorForm.Card(
            context, "GoTo", new Form(texts, fill).Choice("step", texts["GoTo_Which"], steps, required: true, context.View.Step?.Id),
            context.Send(texts["Button_GoTo"], Verbs.GoTo, ("from", context.View.Step?.Id)));
    }

    private static JsonObject DrawClose(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var followUp = context.View.FollowUp;
        var form = new Form(texts, fill)
            .Lines("nextSteps", texts["Close_NextSteps"], value: followUp?.NextSteps)
            .Line("contact", texts["Close_Contact"], value: followUp?.Contact)
            .Line("nextDate", texts["Close_NextDate"], value: followUp?.NextDate);
        if (MayRetain(context) is { } standing)
        {
            form.Toggle("retain", texts["Close_Retain"], texts["Close_RetainTitle"], standing != CommitmentStanding.SetAside);
        }

        return FacilitatorForm.Card(
            context, "Close", form,
            context.Send(texts["Button_Close"], Verbs.Close));
    }

    /// <summary>Only an owner of the plan is asked, about a commitment that is not retained yet; else null.</summary>
    private static CommitmentStanding? MayRetain(CardContext context)
    {
        var (view, plan) = (context.View, context.Plan);
        var standing = view.Commitment.Id is { } id ? plan?.Find(id)?.Standing ?? CommitmentStanding.Proposal : CommitmentStanding.Retained;
        return view.Commitment.Touched && standing != CommitmentStanding.Retained && view.Viewer is { } viewer && plan?.Owners.Contains(viewer) == true
            ? standing
            : null;
    }
}
