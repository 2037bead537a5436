using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>An administration puts its block mark beside its templates; whatever it is, documents are written.</summary>
public sealed class Showing_the_logo
{
    // A white point.
    private static readonly byte[] _logo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Heads_every_document_with_it()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await PublishedOnceAsync(bot);
        await PutAsync(workshop, _logo);
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        var documents = Directory.EnumerateFiles(workshop.Folder!, "*.docx").ToList();
        Assert.NotEmpty(documents);
        await Eventually.HoldsAsync(
            () => documents.TrueForAll(document => WordFile.At(document).Raw("word/header1.xml").Contains("logo.png", StringComparison.Ordinal)),
            "the logo heads them all");
    }

    [Fact]
    public async Task Does_without_one_that_is_broken_and_says_so()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await PublishedOnceAsync(bot);
        await PutAsync(workshop, [.. _logo[..30], .. new byte[40]]);
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(
            async () => (await workshop.ResultsAsync())["documents"]!.AsArray()
                .Any(document => ((string?)document!["reason"])?.Contains("logo", StringComparison.Ordinal) == true),
            "the word to whoever looks after it");
        Assert.All((await workshop.ResultsAsync())["documents"]!.AsArray(), document => Assert.Equal("written", (string?)document!["state"]));
    }

    private static async Task PutAsync(LiveWorkshop workshop, byte[] logo)
    {
        // {library}/{plan}/Ateliers/{workshop}
        var library = Path.GetFullPath(Path.Combine(workshop.Folder!, "..", "..", ".."));
        Directory.CreateDirectory(Path.Combine(library, "Modèles"));
        await File.WriteAllBytesAsync(Path.Combine(library, "Modèles", "logo.png"), logo);
    }

    private static async Task<LiveWorkshop> PublishedOnceAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, "Logo");
        await workshop.ToStepAsync("F1-S4");
        await AcceptedAsync(workshop.Lead.PressAsync("subject.submit", new { title = "Registre" }));
        await PublishAsync(workshop);
        return workshop;
    }

    private static async Task PublishAsync(LiveWorkshop workshop)
    {
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
    }
}
