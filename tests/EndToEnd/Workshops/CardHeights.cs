using System.Text.Json.Nodes;
using OgpTeams.EndToEnd.Cards;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>How long cards are on a phone of 320 px, as they open: what is folded away takes no room.</summary>
internal sealed class CardHeights
{
    private readonly List<(int Height, int Most, string Told)> _tallestFirst;

    private CardHeights(IEnumerable<(SeenCard Card, RenderedCard Drawn)> cards) => _tallestFirst = [.. cards
        .Select(card => (card.Drawn.Phone.Height, Most: Most(card.Card.Content), Title: card.Drawn.Text.Split('\n')[0], card.Card.Where))
        .OrderByDescending(card => card.Height).DistinctBy(card => card.Title)
        .Select(card => (card.Height, card.Most, $"{card.Height} px of {card.Most}: {card.Title} ({card.Where})"))];

    public IEnumerable<string> TooTall => _tallestFirst.Where(card => card.Height > card.Most).Select(card => card.Told);

    public static async Task<CardHeights> OfAsync(CardRenderer renderer, IReadOnlyList<SeenCard> cards) =>
        new(cards.Zip(await renderer.RenderAllAsync(cards.Select(card => card.Content))));

    /// <summary>The longest ones, a line each.</summary>
    public string Told(int most) => string.Join('\n', _tallestFirst.Take(most).Select(card => card.Told));

    // Facilitators have more to hold in view.
    private static int Most(JsonObject card) =>
        (string)card["fallbackText"]! is var told
        && (told.StartsWith("Régie", StringComparison.Ordinal) || told.StartsWith("Control room", StringComparison.Ordinal)) ? 1_100 : 1_000;
}
