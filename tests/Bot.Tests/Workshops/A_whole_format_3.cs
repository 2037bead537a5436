using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Protocol;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public abstract class A_whole_format_3<TAdapter>
    where TAdapter : IAdapter
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Of_eight_people_is_played_from_creation_to_closing()
    {
        await using var bot = await LiveBot.StartAsync(_clock, TAdapter.Settings);
        var workshop = await CreateAsync(bot, format: "format3");
        var people = workshop.People(8);

        await workshop.ToStepAsync("F3-S2");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("participant.introduce", new { name = person.Name, profile = "citizen" }));
        }

        await workshop.RunOutAsync(10);
        await workshop.ToStepAsync("F3-S3");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Budgets ouverts" }));
        await workshop.ToStepAsync("F3-S5");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("subaction.submit", new { text = $"Action de {person.Name}", prompt = "p3" }));
        }

        var subActions = await workshop.IdsAsync("subaction.submit");
        await AcceptedAsync(workshop.Lead.PressAsync("subaction.edit", new { subaction = subActions[0], text = "Action récrite" }));
        await AcceptedAsync(workshop.Lead.PressAsync("subaction.select", new { subactions = string.Join(',', subActions[..3]) }));
        await AcceptedAsync(workshop.Lead.PressAsync("subaction.drop", new { subactions = subActions[7] }));

        await workshop.RunOutAsync(25);
        await workshop.ToStepAsync("F3-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("milestone.save", new
        {
            title = "Publier",
            deliverable = "Le jeu de données en ligne",
            start = "janvier 2027",
            end = "30/06/2027",
            responsible = "La direction du numérique",
            subactions = string.Join(',', subActions[..2]),
        }));
        await AcceptedAsync(workshop.Lead.PressAsync("milestone.save", new { title = "Préparer", order = 1 }));
        await AcceptedAsync(people[0].PressAsync("canvas.propose", new { field = "usefulness", text = "Comprendre les budgets" }));
        await AcceptedAsync(workshop.Lead.PressAsync("proposal.acceptAll"));

        await workshop.RunOutAsync(25);
        await workshop.ToStepAsync("F3-S7");
        await AcceptedAsync(people[0].PressAsync("feedback.submit", new { rating = "4" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Le plan." }));
        await workshop.PublishedAsync();

        Assert.Equal("closed", (string?)(await workshop.ResultsAsync())["state"]);
        Assert.Equal(
            ["", "La direction du numérique"],
            (await workshop.ResultsAsync())["milestones"]!.AsArray().Select(milestone => (string?)milestone!["responsible"]));
        var roadmap = WordFile.At(Path.Combine(workshop.Folder!, "Feuille de route.docx"));
        Assert.Contains("La direction du numérique", roadmap.Tags.Where(
            tag => tag.EndsWith("/responsible", StringComparison.Ordinal)).Select(roadmap.TextOf));
        var minutes = WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx"));
        Assert.Contains("La direction du numérique", minutes.TextOf("report/actions"), StringComparison.Ordinal);
        Assert.Contains("2 étapes clés", minutes.TextOf("report/decisions"), StringComparison.Ordinal);
        var report = minutes.AllText;
        var csv = await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv"));
        foreach (var words in people.Skip(1).Select(person => $"Action de {person.Name}").Append("Action récrite"))
        {
            Assert.Contains(words, report, StringComparison.Ordinal);
            Assert.Equal(2, csv.Split(words).Length);
        }

        Assert.All(workshop.Forms, form => Assert.Equal(0, form.Edits));
        Assert.InRange(workshop.Posts.Count, 10, 25);
        Assert.Empty(bot.Connector.Breaches);
        Referee.Understands(bot);
        Assert.DoesNotContain(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}

public sealed class A_whole_format_3_directly : A_whole_format_3<Directly>;

public sealed class A_whole_format_3_by_the_SDK : A_whole_format_3<ByTheSdk>;
