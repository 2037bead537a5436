using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public sealed class Writing_blind
{
    private static readonly string[] Forms =
    [
        "subjects", "hide", "select", "place", "merge", "unmerge", "subject", "subject.edit", "rate", "script", "floor", "memo",
        "close",
    ];

    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Shows_ones_words_to_nobody_else_until_they_are_shared()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var (ana, ben) = (workshop.Person("Ana"), workshop.Person("Ben"));
        var own = await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Xylophone", description = "Quetzal" }));
        Assert.Contains("Xylophone", own.Body.ToString(), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("onbehalf.submit", new Dictionary<string, string>
        {
            ["name"] = "Zoé",
            ["as"] = "subject.submit",
            ["text"] = "Yttrium : Wapiti",
        }));

        var seen = new List<string>();
        foreach (var (person, verb, inputs) in new (Person, string, object)[]
        {
            (ben, "subject.submit", new { title = "Autre" }), (ben, "step.done", new { }), (ben, "data.export", new { }),
            (workshop.Lead, "facilitation.open", new { }), (workshop.Lead, "documents.publish", new { }),
            (workshop.Lead, "note.save", new { text = "Note" }),
        }.Concat(Forms
            .SelectMany(form => new[] { (ben, "form.open", (object)new { form }), (workshop.Lead, "form.open", new { form }) })))
        {
            seen.Add((await person.PressAsync(verb, inputs)).Body.ToString()!);
        }

        foreach (var said in new[] { "état", "documents", "formulaire", "mes contributions", "clore" })
        {
            await ben.SayAsync(said);
            await workshop.Lead.SayAsync(said);
        }

        await workshop.PublishedAsync();
        seen.Add((await workshop.ResultsAsync()).ToJsonString());
        seen.Add(string.Join('\n', bot.Connector.Requests.Select(request => request.Body?.ToJsonString(CardJson.Relaxed))));
        seen.Add(string.Join('\n', bot.Log));
        seen.AddRange(await FilesAsync(workshop));
        foreach (var secret in new[] { "Xylophone", "Quetzal", "Yttrium", "Wapiti" })
        {
            Assert.All(seen, text => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        }

        // Going back shows nothing, going on shows everything.
        await AcceptedAsync(workshop.Lead.PressAsync("step.back", new { from = "F1-S4" }));
        Assert.Empty((await workshop.ResultsAsync())["subjects"]!.AsArray());
        await workshop.ToStepAsync("F1-S5");
        Assert.Equal(3, (await workshop.ResultsAsync())["subjects"]!.AsArray().Count);
    }

    [Fact]
    public async Task Cannot_be_looked_into_by_grouping_rating_or_choosing_what_is_written()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Premier" }));
        var known = await workshop.SubjectIdAsync("Premier");
        await AcceptedAsync(workshop.Lead.PressAsync("step.back", new { from = "F1-S5" }));
        await AcceptedAsync(workshop.Person("Ben").PressAsync("subject.submit", new { title = "Xylophone" }));
        var export = await workshop.Person("Ben").PressAsync("data.export");
        var ids = string.Concat(DrawnCard.Text(JsonNode.Parse(export.Card!.Value.GetRawText()))
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ').Where(Domain.OgpId.IsValid)
                .Distinct().ToArray();
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            foreach (var (verb, inputs) in new (string, JsonObject)[]
            {
                ("subject.merge", new() { ["subjects"] = $"{known},{id}" }), ("subject.select", new() { ["subject"] = id }),
                ("form.open", new() { ["form"] = "subject.edit", ["item"] = id }),
                ("subject.place", new() { ["subject"] = id, ["desirability"] = 1, ["feasibility"] = 1 }),
            })
            {
                var reply = await workshop.Lead.PressAsync(verb, inputs);
                Assert.DoesNotContain("Xylophone", reply.Body.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Ratings_show_only_after_the_round_and_feedback_never_by_whom()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        var people = workshop.People(3);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(people[0].PressAsync("subject.submit", new { title = "Registre" }));
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("participant.introduce", new { name = person.Name, nameConsent = true }));
        }

        await workshop.ToStepAsync("F1-S6");
        var subject = await workshop.SubjectIdAsync("Registre");
        foreach (var person in people)
        {
            await AcceptedAsync(person.PressAsync("subject.rate", new Dictionary<string,
                int>
            { [$"d-{subject}"] = 5, [$"f-{subject}"] = 4 }));
        }

        var during = (await workshop.ResultsAsync())["subjects"]![0]!;
        Assert.Null(during["desirability"]);
        Assert.Null(during["rank"]);
        await workshop.NextAsync();
        Assert.Equal(5m, (decimal)(await workshop.ResultsAsync())["subjects"]![0]!["desirability"]!);

        await AcceptedAsync(people[1].PressAsync("feedback.submit", new { rating = 2, improve = "Moins de cartes" }));
        Assert.DoesNotContain("Moins de cartes", (await workshop.ResultsAsync()).ToJsonString(), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        await workshop.PublishedAsync();
        var line = (await File.ReadAllLinesAsync(Path.Combine(workshop.Folder!, "contributions.csv")))
            .Single(row => row.Contains("Moins de cartes", StringComparison.Ordinal));
        Assert.DoesNotContain("Personne", line, StringComparison.Ordinal);
        var feedback = (await workshop.ResultsAsync())["contributions"]!.AsArray().Single(
            said => (string?)said!["verb"] == "feedback.submit")!;
        Assert.DoesNotContain(feedback.AsObject(), member => member.Key.Contains("author", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<IEnumerable<string>> FilesAsync(LiveWorkshop workshop)
    {
        var texts = new List<string>();
        foreach (var file in Directory.EnumerateFiles(workshop.Bot.Library, "*", SearchOption.AllDirectories))
        {
            texts.Add(Path.GetExtension(file) == ".docx" ? WordFile.At(file).Everything : await File.ReadAllTextAsync(file));
        }

        return texts;
    }
}
