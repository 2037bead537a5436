using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Participants;

public sealed class Being_forgotten
{
    private static readonly string[] OfThePerson = ["Anastasia", "anastasia", "Dompteuse", "Zavatta"];
    private static readonly string[] NotForTheLog = [.. OfThePerson, "Registre des aides", "Par curiosité"];
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Exports_then_erases_the_person_and_keeps_the_words_without_them()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        var ana = workshop.Person("Anastasia Quignard");
        await AcceptedAsync(ana.PressAsync("participant.introduce", new
        {
            name = "Anastasia Quignard",
            position = "Dompteuse",
            organisation = "Cirque Zavatta",
            email = "anastasia@exemple.fr",
            emailConsent = true,
            nameConsent = true,
            reason = "Par curiosité",
        }));
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Registre des aides" }));
        await workshop.NextAsync();
        await workshop.PublishedAsync();
        Assert.Contains("Anastasia Quignard", WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx")).AllText,
            StringComparison.Ordinal);

        var export = await AcceptedAsync(ana.PressAsync("data.export"));
        var told = DrawnCard.Text(JsonNode.Parse(export.Card!.Value.GetRawText()));
        Assert.All([.. OfThePerson, "Registre des aides", "Par curiosité"],
            word => Assert.Contains(word, told, StringComparison.Ordinal));
        await AcceptedAsync(ana.PressAsync("data.erase", new { ask = true }));
        Assert.Contains("Anastasia", (await workshop.ResultsAsync()).ToJsonString(), StringComparison.Ordinal);
        await AcceptedAsync(ana.PressAsync("data.erase"));

        Assert.DoesNotContain("Anastasia", (await workshop.ResultsAsync()).ToJsonString(), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        foreach (var file in Directory.EnumerateFiles(workshop.Folder!))
        {
            var content = Path.GetExtension(file) == ".docx" ? WordFile.At(file).Everything : await File.ReadAllTextAsync(file);
            Assert.Contains("Registre des aides", content, StringComparison.Ordinal);
            Assert.All(OfThePerson, name => Assert.DoesNotContain(name, content, StringComparison.Ordinal));
        }

        Assert.All(NotForTheLog, word => Assert.All(bot.Log, line => Assert.DoesNotContain(
            word, line, StringComparison.Ordinal)));
        await bot.StopAsync();
        foreach (var file in Directory.EnumerateFiles(bot.DataFolder))
        {
            var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.All(OfThePerson, word => Assert.False(bytes.Contains(word, StringComparison.Ordinal), $"{word} in {file}"));
        }
    }

    /// <summary>The clock stands: nothing but the erasure itself asks for the documents.</summary>
    [Fact]
    public async Task Leaves_the_documents_at_once()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var ana = workshop.Person("Anastasia Quignard");
        await AcceptedAsync(ana.PressAsync("participant.introduce", new { name = "Anastasia Quignard", nameConsent = true }));
        await workshop.NextAsync();
        await workshop.PublishedAsync();
        var report = Path.Combine(workshop.Folder!, "Compte rendu.docx");
        Assert.Contains("Anastasia", WordFile.At(report).AllText, StringComparison.Ordinal);

        await AcceptedAsync(ana.PressAsync("data.erase"));

        await workshop.PublishedAsync();
        Assert.DoesNotContain("Anastasia", WordFile.At(report).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_as_somebody_new()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        var ana = workshop.Person("Ana");
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Avant" }));
        await AcceptedAsync(ana.PressAsync("data.erase"));
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Après" }));
        Assert.Equal("refused; code=notAuthor", (await ana.PressAsync(
            "subject.edit", new { subject = await workshop.SubjectIdAsync("Avant"), title = "Non" })).Outcome);
        Assert.Equal(2, (await workshop.ResultsAsync())["participants"]!.AsArray().Count);
    }

    [Fact]
    public async Task Waits_while_one_leads_alone()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("step.next"));
        Assert.Equal("refused; code=workshopRunning", (await workshop.Lead.PressAsync("data.erase")).Outcome);
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        await AcceptedAsync(workshop.Lead.PressAsync("data.erase"));
    }

    [Fact]
    public async Task Leaves_the_plan_one_owned_alone_to_who_goes_on_in_its_chat()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot, more: new { planName = "Plan national" });
        var plan = (string)(await workshop.ResultsAsync())["plan"]!;
        var ben = workshop.Person("Ben");
        var next = new { format = "format1", title = "Suite", planName = "Plan national" };
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        Assert.Equal("refused; code=notOwner", (await ben.PressAsync("workshop.create", next)).Outcome);
        await AcceptedAsync(workshop.Lead.PressAsync("data.erase"));
        Assert.Equal("refused; code=notOwner", (await ben.In(TeamsConversation.Group()).PressAsync("workshop.create", next)).Outcome);
        await AcceptedAsync(ben.PressAsync("workshop.create", next));
        await AcceptedAsync(ben.PressAsync("plan.details", new { plan, country = "France" }));
    }
}
