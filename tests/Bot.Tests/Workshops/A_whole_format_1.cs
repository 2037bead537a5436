using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Protocol;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public abstract class A_whole_format_1<TAdapter>
    where TAdapter : IAdapter
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Of_eight_people_is_played_from_creation_to_closing()
    {
        await using var bot = await LiveBot.StartAsync(_clock, TAdapter.Settings);
        var workshop = await CreateAsync(bot);
        var people = workshop.People(8);

        await workshop.ToStepAsync("F1-S2");
        foreach (var person in people)
        {
            var reply = await AcceptedAsync(person.PressAsync("participant.introduce", new
            {
                name = person.Name,
                profile = "citizen",
                reason = $"Raison de {person.Name}",
                nameConsent = person == people[0],
            }));
            Assert.NotNull(reply.Card);
        }

        await workshop.RunOutAsync(10);
        await workshop.ToStepAsync("F1-S4");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("subject.submit", new
            {
                title = $"Sujet de {person.Name}",
                description = "En une phrase."
            }));
        }

        await workshop.RunOutAsync(10);
        await workshop.ToStepAsync("F1-S5");
        foreach (var _ in people)
        {
            await AcceptedAsync(workshop.Lead.PressAsync("floor.next"));
        }

        await workshop.RunOutAsync(35);
        await workshop.ToStepAsync("F1-S6");
        var subjects = (await workshop.ResultsAsync())["subjects"]!.AsArray().Select(subject => (string)subject!["id"]!)
                .ToArray();
        Assert.Equal(8, subjects.Length);
        foreach (var person in people)
        {
            foreach (var page in subjects.Chunk(4))
            {
                var ratings = new JsonObject();
                foreach (var subject in page)
                {
                    ratings[$"d-{subject}"] = "4";
                    ratings[$"f-{subject}"] = subject == subjects[2] ? "5" : "2";
                }

                await AcceptedAsync(person.PressAsync("subject.rate", ratings));
            }
        }

        await workshop.RunOutAsync(10);
        await workshop.ToStepAsync("F1-S7");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("feedback.submit", new { rating = "4", liked = $"Aimé par {person.Name}" }));
        }

        await AcceptedAsync(workshop.Lead.PressAsync("subject.select", new { subject = subjects[2] }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "On continue.", contact = "Léa" }));
        await workshop.PublishedAsync();

        var results = await workshop.ResultsAsync();
        Assert.Equal("closed", (string?)results["state"]);
        Assert.Equal("format1", (string?)results["format"]);
        Assert.Equal(8, results["participants"]!.AsArray().Count);
        Assert.Equal("Personne 1", Assert.Single(results["participants"]!.AsArray(),
            person => person!["name"] is not null)!["name"]!.ToString());
        var first = Assert.Single(results["subjects"]!.AsArray(), subject => (int?)subject!["rank"] == 1)!;
        Assert.Equal((subjects[2], 4m, 5m, true),
            ((string)first["id"]!, (decimal)first["desirability"]!, (decimal)first["feasibility"]!, (bool)first["selected"]!));
        Assert.Equal(8, results["contributions"]!.AsArray().Count(said => (string?)said!["verb"] == "subject.submit"));

        var sheet = WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText;
        var report = WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx")).AllText;
        var csv = await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv"));
        foreach (var person in people)
        {
            Assert.Contains($"Sujet de {person.Name}", sheet, StringComparison.Ordinal);
            Assert.Contains($"Sujet de {person.Name}", report, StringComparison.Ordinal);
            Assert.Equal(1, Times($"Sujet de {person.Name}", csv));
            Assert.Equal(1, Times($"Aimé par {person.Name}", csv));
        }

        // It may have been edited once before the documents were there; the next edit takes its time.
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(5),
            () => workshop.Posts.Any(post => post.Card?.ToJsonString(CardJson.Relaxed).Contains("/library/", StringComparison.Ordinal) == true),
            "the closing card carries the links");
        Assert.All(workshop.Forms, form => Assert.Equal(0, form.Edits));
        Assert.InRange(workshop.Posts.Count, 10, 25);
        Assert.Empty(bot.Connector.Breaches);
        Referee.Understands(bot);
        Assert.DoesNotContain(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static int Times(string text, string where) => where.Split(text).Length - 1;
}

public sealed class A_whole_format_1_directly : A_whole_format_1<Directly>;

public sealed class A_whole_format_1_by_the_SDK : A_whole_format_1<ByTheSdk>;
