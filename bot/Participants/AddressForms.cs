using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Participants;

/// <summary>
/// « Adresses e-mail » of the closed Régie: those of people who agreed to be written to, and a message of thanks, both to copy.
/// In inputs, which a client shows as they are: what is escaped for a text block would be copied with it.
/// </summary>
internal static class AddressForms
{
    /// <summary>Item: the page, from 1.</summary>
    public static readonly FormRow List = new(
        "addresses", (context, item, _) => AdaptiveCard.With(
            context.Texts, context.Texts["Addresses_Title"], [.. Elements(context, item)], context.Control()),
        Whose.Facilitators);

    private const int Bytes = 6 * 1024;

    /// <summary>As mail programs part them.</summary>
    private const string Between = "; ";

    /// <summary>What stands in the Régie once the workshop is closed; nothing before.</summary>
    public static IEnumerable<JsonNode> Section(CardContext context) =>
        context.View is { IsFacilitator: true, Phase: WorkshopPhase.Closed }
            ? [AdaptiveCard.Section(context.Texts["Addresses_Title"]), .. Elements(context, page: null)]
            : [];

    private static IEnumerable<JsonNode> Elements(CardContext context, string? page)
    {
        var texts = context.Texts;
        if (context.Addresses is not { } addresses)
        {
            return [AdaptiveCard.Text(texts["Addresses_Elsewhere"])];
        }

        if (addresses.Count == 0)
        {
            return [AdaptiveCard.Text(texts["Addresses_None"])];
        }

        var shown = addresses.Pages(Bytes, Size.Of).At(page);
        JsonNode?[] all =
        [
            AdaptiveCard.Text(texts.Count("Addresses_Why", addresses.Count)),
            shown.Told(texts),
            .. new Form(texts)
                .Lines("addresses", texts["Addresses_Label"], value: string.Join(Between, shown.Items))
                .Lines("thanks", texts["Thanks_Label"], value: Thanks(context)).Elements,
            AdaptiveCard.Actions(shown.Turn(context, List, "Button_OtherAddresses")),
        ];
        return all.OfType<JsonNode>();
    }

    /// <summary>What nobody told is left out.</summary>
    private static string Thanks(CardContext context)
    {
        var (texts, view) = (context.Texts, context.View);
        var follow = view.FollowUp;
        return string.Join("\n\n", new[]
        {
            texts["Thanks_Hello"],
            texts.Format("Thanks_For", Told(view.Brief.Title, 200)),
            Some("Thanks_Selected", view.Subjects.FirstOrDefault(subject => subject.Selected)?.Title),
            texts["Thanks_Report"],
            Some("Thanks_Next", follow?.NextSteps), Some("Thanks_Date", follow?.NextDate),
            Some("Thanks_Contact", follow?.Contact),
            texts["Thanks_Bye"],
        }.OfType<string>());

        string? Some(string key, string? text) => text is { Length: > 0 } ? texts.Format(key, Told(text, 1_000)) : null;

        static string Told(string text, int most) => Shown.Cut(text, most);
    }
}
