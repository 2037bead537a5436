using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Participants;

public sealed class Taking_part_before_being_introduced
{
    [Theory]
    [InlineData("F1-S4")]
    [InlineData("F1-S5")]
    [InlineData("F1-S6")]
    public async Task Is_counted_in_every_place_alike_and_can_be_mended_from_any_step(string step)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync(step);
        var ana = workshop.Person("Ana");
        var answer = (await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Registre" }))).Body.ToString()!;
        Assert.Contains("\"form\":\"introduce\"", answer, StringComparison.Ordinal);

        await workshop.NextAsync();
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("état")).Outcome);
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => post.Card?.ToJsonString(CardJson.Relaxed)
                .Contains("{\"title\":\"Personnes présentes\",\"value\":\"1\"}", StringComparison.Ordinal) == true),
            "one person in the status");
        var control = (await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"))).Body.ToString()!;
        Assert.Contains(
            step == "F1-S4" ? "Prises de parole : 0 sur 1" : "Ont envoyé : 0 sur 1",
            control.Replace("\\u00A0", " ", StringComparison.Ordinal), StringComparison.Ordinal);

        await AcceptedAsync(ana.PressAsync("participant.introduce", new { name = "Ana Ruiz" }));
        var next = (await ana.PressAsync("step.done")).Body.ToString()!;
        Assert.DoesNotContain("\"form\":\"introduce\"", next, StringComparison.Ordinal);
    }
}
