using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>Owners mark the plan adopted and handed in; what changes afterwards is an amendment on every surface.</summary>
public sealed class Adopting_the_plan
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Flags_two_amendments_in_both_reports_the_data_and_the_document()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, land, panel) = await TwoAsync(bot);
        var adopt = workshop.Lead.Click("plan.adopt", new { plan, date = "2026-03-01" });
        await AcceptedAsync(workshop.Lead.SendAsync(adopt));
        Assert.Equal("repeat", (await workshop.Lead.SendAsync(adopt)).Outcome);
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("plan.adopt", new { plan, date = "01/03/2026" })).Outcome);
        Assert.Equal("2026-03-01", (string?)(await PlanAsync(bot, plan))["plan"]!["adopted"]!["date"]);

        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment = land, leadAgency = "Mairie" }));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.edit", new { plan, commitment = panel, name = "Jury citoyen" }));
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "endOfTerm" }));

        var now = await PlanAsync(bot, plan);
        var amendments = now["plan"]!["submission"]!["amendments"]!.AsArray();
        Assert.Equal([land, panel], amendments.Select(one => (string)one!["commitment"]!));
        Assert.All(amendments, one => Assert.Equal($"{_clock.GetUtcNow():yyyy-MM-dd}", (string?)one!["date"]));
        Assert.Contains("« Préfecture » → « Mairie »", Typed((string)amendments[0]!["summary"]!), StringComparison.Ordinal);
        Assert.Contains("Panel", (string)amendments[1]!["summary"]!, StringComparison.Ordinal);
        Assert.Equal(now.ToJsonString(), JsonNode.Parse(await FileAsync(bot, "plan.json", "Jury citoyen"))!.ToJsonString());

        foreach (var name in new[] { "Rapport de mi-parcours.docx", "Rapport de fin de cycle.docx" })
        {
            var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", name);
            await Eventually.HoldsAsync(() => File.Exists(report) && At(report).Has($"assessment/commitment/{land}/changed"), name);
            Assert.Contains("Préfecture", At(report).TextOf($"assessment/commitment/{land}/changed"), StringComparison.Ordinal);
            Assert.Contains("Panel", At(report).TextOf($"assessment/commitment/{panel}/changed"), StringComparison.Ordinal);
        }

        await Eventually.HoldsAsync(() => At(Document(bot)).Has($"amendment/{panel}/summary"), "the amendments in the document");
        Assert.Contains("Modifications depuis l’adoption", At(Document(bot)).AllText, StringComparison.Ordinal);
        Assert.All(amendments, one => Assert.Equal(
            Typed((string)one!["summary"]!), Typed(At(Document(bot)).TextOf($"amendment/{(string)one["commitment"]!}/summary"))));
    }

    [Fact]
    public async Task Lists_each_with_its_summary_and_says_when_it_no_longer_counts()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, land, panel) = await TwoAsync(bot);
        var year = _clock.GetUtcNow().Year;
        await AcceptedAsync(workshop.Lead.PressAsync("plan.adopt", new { plan, date = $"{year - 2}-06-15" }));
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, startDate = $"{year - 2}-06-30", endDate = $"{year}-06-30" }));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment = land, leadAgency = "Mairie" }));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.setAside", new { plan, commitment = panel, reason = "Fait ailleurs" }));

        var whole = Text(await workshop.Lead.PressAsync("plan.open", new { plan }));
        Assert.Contains($"Adopté le 15 juin {year - 2}", Typed(whole), StringComparison.Ordinal);
        Assert.Contains("2 modifications depuis l’adoption", Typed(whole), StringComparison.Ordinal);
        var listed = Typed(Text(await workshop.Person("Paul").PressAsync("plan.open", new { plan, form = "amendments" })));
        foreach (var shown in new[]
        {
            "« Préfecture » → « Mairie »", "Fait ailleurs", $"faites après le 30 juin {year - 1} ne sont pas évaluées",
            $"Modification postérieure au 30 juin {year - 1} : elle ne sera pas évaluée", "Manuel du point de contact",
        })
        {
            Assert.Contains(shown, listed, StringComparison.Ordinal);
        }

        await AcceptedAsync(workshop.Lead.PressAsync("amendment.save", new { plan, commitment = land, summary = "La mairie reprend l’engagement." }));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync(
            "amendment.save", new { plan, commitment = land, summary = "La mairie reprend l’engagement." })).Outcome);
        await Eventually.HoldsAsync(
            () => At(Document(bot)).Has($"amendment/{panel}/summary")
                && At(Document(bot)).TextOf($"amendment/{land}/summary") == "La mairie reprend l’engagement.", "the owner’s words");

        // Decided in time, entered late.
        await AcceptedAsync(workshop.Lead.PressAsync(
            "amendment.save", new { plan, commitment = land, date = $"{year - 1}-06-30" }));
        Assert.Equal($"{year - 1}-06-30", (string?)(await PlanAsync(bot, plan))["plan"]!["submission"]!["amendments"]![0]!["date"]);
    }

    [Fact]
    public async Task Takes_the_words_of_two_owners_and_of_a_drafter()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, land, _) = await TwoAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.adopt", new { plan, date = "2026-03-01" }));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment = land, leadAgency = "Mairie" }));
        var opened = new { plan, form = "amendment", item = land };
        var (hers, his) = (Sent(await workshop.Lead.PressAsync("plan.open", opened)), Sent(await workshop.Lead.PressAsync("plan.open", opened)));
        (hers["summary"], his["summary"]) = ("La mairie reprend.", "Vu en comité.");
        await AcceptedAsync(workshop.Lead.PressAsync("amendment.save", hers));
        await AcceptedAsync(workshop.Lead.PressAsync("amendment.save", his));
        Assert.Equal("La mairie reprend.\nVu en comité.", await SummaryAsync(bot, plan));

        var tag = $"amendment/{land}/summary";
        await Eventually.HoldsAsync(() => At(Document(bot)).Has(tag) && At(Document(bot)).TextOf(tag).EndsWith("comité.", StringComparison.Ordinal), "written");
        await File.WriteAllBytesAsync(Document(bot), At(Document(bot)).Type(tag, "Le pilote change.").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => (await PlanAsync(bot, plan))["waiting"]?.AsArray().Count == 1, "waits");
        Assert.Contains("modification, résumé", Typed(Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" }))), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take", field = tag }));
        Assert.Equal("Le pilote change.", await SummaryAsync(bot, plan));
        Assert.Null((await PlanAsync(bot, plan))["waiting"]);
    }

    [Fact]
    public async Task Is_undone_and_says_what_goes()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, land, _) = await TwoAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.adopt", new { plan, date = "2026-03-01" }));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment = land, leadAgency = "Mairie" }));
        await Eventually.HoldsAsync(() => At(Document(bot)).Has($"amendment/{land}/summary"), "the amendment");
        Assert.Contains("redevient un projet", Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "undoAdoption" })), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.adopt", new { plan, decision = "undo" }));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("plan.adopt", new { plan, decision = "undo" })).Outcome);
        var now = (await PlanAsync(bot, plan))["plan"]!;
        Assert.Equal((null, null), (now["adopted"], now["submission"]));
        await Eventually.HoldsAsync(() => !At(Document(bot)).Has($"amendment/{land}/summary"), "no amendment");
        await AcceptedAsync(workshop.Lead.PressAsync("plan.adopt", new { plan, date = "2026-03-02" }));
        Assert.Null((await PlanAsync(bot, plan))["plan"]!["submission"]);
    }

    [Fact]
    public async Task Keeps_what_is_told_of_handing_it_in()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, _, _) = await TwoAsync(bot);
        var submit = new { plan, date = "2026-03-10", address = "https://ogp.example/plan", languages = "fr,en" };
        await AcceptedAsync(workshop.Lead.PressAsync("plan.submit", submit));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("plan.submit", submit)).Outcome);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.submission", new
        {
            plan,
            dueOn = "2026-06-30",
            consultationStart = "2026-02-01",
            consultationEnd = "05/02/2026",
            local = "false",
        }));
        var now = (await PlanAsync(bot, plan))["plan"]!;
        Assert.Equal("""{"date":"2026-03-10","address":"https://ogp.example/plan","languages":["fr","en"]}""", now["submitted"]!.ToJsonString());
        Assert.Equal(
            ("2026-03-10", "2026-06-30", "2026-02-05", false),
            ((string?)now["submission"]!["deliveredOn"], (string?)now["submission"]!["dueOn"],
                (string?)now["submission"]!["consultation"]!["endDate"], (bool?)now["submission"]!["local"]));
        Assert.Contains("Remis le 10 mars 2026", Typed(Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "planDetails" }))), StringComparison.Ordinal);

        // The check judges by them, and leads to their form.
        var check = await workshop.Lead.PressAsync("plan.check", new { plan });
        Assert.Contains("R18", Text(check), StringComparison.Ordinal);
        Assert.Contains("\"form\":\"submission\"", $"{check.Body}", StringComparison.Ordinal);

        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        await AcceptedAsync(workshop.Lead.PressAsync("plan.submission", new { plan, kind = "midterm", irmRecommendations = "Former\nPublier" }));
        Assert.Equal(2, (await PlanAsync(bot, plan))["assessments"]![0]!["submission"]!["irmRecommendations"]!.AsArray().Count);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.submit", new { plan, decision = "undo" }));
        Assert.Null((await PlanAsync(bot, plan))["plan"]!["submitted"]);
    }

    [Fact]
    public async Task Is_for_owners_and_asks_for_a_day()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, land, _) = await TwoAsync(bot);
        var paul = workshop.Person("Paul");
        var before = $"{await PlanAsync(bot, plan)}";
        foreach (var (verb, inputs) in new (string, object)[]
        {
            ("plan.adopt", new { plan, date = "2026-03-01" }), ("plan.adopt", new { plan }), ("plan.submit", new { plan, date = "2026-03-01" }),
            ("plan.submission", new { plan, dueOn = "2026-06-30" }), ("amendment.save", new { plan, commitment = land, summary = "Autre" }),
        })
        {
            Assert.Equal("refused; code=notOwner", (await paul.PressAsync(verb, inputs)).Outcome);
        }

        foreach (var (code, verb, inputs) in new (string, string, object)[]
        {
            ("missingInput", "plan.adopt", new { plan }), ("invalidInput", "plan.adopt", new { plan, date = "31/06/2026" }),
            ("invalidInput", "plan.adopt", new { plan, date = "juin 2026" }), ("invalidInput", "plan.adopt", new { plan, decision = "perhaps", date = "2026-03-01" }),
            ("missingInput", "plan.submit", new { plan, address = "https://ogp.example" }), ("invalidInput", "plan.submit", new { plan, date = "hier" }),
            ("missingInput", "plan.submission", new { plan }), ("invalidInput", "plan.submission", new { plan, local = "perhaps" }),
            ("notBegun", "plan.submission", new { plan, kind = "midterm", languages = "fr" }),
            ("unknown", "amendment.save", new { plan, commitment = land, summary = "Autre" }),
            ("missingInput", "amendment.save", new { plan, commitment = land }),
        })
        {
            var refused = await workshop.Lead.PressAsync(verb, inputs);
            Assert.Equal($"refused; code={code}", refused.Outcome);
        }

        Assert.Equal(before, $"{await PlanAsync(bot, plan)}");
        var again = await workshop.Lead.PressAsync("plan.adopt", new { plan, date = "juin 2026" });
        Assert.Contains("écrivez le jour", Text(again), StringComparison.Ordinal);
        Assert.Equal("juin 2026", DrawnCard.Typed(JsonNode.Parse(again.Card!.Value.GetRawText())!)["date"]);
    }

    [Fact]
    public async Task Refuses_dates_languages_and_addresses_that_cannot_be_meant_and_says_why()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, land, _) = await TwoAsync(bot);
        var before = $"{await PlanAsync(bot, plan)}";
        foreach (var (verb, inputs, why) in new (string, object, string)[]
        {
            ("plan.adopt", new { plan, date = "3000-01-01" }, "cette année est hors du possible"),
            ("plan.details", new { plan, startDate = "2028-06-30", endDate = "2026-06-30" }, "le plan finirait avant de commencer"),
            ("plan.details", new { plan, endDate = "12/0206" }, "hors du possible"),
            ("commitment.details", new { plan, commitment = land, endDate = "30 juin 20277" }, "cette date n’existe pas"),
            ("plan.submit", new { plan, date = "2026-03-10", address = "javascript:alert(1)" }, "une adresse de page web est attendue"),
            ("plan.submit", new { plan, date = "2026-03-10", address = "https://ogp.example@evil.example/" }, "une adresse de page web"),
            ("plan.submit", new { plan, date = "2026-03-10", languages = "fr,klingonais" }, "un code de langue est inconnu"),
            ("plan.submission", new { plan, languages = "xx" }, "un code de langue est inconnu"),
        })
        {
            var refused = await workshop.Lead.PressAsync(verb, inputs);
            Assert.Equal("refused; code=invalidInput", refused.Outcome);
            Assert.Contains(why, Text(refused), StringComparison.Ordinal);
        }

        Assert.Equal(before, $"{await PlanAsync(bot, plan)}");
        await AcceptedAsync(workshop.Lead.PressAsync(
            "plan.submit", new { plan, date = "2026-03-10", address = "www.opengovpartnership.org/plan", languages = "fr;en, pt-BR" }));
        var submitted = (await PlanAsync(bot, plan))["plan"]!["submitted"]!;
        Assert.Equal("https://www.opengovpartnership.org/plan", (string?)submitted["address"]);
        Assert.Equal(["fr", "en", "pt-BR"], submitted["languages"]!.AsArray().Select(one => (string)one!));
    }

    private static string Document(LiveBot bot) => Path.Combine(bot.Library, "Plan", "Plan d'action.docx");

    private static async Task<string> FileAsync(LiveBot bot, string name, string holds)
    {
        var (path, text) = (Path.Combine(bot.Library, "Plan", name), "");
        await Eventually.HoldsAsync(() => (text = File.Exists(path) ? File.ReadAllText(path) : "").Contains(holds, StringComparison.Ordinal)
            && text.Contains("endOfTerm", StringComparison.Ordinal), name);
        return text;
    }

    private static async Task<string?> SummaryAsync(LiveBot bot, string plan) =>
        (string?)(await PlanAsync(bot, plan))["plan"]!["submission"]!["amendments"]![0]!["summary"];

    private static async Task<JsonObject> PlanAsync(LiveBot bot, string plan) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))!;

    private static string Text(TeamsReply reply) => DrawnCard.Text(JsonNode.Parse(reply.Card!.Value.GetRawText())!);

    /// <summary>What a form sends when its inputs are left alone.</summary>
    private static JsonObject Sent(TeamsReply form)
    {
        var card = JsonNode.Parse(form.Card!.Value.GetRawText())!;
        var data = card["actions"]!.AsArray().Single(action => (string?)action!["verb"] == "amendment.save")!["data"]!.DeepClone().AsObject();
        foreach (var (input, value) in DrawnCard.Typed(card))
        {
            data[input] = value;
        }

        return data;
    }

    private static async Task<(LiveWorkshop Workshop, string Plan, string Land, string Panel)> TwoAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, more: new { planName = "Plan" });
        var plan = (string)(await workshop.ResultsAsync())["plan"]!;
        foreach (var name in new[] { "Terres", "Panel" })
        {
            await AcceptedAsync(workshop.Lead.PressAsync("commitment.create", new { plan, name, what = "Un registre ouvert." }));
        }

        var ids = (await PlanAsync(bot, plan))["commitments"]!.AsArray().Select(one => (string)one!["id"]!).ToList();
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment = ids[0], leadAgency = "Préfecture" }));
        await Eventually.HoldsAsync(() => File.Exists(Document(bot)), "the plan");
        return (workshop, plan, ids[0], ids[1]);
    }
}
