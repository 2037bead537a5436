using System.Net;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>The document and the folder follow the plan's name; nothing in them, and no link to them, is lost.</summary>
public sealed class Renaming_a_plan
{
    [Fact]
    public async Task Takes_the_folder_along_with_what_people_wrote_in_it()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await PublishedAsync(bot);
        var old = Path.Combine(bot.Library, "Plan");
        await File.WriteAllTextAsync(Path.Combine(old, "À relire.txt"), "notes de Léa");
        var link = new Uri(bot.Http.BaseAddress!, "/library/Plan/Plan%20d%27action.docx");
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync(link)).StatusCode);

        await AcceptedAsync(RenameAsync(workshop, "Plan 2026-2028 : « ouvrir » / Ville"));
        Assert.Equal("repeat", (await RenameAsync(workshop, "Plan 2026-2028 : « ouvrir » / Ville")).Outcome);
        var now = Path.Combine(bot.Library, "Plan 2026-2028 - « ouvrir » - Ville");
        await Eventually.HoldsAsync(
            () => !Directory.Exists(old) && File.Exists(Path.Combine(now, "plan.json")), "the folder under its new name");
        Assert.Equal("notes de Léa", await File.ReadAllTextAsync(Path.Combine(now, "À relire.txt")));
        await Eventually.HoldsAsync(
            async () => (await File.ReadAllTextAsync(Path.Combine(now, "plan.json")))
                .Contains("Plan 2026-2028", StringComparison.Ordinal),
            "the open data under its new name");
        await workshop.PublishedAsync();
        Assert.Equal(["Plan 2026-2028 - « ouvrir » - Ville"], Folders(bot));
        Assert.Single(Directory.EnumerateFiles(now, "plan*.json"));

        // What was handed out before leads there; what is handed out now too.
        var followed = await bot.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, followed.StatusCode);
        Assert.Contains("2026-2028", $"{followed.RequestMessage!.RequestUri}", StringComparison.Ordinal);
        var paths = (await workshop.ResultsAsync())["documents"]!.AsArray().Select(document => (string)document!["path"]!).ToList();
        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(File.Exists(Path.Combine(bot.Library, path)), path));
    }

    [Fact]
    public async Task Is_for_its_owners_and_to_a_name_that_no_other_plan_has()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await PublishedAsync(bot);
        var other = await CreateAsync(bot, "Autre", more: new { planName = "Plan des autres" }, lead: "Ana");
        var ben = workshop.Person("Ben");
        Assert.Equal("refused; code=notOwner", (await ben.PressAsync("plan.rename", new { name = "À moi" })).Outcome);
        Assert.Equal("refused; code=missingInput", (await RenameAsync(workshop, " \u200b ")).Outcome);
        Assert.Equal("refused; code=invalidInput", (await RenameAsync(workshop, new string('x', 201))).Outcome);
        var taken = await RenameAsync(workshop, "plan  DES autres");
        Assert.Equal("refused; code=nameTaken", taken.Outcome);
        Assert.Contains("un autre plan porte ce nom", taken.Body.ToString(), StringComparison.Ordinal);

        // A name it had stays its own: it can come back to it, and nobody else takes it.
        await AcceptedAsync(RenameAsync(workshop, "Nouveau nom"));
        await Eventually.HoldsAsync(() => Directory.Exists(Path.Combine(bot.Library, "Nouveau nom")), "the new folder");
        Assert.Equal("refused; code=nameTaken", (await other.Lead.PressAsync("plan.rename", new { name = "Plan" })).Outcome);
        var next = bot.Person("Léa", TeamsConversation.Group());
        Assert.Equal("accepted", (await next.PressAsync(
            "workshop.create", new { format = "format1", title = "Suite", planName = "plan" })).Outcome);
        var ids = (await bot.Http.GetStringAsync(new Uri(
            $"/api/v1/workshops?conversation={Uri.EscapeDataString(next.Chat.Id)}", UriKind.Relative))).Trim('[', ']', '"');
        var suite = JsonNode.Parse(await bot.Http.GetStringAsync(new Uri($"/api/v1/workshops/{ids}/results", UriKind.Relative)))!;
        Assert.Equal((string?)(await workshop.ResultsAsync())["plan"], (string?)suite["plan"]);
        await AcceptedAsync(RenameAsync(workshop, "Plan"));
        await Eventually.HoldsAsync(() => Folders(bot) is ["Plan"], "the first folder again");
    }

    [Fact]
    public async Task Waits_for_a_document_that_is_open_in_Word_and_goes_on_writing_meanwhile()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await PublishedAsync(bot);
        var owner = Path.Combine(bot.Library, "Plan", "~$an d'action.docx");
        await File.WriteAllTextAsync(owner, "Léa");
        await AcceptedAsync(RenameAsync(workshop, "Autre nom"));
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { what = "Un registre public" }));
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("documents")).Outcome);
        Assert.Equal(["Plan"], Folders(bot));
        var card = (await AcceptedAsync(workshop.Lead.PressAsync("plan.open"))).Body.ToString()!;
        Assert.Contains("dès que personne n’aura de document ouvert", card, StringComparison.Ordinal);

        File.Delete(owner);
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("documents")).Outcome);
        await Eventually.HoldsAsync(() => Folders(bot) is ["Autre nom"], "the new folder");
        await workshop.PublishedAsync();
        Assert.Equal(["Autre nom"], Folders(bot));
    }

    [Fact]
    public async Task Never_takes_the_place_of_a_folder_that_people_made()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await PublishedAsync(bot);
        Directory.CreateDirectory(Path.Combine(bot.Library, "Archives"));
        await AcceptedAsync(RenameAsync(workshop, "Archives"));
        await Eventually.HoldsAsync(() => Directory.Exists(Path.Combine(bot.Library, "Archives (2)")), "a folder beside theirs");
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(bot.Library, "Archives")));
    }

    [Fact]
    public async Task Is_finished_after_the_bot_was_stopped_in_the_middle()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await PublishedAsync(bot);
        var owner = Path.Combine(bot.Library, "Plan", "~$an d'action.docx");
        await File.WriteAllTextAsync(owner, "Léa");
        await AcceptedAsync(RenameAsync(workshop, "Autre nom"));
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("documents")).Outcome);
        await bot.StopAsync();

        // As a stop right after the folder moved, before it could be noted.
        File.Delete(owner);
        Directory.Move(Path.Combine(bot.Library, "Plan"), Path.Combine(bot.Library, "Autre nom"));
        await bot.StartAgainAsync();
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("documents")).Outcome);
        await workshop.PublishedAsync();
        Assert.Equal(["Autre nom"], Folders(bot));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(bot.Library, "Autre nom"), "plan*.json"));
    }

    [Fact]
    public async Task Is_what_a_plan_without_a_name_is_spared()
    {
        var clock = new ManualTime(new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
        await using var bot = await LiveBot.StartAsync(clock);
        var workshop = await CreateAsync(bot, more: new { administration = "Ville de Lyon" });
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();

        // In Paris it is the next year already.
        Assert.Equal(["Plan d'action 2027-2029 – Ville de Lyon"], Folders(bot));
        var offer = (await workshop.Lead.In(TeamsConversation.Group()).PressAsync("workshop.prepare", new { format = "format1" }))
            .Body.ToString()!;
        Assert.Contains("Plan d’action 2027-2029 – Ville de Lyon", offer, StringComparison.Ordinal);
    }

    private static async Task<LiveWorkshop> PublishedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, "Canevas", "format2", more: new { planName = "Plan", subjectText = "Terres" });
        await workshop.ToStepAsync("F2-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Publier les budgets" }));
        Assert.Equal("accepted", (await workshop.Lead.SayAsync("documents")).Outcome);
        await workshop.PublishedAsync();
        Assert.True(File.Exists(Path.Combine(bot.Library, "Plan", "Plan d'action.docx")));
        return workshop;
    }

    private static async Task<TeamsReply> RenameAsync(LiveWorkshop workshop, string name) => await workshop.Lead.PressAsync(
        "plan.rename", new JsonObject { ["plan"] = (string)(await workshop.ResultsAsync())["plan"]!, ["name"] = name });

    private static string[] Folders(LiveBot bot) => [.. Directory.EnumerateDirectories(bot.Library)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => name is not (".versions" or "Modèles" or "Templates"))];
}
