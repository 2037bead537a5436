using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

public sealed class Assessing_the_plan
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Goes_from_the_typed_command_to_the_report()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        await workshop.Lead.SayAsync("auto-évaluation");
        await Eventually.HoldsAsync(() => workshop.Posts.Any(post => Begins(post) == 2), "both reports offered");

        var begun = await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        Assert.Contains("0 engagement renseigné sur 1", Text(begun), StringComparison.Ordinal);
        var saved = await AcceptedAsync(workshop.Lead.PressAsync("progress.save", Progress(plan, commitment, milestone)));
        foreach (var shown in new[] { "Substantiel", "Substantiel · bloqué", "Le décret manque", "Vingt mairies équipées", "1 engagement renseigné sur 1", "Rapport de mi-parcours.docx" })
        {
            Assert.Contains(shown, Text(saved), StringComparison.Ordinal);
        }

        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(report) && WordFile.At(report).AllText.Contains("Vingt mairies équipées", StringComparison.Ordinal), "the report");
        Assert.Contains("Former les agents", WordFile.At(report).AllText, StringComparison.Ordinal);

        var told = (await PlanAsync(bot, plan))["assessments"]![0]!;
        Assert.Equal("midterm", (string?)told["kind"]);
        Assert.Equal("Terres", (string?)told["since"]!["commitments"]![0]!["name"]);
        Assert.Equal(
            ("substantial", "blocked", "limited"),
            ((string?)told["commitments"]![0]!["level"], (string?)told["commitments"]![0]!["status"], (string?)told["commitments"]![0]!["milestones"]![0]!["level"]));
        Assert.Equal(["Former les agents", "Publier"], told["commitments"]![0]!["nextSteps"]!.AsArray().Select(step => (string?)step));

        await workshop.Lead.SayAsync("auto-évaluation");
        await Eventually.HoldsAsync(() => workshop.Posts.Any(post => Begins(post) == 1
            && DrawnCard.Text(post.Card).Contains("1 engagement renseigné sur 1", StringComparison.Ordinal)), "the other report offered");
    }

    [Fact]
    public async Task Tells_each_milestone_and_says_which_is_still_to_be_told()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new
        {
            plan,
            startDate = $"{today.AddMonths(-13):yyyy-MM-dd}",
            endDate = $"{today.AddMonths(11):yyyy-MM-dd}",
        }));
        await AcceptedAsync(workshop.Lead.PressAsync("plan.milestone.save", new { plan, commitment, milestone, end = $"{today.AddYears(-1):yyyy-MM-dd}" }));
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        var told = new JsonObject { ["plan"] = plan, ["kind"] = "midterm", ["commitment"] = commitment, ["level"] = "limited" };
        var silent = Text(await AcceptedAsync(workshop.Lead.PressAsync("progress.save", told.DeepClone().AsObject())));
        Assert.Contains("à renseigner (échéance passée)", silent, StringComparison.Ordinal);
        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(report) && WordFile.At(report).AllText.Contains("à renseigner (échéance passée de", StringComparison.Ordinal), "said in the report");
        Assert.DoesNotContain("Vert – dans les temps", WordFile.At(report).TextOf($"assessment/commitment/{commitment}/status"), StringComparison.Ordinal);
        Assert.Equal([milestone], (await ReportAsync(bot, plan))["commitments"]![0]!["milestones"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.Contains(" – ", (string?)(await ReportAsync(bot, plan))["period"], StringComparison.Ordinal);

        (told[$"m-{milestone}"], told[$"s-{milestone}"], told[$"r-{milestone}"]) = ("limited", "blocked", "Le décret manque");
        var saved = await AcceptedAsync(workshop.Lead.PressAsync("progress.save", told.DeepClone().AsObject()));
        Assert.Contains("Limité · bloquée · Le décret manque", Text(saved), StringComparison.Ordinal);
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("progress.save", told.DeepClone().AsObject())).Outcome);
        var its = (await ReportAsync(bot, plan))["commitments"]![0]!["milestones"]![0]!;
        Assert.Equal(("limited", "blocked", "Le décret manque"), ((string?)its["level"], (string?)its["status"], (string?)its["reason"]));

        told[$"s-{milestone}"] = "nearly";
        Assert.Equal("refused; code=invalidInput", (await workshop.Lead.PressAsync("progress.save", told.DeepClone().AsObject())).Outcome);
        told.Remove($"s-{milestone}");
        told["s-0000000000"] = "done";
        Assert.Equal("refused; code=unknown", (await workshop.Lead.PressAsync("progress.save", told)).Outcome);
    }

    [Fact]
    public async Task Counts_for_a_milestone_that_is_blocked_what_the_report_counts_and_asks_for_its_level()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        var told = new JsonObject
        {
            ["plan"] = plan,
            ["kind"] = "midterm",
            ["commitment"] = commitment,
            ["level"] = "substantial",
            [$"s-{milestone}"] = "blocked",
            [$"r-{milestone}"] = "Le décret manque",
        };
        var saved = await AcceptedAsync(workshop.Lead.PressAsync("progress.save", told));
        Assert.Contains("Limité · bloquée · Le décret manque", Text(saved), StringComparison.Ordinal);
        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(report) && WordFile.At(report)[$"assessment/commitment/{commitment}/milestone/{milestone}/level"] == "Limité", "the report");
        Assert.Contains(
            "Indiquez le niveau d’achèvement de cette étape clé",
            Text(await workshop.Lead.PressAsync("plan.check", new { plan, stage = "submission", kind = "midterm", item = commitment })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_period_of_a_report_in_the_language_of_the_card()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, _, _) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync(
            "plan.details", new { plan, startDate = "2026-06-30", endDate = "2028-06-30", language = "en" }));
        var card = Text(await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" })));
        Assert.Contains("30 juin 2026 – 30 juin 2027", card.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("June", (string?)(await ReportAsync(bot, plan))["period"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knows_what_stands_already()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        var create = workshop.Lead.Click("assessment.create", new { plan, kind = "endOfTerm" });
        await AcceptedAsync(workshop.Lead.SendAsync(create));
        Assert.Equal("repeat", (await workshop.Lead.SendAsync(create)).Outcome);
        var progress = Progress(plan, commitment, milestone, "endOfTerm");
        await AcceptedAsync(workshop.Lead.PressAsync("progress.save", progress));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("progress.save", progress)).Outcome);
    }

    [Fact]
    public async Task Changes_nothing_when_it_is_refused()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        var paul = workshop.Person("Paul");
        var before = $"{await PlanAsync(bot, plan)}";
        await RefusedAsync("notOwner", paul, "assessment.create", new { plan, kind = "midterm" });
        await RefusedAsync("missingInput", workshop.Lead, "assessment.create", new { plan });
        await RefusedAsync("invalidInput", workshop.Lead, "assessment.create", new { plan, kind = "yearly" });
        await RefusedAsync("gone", workshop.Lead, "assessment.create", new { plan = "0000000000", kind = "midterm" });
        await RefusedAsync("notBegun", workshop.Lead, "progress.save", Progress(plan, commitment, milestone));
        Assert.Equal(before, $"{await PlanAsync(bot, plan)}");

        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        before = $"{await PlanAsync(bot, plan)}";
        await RefusedAsync("notOwner", paul, "progress.save", Progress(plan, commitment, milestone));
        await RefusedAsync("unknown", workshop.Lead, "progress.save", Progress(plan, "0000000000", milestone));
        await RefusedAsync("unknown", workshop.Lead, "progress.save", Progress(plan, commitment, "0000000000"));
        await RefusedAsync("missingInput", workshop.Lead, "progress.save", new { plan, kind = "midterm", commitment, results = "Fait" });
        await RefusedAsync("invalidInput", workshop.Lead, "progress.save", new { plan, kind = "midterm", commitment, level = "nearly" });
        var tooLong = await workshop.Lead.PressAsync(
            "progress.save", new { plan, kind = "midterm", commitment, level = "limited", results = new string('x', 20_001), reason = "Un décret" });
        Assert.Equal("refused; code=invalidInput", tooLong.Outcome);
        Assert.Equal("Un décret", DrawnCard.Typed(Card(tooLong))["reason"]);
        Assert.Equal(before, $"{await PlanAsync(bot, plan)}");
    }

    [Fact]
    public async Task Loses_no_words_of_two_owners_at_once()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        var paul = workshop.Person("Paul");
        await paul.PressAsync("feedback.submit", new { rating = 5 });
        await AcceptedAsync(workshop.Lead.PressAsync("plan.owner.add", new { plan, person = paul.Account }));
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        var opened = new { plan, kind = "midterm", form = "progress", item = commitment };
        var (hers, his) = (Sent(await workshop.Lead.PressAsync("plan.open", opened)), Sent(await paul.PressAsync("plan.open", opened)));
        foreach (var (data, results) in new[] { (hers, "Vingt mairies équipées"), (his, "Registre ouvert") })
        {
            (data["level"], data["results"]) = ("limited", results);
        }

        hers["status"] = "onTrack";
        var answers = await Task.WhenAll(workshop.Lead.PressAsync("progress.save", hers), paul.PressAsync("progress.save", his));
        Assert.All(answers, answer => Assert.Equal("accepted", answer.Outcome));
        var told = (await PlanAsync(bot, plan))["assessments"]![0]!["commitments"]![0]!;
        Assert.Equal(["Registre ouvert", "Vingt mairies équipées"], ((string)told["results"]!).Split('\n').Order());
        Assert.Equal(("limited", "onTrack"), ((string?)told["level"], (string?)told["status"]));
        Assert.Equal("repeat", (await paul.PressAsync("progress.save", his)).Outcome);
    }

    [Fact]
    public async Task Says_that_the_mid_term_is_too_early_in_the_first_year()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, _, _) = await RetainedAsync(bot);
        var start = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, startDate = $"{start.AddMonths(-6):yyyy-MM-dd}" }));
        const string Early = "Ce plan est dans sa première année";
        Assert.Contains(Early, Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "assessments" })), StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, startDate = $"{start.AddMonths(-13):yyyy-MM-dd}" }));
        Assert.DoesNotContain(Early, Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "assessments" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_report_to_everybody_and_its_forms_to_owners()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        var read = await AcceptedAsync(workshop.Person("Paul").PressAsync("plan.open", new { plan, form = "assessment", kind = "midterm" }));
        Assert.Contains("Terres", Text(read), StringComparison.Ordinal);
        await RefusedAsync("notOwner", workshop.Person("Paul"), "plan.open", new { plan, form = "progress", kind = "midterm", item = commitment });
    }

    private static async Task<JsonNode> ReportAsync(LiveBot bot, string plan) => (await PlanAsync(bot, plan))["assessments"]![0]!;

    /// <summary>How many reports a card offers to begin; its fallbacks carry the verb in their data.</summary>
    private static int Begins(PostedMessage post) => DrawnCard.Verbs(post.Card).Count(verb => verb == "assessment.create") / 2;

    private static JsonObject Progress(string plan, string commitment, string milestone, string kind = "midterm") => new()
    {
        ["plan"] = plan,
        ["kind"] = kind,
        ["commitment"] = commitment,
        ["level"] = "substantial",
        ["status"] = "blocked",
        ["reason"] = "Le décret manque",
        ["results"] = "Vingt mairies équipées",
        ["nextSteps"] = "Former les agents\nPublier",
        ["moreInfo"] = "Voir le site",
        [$"m-{milestone}"] = "limited",
    };

    /// <summary>A plan whose only commitment is retained, with a milestone.</summary>
    private static async Task<(LiveWorkshop Workshop, string Plan, string Commitment, string Milestone)> RetainedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, "Feuille", "format3", more: new { planName = "Plan", subjectText = "Terres", commitmentId = "new" });
        await workshop.ToStepAsync("F3-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres" }));
        await AcceptedAsync(workshop.Lead.PressAsync("milestone.save", new { title = "Publier le registre" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        var results = await workshop.ResultsAsync();
        return (workshop, (string)results["plan"]!, (string)results["commitment"]!, (string)results["milestones"]![0]!["id"]!);
    }

    private static async Task RefusedAsync(string code, Person person, string verb, object inputs) =>
        Assert.Equal($"refused; code={code}", (await person.PressAsync(verb, inputs)).Outcome);

    /// <summary>What a form sends when its inputs are left alone.</summary>
    private static JsonObject Sent(TeamsReply form)
    {
        var data = Card(form)!["actions"]!.AsArray().Single(action => (string?)action!["verb"] == "progress.save")!["data"]!.DeepClone().AsObject();
        foreach (var (input, value) in DrawnCard.Typed(Card(form)))
        {
            data[input] = value;
        }

        return data;
    }

    private static JsonNode? Card(TeamsReply reply) => JsonNode.Parse(reply.Card!.Value.GetRawText());

    private static string Text(TeamsReply reply) => DrawnCard.Text(Card(reply));

    private static async Task<JsonObject> PlanAsync(LiveBot bot, string plan) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))!;
}
