using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Steps;

/// <summary>« Régie »: what facilitators say, watch and press. Every control valid now is here or one form away.</summary>
internal static class FacilitationCards
{
    private const int ScriptBytes = 7 * 1024;

    /// <param name="notice">What just happened; what people wrote in it is already escaped.</param>
    public static JsonObject Control(CardContext context, string? notice = null)
    {
        var texts = context.Texts;
        if (!context.View.IsFacilitator)
        {
            return AdaptiveCard.Notice(texts, texts["Control_Title"], texts["Refusal_NotFacilitator"]);
        }

        var pages = ScriptPages(context);
        return AdaptiveCard.With(
            texts, texts.Format("Control_Heading", StepCards.Heading(context)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                .. ControlTexts.Time(context).Select(AdaptiveCard.Text),
                .. ControlTexts.Answers(context).Select(AdaptiveCard.Text),
                .. FloorTexts.Lines(context),
                .. FacilitatorHints.For(context).Select(AdaptiveCard.Warning),
                AdaptiveCard.Actions(ControlButtons.OfTheMoment(context)),
                .. pages[0],
                AdaptiveCard.Actions(pages.Count > 1 ? context.Open(texts["Button_ScriptOn"], ReadingCards.Script, "2") : null),
                .. ControlButtons.Sections(context),
            ]).Saying(notice);
    }

    /// <summary>The step's script, notes and points of attention; before the first step, what to prepare.</summary>
    public static IReadOnlyList<IReadOnlyList<JsonNode>> ScriptPages(CardContext context)
    {
        var view = context.View;
        IEnumerable<JsonNode> texts = !view.IsFacilitator || context.Format is not { } format ? []
            : view.Phase == WorkshopPhase.Prepared
                ? FormatTexts.Titled(context.Texts["Control_Preparation"], context.Texts, format.Preparation)
            : view.Phase == WorkshopPhase.Open && context.Step is { } step ? FormatTexts.ForFacilitators(context.Texts, step)
            : [];
        return texts.Pages(ScriptBytes);
    }
}
