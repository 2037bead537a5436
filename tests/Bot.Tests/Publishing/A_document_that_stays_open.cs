using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.DocumentLibrary;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Publishing;

public sealed class A_document_that_stays_open
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Gets_an_up_to_date_copy_beside_it_after_an_hour_and_is_written_when_it_is_closed()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        var owner = Path.Combine(workshop.Folder!, ".~lock.Fiche sujets.docx#");
        await File.WriteAllTextAsync(owner, ",marie,poste,12.03.2026 14:00,file:///;");
        await AcceptedAsync(workshop.Person("Ben").PressAsync("subject.submit", new { title = "Agenda" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(() => Told(workshop, "une copie à jour sera déposée"), "the chat is told what will happen");
        Assert.Empty(Annexes(workshop));

        await Eventually.HoldsAsync(_clock, TimeSpan.FromMinutes(10), () => Annexes(workshop).Length == 1, "the copy");
        await Eventually.HoldsAsync(() => Told(workshop, "Fiche sujets (annexe 2026-03-12"), "the chat is told of it");
        Assert.Matches(@"annexe 2026-03-12 (1[6-9]|2[0-9])-[0-9]{2}\)", Annexes(workshop)[0]); // Paris; in UTC it is 15 h.
        Assert.Contains("Agenda", WordFile.At(Annexes(workshop)[0]).AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("Agenda", WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText, StringComparison.Ordinal);
        Assert.Contains(await PathsAsync(workshop), path => path.Contains("annexe", StringComparison.Ordinal));

        File.Delete(owner);
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(
            async () => !(await PathsAsync(workshop)).Any(path => path.Contains("annexe", StringComparison.Ordinal)),
            "the copy is told of no more");
        Assert.Contains("Agenda", WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText, StringComparison.Ordinal);
        Assert.Single(Annexes(workshop));
    }

    [Fact]
    public async Task Has_its_copy_brought_up_to_date_once_that_is_closed_too()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        await File.WriteAllTextAsync(Path.Combine(workshop.Folder!, ".~lock.Fiche sujets.docx#"), ",marie,poste,12.03.2026 14:00,file:///;");
        await AcceptedAsync(workshop.Person("Ben").PressAsync("subject.submit", new { title = "Agenda" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(_clock, TimeSpan.FromMinutes(10), () => Annexes(workshop).Length == 1, "the copy");
        await Eventually.HoldsAsync(() => Told(workshop, "Fiche sujets (annexe 2026-03-12"), "the chat is told of it");
        var copy = Annexes(workshop)[0];
        var reader = Path.Combine(workshop.Folder!, $".~lock.{Path.GetFileName(copy)}#");
        await File.WriteAllTextAsync(reader, ",paul,poste,12.03.2026 15:00,file:///;");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Budget" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        foreach (var other in new[] { "Compte rendu.docx", "contributions.csv" })
        {
            await Eventually.HoldsAsync(() => Holds(other, "Budget"), $"{other}: all was gone through");
        }

        Assert.DoesNotContain("Budget", WordFile.At(copy).AllText, StringComparison.Ordinal);
        File.Delete(reader);
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(20), () => WordFile.At(copy).AllText.Contains("Budget", StringComparison.Ordinal), "the copy of today");
        Assert.Single(Annexes(workshop));

        bool Holds(string name, string words) => Path.Combine(workshop.Folder!, name) is var path
            && (name.EndsWith(".csv", StringComparison.Ordinal) ? File.ReadAllText(path) : WordFile.At(path).AllText)
                .Contains(words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(4, 300)]
    [InlineData(5, 600)]
    [InlineData(6, 900)]
    [InlineData(60, 900)]
    public void Is_tried_again_in_SharePoint_less_and_less_often(int failures, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPlan.After(failures, DocumentLibraryProvider.Graph, 0.5));
        Assert.InRange(RetryPlan.After(failures, DocumentLibraryProvider.Graph, 1).TotalSeconds, seconds, seconds * 1.11);
        Assert.Equal(TimeSpan.FromSeconds(20), RetryPlan.After(failures, DocumentLibraryProvider.Folder, 0.5));
    }

    private static string[] Annexes(LiveWorkshop workshop) => Directory.GetFiles(workshop.Folder!, "Fiche sujets (annexe *.docx");

    private static bool Told(LiveWorkshop workshop, string words) =>
        workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains(words, StringComparison.Ordinal));

    private static async Task<string[]> PathsAsync(LiveWorkshop workshop) =>
        [.. (await workshop.ResultsAsync())["documents"]!.AsArray().Select(document => (string)document!["path"]!)];
}
