using System.Diagnostics;
using OgpTeams.Bot.Tests.Doubles;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public sealed class A_crowd
{
    [Fact]
    public async Task Of_a_hundred_pressing_twice_at_once_is_heard_once_each()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");

        var answers = await Task.WhenAll(workshop.People(100).SelectMany(person =>
        {
            // Teams sends a slow press again: the same form and words, under another activity id.
            var words = new { id = "the form", title = $"Sujet de {person.Name}.", description = "Une phrase." };
            return new[] { TimedAsync(person, words), TimedAsync(person, words) };
        }));

        Assert.All(answers.Chunk(2), pair => Assert.Equal(["accepted", "repeat"], pair.Select(answer => answer.Outcome).Order()));
        Assert.All(answers, answer => Assert.InRange(answer.Took, TimeSpan.Zero, TimeSpan.FromSeconds(8)));

        await workshop.NextAsync();
        await workshop.PublishedAsync();
        var subjects = (await workshop.ResultsAsync())["subjects"]!.AsArray().Select(
            subject => (string)subject!["title"]!).ToList();
        Assert.Equal(100, subjects.Distinct().Count());
        Assert.Equal(100, subjects.Count);
        var csv = await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv"));
        var sheet = WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText;
        var report = WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx")).AllText;
        Assert.All(subjects, subject =>
        {
            Assert.Equal(2, csv.Split(subject).Length);
            Assert.Contains(subject, sheet, StringComparison.Ordinal);
            Assert.Contains(subject, report, StringComparison.Ordinal);
        });
        Assert.Empty(bot.Connector.Breaches);
    }

    [Fact]
    public async Task Of_facilitators_pressing_next_at_once_opens_one_step()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var others = workshop.People(6);
        foreach (var other in others)
        {
            await other.PressAsync("participant.introduce", new { name = other.Name });
        }

        var ids = (await workshop.ResultsAsync())["participants"]!.AsArray().Select(person => (string)person!["id"]!).ToArray();
        foreach (var other in ids)
        {
            await AcceptedAsync(workshop.Lead.PressAsync("facilitator.add", new { person = other }));
        }

        await workshop.NextAsync();
        var answers = await Task.WhenAll(others.Append(workshop.Lead).Select(
            person => person.PressAsync("step.next", new { from = "F1-S1" })));

        Assert.Single(answers, answer => answer.Outcome == "accepted");
        Assert.Equal(6, answers.Count(answer => answer.Outcome == "refused; code=staleStep"));
        Assert.Equal("F1-S2", await workshop.StepAsync());
    }

    [Fact]
    public async Task Creating_at_once_in_one_chat_makes_one_workshop()
    {
        await using var bot = await LiveBot.StartAsync();
        var chat = TeamsConversation.Group();
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => bot.Person($"Personne {number}", chat)
            .PressAsync("workshop.create", new { format = "format1", title = $"Atelier {number}" })));

        Assert.Single(answers, answer => answer.Outcome == "accepted");
        Assert.Equal(9, answers.Count(answer => answer.Outcome == "refused; code=workshopRunning"));
    }

    [Fact]
    public async Task Of_one_person_new_to_the_bot_is_one_participant()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(
            number => workshop.Person("Zoé").PressAsync("subject.submit",
            new { id = $"form {number}", title = $"Sujet {number}" })));

        Assert.Equal(2, answers.Count(answer => answer.Outcome == "accepted"));
        Assert.Equal(6, answers.Count(answer => answer.Outcome == "refused; code=tooMany"));
        Assert.Single((await workshop.ResultsAsync())["participants"]!.AsArray());
    }

    private static async Task<(string? Outcome, TimeSpan Took)> TimedAsync(Person person, object words)
    {
        var since = Stopwatch.GetTimestamp();
        var reply = await person.PressAsync("subject.submit", words);
        return (reply.Outcome, Stopwatch.GetElapsedTime(since));
    }
}
