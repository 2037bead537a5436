using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.EventStore;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>What drafters change in the plan's document waits for its owners, and goes into the plan when they take it.</summary>
public sealed class Reading_the_plan_back_from_Word
{
    private const string Problem = "Personne ne sait à qui sont les terres du littoral.";

    [Fact]
    public async Task Shows_owners_old_beside_new_and_equals_Word_to_the_letter_once_taken()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        await EditAsync(bot, workshop, file =>
        {
            file.Type($"commitment/{commitment}/name", "Terres du littoral").Type($"commitment/{commitment}/publicProblem", Problem)
                .Type($"commitment/{commitment}/milestone/{milestone}/endDate", "30 septembre 2027");
            file.Control($"commitment/{commitment}/milestone/{milestone}").AddAfterSelf(Row("Former les maires", "Un formateur"));
        });
        var waiting = await WaitingAsync(bot, plan, 4);
        Assert.Contains(
            ("commitment/" + commitment + "/publicProblem", "Peu de gens savent", Problem),
            waiting.Select(one => ((string)one!["field"]!, (string)one["plan"]!, (string)one["document"]!)));

        // Until then every surface says so, and no report copies the new words.
        var card = Text(await workshop.Person("Paul").PressAsync("plan.open", new { plan }));
        Assert.Contains("Modifié dans Word, pas encore repris : nom, problème public", Typed(card), StringComparison.Ordinal);
        Assert.Contains("– modifié dans Word, pas encore repris dans le plan", Typed(card), StringComparison.Ordinal);
        Assert.Equal("Terres", (string?)(await PlanAsync(bot, plan))["commitments"]![0]!["name"]);

        var asked = await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" }));
        foreach (var shown in new[] { "Terres du littoral", "Peu de gens savent", Problem, "30 septembre 2027", "Former les maires" })
        {
            Assert.Contains(shown, Typed(Text(asked)), StringComparison.Ordinal);
        }

        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var taken = await PlanAsync(bot, plan);
        Assert.Null(taken["waiting"]);
        var now = taken["commitments"]![0]!;
        Assert.Equal(("Terres du littoral", Problem), ((string?)now["name"], (string?)now["publicProblem"]));
        Assert.Equal(
            [("Cartographier", "2027-09-30"), ("Former les maires", null)],
            now["milestones"]!.AsArray().Select(one => ((string?)one!["title"], (string?)one["endDate"])));
        Assert.Equal("Un formateur", (string?)now["milestones"]![1]!["deliverable"]);

