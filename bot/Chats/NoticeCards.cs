using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Steps;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Chats;

/// <summary>Short announcements in the chat.</summary>
internal static class NoticeCards
{
    public static JsonObject NearlyUp(CardContext context) => AdaptiveCard.With(
        context.Texts, context.Texts["NearlyUp_Heading"],
        [
            AdaptiveCard.Text(StepCards.Heading(context)),
            context.View.Run is { } run ? AdaptiveCard.Text(WhenTexts.Timer(context, run)) : null,
            AdaptiveCard.Text(context.Texts["NearlyUp_Text"]),
        ],
        StepCards.OpenForm(context));

    /// <summary>The same two for whoever leads, in their own chat: the group’s card says it where everybody looks.</summary>
    public static JsonObject NearlyUpAside(CardContext context) => Aside(context, "NearlyUp_Heading");

    /// <inheritdoc cref="NearlyUpAside"/>
    public static JsonObject TimeIsUpAside(CardContext context) => Aside(context, "TimeIsUp_Heading");

    private static JsonObject Aside(CardContext context, string heading) => AdaptiveCard.With(
        context.Texts, context.Texts[heading],
        [
            AdaptiveCard.Text(Shown.Line(context.View.Brief.Title, 80)),
            AdaptiveCard.Text(StepCards.Heading(context)),
            context.View.Run is { } run ? AdaptiveCard.Text(WhenTexts.Timer(context, run)) : null,
        ],
        CardAction.Primary(context.Control()),
        context.Step(context.Texts["Button_Extend5"], Verbs.Extend, ("minutes", "5")));

    /// <summary>Nothing moves on by itself: whoever leads decides, and somebody else may take over when nobody does.</summary>
    public static JsonObject TimeIsUp(CardContext context) => AdaptiveCard.With(
        context.Texts, context.Texts["TimeIsUp_Heading"],
        [AdaptiveCard.Text(StepCards.Heading(context)), AdaptiveCard.Text(context.Texts["TimeIsUp_Text"])],
        StepCards.OpenForm(context), context.Control(), context.Press(context.Texts["Button_Take"], Verbs.TakeFacilitation));

    /// <param name="name">As it may be shown in the chat.</param>
    public static JsonObject TakenOver(CardContext context, string name) => AdaptiveCard.With(
        context.Texts, context.Texts["TakenOver_Heading"],
        [AdaptiveCard.Text(context.Texts.Format("TakenOver_Text", Shown.Line(name, 60)))],
        StepCards.OpenForm(context), context.Control(), context.Press(context.Texts["Button_Take"], Verbs.TakeFacilitation));

    /// <summary>Apart from the closing card, which is edited: the creation card opens in its place.</summary>
    public static JsonObject GoOn(CardContext context, JsonObject prepare) => AdaptiveCard.With(
        context.Texts, context.Texts["GoOn_Heading"], [AdaptiveCard.Text(context.Texts["GoOn_Text"])], prepare);

    /// <summary>Microsoft 365 tells nobody but those in Word who has a document open: neither can we.</summary>
    public static JsonObject DocumentWaiting(CardContext context, DocumentLink document) => AdaptiveCard.With(
        context.Texts, context.Texts["DocumentWaiting_Heading"],
        [
            AdaptiveCard.Text(context.Texts.Format(
                document.Reason == "checkedOut" ? "DocumentWaiting_CheckedOut" : "DocumentWaiting_Text", Shown.Line(document.Name, 100))),
            document.AnnexeAt is { } at
                ? AdaptiveCard.Text(context.Texts.Format("DocumentWaiting_Annexe", WhenTexts.Clock(context, at), WhenTexts.Zone(context)))
                : null,
        ]);

    /// <summary>It stayed open: what it should say lies beside it.</summary>
    public static JsonObject DocumentAnnexed(CardContext context, DocumentLink document, string annexe, Uri? link) => AdaptiveCard.With(
        context.Texts, context.Texts["DocumentAnnexed_Heading"],
        [
            AdaptiveCard.Text(context.Texts.Format(
                "DocumentAnnexed_Text", Shown.Line(document.Name, 100), DocumentsCards.Linked(annexe, link))),
        ]);
}
