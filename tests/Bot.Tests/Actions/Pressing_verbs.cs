using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Pressing_verbs
{
    [Fact]
    public async Task Of_facilitators_is_refused_to_others_whatever_their_card_says_and_changes_nothing()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subject) = await RatingAsync(bot);
        var before = await workshop.SaidAsync();
        var mallory = workshop.Person("Mallory");
        foreach (var (verb, inputs) in new (string, object)[]
        {
            ("facilitation.open", new { }), ("facilitator.add", new { person = "29:mallory", role = "lead" }),
            ("step.next", new { from = "F1-S6" }), ("step.back", new { from = "F1-S6" }), ("step.pause", new { }),
            ("step.resume", new { }),
            ("step.extend", new { minutes = 5 }), ("step.goto", new { step = "F1-S1" }), ("note.save", new { text = "Note" }),
            ("participant.attendance", new { person = "29:ana", present = false }),
            ("subject.merge", new { subjects = $"{subject},{subject}" }),
            ("subject.unmerge", new { subject }), ("floor.next", new { }), ("floor.give", new { person = "29:ana" }),
            ("floor.skip", new { }),
            ("subject.place", new { subject, desirability = 5, feasibility = 5 }), ("subject.select", new { subject }),
            ("contribution.hide", new { contribution = subject, reason = "Non" }),
            ("contribution.unhide", new { contribution = subject, reason = "Si" }),
            ("onbehalf.submit", new Dictionary<string, string> { ["name"] = "Zoé", ["as"] = "subject.submit",
            ["text"] = "Sujet" }),
            ("workshop.close", new { }), ("workshop.reopen", new { }), ("documents.publish", new { }),
        })
        {
            var asking = System.Text.Json.JsonSerializer.SerializeToNode(inputs)!.AsObject();
            asking["role"] ??= "lead";
            asking["facilitator"] = true;
            asking["__proto__"] = new JsonObject { ["isFacilitator"] = true };
            Assert.Equal((verb, "refused; code=notFacilitator"), (verb, (await mallory.PressAsync(verb, asking)).Outcome));

            // With nothing filled in, who may not is still told that first.
            Assert.Equal((verb, "refused; code=notFacilitator"), (verb, (await mallory.PressAsync(verb)).Outcome));
        }

        Assert.Equal("refused; code=notAuthor", (await mallory.PressAsync(
            "subject.edit", new { subject, title = "À moi" })).Outcome);
        Assert.Equal("refused; code=notAuthor", (await mallory.PressAsync("subject.withdraw", new { subject })).Outcome);
        Assert.Equal("refused; code=notYet", (await mallory.PressAsync("facilitator.take")).Outcome);
        Assert.Equal(before, await workshop.SaidAsync());
    }

    [Fact]
    public async Task Too_early_is_refused_and_too_late_is_kept_or_refused_as_the_verb_wants()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var ana = workshop.Person("Ana");
        await AllAsync("refused; code=stepNotOpen",
            (ana, "subject.submit", new { title = "Tôt" }), (ana, "subject.rate", new Dictionary<string,
            int>
            { ["d-AAAAAAAAAA"] = 3 }),
            (ana, "floor.ask", new { }), (ana, "step.done", new { }), (ana, "step.pass", new { }),
            (ana, "feedback.submit", new { rating = 3 }),
            (workshop.Lead, "floor.next", new { }), (workshop.Lead, "step.pause", new { }),
            (workshop.Lead, "step.extend", new { minutes = 5 }),
            (workshop.Lead, "subject.merge", new { subjects = "AAAAAAAAAA,BBBBBBBBBB" }),
            (workshop.Lead, "subject.select", new { subject = "AAAAAAAAAA" }),
            (workshop.Lead, "subject.place", new { subject = "AAAAAAAAAA", desirability = 1, feasibility = 1 }));

        await workshop.ToStepAsync("F1-S4");
        await AllAsync("accepted", (ana, "subject.submit", new { title = "Registre" }),
            (ana, "subject.submit", new { title = "Agenda" }));
        await AllAsync("refused; code=tooMany", (ana, "subject.submit", new { title = "Troisième" }));
        await workshop.ToStepAsync("F1-S5");
        var (one, other) = (await workshop.SubjectIdAsync("Registre"), await workshop.SubjectIdAsync("Agenda"));
        await AllAsync("refused; code=stepNotOpen", (ana, "subject.rate", new Dictionary<string, int> { [$"d-{one}"] = 3 }),
            (workshop.Lead, "subject.place", new { subject = one, desirability = 1, feasibility = 1 }));

        await workshop.ToStepAsync("F1-S7");
        await AllAsync("accepted; late", (workshop.Person("Ben"), "subject.submit", new { title = "Après" }));
        await AllAsync("refused; code=stepNotOpen", (ana, "subject.rate", new Dictionary<string, int> { [$"d-{one}"] = 3 }),
            (ana, "subject.edit", new { subject = one, title = "Autre" }), (ana, "subject.withdraw", new { subject = one }),
            (ana, "floor.ask", new { }),
            (workshop.Lead, "subject.merge", new { subjects = $"{one},{other}" }), (workshop.Lead, "ranking.reveal", new { }));
        await AllAsync("accepted", (workshop.Lead, "subject.place", new { subject = one, desirability = 1, feasibility = 1 }));
        await AllAsync("refused; code=lastStep", (workshop.Lead, "step.next", new { from = "F1-S7" }));

        // Reopened, it takes settings again.
        await AllAsync("accepted", (workshop.Lead, "step.goto", new { step = "F1-S6" }),
            (ana, "subject.rate", new Dictionary<string, int> { [$"d-{one}"] = 3 }), (workshop.Lead, "workshop.close", new { }));
        await AllAsync("refused; code=closed", (workshop.Lead, "step.next", new { from = "F1-S6" }),
            (workshop.Lead, "workshop.close", new { }),
            (workshop.Lead, "step.pause", new { }), (ana, "step.done", new { }));
        await AllAsync(
            "refused; code=stepNotOpen", (workshop.Lead, "subject.place", new { subject = one, desirability = 2, feasibility = 2 }));
        await AllAsync("accepted; late", (workshop.Person("Cléo"), "subject.submit", new { title = "Bien après" }));
        await AllAsync("accepted", (ana, "feedback.submit", new { rating = 3 }),
            (workshop.Lead, "subject.select", new { subject = other }),
            (workshop.Lead, "workshop.reopen", new { }));
        Assert.Equal("open", (string?)(await workshop.ResultsAsync())["state"]);
        Assert.True((bool)(await workshop.ResultsAsync())["contributions"]!.AsArray().Single(
            said => (string?)said!["fields"]!["title"] == "Bien après")!["late"]!);
    }

    [Fact]
    public async Task With_boxes_left_empty_or_wrong_gives_the_card_back_with_what_was_typed()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subject) = await RatingAsync(bot);
        var before = await workshop.SaidAsync();
        var ana = workshop.Person("Ana");
        foreach (var (person, verb, inputs, outcome, typed) in new (Person, string, object, string, string?)[]
        {
            (ana, "subject.submit", new { title = "   ", description = "Gardé tel quel" }, "missingInput", "Gardé tel quel"),
            (ana, "participant.introduce", new { name = "", reason = "Gardé tel quel" }, "missingInput", "Gardé tel quel"),
            (ana, "participant.introduce", new { name = "Ana", email = "pas une adresse", emailConsent = true }, "invalidInput",
            "pas une adresse"),
            (ana, "participant.introduce", new { name = "Ana", profile = "roi", reason = "Gardé tel quel" }, "invalidInput",
            "Gardé tel quel"),
            (ana, "feedback.submit", new { rating = "6", liked = "Gardé tel quel" }, "invalidInput", "Gardé tel quel"),
            (ana, "subject.rate", new Dictionary<string, object> { [$"d-{subject}"] = 6 }, "invalidInput", null),
            (ana, "subject.rate", new Dictionary<string, object> { [$"d-{subject}"] = 0, [$"f-{subject}"] = 0 }, "invalidInput", null),
            (ana, "subject.rate", new { }, "missingInput", null),
            (workshop.Lead, "subject.place", new { subject, desirability = "4.3", feasibility = 4 }, "invalidInput", null),
            (workshop.Lead, "note.save", new { text = "" }, "missingInput", null),
            (workshop.Lead, "step.extend", new { minutes = "beaucoup" }, "invalidInput", null),
            (workshop.Lead, "step.extend", new { }, "missingInput", null),
            (workshop.Lead, "subject.place", new { subject, desirability = 3 }, "missingInput", "3"),
            (workshop.Lead, "subject.merge", new { subjects = subject, title = "Gardé tel quel" }, "missingInput", null),
            (workshop.Lead, "contribution.hide", new { contribution = subject, reason = "" }, "missingInput", null),
            (workshop.Lead, "participant.attendance", new { person = "personne", present = true }, "invalidInput", null),
            (workshop.Lead, "facilitator.add", new { person = "" }, "missingInput", null),
            (workshop.Lead, "onbehalf.submit", new Dictionary<string,
            string> { ["name"] = "Zoé", ["as"] = "workshop.close", ["text"] = "Gardé tel quel" },
                "invalidInput", "Gardé tel quel"),
        })
        {
            var reply = await person.PressAsync(verb, inputs);
            Assert.Equal((verb, $"refused; code={outcome}"), (verb, reply.Outcome));
            var card = reply.Card is { } drawn ? JsonNode.Parse(drawn.GetRawText()) : null;
            Assert.True(DrawnCard.HasInputs(card), $"{verb} gives its form back");
            if (typed is not null)
            {
                Assert.Contains(typed, DrawnCard.Typed(card).Values);
            }
        }

        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync("step.goto", new { step = "F1-S99" })).Outcome);
        Assert.Equal(before, await workshop.SaidAsync());
    }

    [Fact]
    public async Task Reads_numbers_and_toggles_as_any_client_sends_them()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subject) = await RatingAsync(bot);
        foreach (var (number, flag, index) in new (JsonNode, JsonNode, int)[]
        {
            (3, true, 1), ("3", "true", 2), (JsonNode.Parse("3.0")!, "True", 3), ("3.0", 1, 4), (" 3 ", "1", 5),
        })
        {
            var ratings = new JsonObject { [$"d-{subject}"] = number.DeepClone(), [$"f-{subject}"] = number.DeepClone() };
            Assert.Equal((index, "accepted"), (index, (await workshop.Person($"Tom {index}").PressAsync(
                "subject.rate", ratings)).Outcome));
            var introduction = new JsonObject { ["name"] = $"Tom {index}", ["nameConsent"] = flag.DeepClone() };
            await AcceptedAsync(workshop.Person($"Tom {index}").PressAsync("participant.introduce", introduction));
        }

        await workshop.ToStepAsync("F1-S7");
        var results = await workshop.ResultsAsync();
        Assert.Equal(3m, (decimal)results["subjects"]!.AsArray().Single(one => (string?)one!["id"] == subject)!["desirability"]!);
        Assert.Equal(5, results["participants"]!.AsArray().Count(person =>
            ((string?)person!["name"])?.StartsWith("Tom", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Takes_a_row_of_stars_that_nobody_touched_for_no_answer()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subject) = await RatingAsync(bot);

        await AcceptedAsync(workshop.Person("Ana").PressAsync(
            "subject.rate", new Dictionary<string, int> { [$"d-{subject}"] = 0, [$"f-{subject}"] = 2 }));
        await AcceptedAsync(workshop.Person("Ben").PressAsync(
            "subject.rate", new Dictionary<string, int> { [$"d-{subject}"] = 5, [$"f-{subject}"] = 0 }));

        await workshop.ToStepAsync("F1-S7");
        var rated = (await workshop.ResultsAsync())["subjects"]!.AsArray().Single(one => (string?)one!["id"] == subject)!;
        Assert.Equal((5m, 2m), ((decimal)rated["desirability"]!, (decimal)rated["feasibility"]!));
    }

    [Fact]
    public async Task Places_a_subject_between_two_grades()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subject) = await RatingAsync(bot);

        await AcceptedAsync(workshop.Lead.PressAsync("subject.place", new { subject, desirability = "4,5", feasibility = 3.5 }));

        var placed = (await workshop.ResultsAsync())["subjects"]!.AsArray().Single(one => (string?)one!["id"] == subject)!;
        Assert.Equal((4.5m, 3.5m), ((decimal)placed["desirability"]!, (decimal)placed["feasibility"]!));
    }

    [Fact]
    public async Task Twice_is_known_by_person_form_and_own_inputs()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subject) = await RatingAsync(bot);
        var (ben, lead) = (workshop.Person("Ben"), workshop.Lead);
        foreach (var (person, verb, inputs) in new (Person, string, object)[]
        {
            (ben, "subject.submit", new { id = "form", title = "Carte" }),
            (lead, "note.save", new { id = "form", text = "Note" }),
            (ben, "participant.introduce", new { id = "form", name = "Ben", reason = "Voir" }),
            (ben, "subject.rate", new Dictionary<string, object> { ["id"] = "form", [$"d-{subject}"] = 3 }),
            (ben, "step.done", new { id = "form" }),
            (ben, "step.pass", new { id = "form" }), (lead, "subject.place",
            new { id = "form", subject, desirability = 2, feasibility = 2 }),
            (lead, "subject.select", new { id = "form", subject }), (lead, "participant.attendance",
            new { id = "form", person = "29:ben", present = true }),
            (lead, "step.pause", new { id = "form" }), (lead, "step.resume", new { id = "form" }),
            (lead, "step.extend", new { id = "form", minutes = 5 }),
            (lead, "facilitator.add", new { id = "form", person = "29:ben", role = "noteKeeper" }),
            (lead, "contribution.hide", new { id = "form", contribution = subject, reason = "Nom" }),
            (lead, "contribution.unhide", new { id = "form", contribution = subject, reason = "" }),
            (lead, "onbehalf.submit", new Dictionary<string, string> { ["id"] = "form", ["name"] = "Zoé",
            ["as"] = "subject.submit", ["text"] = "A : a\nB : b" }),
            (lead, "step.next", new { id = "form", from = "F1-S6" }), (ben, "feedback.submit", new { id = "form", rating = 4 }),
            (lead, "workshop.close", new { id = "form" }), (lead, "workshop.reopen", new { id = "form" }),
        })
        {
            Assert.Equal((verb, "accepted"), (verb, (await person.PressAsync(verb, inputs)).Outcome));
            var before = await workshop.SaidAsync();
            var again = System.Text.Json.JsonSerializer.SerializeToNode(inputs)!.AsObject();
            again["another"] = "input that is not the verb's own";
            Assert.Equal((verb, "repeat"), (verb, (await person.PressAsync(verb, again)).Outcome));
            Assert.Equal(before, await workshop.SaidAsync());
        }

        // A setting that was set to something else in between may be set back from the same card.
        await lead.PressAsync("step.goto", new { step = "F1-S6" });
        foreach (var desirability in new[] { 2, 4, 2 })
        {
            await lead.PressAsync("subject.place", new { id = "other form", subject, desirability, feasibility = 2 });
        }

        Assert.Equal(2m, (decimal)(await workshop.ResultsAsync())["subjects"]!.AsArray().Single(
            one => (string?)one!["id"] == subject)!["desirability"]!);
    }

    [Fact]
    public async Task Withdrawn_words_may_be_sent_again_from_the_same_form()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var (ana, words) = (workshop.Person("Ana"), new { id = "form", title = "Registre" });
        await AcceptedAsync(ana.PressAsync("subject.submit", words));
        await workshop.NextAsync();
        await AcceptedAsync(ana.PressAsync("subject.withdraw", new { subject = await workshop.SubjectIdAsync("Registre") }));
        await AcceptedAsync(ana.PressAsync("subject.submit", words));
        Assert.Equal("repeat", (await ana.PressAsync("subject.submit", words)).Outcome);
        Assert.Single((await workshop.ResultsAsync())["subjects"]!.AsArray());
    }

    [Fact]
    public async Task From_a_card_of_another_step_moves_nothing()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await AllAsync("refused; code=staleStep", (workshop.Lead, "step.next", new { from = "F1-S1" }));
        await workshop.NextAsync();
        await AllAsync("refused; code=staleStep",
            (workshop.Lead, "step.next", new { }), (workshop.Lead, "step.next", new { from = "F1-S2" }),
            (workshop.Lead, "step.back", new { from = "F1-S2" }),
            (workshop.Lead, "step.pause", new { from = "F1-S2" }), (workshop.Lead, "step.extend",
            new { from = "F1-S2", minutes = 5 }),
            (workshop.Lead, "step.goto", new { from = "F1-S2", step = "F1-S5" }),
            (workshop.Person("Ana"), "step.done", new { from = "F1-S2" }));
        await AllAsync("refused; code=firstStep", (workshop.Lead, "step.back", new { from = "F1-S1" }));
        Assert.Equal("F1-S1", await workshop.StepAsync());
    }

    [Fact]
    public async Task Of_another_workshop_tenant_or_none_finds_nothing()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var stranger = new Person(() => bot.Http, bot.Connector,
            workshop.Chat with { Tenant = "11111111-0000-4000-8000-000000000001" }, "Léa")
        { Workshop = workshop.Id };
        await AllAsync("refused; code=gone",
            (stranger, "step.next", new { }), (stranger, "facilitation.open", new { }),
            (stranger, "subject.submit", new { title = "Espion" }),
            (workshop.Lead, "step.next", new { workshop = "ZZZZZZZZZZ" }),
            (workshop.Lead, "step.next", new { workshop = "../../etc/passwd" }),
            (workshop.Lead, "step.next", new { workshop = new string('A', 5000) }),
            (workshop.Lead, "step.next", new { workshop = 5 }),
            (workshop.Lead, "step.next", new { workshop = new[] { workshop.Id } }),
            (workshop.Lead, "step.next", new { workshop = new { id = workshop.Id } }),
            (workshop.Lead, "step.next", new { workshop = workshop.Id.ToLowerInvariant() + " " }));

        // Sent late by the channel, it is still another tenant's.
        var old = stranger.Click("step.next");
        old["timestamp"] = "2020-01-01T00:00:00.000Z";
        Assert.Equal("refused; code=gone", (await stranger.SendAsync(old)).Outcome);
        Assert.Null(await workshop.StepAsync());
        await AcceptedAsync(workshop.Lead.PressAsync("step.next"));
    }

    private static async Task AllAsync(string outcome, params (Person Person, string Verb, object Inputs)[] presses)
    {
        foreach (var (person, verb, inputs) in presses)
        {
            Assert.Equal((verb, outcome), (verb, (await person.PressAsync(verb, inputs)).Outcome));
        }
    }

    /// <summary>In the rating step, with one subject, by Ana.</summary>
    private static async Task<(LiveWorkshop Workshop, string Subject)> RatingAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Registre" }));
        await workshop.ToStepAsync("F1-S6");
        return (workshop, await workshop.SubjectIdAsync("Registre"));
    }
}
