using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>Owners write the plan in the other language; its document stands beside the plan’s, and drafters work in it too.</summary>
public sealed class Translating_the_plan
{
    [Fact]
    public async Task Lays_the_English_version_beside_the_plan_and_says_what_the_plan_changed_since()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment) = await CreatedAsync(bot);
        var form = await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "translation", item = commitment }));
        var (card, what) = (JsonNode.Parse(form.Card!.Value.GetRawText())!, $"commitment/{commitment}/what");
        Assert.Contains("Publier chaque marché.", DrawnCard.Text(card), StringComparison.Ordinal);
        var sent = card["actions"]!.AsArray().Single(action => (string?)action!["verb"] == "translation.save")!["data"]!.DeepClone().AsObject();
        sent[what] = "Publish each contract.";
        sent[$"commitment/{commitment}/name"] = "Open accounts";
        await AcceptedAsync(workshop.Lead.PressAsync("translation.save", sent));
        Assert.Equal("repeat", (await workshop.Lead.PressAsync("translation.save", sent)).Outcome);
        Assert.Equal("refused; code=notOwner", (await workshop.Person("Paul").PressAsync("translation.save", sent)).Outcome);

        var twin = Path.Combine(bot.Library, "Plan", "Action plan.docx");
        await Eventually.HoldsAsync(() => File.Exists(twin), "the English version");
        Assert.Equal("Publish each contract.", At(twin).TextOf(what));
        Assert.Contains("What is the commitment?", At(twin).AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("Publier chaque marché.", At(twin).AllText, StringComparison.Ordinal);
        Assert.Equal("Publier chaque marché.", At(Path.Combine(bot.Library, "Plan", "Plan d'action.docx")).TextOf(what));

        await AcceptedAsync(workshop.Lead.PressAsync("commitment.edit", new { plan, commitment, what = "Publier tout." }));
        var texts = (await PlanAsync(bot, plan))["translations"]![0]!["texts"]!.AsArray();
        Assert.Equal([what], texts.Where(text => (bool?)text!["stale"] == true).Select(text => (string)text!["field"]!));
        var overview = await AcceptedAsync(workshop.Lead.PressAsync("plan.open", new { plan, form = "translations" }));
        Assert.Contains(
            "À revoir, le plan a changé\u00a0: contenu de l’engagement.", DrawnCard.Text(JsonNode.Parse(overview.Card!.Value.GetRawText())), StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            async () => JsonNode.DeepEquals(
                JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(bot.Library, "Plan", "plan.json"))), await PlanAsync(bot, plan)),
            "the open data");
    }

    [Fact]
    public async Task Reads_back_what_drafters_write_in_the_English_version()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment) = await CreatedAsync(bot);
        var what = $"commitment/{commitment}/what";
        await AcceptedAsync(workshop.Lead.PressAsync("translation.save", new { plan, field = what, text = "Publish each contract." }));
        var twin = Path.Combine(bot.Library, "Plan", "Action plan.docx");
        await Eventually.HoldsAsync(() => File.Exists(twin), "the English version");
        await File.WriteAllBytesAsync(
            twin, At(twin).Type(what, "Publish every public contract.").Type($"commitment/{commitment}/number", "7").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => (await PlanAsync(bot, plan))["waiting"]?.AsArray().Count == 2, "what waits");
        var waiting = (await PlanAsync(bot, plan))["waiting"]!.AsArray();
        Assert.Contains(
            ($"en/{what}", "Publish each contract.", "Publish every public contract."),
            waiting.Select(one => ((string)one!["field"]!, (string)one["plan"]!, (string)one["document"]!)));
        var card = DrawnCard.Text(JsonNode.Parse((await workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" })).Card!.Value.GetRawText()));
        Assert.Contains("version anglaise, contenu de l’engagement", card, StringComparison.Ordinal);

        // A number is the plan’s to say: it is listed, and stays in Word.
        Assert.Equal("refused; code=invalidInput", (await workshop.Lead.PressAsync(
            "plan.readback", new { plan, decision = "take", field = $"en/commitment/{commitment}/number" })).Outcome);
        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var now = await PlanAsync(bot, plan);
        Assert.Equal("Publish every public contract.", (string?)now["translations"]![0]!["texts"]![0]!["text"]);
        Assert.Equal("Publier chaque marché.", (string?)now["commitments"]![0]!["what"]);
        Assert.Equal(1, (int?)now["commitments"]![0]!["number"]);
        Assert.Single(now["waiting"]!.AsArray());
    }

    [Fact]
    public async Task Takes_a_date_that_drafters_change_in_the_English_version_into_the_plan()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, plan, commitment) = await CreatedAsync(bot);
        var (start, end) = ($"commitment/{commitment}/startDate", $"commitment/{commitment}/endDate");
        await AcceptedAsync(workshop.Lead.PressAsync(
            "commitment.details", new { plan, commitment, startDate = "2026-03-01", endDate = "2026-09-30" }));
        await AcceptedAsync(workshop.Lead.PressAsync(
            "translation.save", new { plan, field = $"commitment/{commitment}/what", text = "Publish each contract." }));
        var twin = Path.Combine(bot.Library, "Plan", "Action plan.docx");
        await Eventually.HoldsAsync(() => File.Exists(twin) && At(twin).Has(end), "the English version");
        await File.WriteAllBytesAsync(twin, At(twin).Type(start, "03/04/2026").Type(end, "December 15, 2026").Save());
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => (await PlanAsync(bot, plan))["waiting"]?.AsArray().Count == 2, "what waits");
        var card = DrawnCard.Text(JsonNode.Parse((await workshop.Lead.PressAsync("plan.open", new { plan, form = "readback" })).Card!.Value.GetRawText()));
        Assert.Contains("version anglaise, date de clôture", card, StringComparison.Ordinal);
        Assert.Contains("ne disent pas un jour sans doute possible", card, StringComparison.Ordinal);

        await AcceptedAsync(workshop.Lead.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var now = await PlanAsync(bot, plan);
        Assert.Equal("2026-12-15", (string?)now["commitments"]![0]!["endDate"]);
        Assert.Equal($"en/{start}", (string?)Assert.Single(now["waiting"]!.AsArray())!["field"]);
        await Eventually.HoldsAsync(
            () => At(Path.Combine(bot.Library, "Plan", "Plan d'action.docx"))[end] == "15 décembre 2026", "the French plan");
        Assert.Equal("2026-03-01", (string?)now["commitments"]![0]!["startDate"]);
    }

    private static async Task<(LiveWorkshop Workshop, string Plan, string Commitment)> CreatedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot, more: new { planName = "Plan" });
        var plan = (string)(await workshop.ResultsAsync())["plan"]!;
        await AcceptedAsync(workshop.Lead.PressAsync("commitment.create", new { plan, name = "Ouvrir les comptes", what = "Publier chaque marché." }));
        return (workshop, plan, (string)(await PlanAsync(bot, plan))["commitments"]![0]!["id"]!);
    }

    private static async Task<JsonObject> PlanAsync(LiveBot bot, string plan) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))!;
}
