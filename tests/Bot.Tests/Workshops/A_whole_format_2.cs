using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Protocol;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public abstract class A_whole_format_2<TAdapter>
    where TAdapter : IAdapter
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Of_eight_people_is_played_from_creation_to_closing()
    {
        await using var bot = await LiveBot.StartAsync(_clock, TAdapter.Settings);
        var workshop = await CreateAsync(bot, format: "format2", more: new { subjectText = "Ouvrir les budgets : en une phrase" });
        var people = workshop.People(8);

        await workshop.ToStepAsync("F2-S2");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("participant.introduce", new
            {
                name = person.Name,
                profile = person == people[0] ? "publicServant" : "citizen",
                nameConsent = person == people[0],
            }));
        }

        await workshop.RunOutAsync(10);
        await workshop.ToStepAsync("F2-S4");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("reformulation.submit", new { evokes = $"Mots de {person.Name}", allows = "de comprendre" }));
            await AcceptedAsync(workshop.Lead.PressAsync("floor.next"));
        }

        await workshop.RunOutAsync(10);
        await workshop.ToStepAsync("F2-S5");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("idea.submit", new Dictionary<string, string>
            {
                ["i-c1"] = $"Idée de {person.Name}",
                ["i-s2"] = "",
            }));
        }

        Assert.Empty(await workshop.IdsAsync("idea.submit"));
        await AcceptedAsync(workshop.Lead.PressAsync("ideas.share"));
        Assert.Equal(8, (await workshop.IdsAsync("idea.submit")).Length);

        await workshop.RunOutAsync(20);
        await workshop.ToStepAsync("F2-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Budgets ouverts", what = "Publier. Expliquer." }));
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("canvas.propose", new { field = "content", text = $"Contenu de {person.Name}" }));
        }

        var proposals = await workshop.IdsAsync("canvas.propose");
        await AcceptedAsync(workshop.Lead.PressAsync("proposal.accept", new { proposal = proposals[0], mode = "replace" }));
        await AcceptedAsync(workshop.Lead.PressAsync("proposal.dismiss", new { proposal = proposals[1] }));
        await AcceptedAsync(workshop.Lead.PressAsync("proposal.acceptAll"));

        await workshop.RunOutAsync(30);
        await workshop.ToStepAsync("F2-S7");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("feedback.submit", new { rating = "4", liked = $"Aimé par {person.Name}" }));
        }

        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Format 3." }));
        await workshop.PublishedAsync();

        Assert.Equal("closed", (string?)(await workshop.ResultsAsync())["state"]);
        var report = WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx")).AllText;
        var csv = await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv"));
        foreach (var person in people)
        {
            foreach (var words in new[] { $"Mots de {person.Name}", $"Idée de {person.Name}", $"Contenu de {person.Name}" })
            {
                Assert.Contains(words, report, StringComparison.Ordinal);
                Assert.Equal(2, csv.Split(words).Length);
            }
        }

        Assert.All(workshop.Forms, form => Assert.Equal(0, form.Edits));
        Assert.InRange(workshop.Posts.Count, 10, 25);
        Assert.Empty(bot.Connector.Breaches);
        Referee.Understands(bot);
        Assert.DoesNotContain(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}

public sealed class A_whole_format_2_directly : A_whole_format_2<Directly>;

public sealed class A_whole_format_2_by_the_SDK : A_whole_format_2<ByTheSdk>;
