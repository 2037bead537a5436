using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
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
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var fill = new FormFill(values, new Dictionary<string, string>(StringComparer.Ordinal));
        switch (context.View)
        {
            case { Phase: WorkshopPhase.Open, Step.Kind: StepKind.RoundTable }:
                values[Field.Reason] = text;
                return Card("Offer_AsReason", ParticipantForms.IntroduceInputs(context, fill), ParticipantForms.SendIntroduce(context));
            case { Phase: WorkshopPhase.Closed } or { Step.Kind: StepKind.Closing }:
                values[Field.Liked] = text;
                return Card("Offer_AsFeedback", ParticipantForms.FeedbackInputs(context, fill), ParticipantForms.SendFeedback(context));
            case { Step.Kind: StepKind.Reformulation }:
                values[Field.Evokes] = text;
                return Card("Offer_AsReformulation", ReformulationForms.Inputs(context, fill), ReformulationForms.Send(context));
            case { Step.Kind: StepKind.Ideas }:
                values[Field.Text] = text;
                return Card("Offer_AsIdea", IdeaForms.TextInput(context, fill), IdeaForms.Send(context));
            case { Step.Kind: StepKind.Canvas }:
                values[Field.Text] = text;
                return Card("Offer_AsProposal", CanvasForms.ProposeInputs(context, null, fill), CanvasForms.SendProposal(context));
            case { Step.Kind: StepKind.SubActions or StepKind.Roadmap }:
                values[Field.Text] = text;
                return Card("Offer_AsSubAction", SubActionForms.SubmitInputs(context, fill), SubActionForms.Send(context));
            case var view when view.HasReached(StepKind.Reflection, StepKind.Sharing, StepKind.Rating):
                values[Field.Title] = text;
                return Card("Offer_AsSubject", SubjectForms.SubmitInputs(context, fill), SubjectForms.SendSubmit(context));
            default:
                return AdaptiveCard.With(
                    texts, texts["OfferBack_Heading"],
                    [AdaptiveCard.Text(texts["OfferBack_TooEarly"]), AdaptiveCard.Text(texts["Help_InGroup"])]);
        }

        JsonObject Card(string key, IReadOnlyList<JsonNode> inputs, JsonObject send) => AdaptiveCard.With(
            texts, texts["OfferBack_Heading"], [AdaptiveCard.Text(texts[key]), .. inputs], send);
    }
}
