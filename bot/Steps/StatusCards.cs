using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Participants;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Steps;

/// <summary>« état »: where the workshop stands, for whoever asks.</summary>
internal static class StatusCards
{
    public static JsonObject Status(CardContext context)
    {
        var texts = context.Texts;
        var view = context.View;
        return AdaptiveCard.With(
            texts, texts.Format("Status_Heading", Shown.Line(view.Brief.Title, 80)),
            [
                AdaptiveCard.Strong(texts[$"Phase_{view.Phase}"]),
                view is { Phase: WorkshopPhase.Open, Step: { } step, Run: { } run }
                    ? AdaptiveCard.Facts(
                        (texts["Status_Step"], StepCards.Heading(context)),
                        (texts["Status_Time"], WhenTexts.Timer(context, run)),
                        (texts["Status_Answers"], StepCards.Answers(context, step.Kind) ?? ""))
                    : null,
                AdaptiveCard.Facts(
                    (texts["Status_People"], $"{context.Group().Count}"),
                    (texts["Status_Subjects"], view.Has(StepKind.Reflection, StepKind.Sharing, StepKind.Rating) ? $"{view.Subjects.Count}" : ""),
                    (texts["Status_Chosen"], Shown.Line(view.ChosenSubjects.FirstOrDefault()?.Title ?? "", 100)),
                    (texts["Status_Canvas"], view.Has(StepKind.Canvas)
                        ? texts.Count("Status_Boxes", view.Commitment.Boxes.Count, CanvasBox.All.Length)
                        : ""),
                    (texts["Status_Milestones"], view.Has(StepKind.Roadmap) ? $"{view.Commitment.Milestones.Count}" : ""),
                    (texts["Posted_Lead"], context.NameOf(view.Lead)),
                    (texts["Posted_Plan"], Shown.Line(context.Plan?.Name ?? view.Brief.PlanName, 100))),
                view is { Phase: WorkshopPhase.Open, Me: not null }
                    ? AdaptiveCard.Text(texts[view.HaveAnswered ? "Status_YouAnswered" : "Status_YouDidNot"])
                    : null,
            ],
            view.Phase == WorkshopPhase.Open ? StepCards.OpenForm(context) : null,
            view.Phase == WorkshopPhase.Closed || view.IsAt(StepKind.RoundTable)
                ? null
                : context.Open(texts["Button_Introduce"], ParticipantForms.Introduce),
            context.Control());
    }
}
