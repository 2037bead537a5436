using OgpTeams.Domain.Formats;
using OgpTeams.EndToEnd.Cards;
using OgpTeams.EndToEnd.Tools;
using Xunit.Abstractions;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>Every card of a whole workshop, as Teams draws it for those who get it.</summary>
[Collection(nameof(PlayedWorkshops))]
public sealed class Reading_the_cards_of_a_workshop(PlayedWorkshops workshops, ITestOutputHelper output)
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("hostile fr")]
    [InlineData("hostile en")]
    public async Task Shows_nothing_wrong_whatever_people_write(string name)
    {
        var played = workshops[name];
        var cards = played.Cards;
        var seen = await workshops.Renderer.RenderAllAsync(cards.Select(card => card.Content));

        var library = new Uri(played.Address, "/library/");
        var objections = cards.Zip(seen, (card, drawn) => (card.Where, Wrong: CardChecks.Objections(card, drawn, library)))
            .SelectMany(card => card.Wrong.Select(wrong => $"{card.Where}: {wrong[..Math.Min(wrong.Length, 300)]}")).ToList();
        Assert.True(cards.Count > 200, $"Only {cards.Count} cards were seen.");
        Assert.True(objections.Count == 0, $"{objections.Count} objections:\n{string.Join('\n', objections.Take(60))}");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Keeps_the_script_for_those_who_facilitate(string name)
    {
        var played = workshops[name];
        var script = CardChecks.ScriptOf(FormatLibrary.BuiltIn.Find("format1")!, played.Told.Language);
        var seen = await workshops.Renderer.RenderAllAsync(played.Cards.Select(card => card.Content));

        var leaks = played.Cards.Zip(seen).Where(card => !card.First.ForFacilitator)
            .SelectMany(card => CardChecks.ScriptIn(card.Second, script).Select(line => $"{card.First.Where}: {line}"));
        Assert.Empty(leaks);
        Assert.Contains(
            played.Cards.Zip(seen), card => card.First.ForFacilitator && CardChecks.ScriptIn(card.Second, script).Any());
    }

    [Fact]
    public async Task Stops_nobody_who_listens_or_sees_badly_in_any_theme()
    {
        var cards = workshops["fr"].Cards.Reverse().DistinctBy(card => (string?)card.Content["fallbackText"]).ToList();

        var findings = await workshops.Renderer.FindingsAsync(cards.Select(card => card.Content));

        Assert.True(findings.Length == 0, $"{findings.Length} findings in {cards.Count} cards:\n{string.Join('\n', findings.Take(40))}");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Posts_no_more_than_a_chat_can_bear(string name) =>
        Assert.InRange(workshops[name].Posts.Count(), 10, 25);

    /// <summary>As it opens: what is folded away takes no room.</summary>
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Fits_a_phone_without_scrolling_for_long(string name)
    {
        var heights = await CardHeights.OfAsync(workshops.Renderer, workshops[name].Cards);

        output.WriteLine(heights.Told(12));
        Assert.Empty(heights.TooTall);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Leaves_pictures_of_its_main_moments(string name)
    {
        var played = workshops[name];
        foreach (var (moment, card) in played.Moments)
        {
            await Pictures.KeepAsync($"{moment}-{name}", await workshops.Renderer.ScreenshotAsync(card));
            await Pictures.KeepAsync($"{moment}-{name}-320", await workshops.Renderer.ScreenshotAsync(card, CardRenderer.Phone));
        }

        Assert.Contains("closing", played.Moments.Keys);
    }
}
