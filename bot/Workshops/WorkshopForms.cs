using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Workshops;

/// <summary>Facilitators' forms about the course of the workshop.</summary>
internal static class WorkshopForms
{
    public static JsonObject Note(CardContext context, FormFill? fill) => FacilitatorForm.Card(
        context, "Note", new Form(context.Texts, fill).Lines(Field.Text, context.Texts["Note_Text"], required: true),
        context.Send(context.Texts["Button_SaveNote"], Verbs.SaveNote));

    public static JsonObject GoTo(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var steps = context.View.Brief.Steps.Select((step, index) =>
            (step.Id, texts.Format("GoTo_Step", index + 1, Shown.Choice(step.Title, 80), step.Minutes)));
        return FacilitatorForm.Card(
            context, "GoTo", new Form(texts, fill).Choice("step", texts["GoTo_Which"], steps, required: true, context.View.Step?.Id),
            context.Send(texts["Button_GoTo"], Verbs.GoTo, ("from", context.View.Step?.Id)));
    }

    public static JsonObject Extend(CardContext context, FormFill? fill) => FacilitatorForm.Card(
        context, "Extend", new Form(context.Texts, fill).Number("minutes", context.Texts["Extend_Minutes"], 1, 60, 10),
        context.Send(context.Texts["Button_Extend"], Verbs.Extend, ("from", context.View.Step?.Id)));

    public static JsonObject Close(CardContext context, FormFill? fill)
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

    public static JsonObject Reopen(CardContext context) => FacilitatorForm.Card(
        context, "Reopen", new Form(context.Texts), context.Press(context.Texts["Button_Reopen"], Verbs.Reopen));
}
