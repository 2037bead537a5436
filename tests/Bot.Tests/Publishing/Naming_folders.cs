using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Publishing;

public sealed class Naming_folders
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Numbers_workshops_of_one_title_and_day_even_published_at_once()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshops = new List<LiveWorkshop>();
        for (var number = 0; number < 4; number++)
        {
            workshops.Add(await CreateAsync(bot, "Atelier", more: new { planName = "Plan commun" }));
        }

        await Task.WhenAll(workshops.Select(workshop => workshop.Lead.PressAsync("documents.publish")));
        await Task.WhenAll(workshops.Select(workshop => workshop.PublishedAsync()));
        Assert.Equal(
            ["2026-03-12 Atelier", "2026-03-12 Atelier (2)", "2026-03-12 Atelier (3)", "2026-03-12 Atelier (4)"],
            Directory.EnumerateDirectories(Path.Combine(bot.Library, "Plan commun", "Ateliers")).Select(Path.GetFileName)
                .Order());
        Assert.All(
            Directory.EnumerateDirectories(Path.Combine(bot.Library, "Plan commun", "Ateliers")),
            folder => Assert.Equal(3, Directory.EnumerateFiles(folder).Count()));
    }

    [Fact]
    public async Task Takes_any_title()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var titles = new[]
        {
            "Données / santé : l'avenir ?", "🏛️👩‍👩‍👧 Ouvrir", "../../etc/passwd", "CON", new string('é', 200), "<b>\"*|\\",
            "عنوان", "...", "~$x", " Espaces  ",
        };
        foreach (var title in titles)
        {
            var workshop = await CreateAsync(bot, title, more: new { planName = title });
            await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
            await workshop.PublishedAsync();
            Assert.Equal(title.Trim(), (string?)(await workshop.ResultsAsync())["title"]);
            var paths = (await workshop.ResultsAsync())["documents"]!.AsArray().Select(
                document => (string)document!["path"]!).ToArray();
            Assert.Equal(3, paths.Length);
            Assert.All(paths, path => Assert.True(File.Exists(Path.Combine(bot.Library, path)) && path.Length < 400, path));
        }

        Assert.All(Directory.EnumerateFiles(bot.DataFolder), file => Assert.StartsWith(
            "ogpteams.", Path.GetFileName(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uses_the_day_of_the_workshops_zone()
    {
        var late = new ManualTime(new(2026, 3, 12, 23, 30, 0, TimeSpan.Zero));
        await using var bot = await LiveBot.StartAsync(late);
        var workshop = await CreateAsync(bot, "Tard");
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        Assert.EndsWith("2026-03-13 Tard", workshop.Folder, StringComparison.Ordinal);
    }
}
