using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

/// <summary>Teams tells the bot when a message it was sent is edited, deleted or brought back.</summary>
public sealed class Editing_a_message
{
    private const string NotTaken = "Modification non prise en compte";

    [Fact]
    public async Task Changes_the_subject_it_was_sent_with()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var ana = workshop.Person("Ana");
        var sent = ana.Say("sujet Registre : un fichier");
        Assert.Equal("accepted", (await ana.SendAsync(sent)).Outcome);

        var edited = Edited(sent, "Sujet : Registre des aides : un fichier par an");
        Assert.Equal("accepted", (await ana.SendAsync(edited)).Outcome);
        await ToldAsync(workshop, "La contribution suit votre message modifié");
        var posts = workshop.Posts.Count;
        Assert.Equal("repeat", (await ana.SendAsync(edited)).Outcome);
        Assert.Equal(posts, workshop.Posts.Count);

        Assert.Equal("accepted", (await ana.SendAsync(Edited(sent, "sujet Registre des aides"))).Outcome);
        Assert.DoesNotContain("Registre", workshop.Wire, StringComparison.Ordinal);
        await workshop.NextAsync();
        Assert.Equal([("Registre des aides", null)], await SubjectsAsync(workshop));
    }

    [Theory]
    [InlineData(1, 2, 3, 1)]
    [InlineData(3, 2, 1, 2)]
    [InlineData(2, 3, 3, 2)]
    [InlineData(1, 3, 2, 3)]
    public async Task Keeps_the_newest_whatever_the_order(params int[] arrivals)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var ana = workshop.Person("Ana");
        var sent = ana.Say("sujet Registre");
        await ana.SendAsync(sent);
        foreach (var second in arrivals)
        {
            await ana.SendAsync(Edited(sent, $"sujet Registre {second}", second));
        }

        await workshop.NextAsync();
        Assert.Equal([($"Registre {arrivals.Max()}", null)], await SubjectsAsync(workshop));
    }

    [Fact]
    public async Task Leaves_what_the_facilitators_made_of_it_and_says_so()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var ana = workshop.Person("Ana");
        var sent = ana.Say("sujet Registre");
        await ana.SendAsync(sent);
        await workshop.NextAsync();
        var subject = (string?)(await workshop.ResultsAsync())["subjects"]![0]!["id"];

        // Notes are no words of hers.
        await AcceptedAsync(workshop.Lead.PressAsync("subject.edit", new { subject, notes = "Discuté" }));
        Assert.Equal("accepted", (await ana.SendAsync(Edited(sent, "sujet Registre des aides", 1))).Outcome);

        await AcceptedAsync(workshop.Lead.PressAsync("subject.edit", new { subject, title = "Registre commun" }));
        Assert.Equal("refused; code=reworded", (await ana.SendAsync(Edited(sent, "sujet Registre à moi", 2))).Outcome);
        await ToldAsync(workshop, "L’animation a repris cette contribution");
        Assert.Equal([("Registre commun", null)], await SubjectsAsync(workshop));

        // Her own words on a card are followed by those of her message, but not by the same once more.
        await AcceptedAsync(ana.PressAsync("subject.edit", new { subject, title = "Registre ouvert" }));
        Assert.Equal("repeat", (await ana.SendAsync(Edited(sent, "sujet Registre des aides", 1))).Outcome);
        Assert.Equal("accepted", (await ana.SendAsync(Edited(sent, "sujet Registre à tous", 3))).Outcome);
        Assert.Equal([("Registre à tous", null)], await SubjectsAsync(workshop));
    }

    [Fact]
    public async Task Changes_a_subject_for_its_author_alone()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var sent = workshop.Person("Ana").Say("sujet Registre");
        await workshop.Person("Ana").SendAsync(sent);

        var forged = workshop.Person("Ben").Say("sujet Autre");
        forged["id"] = sent["id"]!.DeepClone();
        await workshop.Person("Ben").SendAsync(Edited(forged, "sujet Autre"));

        await workshop.NextAsync();
        Assert.Equal([("Registre", null), ("Autre", null)], await SubjectsAsync(workshop));
    }

    [Fact]
    public async Task Sends_what_was_refused_or_not_for_us_before()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var ana = workshop.Person("Ana");
        var early = ana.Say("sujet Trop tôt");
        Assert.Equal("refused; code=stepNotOpen", (await ana.SendAsync(early)).Outcome);
        await workshop.ToStepAsync("F1-S4");
        Assert.Equal("accepted", (await ana.SendAsync(Edited(early, "sujet À l’heure"))).Outcome);

        // The edit overtakes the message itself.
        var late = ana.Say("sujet Avant");
        Assert.Equal("accepted", (await ana.SendAsync(Edited(late, "sujet Après"))).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(late)).Outcome);

        await workshop.NextAsync();
        Assert.Equal([("À l’heure", null), ("Après", null)], await SubjectsAsync(workshop));
    }

    [Theory]
    [InlineData("Registre des aides")]
    [InlineData("suivant")]
    [InlineData("idée Registre des aides")]
    [InlineData("sujet")]
    public async Task Into_something_else_is_told_and_leaves_the_first_words(string now)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var sent = workshop.Lead.Say("sujet Registre");
        await workshop.Lead.SendAsync(sent);

        Assert.Equal("refused; code=invalidInput", (await workshop.Lead.SendAsync(Edited(sent, now))).Outcome);

        await ToldAsync(workshop, NotTaken);
        Assert.Equal("F1-S4", await workshop.StepAsync());
        await workshop.NextAsync();
        Assert.Equal([("Registre", null)], await SubjectsAsync(workshop));
    }

    [Fact]
    public async Task Too_late_is_told_with_the_reason()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var ana = workshop.Person("Ana");
        var sent = ana.Say("sujet Registre");
        await ana.SendAsync(sent);
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));

        Assert.Equal("refused; code=stepNotOpen", (await ana.SendAsync(Edited(sent, "sujet Trop tard"))).Outcome);
        await ToldAsync(workshop, NotTaken);
        Assert.Equal([("Registre", null)], await SubjectsAsync(workshop));
    }

    [Fact]
    public async Task Of_an_idea_is_told_where_nobody_can_change_one()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, format: "format2", more: new { subjectText = "Ouvrir les budgets" });
        await workshop.ToStepAsync("F2-S5");
        var ana = workshop.Person("Ana");
        var sent = ana.Say("idée : publier");
        Assert.Equal("accepted", (await ana.SendAsync(sent)).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(Edited(sent, "idée publier"))).Outcome);
        Assert.Equal("refused; code=invalidInput", (await ana.SendAsync(Edited(sent, "idée : publier tout"))).Outcome);
        await ToldAsync(workshop, NotTaken);
    }

    [Theory]
    [InlineData("suivant")]
    [InlineData("aide")]
    [InlineData("Bonjour à tous")]
    [InlineData("clore")]
    public async Task That_brought_nothing_brings_nothing(string text)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var posts = workshop.Posts.Count;
        Assert.Null((await workshop.Lead.SendAsync(Edited(workshop.Lead.Say("aide"), text))).Outcome);

        // Seen by a bot that may read the whole chat: nobody spoke to it.
        var among = workshop.Lead.Say("aide");
        among["entities"] = new JsonArray();
        among["text"] = "sujet de la réunion de lundi";
        Assert.Null((await workshop.Lead.SendAsync(Change(among, "messageUpdate", "editMessage"))).Outcome);
        Assert.Equal(posts, workshop.Posts.Count);
        Assert.Equal("F1-S4", await workshop.StepAsync());
    }

    [Fact]
    public async Task Away_leaves_the_contribution_and_says_so()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        var ana = workshop.Person("Ana");
        var sent = ana.Say("sujet Registre");
        await ana.SendAsync(sent);
        Assert.Equal("accepted", (await ana.SendAsync(Change(sent, "messageDelete", "softDeleteMessage"))).Outcome);
        await ToldAsync(workshop, "La contribution reste");

        var posts = workshop.Posts.Count;
        Assert.Null((await ana.SendAsync(Change(sent, "messageUpdate", "undeleteMessage"))).Outcome);
        Assert.Null((await ana.SendAsync(Change(ana.Say("aide"), "messageDelete", "softDeleteMessage"))).Outcome);
        Assert.Equal(posts, workshop.Posts.Count);
        await workshop.NextAsync();
        Assert.Equal([("Registre", null)], await SubjectsAsync(workshop));
    }

    private static async Task<LiveWorkshop> AtSubjectsAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        return workshop;
    }

    /// <param name="seconds">How long after the message it was edited.</param>
    private static JsonObject Edited(JsonObject sent, string text, int seconds = 0)
    {
        var edited = Change(sent, "messageUpdate", "editMessage");
        edited["timestamp"] = DateTimeOffset.Parse((string)sent["timestamp"]!, CultureInfo.InvariantCulture).AddSeconds(seconds).ToString("O");
        edited["text"] = $"<at>{TeamsUser.BotName}</at>\u00a0{text}";
        return edited;
    }

    /// <summary>The id stays the message's; the time is that of the change.</summary>
    private static JsonObject Change(JsonObject sent, string type, string kind)
    {
        var change = sent.DeepClone().AsObject();
        change["type"] = type;
        change["channelData"]!["eventType"] = kind;
        return change;
    }

    private static Task ToldAsync(LiveWorkshop workshop, string words) => Eventually.HoldsAsync(
        () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains(words, StringComparison.Ordinal)), words);

    private static async Task<(string?, string?)[]> SubjectsAsync(LiveWorkshop workshop) =>
        [.. (await workshop.ResultsAsync())["subjects"]!.AsArray()
            .Select(subject => ((string?)subject!["title"], (string?)subject["description"] is { Length: > 0 } said ? said : null))];
}
