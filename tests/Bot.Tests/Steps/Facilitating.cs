using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Steps;

public sealed class Facilitating
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Can_be_taken_over_when_the_facilitator_is_gone_and_taken_back()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        var ben = workshop.Person("Ben");
        _clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.Equal("refused; code=notYet", (await ben.PressAsync("facilitator.take")).Outcome);
        _clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal("accepted", (await ben.PressAsync("facilitator.take")).Outcome);
        Assert.Equal("refused; code=notYet", (await workshop.Person("Zoé").PressAsync("facilitator.take")).Outcome);
        Assert.Equal("accepted", (await ben.PressAsync("step.next", new { from = "F1-S1" })).Outcome);
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains("Ben", StringComparison.Ordinal)),
            "the announcement");

        Assert.Equal("accepted", (await workshop.Lead.PressAsync("facilitator.take")).Outcome);
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("facilitator.take")).Outcome);
        Assert.Equal("accepted", (await workshop.Lead.PressAsync("step.next", new { from = "F1-S2" })).Outcome);
    }

    [Fact]
    public async Task Is_not_taken_over_while_a_facilitator_acts()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        _clock.Advance(TimeSpan.FromMinutes(12));
        await AcceptedAsync(workshop.Lead.PressAsync("note.save", new { text = "Je suis là" }));
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal("refused; code=notYet", (await workshop.Person("Ben").PressAsync("facilitator.take")).Outcome);
    }

    [Fact]
    public async Task Is_shared_with_others_who_are_named()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        var ben = workshop.Person("Ben");
        await AcceptedAsync(workshop.Lead.PressAsync("facilitator.add", new { person = ben.Account, role = "challenger" }));
        await AcceptedAsync(ben.PressAsync("step.next"));
        Assert.Equal("accepted", (await ben.PressAsync("facilitation.open")).Outcome);
        Assert.Equal("refused; code=invalidInput", (await ben.PressAsync(
            "facilitator.add", new { person = workshop.Lead.Account, role = "challenger" })).Outcome);
        await AcceptedAsync(ben.PressAsync("participant.introduce", new { name = "Ben" }));
        Assert.Empty((await workshop.ResultsAsync())["participants"]!.AsArray());
    }

    [Fact]
    public async Task Is_shared_with_people_of_the_chat_who_have_not_acted_yet()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        var (lead, zoe) = (workshop.Lead, workshop.Person("Zoé Petit"));
        bot.Connector.Roster(workshop.Chat.Id,
            [.. Enumerable.Range(1, 60).Select(number => new RosterMember($"29:p{number}", $"Personne {number}")),
                new(zoe.Account, "Zoé Petit"), new(lead.Account, "Léa")]);

        var form = (await OpenAsync(workshop))!.ToJsonString(CardJson.Relaxed);
        Assert.Contains("Zoé Petit", form, StringComparison.Ordinal);
        Assert.DoesNotContain(lead.Account, form, StringComparison.Ordinal);
        await AcceptedAsync(lead.PressAsync("facilitator.add", new { person = zoe.Account, role = "noteKeeper" }));
        Assert.DoesNotContain("29:zoé-petit", (await OpenAsync(workshop))!.ToJsonString(CardJson.Relaxed), StringComparison.Ordinal);
        await AcceptedAsync(zoe.PressAsync("facilitation.open"));
        Assert.Contains("Zoé Petit", DrawnCard.Text(await OpenAsync(workshop)), StringComparison.Ordinal);

        static async Task<JsonNode?> OpenAsync(LiveWorkshop workshop) => JsonNode.Parse((await AcceptedAsync(
            workshop.Lead.PressAsync("form.open", new { form = "facilitator" }))).Card!.Value.GetRawText());
    }

    [Fact]
    public async Task For_somebody_without_cards_keeps_each_line_marked_so()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var lines = new Dictionary<string, string>
        {
            ["name"] = "Mamie Zoé",
            ["as"] = "subject.submit",
            ["text"] = "Registre : des aides\r\n\r\n  Agenda  \nBudget : un : deux",
        };
        await AcceptedAsync(workshop.Lead.PressAsync("onbehalf.submit", lines));
        lines["text"] = "Encore un";
        lines["name"] = "mamie  ZOÉ";
        await AcceptedAsync(workshop.Lead.PressAsync("onbehalf.submit", lines));
        await workshop.NextAsync();
        var results = await workshop.ResultsAsync();
        Assert.Equal(["Registre", "Agenda", "Budget", "Encore un"], results["subjects"]!.AsArray().Select(
            one => (string)one!["title"]!));
        Assert.Equal("un : deux", (string?)results["subjects"]![2]!["description"]);
        Assert.All(results["contributions"]!.AsArray(), said => Assert.True((bool)said!["onBehalf"]!));
        Assert.Null(Assert.Single(results["participants"]!.AsArray())!["name"]);
        await workshop.PublishedAsync();
        Assert.DoesNotContain("Zoé", WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx")).Everything,
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Hides_words_with_a_reason_from_everything_and_shows_them_again()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit",
            new { title = "Insulte ignoble", description = "Contre quelqu'un" }));
        var subject = await workshop.SubjectIdAsync("Insulte ignoble");
        await AcceptedAsync(workshop.Lead.PressAsync("contribution.hide",
            new { contribution = subject, reason = "Propos blessants" }));
        await workshop.NextAsync();
        await workshop.PublishedAsync();
        var results = await workshop.ResultsAsync();
        Assert.Empty(results["subjects"]!.AsArray());
        Assert.True((bool)Assert.Single(results["contributions"]!.AsArray())!["hidden"]!);
        Assert.DoesNotContain("ignoble", results.ToJsonString(), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(workshop.Folder!))
        {
            var content = Path.GetExtension(file) == ".docx" ? WordFile.At(file).Everything : await File.ReadAllTextAsync(file);
            Assert.DoesNotContain("ignoble", content, StringComparison.Ordinal);
            Assert.DoesNotContain("Propos blessants", content, StringComparison.Ordinal);
        }

        await AcceptedAsync(workshop.Lead.PressAsync("contribution.unhide", new { contribution = subject, reason = "Relu" }));
        Assert.Equal("Insulte ignoble", (string?)Assert.Single((await workshop.ResultsAsync())["subjects"]!.AsArray())!["title"]);
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync(
            "contribution.hide", new { contribution = "ZZZZZZZZZZ", reason = "?" })).Outcome);
    }

    [Fact]
    public async Task Counts_those_marked_present_and_not_the_absent()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        foreach (var person in workshop.People(3))
        {
            await AcceptedAsync(person.PressAsync("participant.introduce", new { name = person.Name }));
        }

        var people = (await workshop.ResultsAsync())["participants"]!.AsArray().Select(person => (string)person!["id"]!)
                .ToArray();
        await AcceptedAsync(workshop.Lead.PressAsync("participant.attendance", new { person = people[0], present = "false" }));
        await AcceptedAsync(workshop.Lead.PressAsync("participant.attendance", new { person = "29:never-seen", present = true }));
        var after = (await workshop.ResultsAsync())["participants"]!.AsArray();
        Assert.Equal([false, true, true, true], after.Select(person => (bool)person!["present"]!));
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        Assert.Contains("3", DrawnCard.Text(workshop.Posts[^2].Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_ten_people_is_offered_balanced_groups_and_goes_on()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S2");
        foreach (var person in workshop.People(13))
        {
            await AcceptedAsync(person.PressAsync("participant.introduce", new { name = person.Name }));
        }

        var control = await AcceptedAsync(workshop.Lead.PressAsync("facilitation.open"));
        Assert.Contains("7 + 6", DrawnCard.Text(JsonNode.Parse(control.Card!.Value.GetRawText())), StringComparison.Ordinal);
        await workshop.ToStepAsync("F1-S4");
        await AcceptedAsync(workshop.Person("Personne 13").PressAsync("subject.submit", new { title = "Treizième" }));
    }
}