        // Reports and data say the same; Word is left as it is, with nothing proposed in it.
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(report) && At(report).AllText.Contains(Problem, StringComparison.Ordinal), "the report");
        Assert.Contains("Former les maires", At(report).AllText, StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            async () => JsonNode.DeepEquals(
                JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(bot.Library, "Plan", "plan.json"))), await PlanAsync(bot, plan)),
            "the open data");
        var word = At(Document(bot));
        Assert.Empty(word.Comments);
        Assert.Equal(Problem, Typed(word.TextOf($"commitment/{commitment}/publicProblem")));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync(
            "plan.readback", new { plan, decision = "take", field = $"commitment/{commitment}/name" })).Outcome);
    }

    [Fact]
    public async Task Keeps_the_plan_s_words_without_touching_Word_s_until_they_are_edited_again()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        var field = $"commitment/{commitment}/publicProblem";
        await EditAsync(bot, workshop, file => file.Type(field, Problem));
        await WaitingAsync(bot, plan, 1);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "keep", field }));
        await WaitingAsync(bot, plan, 0);
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        Assert.Equal(Problem, Typed(At(Document(bot)).TextOf(field)));
        Assert.Equal("Peu de gens savent", (string?)(await PlanAsync(bot, plan))["commitments"]![0]!["publicProblem"]);
        Assert.Null((await PlanAsync(bot, plan))["waiting"]);

        await EditAsync(bot, workshop, file => file.Type(field, "Encore une autre phrase."));
        Assert.Equal("Encore une autre phrase.", (string?)(await WaitingAsync(bot, plan, 1))[0]!["document"]);
    }

    [Fact]
    public async Task Is_for_owners_who_say_what_they_decide()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        var field = $"commitment/{commitment}/name";
        await EditAsync(bot, workshop, file => file.Type(field, "Terres du littoral"));
        await WaitingAsync(bot, plan, 1);
        var paul = workshop.Person("Paul");
        Assert.Equal("refused; code=notOwner", (await paul.PressAsync("plan.readback", new { plan, decision = "take", field })).Outcome);
        Assert.Equal("refused; code=missingInput", (await workshop.Lead.PressAsync("plan.readback", new { plan, field })).Outcome);
        Assert.Equal("refused; code=missingInput", (await workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take" })).Outcome);
        Assert.Equal(
            "refused; code=invalidInput", (await workshop.Lead.PressAsync("plan.readback", new { plan, decision = "perhaps", field })).Outcome);
        Assert.Equal("refused; code=notOwner", (await paul.PressAsync("plan.open", new { plan, form = "readback" })).Outcome);
        Assert.Single(await WaitingAsync(bot, plan, 1));
    }

    [Fact]
    public async Task Takes_by_itself_what_only_drafters_changed_where_owners_said_so()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, readBack = "take" }));
        await workshop.PublishedAsync();
        await EditAsync(bot, workshop, file => file.Type($"commitment/{commitment}/publicProblem", Problem));
        await Eventually.HoldsAsync(
            async () => (string?)(await PlanAsync(bot, plan))["commitments"]![0]!["publicProblem"] == Problem, "taken");
    }

    [Fact]
    public async Task Does_not_take_by_itself_what_the_plan_changed_too()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, readBack = "take" }));
        var field = $"commitment/{commitment}/leadAgency";
        File.WriteAllBytes(Document(bot), At(Document(bot)).Type(field, "Mairie").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment, leadAgency = "Préfecture" }));
        var waiting = Assert.Single(await WaitingAsync(bot, plan, 1));
        Assert.Equal(("Préfecture", "Mairie"), ((string?)waiting!["plan"], (string?)waiting["document"]));
        Assert.Contains(
            "Le plan a changé là aussi", Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" })),
            StringComparison.Ordinal);

        // Neither is lost: one stands in Word, the other in the plan and beside it.
        await Eventually.HoldsAsync(
            () => At(Document(bot)).Everything.Contains("Préfecture", StringComparison.Ordinal), "the plan's words beside Word's");
        Assert.Equal("Mairie", Typed(At(Document(bot)).TextOf(field)));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("take")]
    public async Task Does_not_take_a_title_that_another_plan_has(string readBack)
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await CreateAsync(bot, "Autre", more: new { planName = "Plan des autres" }, lead: "Ana");
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, readBack }));
        await workshop.PublishedAsync();
        await EditAsync(bot, workshop, file =>
            file.Type("plan/title", "Plan des autres").Type($"commitment/{commitment}/publicProblem", Problem));
        if (readBack == "ask")
        {
            await WaitingAsync(bot, plan, 2);
            await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        }

        Assert.Equal("plan/title", (string?)(await WaitingAsync(bot, plan, 1))[0]!["field"]);
        var now = await PlanAsync(bot, plan);
        Assert.Equal(("Plan", Problem), ((string?)now["plan"]!["title"], (string?)now["commitments"]![0]!["publicProblem"]));
        var refused = await workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take", field = "plan/title" });
        Assert.Equal("refused; code=nameTaken", refused.Outcome);
        Assert.Contains("Un autre plan porte déjà ce titre", Typed(Text(refused)), StringComparison.Ordinal);

        await EditAsync(bot, workshop, file => file.Type("plan/title", "Un autre titre"));
        if (readBack == "ask")
        {
            await Eventually.HoldsAsync(
                async () => (string?)(await PlanAsync(bot, plan))["waiting"]?[0]?["document"] == "Un autre titre", "the other title");
            await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take", field = "plan/title" }));
        }

        await Eventually.HoldsAsync(
            async () => (string?)(await PlanAsync(bot, plan))["plan"]!["title"] == "Un autre titre", "the title that nobody has");
    }

    [Fact]
    public async Task Takes_what_the_card_showed_or_says_that_it_changed()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        var field = $"commitment/{commitment}/publicProblem";
        await EditAsync(bot, workshop, file => file.Type(field, "Première version"));
        await WaitingAsync(bot, plan, 1);
        var seen = Seen(await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" })));
        await EditAsync(bot, workshop, file => file.Type(field, Problem));
        await Eventually.HoldsAsync(
            async () => (string?)(await PlanAsync(bot, plan))["waiting"]?[0]?["document"] == Problem, "the second version");

        var refused = await workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take", field, seen });
        Assert.Equal("refused; code=reworded", refused.Outcome);
        Assert.Contains(Problem, Typed(Text(refused)), StringComparison.Ordinal);
        Assert.Equal("Peu de gens savent", (string?)(await PlanAsync(bot, plan))["commitments"]![0]!["publicProblem"]);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take", field, seen = Seen(refused) }));
        Assert.Equal(Problem, (string?)(await PlanAsync(bot, plan))["commitments"]![0]!["publicProblem"]);
    }

    [Fact]
    public async Task Asks_whether_what_went_in_Word_goes_from_the_plan()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        await EditAsync(bot, workshop, file => file.Control($"commitment/{commitment}/milestone/{milestone}").Remove());
        await WaitingAsync(bot, plan, 1);
        Assert.Single((await PlanAsync(bot, plan))["commitments"]![0]!["milestones"]!.AsArray());
        await AcceptedAsync(workshop.Lead.PressAsync(
            "plan.readback", new { plan, decision = "take", field = $"commitment/{commitment}/milestone/{milestone}" }));
        Assert.Empty((await PlanAsync(bot, plan))["commitments"]![0]!["milestones"]!.AsArray());

        await EditAsync(bot, workshop, file => file.Control($"commitment/{commitment}").Remove());
        await WaitingAsync(bot, plan, 1);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "take", field = $"commitment/{commitment}" }));
        var gone = (await PlanAsync(bot, plan))["commitments"]![0]!;
        Assert.Equal(("setAside", "Retiré du document dans Word."), ((string?)gone["status"], (string?)gone["reason"]));
    }

    [Fact]
    public async Task Reads_reports_too()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        await AcceptedAsync(workshop.Lead.PressAsync("progress.save", new { plan, kind = "midterm", commitment, level = "limited", results = "Rien encore" }));
        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(report) && At(report).AllText.Contains("Rien encore", StringComparison.Ordinal), "the report");
        await workshop.PublishedAsync();
        File.WriteAllBytes(report, At(report).Type("assessment/introduction", "Un an après.")
            .Type($"assessment/commitment/{commitment}/results", "Vingt mairies")
            .Type($"assessment/commitment/{commitment}/leadAgency", "Cadastre").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        var waiting = await WaitingAsync(bot, plan, 3);
        Assert.Contains(
            ($"assessment/midterm/commitment/{commitment}/results", "Rien encore", "Vingt mairies"),
            waiting.Select(one => ((string)one!["field"]!, (string)one["plan"]!, (string)one["document"]!)));
        var card = Typed(Text(await workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" })));
        Assert.Contains("rapport de mi-parcours, introduction", card, StringComparison.Ordinal);

        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var now = await PlanAsync(bot, plan);
        Assert.Null(now["waiting"]);
        Assert.Equal("Un an après.", (string?)now["assessments"]![0]!["sections"]!["introduction"]);
        Assert.Equal("Vingt mairies", (string?)now["assessments"]![0]!["commitments"]![0]!["results"]);
        Assert.Equal("Cadastre", (string?)now["commitments"]![0]!["leadAgency"]);
        await Eventually.HoldsAsync(
            () => Typed(At(Document(bot)).TextOf($"commitment/{commitment}/leadAgency")) == "Cadastre", "the plan follows");
        await workshop.PublishedAsync();
        Assert.Empty(At(report).Comments);
    }

    [Fact]
    public async Task Reads_what_a_report_says_of_a_milestone_and_another_period()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.details", new { plan, startDate = "2026-06-30", endDate = "2028-06-30" }));
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(report) && At(report).AllText.Contains("30 juin 2026 – 30 juin 2027", StringComparison.Ordinal), "the period");
        await workshop.PublishedAsync();
        var status = $"assessment/commitment/{commitment}/milestone/{milestone}/status";
        Assert.Equal("à renseigner", At(report).TextOf(status));
        File.WriteAllBytes(report, At(report).Type("assessment/period", "Première année").Type(status, "bloquée : les pluies").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await WaitingAsync(bot, plan, 2);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var told = (await PlanAsync(bot, plan))["assessments"]![0]!;
        Assert.Equal("Première année", (string?)told["period"]);
        var its = told["commitments"]![0]!["milestones"]![0]!;
        Assert.Equal(("blocked", "les pluies"), ((string?)its["status"], (string?)its["reason"]));
    }

    [Fact]
    public async Task Says_in_the_report_what_is_not_yet_taken()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await AcceptedAsync(workshop.Lead.PressAsync("assessment.create", new { plan, kind = "midterm" }));
        await EditAsync(bot, workshop, file => file.Type($"commitment/{commitment}/publicProblem", Problem));
        await WaitingAsync(bot, plan, 1);
        var report = Path.Combine(bot.Library, "Plan", "Auto-évaluation", "Rapport de mi-parcours.docx");
        var tag = $"assessment/commitment/{commitment}/changed";
        await Eventually.HoldsAsync(
            () => File.Exists(report) && Typed(At(report).TextOf(tag)).Contains("pas encore repris", StringComparison.Ordinal), "said in the report");

        // By the short name of the field; and what waits is not « inchangé ».
        Assert.Contains("dans le plan : problème public. Ce rapport donne le texte d’avant", Typed(At(report).TextOf(tag)), StringComparison.Ordinal);
        Assert.DoesNotContain("Inchangé", At(report).TextOf(tag), StringComparison.Ordinal);
        Assert.DoesNotContain("Les engagements sont tels que dans le plan", At(report).AllText, StringComparison.Ordinal);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        await Eventually.HoldsAsync(
            () => At(report).AllText.Contains(Problem, StringComparison.Ordinal)
                && !Typed(At(report).TextOf(tag)).Contains("pas encore repris", StringComparison.Ordinal), "taken in the report");
    }

    [Fact]
    public async Task Follows_the_owners_after_words_were_taken_that_a_drafter_wrote_in_their_own_way()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, milestone) = await RetainedAsync(bot);
        var (start, end) = ($"commitment/{commitment}/startDate", $"commitment/{commitment}/milestone/{milestone}/endDate");
        await EditAsync(bot, workshop, file => file.Type(start, "1/3/2028").Type(end, "30/09/2028"));
        await WaitingAsync(bot, plan, 2);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var store = bot.Services.GetRequiredService<IEventStore>();
        await Eventually.HoldsAsync(
            async () => (await store.PendingAsync($"plan/{plan}", CancellationToken.None)).Count == 0, "the plan is written");
        Assert.Equal(("1/3/2028", "30/09/2028"), (At(Document(bot)).TextOf(start), At(Document(bot)).TextOf(end)));

        await AcceptedAsync(workshop.Lead.PressAsync("plan.milestone.save", new { plan, commitment, milestone, end = "2028-12-15" }));
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.details", new { plan, commitment, startDate = "2028-04-01" }));
        await Eventually.HoldsAsync(
            () => (Typed(At(Document(bot)).TextOf(start)), Typed(At(Document(bot)).TextOf(end))) == ("1er avril 2028", "15 décembre 2028"), "Word follows");
        Assert.Empty(At(Document(bot)).Comments);
        Assert.Null((await PlanAsync(bot, plan))["waiting"]);
    }

    [Fact]
    public async Task Shows_what_was_changed_a_moment_ago_and_that_it_was_read_just_now()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await workshop.PublishedAsync();
        var nothing = Typed(Text(await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" }))));
        Assert.Contains("Les documents viennent d’être relus.", nothing, StringComparison.Ordinal);
        Assert.Contains("Rien n’attend", nothing, StringComparison.Ordinal);

        // Nobody asked for the documents, and the library is looked at once a minute.
        await File.WriteAllBytesAsync(Document(bot), At(Document(bot)).Type($"commitment/{commitment}/publicProblem", Problem).Save());
        var shown = Typed(Text(await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" }))));
        Assert.Contains(Problem, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Rien n’attend", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_each_keeps_its_own_text_when_it_is_not_taken()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        var field = $"commitment/{commitment}/publicProblem";
        await EditAsync(bot, workshop, file => file.Type(field, Problem));
        await WaitingAsync(bot, plan, 1);
        var asked = Typed(Text(await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" }))));
        Assert.Contains("Ne pas reprendre le n° 1", asked, StringComparison.Ordinal);
        Assert.Contains("le plan garde le sien, Word le sien", asked, StringComparison.Ordinal);
        var kept = await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "keep", field }));
        Assert.Contains("le plan garde son texte, et le document le sien", Typed(Text(kept)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looks_at_every_plan_of_the_chat_when_somebody_asks_for_the_documents()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment, _) = await RetainedAsync(bot);
        await workshop.PublishedAsync();
        var other = await CreateAsync(bot, "Autre", "format3", more: new { planName = "Autre plan", commitmentId = "new" }, chat: workshop.Lead.Chat);
        Assert.NotEqual(plan, (string?)(await other.ResultsAsync())["plan"]);
        await File.WriteAllBytesAsync(Document(bot), At(Document(bot)).Type($"commitment/{commitment}/publicProblem", Problem).Save());
        await AcceptedAsync(other.Lead.SayAsync("documents"));
        await WaitingAsync(bot, plan, 1);
    }

    private static string Document(LiveBot bot) => Path.Combine(bot.Library, "Plan", "Plan d'action.docx");

    /// <summary>A drafter saves the plan's document with edits; the bot looks when it is asked for the documents.</summary>
    private static async Task EditAsync(LiveBot bot, LiveWorkshop workshop, Action<WordFile> edit)
    {
        await workshop.PublishedAsync();
        var file = At(Document(bot));
        edit(file);
        await File.WriteAllBytesAsync(Document(bot), file.Save());
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
    }

    private static async Task<JsonArray> WaitingAsync(LiveBot bot, string plan, int count)
    {
        JsonArray waiting = [];
        await Eventually.HoldsAsync(
            async () => (waiting = (await PlanAsync(bot, plan))["waiting"] as JsonArray ?? []).Count == count, $"{count} changes wait");
        return waiting;
    }

    private static async Task<JsonObject> PlanAsync(LiveBot bot, string plan) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))!;

    private static string Text(TeamsReply reply) => DrawnCard.Text(JsonNode.Parse(reply.Card!.Value.GetRawText())!);

    /// <summary>A row of the milestones' table as somebody types it under ours.</summary>
    private static XElement Row(string title, string deliverable)
    {
        return new(W + "tr", Cell(title, deliverable), Cell(""), Cell(""), Cell(""), Cell(""));

        static XElement Cell(params string[] paragraphs) => new(W + "tc", paragraphs.Select(Paragraph));
    }

    /// <summary>What the button that takes the first change gives back.</summary>
    private static string Seen(TeamsReply card) => Regex.Match(
        $"{card.Body}", """"decision":"take","field":"[^"]*","seen":"(?<seen>\w+)"""", RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1)).Groups["seen"].Value;

    private static async Task<(LiveWorkshop Workshop, string Plan, string Commitment, string Milestone)> RetainedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(
            bot, format: "format3", more: new { planName = "Plan", subjectText = "Ouvrir les terres", commitmentId = "new" });
        await workshop.ToStepAsync("F3-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres", about = "Peu de gens savent", what = "Un registre" }));
        await AcceptedAsync(workshop.Lead.PressAsync("milestone.save", new { title = "Cartographier", end = "30/06/2027" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Ouvrir", retain = true }));
        await Eventually.HoldsAsync(
            () => File.Exists(Document(bot)) && At(Document(bot)).AllText.Contains("Cartographier", StringComparison.Ordinal), "the plan");
        var results = await workshop.ResultsAsync();
        return (workshop, (string)results["plan"]!, (string)results["commitment"]!, (string)results["milestones"]![0]!["id"]!);
    }
}
