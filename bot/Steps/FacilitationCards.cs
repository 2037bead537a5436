using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Participants;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Steps;

/// <summary>
/// « Régie »: how it stands, what to do now, the time; then, folded away, what to say and every other control. Every control
/// valid now is here or one form away.
/// </summary>
internal static class FacilitationCards
{
    private const int ScriptBytes = 7 * 1024;

    /// <summary>More would push what there is to do off a phone's screen: the others are folded away.</summary>
    private const int MostHints = 2;

    /// <param name="notice">What just happened; what people wrote in it is already escaped.</param>
    public static JsonObject Control(CardContext context, string? notice = null)
    {
        var texts = context.Texts;
        if (!context.View.IsFacilitator)
        {
            return AdaptiveCard.Notice(texts, texts["Control_Title"], texts["Refusal_NotFacilitator"]);
        }

        var pages = ScriptPages(context, ScriptBytes);
        var now = ControlButtons.OfTheMoment(context).ToList();
        var hints = FacilitatorHints.For(context).ToList();
        return AdaptiveCard.With(
            texts, texts.Format("Control_Heading", StepCards.Heading(context)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                .. ControlTexts.State(context).Select(AdaptiveCard.Text),
                .. FloorTexts.Lines(context),
                .. hints.Take(MostHints).Select(AdaptiveCard.Warning),
                AdaptiveCard.Actions(now),
                .. ControlTexts.Time(context).Select(AdaptiveCard.Item),
                AdaptiveCard.Actions(ControlButtons.Time(context)),
                .. AddressForms.Section(context),
                Disclosure.Folded("script", texts["Control_ShowScript"],
                [
                    .. pages[0],
                    AdaptiveCard.Actions(pages.Count > 1 ? context.Open(texts["Button_ScriptOn"], ReadingCards.Script) : null),
                ]),
                Disclosure.Folded("more", texts["Control_ShowMore"],
                [
                    .. hints.Skip(MostHints).Select(AdaptiveCard.Warning),
                    .. ControlButtons.Sections(context, now),
                ]),
            ]).Saying(notice);
    }

    /// <summary>The step's script, notes and points of attention; before the first step, what to prepare.</summary>
    public static IReadOnlyList<IReadOnlyList<JsonNode>> ScriptPages(CardContext context, int bytes)
    {
        var view = context.View;
        IEnumerable<JsonNode> texts = !view.IsFacilitator || context.Format is not { } format ? []
            : view.Phase == WorkshopPhase.Prepared
                ? FormatTexts.Titled(context.Texts["Control_Preparation"], context.Texts, format.Preparation)
            : view.Phase == WorkshopPhase.Open && context.Step is { } step ? FormatTexts.ForFacilitators(context.Texts, step)
            : [];
        return texts.Pages(bytes);
    }
}
