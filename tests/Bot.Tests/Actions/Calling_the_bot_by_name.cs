using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

/// <summary>People mention it and nothing else, to see whether it is there.</summary>
public sealed class Calling_the_bot_by_name
{
    private static readonly string[] Nothing = ["", "&nbsp;", "\u200b \u00a0", "!!", "…", "👋🏽", "?"];

    [Fact]
    public async Task Is_answered_with_help()
    {
        await using var bot = await LiveBot.StartAsync();
        var ana = bot.Person("Ana", TeamsConversation.Group());
        await AllAsync(bot, ana, "Nouvel atelier");
    }

    [Fact]
    public async Task Tells_where_a_workshop_stands_and_never_offers_an_empty_message()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, "Ouvrir nos données");
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        await AllAsync(bot, workshop.Person("Ana"), null);
        Assert.DoesNotContain("Je garde votre message", workshop.Wire, StringComparison.Ordinal);
        Assert.Contains("Où en est", workshop.Wire, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task With_the_word_for_a_contribution_alone_brings_the_form()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        var forms = workshop.Forms.Count;
        Assert.Equal("accepted", (await workshop.Person("Ana").SayAsync("Sujet :")).Outcome);
        await Eventually.HoldsAsync(() => workshop.Forms.Count == forms + 1 && workshop.FormIsLast, "the form again");
    }

    private static async Task AllAsync(LiveBot bot, Person person, string? shown)
    {
        foreach (var said in Nothing)
        {
            var before = bot.Connector.In(person.Chat.Id).Count;
            var activity = person.Say("x");
            activity["text"] = $"<at>{TeamsUser.BotName}</at>{said}";
            Assert.Equal((said, "accepted"), (said, (await person.SendAsync(activity)).Outcome));
            await Eventually.HoldsAsync(() => bot.Connector.In(person.Chat.Id).Count > before, $"an answer to « {said} »");
            var answer = bot.Connector.In(person.Chat.Id)[^1].Card;
            Assert.DoesNotContain("form", DrawnCard.HasInputs(answer) ? "form" : "", StringComparison.Ordinal);
            Assert.Contains(shown ?? "", DrawnCard.Text(answer), StringComparison.OrdinalIgnoreCase);
        }
    }
}
