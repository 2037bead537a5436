using System.Text.Json.Nodes;
using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>What one workshop leaves opens the next.</summary>
[Collection(nameof(ByContract))]
public sealed class Chaining_workshops(StartedBot bot)
{
    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Leads_from_a_subject_to_a_commitment_in_the_plan_without_anybody_giving_an_id()
    {
        const string Plan = "Plan de Tapir River";
        await _chat.CreatesAsync(Claire, "format1", "Un : le sujet", ("planName", Plan));
        await SelectsAsync("Un autre sujet", Lands.Title);
        await _chat.AcceptsAsync(Claire, "workshop.close");

        await _chat.CreatesAsync(Claire, "format2", "Deux : l’engagement");
        Assert.Equal(Lands.Title, await OpeningSubjectAsync());
        await FillsTheCanvasAsync(Lands.Canvas);
        await _chat.AcceptsAsync(Claire, "workshop.close");

        await _chat.CreatesAsync(Claire, "format3", "Trois : la feuille de route");
        Assert.Equal(Lands.Title, (string?)(await _chat.ResultsAsync())["canvas"]!["title"]);
        await _chat.GoesToAsync(Claire, "F3-S5");
        await _chat.AcceptsAsync(Paul, "subaction.submit", ("text", "Réunir un conseil"));
        await _chat.GoesToAsync(Claire, "F3-S6");
        await _chat.AcceptsAsync(Claire, "milestone.save", ("title", "Un conseil se réunit"), ("end", "2017-10"));
        await _chat.AcceptsAsync(Claire, "commitment.details", Lands.Details);
        await _chat.AcceptsAsync(Claire, "workshop.close");

        Assert.Equal(3, (await _chat.WorkshopsAsync()).Count);
        var plan = await bot.Library.PlanAsync(Plan, plan =>
            Commitments(plan) is [{ } only] && only["milestones"] is JsonArray { Count: 1 } && (string?)only["endDate"] == "2019-06-30");
        var commitment = Commitments(plan).Single()!;
        Assert.Equal(Lands.Title, (string?)commitment["name"]);
        var id = (string)commitment["id"]!;
        var document = await bot.Library.WordAsync($"{Plan}/Plan d'action.docx", file => file[$"commitment/{id}/name"] == Lands.Title);
        Assert.Contains("Un conseil se réunit", document.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_another_subject_by_its_id()
    {
        await _chat.CreatesAsync(Claire, "format1", "Un", ("planName", "Plan aux deux sujets"));
        await SelectsAsync(Lands.Title);
        var first = await _chat.IdAsync("subjects", "title", Lands.Title);
        await _chat.AcceptsAsync(Claire, "workshop.close");
        await _chat.CreatesAsync(Claire, "format1", "Un bis", ("planName", "Plan aux deux sujets"));
        await SelectsAsync("Budget ouvert");
        await _chat.AcceptsAsync(Claire, "workshop.close");

        await _chat.RefusesAsync("unknown", Claire, "workshop.create", ("format", "format2"), ("title", "Rien"), ("subjectId", "0000000000"));
        await _chat.CreatesAsync(Claire, "format2", "Le premier sujet", ("subjectId", first));
        Assert.Equal(Lands.Title, await OpeningSubjectAsync());
        await _chat.AcceptsAsync(Claire, "workshop.close");
        await _chat.CreatesAsync(Claire, "format2", "Le dernier sujet");
        Assert.Equal("Budget ouvert", await OpeningSubjectAsync());
    }

    [Fact]
    public async Task Asks_which_of_several_canvases_and_takes_it_by_its_id()
    {
        const string Plan = "Plan aux deux engagements";
        foreach (var title in new[] { Lands.Title, "Budget ouvert" })
        {
            await _chat.CreatesAsync(Claire, "format2", $"Vers {title}", ("planName", Plan), ("subjectText", title));
            await FillsTheCanvasAsync(("title", title));
            await _chat.AcceptsAsync(Claire, "workshop.close");
        }

        var plan = await bot.Library.PlanAsync(Plan, plan => Commitments(plan).Count == 2);
        var budget = (string)Commitments(plan).Single(one => (string?)one!["name"] == "Budget ouvert")!["id"]!;
        await _chat.RefusesAsync("missingInput", Claire, "workshop.create", ("format", "format3"), ("title", "Laquelle ?"));
        await _chat.RefusesAsync("unknown", Claire, "workshop.create", ("format", "format3"), ("title", "Rien"), ("commitmentId", "0000000000"));
        await _chat.CreatesAsync(Claire, "format3", "La feuille de route du budget", ("commitmentId", budget));
        Assert.Equal("Budget ouvert", (string?)(await _chat.ResultsAsync())["canvas"]!["title"]);
    }

    [Fact]
    public async Task Begins_a_canvas_where_no_workshop_made_one()
    {
        await _chat.CreatesAsync(Claire, "format3", "Une feuille de route d’abord", ("planName", "Plan sans canevas"));
        await _chat.GoesToAsync(Claire, "F3-S3");
        await _chat.AcceptsAsync(Claire, "canvas.save", ("title", Lands.Title));
        await _chat.AcceptsAsync(Claire, "workshop.close");
        await bot.Library.PlanAsync("Plan sans canevas", plan => Commitments(plan) is [{ } only] && (string?)only["name"] == Lands.Title);
    }

    [Fact]
    public async Task Crosses_to_another_chat_with_an_owner_of_the_plan_and_with_nobody_else()
    {
        const string Plan = "Plan de deux conversations";
        var elsewhere = bot.NewChat();
        await _chat.CreatesAsync(Claire, "format1", "Ici", ("planName", Plan));
        await SelectsAsync(Lands.Title);
        await _chat.AcceptsAsync(Claire, "workshop.close");

        await elsewhere.RefusesAsync("notOwner", Max, "workshop.create", ("format", "format2"), ("title", "Là-bas"), ("planName", Plan));
        await elsewhere.CreatesAsync(Claire, "format2", "Là-bas", ("planName", Plan));
        Assert.Equal(await _chat.PlanAsync(), await elsewhere.PlanAsync());
        Assert.Equal(Lands.Title, await OpeningSubjectAsync(elsewhere));
    }

    /// <summary>A format 1 that is open: the titles are submitted, and the last is selected.</summary>
    private async Task SelectsAsync(params string[] titles)
    {
        await _chat.GoesToAsync(Claire, "F1-S4");
        foreach (var title in titles)
        {
            await _chat.AcceptsAsync(Paul, "subject.submit", ("title", title));
        }

        await _chat.GoesToAsync(Claire, "F1-S6");
        await _chat.AcceptsAsync(Claire, "subject.select", ("subject", await _chat.IdAsync("subjects", "title", titles[^1])));
    }

    private async Task FillsTheCanvasAsync(params (string Name, object Value)[] boxes)
    {
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.AcceptsAsync(Claire, "canvas.save", boxes);
    }

    /// <summary>The subject a format 2 is about.</summary>
    private async Task<string?> OpeningSubjectAsync(Chat? chat = null) =>
        (string?)(await (chat ?? _chat).ResultsAsync())["subjects"]!.AsArray().Single()!["title"];

    private static JsonArray Commitments(JsonObject plan) => plan["commitments"]!.AsArray();
}
