using OgpTeams.EndToEnd.Cards;
using OgpTeams.EndToEnd.Tools;
using Xunit.Abstractions;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>The main cards of formats 2 and 3 and of the plan, as Teams draws them.</summary>
public sealed class Reading_the_cards_of_a_commitment(CardRenderer renderer, ITestOutputHelper output)
    : IClassFixture<CardRenderer>
{
    [Fact]
    public async Task Shows_nothing_wrong_and_leaves_pictures_of_its_main_moments()
    {
        await using var bot = await RunningBot.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        using var chat = new ChatOverHttp(bot, connector, "fr");
        var play = new CommitmentPlay(chat);
        await play.PlayAsync();

        var library = new Uri(bot.Address, "/library/");
        var objections = new List<string>();
        foreach (var (moment, card) in play.Moments)
        {
            objections.AddRange(CardChecks.Objections(card, await renderer.RenderAsync(card.Content), library).Select(wrong => $"{moment}: {wrong}"));
            objections.AddRange((await renderer.FindingsAsync([card.Content])).Select(found => $"{moment}: {found}"));
            await Pictures.KeepAsync($"{moment}-fr", await renderer.ScreenshotAsync(card.Content));
            await Pictures.KeepAsync($"{moment}-fr-320", await renderer.ScreenshotAsync(card.Content, CardRenderer.Phone));
        }

        Assert.Empty(objections);
        var heights = await CardHeights.OfAsync(renderer, [.. chat.Cards]);
        output.WriteLine(heights.Told(12));
        Assert.Empty(heights.TooTall);
    }
}
