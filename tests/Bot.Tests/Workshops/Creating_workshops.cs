using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public sealed class Creating_workshops
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Happens_once_for_one_card_and_once_at_a_time_in_a_chat()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var lea = bot.Person("Léa", TeamsConversation.Group());
        Assert.Equal("accepted", (await lea.PressAsync("workshop.prepare", new { format = "format1" })).Outcome);
        var order = new { id = "card", format = "format1", title = "Premier" };
        Assert.Equal("accepted", (await lea.PressAsync("workshop.create", order)).Outcome);
        Assert.Equal("repeat", (await lea.PressAsync("workshop.create", order)).Outcome);
        Assert.Equal("refused; code=workshopRunning", (await lea.PressAsync(
            "workshop.create", new { format = "format1", title = "Second" })).Outcome);
        Assert.Equal("refused; code=missingInput", (await lea.PressAsync(
            "workshop.create", new { format = "format1", title = " " })).Outcome);
        Assert.Equal("refused; code=unknown", (await lea.PressAsync("workshop.create",
            new { format = "format99", title = "X" })).Outcome);
        var corrected = await lea.PressAsync("workshop.create", new
        {
            format = "format1",
            title = "T",
            objective = "Gardé",
            maxSubjects = "beaucoup"
        });
        Assert.Equal("refused; code=invalidInput", corrected.Outcome);
        Assert.Contains("Gardé", DrawnCard.Typed(JsonNode.Parse(corrected.Card!.Value.GetRawText())).Values);
    }

    [Fact]
    public async Task Goes_on_in_the_same_chat_after_closing_and_reopening_waits_for_its_turn()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await CreateAsync(bot, "Premier");
        await AcceptedAsync(first.Lead.PressAsync("workshop.close"));
        var second = await CreateAsync(bot, "Second", chat: first.Chat);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal("refused; code=workshopRunning", (await first.Lead.PressAsync("workshop.reopen")).Outcome);
        await AcceptedAsync(second.Lead.PressAsync("workshop.close"));
        await AcceptedAsync(first.Lead.PressAsync("workshop.reopen"));
        Assert.Equal("refused; code=workshopRunning", (await second.Lead.PressAsync("workshop.reopen")).Outcome);

        // Both folders are of one plan: the chat's.
        Assert.Equal((string?)(await first.ResultsAsync())["plan"], (string?)(await second.ResultsAsync())["plan"]);
    }

    [Fact]
    public async Task In_somebody_elses_plan_is_for_its_owners()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot, more: new { planName = "Plan national" });
        var mallory = bot.Person("Mallory", TeamsConversation.Group());
        foreach (var name in new[] { "Plan national", "PLAN  NATIONAL", " plan national " })
        {
            Assert.Equal("refused; code=notOwner", (await mallory.PressAsync(
                "workshop.create", new { format = "format1", title = "T", planName = name })).Outcome);
        }

        var plan = (string)(await workshop.ResultsAsync())["plan"]!;
        var ben = workshop.Person("Ben");
        await ben.PressAsync("participant.introduce", new { name = "Ben" });
        var id = (string)(await workshop.ResultsAsync())["participants"]![0]!["id"]!;
        Assert.Equal("refused; code=notOwner", (await mallory.PressAsync("plan.owner.add", new { plan, person = id })).Outcome);
        Assert.Equal("accepted", (await workshop.Lead.PressAsync("plan.owner.add", new { plan, person = id })).Outcome);
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("plan.owner.add", new { plan, person = id })).Outcome);
        Assert.Equal("refused; code=gone", (await workshop.Lead.PressAsync(
            "plan.owner.add", new { plan = "ZZZZZZZZZZ", person = id })).Outcome);
        Assert.Equal("accepted", (await workshop.Lead.PressAsync(
            "plan.owner.add", new { plan, person = workshop.Person("Zoé").Account })).Outcome);
        Assert.Equal("accepted", (await workshop.Person("Zoé").PressAsync("plan.details", new { plan, country = "France" })).Outcome);
        Assert.Equal("accepted", (await ben.In(TeamsConversation.Group()).PressAsync(
            "workshop.create", new { format = "format1", title = "T", planName = "Plan national" })).Outcome);

        // The same name in another tenant is another plan.
        var elsewhere = TeamsConversation.Group() with { Tenant = "11111111-0000-4000-8000-000000000001" };
        var other = await CreateAsync(bot, chat: elsewhere, lead: "Mallory", more: new { planName = "Plan national" });
        Assert.NotEqual(plan, (string?)(await other.ResultsAsync())["plan"]);
    }

    [Fact]
    public async Task In_two_chats_at_once_keeps_them_apart()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (one, other) = (await CreateAsync(bot, "Un"), await CreateAsync(bot, "Deux", lead: "Marc"));
        await Task.WhenAll(one.ToStepAsync("F1-S5"), other.ToStepAsync("F1-S6"));
        await Task.WhenAll(one.People(5).Concat(other.People(5)).Select(
            person => person.PressAsync("subject.submit", new { title = $"{person.Name} dans {person.Workshop}" })));
        foreach (var workshop in new[] { one, other })
        {
            var subjects = (await workshop.ResultsAsync())["subjects"]!.AsArray();
            Assert.Equal(5, subjects.Count);
            Assert.All(subjects, subject => Assert.EndsWith(workshop.Id, (string?)subject!["title"], StringComparison.Ordinal));
        }

        Assert.Equal("refused; code=notFacilitator", (await other.Lead.PressAsync(
            "step.next", new { workshop = one.Id, from = "F1-S5" })).Outcome);
        Assert.Equal(("F1-S5", "F1-S6"), (await one.StepAsync(), await other.StepAsync()));
    }

    [Fact]
    public async Task From_an_administrations_own_format_is_offered_and_played()
    {
        await using var bot = await LiveBot.StartAsync(_clock, folder =>
        {
            var formats = Directory.CreateDirectory(Path.Combine(folder, "formats")).FullName;
            var kit = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot(), "core", "Domain", "Formats",
                "format1.json")))!;
            kit["id"] = "ville";
            kit["title"] = new JsonObject { ["fr"] = "L'atelier de la ville", ["en"] = "The city's workshop" };
            File.WriteAllText(Path.Combine(formats, "ville.json"), kit.ToJsonString());
            File.WriteAllText(Path.Combine(formats, "casse.json"), "{ \"id\": \"casse\", \"steps\": 5 }");
            File.WriteAllText(Path.Combine(formats, "pire.json"), "not JSON");
        });

        var lea = bot.Person("Léa", TeamsConversation.Group());
        await lea.SayAsync("nouvel atelier");
        await Eventually.HoldsAsync(() => bot.Connector.In(lea.Chat.Id).Any(
            post => DrawnCard.Text(post.Card).Contains("L'atelier de la ville", StringComparison.Ordinal)), "the format offered");
        Assert.Equal("refused; code=unknown", (await lea.PressAsync("workshop.prepare", new { format = "casse" })).Outcome);
        Assert.Contains(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal)
            && line.Contains("casse.json", StringComparison.Ordinal));
        Assert.Contains(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal)
            && line.Contains("pire.json", StringComparison.Ordinal));

        var workshop = await CreateAsync(bot, format: "ville");
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Registre" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        await workshop.PublishedAsync();
        Assert.Contains("Registre", WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_is_English_everywhere()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot, "Open data", language: "en", lead: "Lea");
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Register" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "We go on." }));
        await workshop.PublishedAsync();
        Assert.Equal(
            ["Report.docx", "Subject sheet.docx", "contributions.csv"],
            Directory.EnumerateFiles(workshop.Folder!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains($"{Path.DirectorySeparatorChar}Workshops{Path.DirectorySeparatorChar}", workshop.Folder,
            StringComparison.Ordinal);
        var words = string.Join('\n', workshop.Posts.Select(post => DrawnCard.Text(post.Card)))
            + WordFile.At(Path.Combine(workshop.Folder!, "Report.docx")).AllText + WordFile.At(
            Path.Combine(workshop.Folder!, "Subject sheet.docx")).AllText;
        Assert.All(French, word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] French = ["atelier", "étape", "sujet", "réponse", "animateur", "désirabilité",
        "compte rendu", "é"];

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "OgpTeams.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
