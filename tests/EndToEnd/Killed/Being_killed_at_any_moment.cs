using System.Text.RegularExpressions;

namespace OgpTeams.EndToEnd.Killed;

/// <summary>
/// The program is killed again and again while people work. At the end everything is as if it never had been, in the API, in
/// the documents and in the chat: nothing that was acknowledged is lost, and nothing is there twice.
/// </summary>
public sealed partial class Being_killed_at_any_moment(UndisturbedWorkshops undisturbed) : IClassFixture<UndisturbedWorkshops>
{
    /// <summary>The channel may have a card whose id was on its way back when the bot died: only such a card is posted again.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leaves_what_undisturbed_workshops_leave(int seed)
    {
        var run = new Run(undisturbed.Bot);
        await run.PlayAsync(seed);
        Assert.True(run.Kills.Count >= 9);
        Assert.Contains("== Plan d'action.docx", undisturbed.Left, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"retained\"", undisturbed.Left, StringComparison.Ordinal);
        Assert.Equal(undisturbed.Left, await run.LeavesAsync());
        foreach (var cards in run.Chat.Posted.GroupBy(CardOf).Where(cards => cards.Count() > 1))
        {
            Assert.True(
                run.Kills.Any(kill => kill > cards.First().At && kill - cards.First().At < OnItsWay),
                $"« {cards.Key} » stands {cards.Count()} times in the chat");
        }
    }

    /// <summary>A form may have its step's heading, and two steps the same: a card's actions tell which opening of which step it is of.</summary>
    private static string CardOf(ConnectorRequest post)
    {
        var card = post.Body!["attachments"]![0]!["content"]!;
        var opening = Opening().Match(post.Text).Value;
        var form = card.ToJsonString().Contains("\"Input.", StringComparison.Ordinal) ? "form " : "";
        return $"{form}{(string?)card["body"]![0]!["text"]} {opening}";
    }

    [GeneratedRegex("\"id\":\"[0-9A-Z]{10}\\.[^\"]+\"", RegexOptions.None, 1_000)]
    private static partial Regex Opening();
}
