using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Bad_input
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Of_any_shape_gets_an_answer_and_breaks_nothing()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S6");
        var ana = workshop.Person("Ana");
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Avant tout" }));
        var before = await workshop.SaidAsync();
        JsonNode?[] values =
        [
            null, 5, -1e300, true, new JsonArray(), new JsonArray("a", 1), new JsonObject(),
            new JsonObject { ["a"] = new JsonObject() }, "",
            "\0", "\u0001\u200e\ufeff", new string('x', 30_000), "<script>alert(1)</script>", "=cmd|'/c calc'!A1",
            "{{x}} { MERGEFIELD x }", "🧑‍🤝‍🧑", "NaN", "1e999",
        ];
        foreach (var verb in Verbs)
        {
            foreach (var value in values)
            {
                foreach (var person in new[] { ana, workshop.Lead })
                {
                    // Which a facilitator may do with anything written in it, is no bad input.
                    if (person == workshop.Lead
                        && verb is "step.next" or "step.back" or "facilitator.add" or "participant.attendance")
                    {
                        continue;
                    }

                    var inputs = new JsonObject();
                    foreach (var name in Names)
                    {
                        inputs[name] = value?.DeepClone();
                    }

                    var reply = await person.PressAsync(verb, inputs);
                    Assert.True(reply.Status == HttpStatusCode.OK,
                        $"{verb} {value?.ToJsonString()[..Math.Min(40, value.ToJsonString().Length)]}: {reply.Status}");
                    Assert.NotNull(reply.Outcome);
                    Assert.NotEqual("ServiceError", reply.ErrorCode);
                }
            }
        }

        Assert.Contains("Avant tout", await workshop.SaidAsync(), StringComparison.Ordinal);
        Assert.NotEqual("", before);
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        await workshop.PublishedAsync();
        Assert.DoesNotContain(bot.Log, line => line.StartsWith("Error", StringComparison.Ordinal)
            || line.Contains("script>alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_is_enormous_is_refused_clearly_and_what_was_said_stays()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var ana = workshop.Person("Ana");
        using var body = new StringContent(ana.Click("subject.submit",
            new { title = "T", description = new string('é', 600_000) }).ToJsonString(CardJson.Relaxed), Encoding.UTF8,
            "application/json");
        using var tooLarge = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);

        var tooLong = await ana.PressAsync("subject.submit", new { title = "T", description = new string('x', 900_000) });
        Assert.Equal((HttpStatusCode.OK, "refused; code=invalidInput"), (tooLong.Status, tooLong.Outcome));
        Assert.InRange(tooLong.Card!.Value.GetRawText().Length, 1, 28 * 1024);

        // As long as the longest paste we promise to keep, and unicode of every kind, kept to the letter.
        var paste = string.Concat(Enumerable.Repeat("Ligne avec é, 🏛️, عربي, « guillemets » et <b>.\n", 210)).Trim();
        Assert.True(paste.Length is > 9_000 and < 20_000);
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Long", description = paste }));
        var many = new JsonObject { ["title"] = "Dix mille" };
        for (var number = 0; number < 10_000; number++)
        {
            many[$"d-{number}"] = number;
        }

        await AcceptedAsync(ana.PressAsync("subject.submit", many));
        Assert.Equal("refused; code=tooMany", (await ana.PressAsync("subject.submit",
            new { title = "Trois", description = paste })).Outcome);
        await workshop.NextAsync();
        Assert.Equal(paste, (string?)(await workshop.ResultsAsync())["subjects"]![0]!["description"]);
        await workshop.PublishedAsync();
        Assert.Contains("عربي", WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText, StringComparison.Ordinal);
        Assert.Empty(bot.Connector.Breaches);
        Assert.DoesNotContain(bot.Log, line => line.Contains("guillemets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_is_half_a_character_or_none_is_kept_as_well_as_can_be()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var ana = workshop.Person("Ana");
        var ben = workshop.Person("Ben");
        var json = ana.Click("subject.submit", new { title = "TITRE" }).ToJsonString();
        Assert.Equal("accepted", (await ana.SendAsync(json.Replace("TITRE", "moitié \\ud83d fin",
            StringComparison.Ordinal))).Outcome);
        Assert.Equal("accepted", (await ben.SendAsync(ben.Click("subject.submit", new { title = "TITRE" }).ToJsonString()
            .Replace("TITRE", "nul \\u0000 fin \\udc00", StringComparison.Ordinal))).Outcome);

        // The same key twice: the last counts, once.
        Assert.Equal("accepted", (await ana.SendAsync(json.Replace("\"title\":\"TITRE\"",
            "\"title\":\"Premier\",\"title\":\"Second\"", StringComparison.Ordinal))).Outcome);
        await workshop.NextAsync();
        await workshop.PublishedAsync();
        var titles = (await workshop.ResultsAsync())["subjects"]!.AsArray().Select(one => (string)one!["title"]!).ToArray();
        Assert.Equal(3, titles.Length);
        Assert.Contains("Second", titles);
        Assert.Contains("moitié \ufffd fin", titles);
        Assert.Contains("fin", WordFile.At(Path.Combine(workshop.Folder!, "Fiche sujets.docx")).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_no_press_at_all_is_told_so()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        var ana = workshop.Person("Ana");
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.SendAsync("{\"type\":")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ana.SendAsync("[]")).Status);
        Assert.Equal("refused; code=unknown", (await ana.PressAsync("no.such.verb")).Outcome);
        Assert.Equal("refused; code=unknown", (await ana.PressAsync(new string('v', 10_000))).Outcome);
        Assert.Equal("refused; code=unknown", (await ana.PressAsync("__proto__")).Outcome);
        Assert.Equal("refused; code=gone", (await ana.PressAsync("step.next", new { workshop = "AAAAAAAAAA" })).Outcome);
        foreach (var spoil in new Action<JsonObject>[]
        {
            click => click["value"] = "text", click => click["value"] = new JsonArray(), click => click["value"]!["action"] = 5,
            click => click["value"]!["action"]!["verb"] = new JsonArray(),
            click => click["value"]!["action"]!["data"] = new JsonArray(),
        })
        {
            var click = ana.Click("step.done");
            spoil(click);
            var reply = await ana.SendAsync(click);
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.NotNull(reply.ErrorCode);
            Assert.NotEqual("ServiceError", reply.ErrorCode);
        }

        foreach (var id in new JsonNode[] { new string('i', 65), new string('i', 5_000), new JsonObject(), 5 })
        {
            var reply = await workshop.Lead.PressAsync("step.next", new JsonObject { ["id"] = id });
            Assert.True(reply.Outcome is "refused; code=invalidInput"
                || id.GetValueKind() == System.Text.Json.JsonValueKind.Number, reply.Outcome);
        }
    }

    private static readonly string[] Verbs =
    [
        "workshop.prepare", "workshop.guide", "facilitation.open", "form.open", "facilitator.add", "facilitator.take",
        "step.next", "step.back", "step.pause", "step.resume", "step.extend",
        "step.goto", "step.done", "step.pass", "note.save", "participant.introduce", "participant.attendance", "subject.submit",
        "subject.edit",
        "subject.withdraw", "subject.merge", "subject.unmerge", "subject.rate", "subject.place", "subject.select", "floor.next",
        "floor.give",
        "floor.skip", "floor.ask", "feedback.submit", "contribution.hide", "contribution.unhide", "onbehalf.submit",
        "documents.publish", "plan.owner.add", "data.export",
    ];

    private static readonly string[] Names =
    [
        "title", "description", "person", "role", "minutes", "step", "text", "name", "profile", "email", "nameConsent",
        "subject", "subjects",
        "desirability", "feasibility", "d-AAAAAAAAAA", "f-", "d-", "rating", "liked", "contribution", "reason", "as", "from",
        "form", "item", "format", "plan", "__proto__",
    ];
}
