using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Actions;

/// <summary>Words sent as an ordinary message, offered back as a contribution of the current step.</summary>
internal static class OfferBackCards
{
    /// <param name="text">As it was typed, the mention apart.</param>
    public static JsonObject Offer(CardContext context, string text)
    {
        var texts = context.Texts;
        (StepForm Form, string Field, string Key)? offered = context.View switch
        {
            { Phase: WorkshopPhase.Open, Step.Kind: StepKind.RoundTable } =>
                (ParticipantForms.Introduce, Field.Reason, "Offer_AsReason"),
            { Phase: WorkshopPhase.Closed } or { Step.Kind: StepKind.Closing } =>
                (ParticipantForms.Feedback, Field.Liked, "Offer_AsFeedback"),
            { Step.Kind: StepKind.Reformulation } => (ReformulationForms.Submit, Field.Evokes, "Offer_AsReformulation"),
            { Step.Kind: StepKind.Ideas } => (IdeaForms.Submit, Field.Text, "Offer_AsIdea"),
            { Step.Kind: StepKind.Canvas } => (CanvasForms.Propose, Field.Text, "Offer_AsProposal"),
            { Step.Kind: StepKind.SubActions or StepKind.Roadmap } => (SubActionForms.Submit, Field.Text, "Offer_AsSubAction"),
            var view when view.HasReached(StepKind.Reflection, StepKind.Sharing, StepKind.Rating) =>
                (SubjectForms.Submit, Field.Title, "Offer_AsSubject"),
            _ => null,
        };
        if (offered is not var (form, field, key))
        {
            return AdaptiveCard.With(
                texts, texts["OfferBack_Heading"],
                [AdaptiveCard.Text(texts["OfferBack_TooEarly"]), AdaptiveCard.Text(texts["Help_InGroup"])]);
        }

        var fill = form == SubjectForms.Submit
            ? FormFill.Of(SubjectLine.Read(text).Select(box => (box.Key, box.Value)))
            : FormFill.Of((field, text));
        return AdaptiveCard.With(
            texts, texts["OfferBack_Heading"],
            [
                AdaptiveCard.Text(texts[key]),
                .. form == IdeaForms.Submit ? IdeaForms.TextInput(context, fill) : form.Inputs(context, null, fill),
            ],
            form.Send(context));
    }
}
