using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Pressing_verbs_of_formats_2_and_3
{
    [Fact]
    public async Task Of_facilitators_is_refused_to_others_and_changes_nothing()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subAction) = await RoadmapAsync(bot);
        var mallory = workshop.Person("Mallory");
        await AcceptedAsync(mallory.PressAsync("canvas.propose", new { field = "what", text = "Publier" }));
        var proposal = Assert.Single(await workshop.IdsAsync("canvas.propose"));
        var before = await workshop.SaidAsync();
        foreach (var (verb, inputs) in new (string, object)[]
        {
            ("ideas.share", new { }), ("canvas.save", new { what = "Moi" }), ("proposal.accept", new { proposal }),
            ("proposal.acceptAll", new { }), ("proposal.dismiss", new { proposal }),
            ("subaction.edit", new { subaction = subAction, text = "Moi" }), ("subaction.select", new { subactions = subAction }),
            ("subaction.drop", new { subactions = subAction }), ("milestone.save", new { title = "Moi" }),
            ("milestone.remove", new { milestone = "AAAAAAAAAA" }),
        })
        {
            Assert.Equal((verb, "refused; code=notFacilitator"), (verb, (await mallory.PressAsync(verb, inputs)).Outcome));
            Assert.Equal((verb, "refused; code=notFacilitator"), (verb, (await mallory.PressAsync(verb)).Outcome));
        }

        Assert.Equal(before, await workshop.SaidAsync());
    }

    [Fact]
    public async Task With_boxes_left_empty_or_wrong_gives_the_card_back_with_what_was_typed()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subAction) = await RoadmapAsync(bot);
        var before = await workshop.SaidAsync();
        var ana = workshop.Person("Ana");
        foreach (var (person, verb, inputs, code, typed) in new (Person, string, object, string, string?)[]
        {
            (ana, "canvas.propose", new { field = "colour", text = "Gardé tel quel" }, "invalidInput", "Gardé tel quel"),
            (ana, "canvas.propose", new { text = "Gardé tel quel" }, "missingInput", "Gardé tel quel"),
            (ana, "canvas.propose", new { field = "what", text = " \u200b " }, "missingInput", "what"),
            (ana, "subaction.submit", new { text = "Gardé tel quel", prompt = "p99" }, "invalidInput", "Gardé tel quel"),
            (ana, "subaction.submit", new { text = "" }, "missingInput", null),
            (workshop.Lead, "canvas.save", new { }, "missingInput", null),
            (workshop.Lead, "canvas.save", new { what = new string('x', 20_001) }, "invalidInput", null),
            (workshop.Lead, "proposal.accept", new { proposal = "" }, "missingInput", null),
            (workshop.Lead, "subaction.edit", new { subaction = subAction, text = "" }, "missingInput", null),
            (workshop.Lead, "subaction.select", new { subactions = "" }, "missingInput", null),
            (workshop.Lead, "milestone.save", new { deliverable = "Gardé tel quel" }, "missingInput", "Gardé tel quel"),
            (workshop.Lead, "milestone.save", new { title = "Publier", start = "31/06/2023" }, "invalidInput", "31/06/2023"),
            (workshop.Lead, "milestone.save", new { title = "Publier", end = "06/30/2023" }, "invalidInput", "06/30/2023"),
            (workshop.Lead, "milestone.save", new { title = "Publier", end = "bientôt" }, "invalidInput", "bientôt"),
            (workshop.Lead, "milestone.save", new { title = "Publier", order = "premier" }, "invalidInput", "Publier"),
        })
        {
            var reply = await person.PressAsync(verb, inputs);
            Assert.Equal((verb, $"refused; code={code}"), (verb, reply.Outcome));
            Assert.NotNull(reply.Card);
            if (typed is not null)
            {
                Assert.Contains(typed, DrawnCard.Typed(JsonNode.Parse(reply.Card.Value.GetRawText())).Values);
            }
        }

        foreach (var (verb, inputs) in new (string, object)[]
        {
            ("proposal.accept", new { proposal = "AAAAAAAAAA" }), ("proposal.dismiss", new { proposal = subAction }),
            ("subaction.select", new { subactions = $"{subAction},AAAAAAAAAA" }), ("milestone.remove", new { milestone = "AAAAAAAAAA" }),
            ("milestone.save", new { milestone = "AAAAAAAAAA", title = "Rien" }),
            ("milestone.save", new { title = "Publier", subactions = "AAAAAAAAAA" }),
        })
        {
            Assert.Equal((verb, "refused; code=unknown"), (verb, (await workshop.Lead.PressAsync(verb, inputs)).Outcome));
        }

        Assert.Equal(before, await workshop.SaidAsync());
    }

    [Fact]
    public async Task Reads_ideas_and_rewordings_that_say_something()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, format: "format2", more: new { subjectText = "Les terres" });
        var ana = workshop.Person("Ana");
        await workshop.ToStepAsync("F2-S4");
        Assert.Equal("refused; code=missingInput", (await ana.PressAsync("reformulation.submit", new { evokes = " ", more = "x" })).Outcome);
        await AcceptedAsync(ana.PressAsync("reformulation.submit", new { id = "form", horizon = "2027" }));
        Assert.Equal("repeat", (await ana.PressAsync("reformulation.submit", new { id = "form", horizon = "2027" })).Outcome);

        await workshop.ToStepAsync("F2-S5");
        Assert.Equal("refused; code=missingInput", (await ana.PressAsync("idea.submit", Idea("c1", ""))).Outcome);
        Assert.Equal("refused; code=invalidInput", (await ana.PressAsync("idea.submit", Idea("zz", "Inconnue"))).Outcome);
        await AcceptedAsync(ana.PressAsync("idea.submit", Idea("a3", "Écrire clairement")));
        await AcceptedAsync(ana.PressAsync("idea.submit", new { text = "Une idée à part" }));

        await workshop.ToStepAsync("F2-S7");
        Assert.Equal("accepted; late", (await ana.PressAsync("idea.submit", Idea("c2", "Après coup"))).Outcome);
        Assert.Equal("accepted; late", (await ana.PressAsync("reformulation.submit", new { allows = "de voir" })).Outcome);
        Assert.Equal(3, (await workshop.IdsAsync("idea.submit")).Length);
    }

    [Fact]
    public async Task Twice_is_known_by_person_form_and_own_inputs()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subAction) = await RoadmapAsync(bot);
        var (ben, lead) = (workshop.Person("Ben"), workshop.Lead);
        await AcceptedAsync(ben.PressAsync("canvas.propose", new { field = "what", text = "Publier" }));
        await AcceptedAsync(ben.PressAsync("canvas.propose", new { field = "what", text = "Expliquer" }));
        var proposals = await workshop.IdsAsync("canvas.propose");
        foreach (var (person, verb, inputs) in new (Person, string, object)[]
        {
            (ben, "canvas.propose", new { id = "form", field = "about", text = "Les terres" }),
            (ben, "subaction.submit", new { id = "form", text = "Former", prompt = "p1" }),
            (lead, "canvas.save", new { id = "form", title = "Terres" }),
            (lead, "proposal.accept", new { id = "form", proposal = proposals[0] }),
            (lead, "proposal.dismiss", new { id = "form", proposal = proposals[1] }),
            (lead, "proposal.acceptAll", new { id = "form" }),
            (lead, "subaction.edit", new { id = "form", subaction = subAction, text = "Autrement" }),
            (lead, "subaction.select", new { id = "form", subactions = subAction }),
            (lead, "subaction.drop", new { id = "form", subactions = subAction }),
            (lead, "milestone.save", new { id = "form", title = "Publier", start = "juin 2027", subactions = subAction }),
            (lead, "onbehalf.submit", new Dictionary<string, string>
            {
                ["id"] = "form", ["name"] = "Zoé", ["as"] = "canvas.propose", ["field"] = "usefulness", ["text"] = "Un\nDeux",
            }),
        })
        {
            Assert.Equal((verb, "accepted"), (verb, (await person.PressAsync(verb, inputs)).Outcome));
            var before = await workshop.SaidAsync();
            Assert.Equal((verb, "repeat"), (verb, (await person.PressAsync(verb, inputs)).Outcome));
            Assert.Equal(before, await workshop.SaidAsync());
        }
    }

    [Theory]
    [InlineData("reformulation.submit", "evokes")]
    [InlineData("idea.submit", "text")]
    [InlineData("canvas.propose", "text")]
    public async Task For_somebody_else_makes_each_line_a_contribution(string verb, string field)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, format: "format2", more: new { subjectText = "Les terres" });
        await workshop.ToStepAsync("F2-S6");
        var late = verb == "canvas.propose" ? "accepted" : "accepted; late";
        Assert.Equal(late, (await workshop.Lead.PressAsync("onbehalf.submit", new Dictionary<string, string>
        {
            ["name"] = "Zoé",
            ["as"] = verb,
            ["text"] = "Premier\n\nSecond",
        })).Outcome);

        var said = (await workshop.ResultsAsync())["contributions"]!.AsArray().Where(one => (string?)one!["verb"] == verb).ToList();
        Assert.Equal(["Premier", "Second"], said.Select(one => (string?)one!["fields"]![field]));
        Assert.All(said, one => Assert.True((bool)one!["onBehalf"]!));
    }

    [Fact]
    public async Task By_text_adds_ideas_and_sub_actions()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, format: "format2", more: new { subjectText = "Les terres" });
        await workshop.ToStepAsync("F2-S5");
        Assert.Equal("accepted", (await workshop.Person("Ana").SayAsync("Idée  écrire : clairement")).Outcome);
        Assert.Equal("refused; code=stepNotOpen", (await workshop.Person("Ana").SayAsync("sous-action former")).Outcome);
        await AcceptedAsync(workshop.Lead.PressAsync("ideas.share"));
        Assert.Equal("écrire : clairement", (string?)(await workshop.ResultsAsync())["contributions"]![0]!["fields"]!["text"]);
    }

    [Fact]
    public async Task Of_two_facilitators_on_one_box_keeps_both_texts()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, _) = await RoadmapAsync(bot);
        var form = JsonNode.Parse((await workshop.Lead.PressAsync("form.open", new { form = "canvas" })).Card!.Value.GetRawText())!;
        var drawn = form["actions"]!.AsArray().First(action => (string?)action!["verb"] == "canvas.save")!["data"]!["drawn"]!.ToString();
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { drawn, title = "Terres", about = "" }));

        var reply = await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { drawn, title = "Terres ouvertes", about = "Le cadastre" }));

        Assert.Contains("parmi les propositions", DrawnCard.Text(JsonNode.Parse(reply.Card!.Value.GetRawText())), StringComparison.Ordinal);
        var proposal = Assert.Single((await workshop.ResultsAsync())["contributions"]!.AsArray(), said => (string?)said!["verb"] == "canvas.propose");
        Assert.Equal("Terres ouvertes", (string?)proposal!["fields"]!["text"]);
    }

    private static Dictionary<string, string> Idea(string prompt, string text) => new() { [$"i-{prompt}"] = text };

    /// <summary>A format 3 in its roadmap step, with one sub-action.</summary>
    private static async Task<(LiveWorkshop Workshop, string SubAction)> RoadmapAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, format: "format3");
        await workshop.ToStepAsync("F3-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subaction.submit", new { text = "Publier les actes" }));
        await workshop.ToStepAsync("F3-S6");
        return (workshop, Assert.Single(await workshop.IdsAsync("subaction.submit")));
    }
}
