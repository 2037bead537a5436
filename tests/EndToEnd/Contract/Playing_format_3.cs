using System.Text.Json.Nodes;
using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>« Je décris ma feuille de route », verb by verb.</summary>
[Collection(nameof(ByContract))]
public sealed class Playing_format_3(StartedBot bot)
{
    private const string Plan = "Plan des feuilles de route";
    private const string Folder = $"{Plan}/Ateliers/* La feuille de route";

    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Brings_sub_actions_to_milestones_that_stand_in_the_plan()
    {
        await _chat.ShowsAsync(Claire, "workshop.prepare", ("format", "format3"));
        await MakesACanvasAsync();
        await _chat.CreatesAsync(Claire, "format3", "La feuille de route", ("planName", Plan));
        await IsTooEarlyAsync();
        await _chat.GoesToAsync(Claire, "F3-S2");
        await _chat.AcceptsAsync(Paul, "participant.introduce", ("name", "Paul Nguyen"), ("profile", "publicServant"), ("nameConsent", true));
        Assert.Equal("F3-S3", await _chat.NextAsync(Claire));
        await _chat.AcceptsAsync(Paul, "canvas.propose", ("field", "content"), ("text", "Les commentaires aussi sont publiés."));
        await _chat.AcceptsAsync(Claire, "proposal.acceptAll");
        await _chat.AcceptsAsync(Claire, "canvas.save", ("usefulness", "Les violences baissent de 60 %."));
        Assert.Equal("F3-S4", await _chat.NextAsync(Claire));
        Assert.Equal("F3-S5", await _chat.NextAsync(Claire));
        await ListsSubActionsAsync();
        Assert.Equal("F3-S6", await _chat.NextAsync(Claire));
        var council = await SelectsSubActionsAsync();
        var milestone = await DrawsTheRoadmapAsync(council);
        await _chat.AcceptsAsync(Claire, "commitment.details", Lands.Details);
        await _chat.AcceptsAsync(Claire, "canvas.save", ("participation", "Trois audiences au moins."));
        Assert.Equal("F3-S7", await _chat.NextAsync(Claire));
        await IsTooLateAsync(council, milestone);
        await _chat.AcceptsAsync(Claire, "workshop.close", ("retain", true));
        await FindsTheDocumentsAsync(council, milestone);
    }

    private async Task MakesACanvasAsync()
    {
        await _chat.CreatesAsync(Claire, "format2", "Le canevas", ("planName", Plan), ("subjectText", Lands.Title));
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.AcceptsAsync(Claire, "canvas.save", Lands.Canvas);
        await _chat.AcceptsAsync(Claire, "workshop.close");
    }

    private async Task IsTooEarlyAsync()
    {
        await _chat.RefusesAsync("stepNotOpen", Paul, "subaction.submit", ("text", "Trop tôt"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "milestone.save", ("title", "Trop tôt"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "subaction.select", ("subactions", "0000000000"));
    }

    private async Task ListsSubActionsAsync()
    {
        await _chat.AcceptsAsync(Paul, "subaction.submit", ("text", "Réunir un conseil des cinq villages"), ("prompt", "p1"));
        await _chat.AcceptsAsync(Aicha, "subaction.submit", ("text", "Deux semaines de commentaires"));
        await _chat.AcceptsAsync(Aicha, "subaction.submit", ("text", "Une parade"));
        await _chat.RefusesAsync("missingInput", Paul, "subaction.submit", ("text", " "));
        await _chat.RefusesAsync("invalidInput", Paul, "subaction.submit", ("text", "Ailleurs"), ("prompt", "p99"));
        await _chat.SaysAsync(Lin, "sous-action un bureau d’arbitrage dans chaque mairie");
        await _chat.AcceptsAsync(Claire, "onbehalf.submit", ("name", "Rosa"), ("as", "subaction.submit"), ("text", "Un registre à jour chaque mois"));
        var comments = await _chat.IdAsync("subactions", "text", "Deux semaines de commentaires");
        await _chat.RefusesAsync("notFacilitator", Paul, "subaction.edit", ("subaction", comments), ("text", "À moi"));
        await _chat.RefusesAsync("missingInput", Claire, "subaction.edit", ("subaction", comments));
        await _chat.AcceptsAsync(Claire, "subaction.edit", ("subaction", comments), ("text", "Deux semaines de commentaires publics"));
        await _chat.KnowsAsync(Claire, "subaction.edit", ("subaction", comments), ("text", "Deux semaines de commentaires publics"));
        Assert.Equal(5, (await _chat.ResultsAsync())["subactions"]!.AsArray().Count);
    }

    private async Task<string> SelectsSubActionsAsync()
    {
        var council = await _chat.IdAsync("subactions", "text", "Réunir un conseil des cinq villages");
        var comments = await _chat.IdAsync("subactions", "text", "Deux semaines de commentaires publics");
        var parade = await _chat.IdAsync("subactions", "text", "Une parade");
        await _chat.AcceptsAsync(Claire, "subaction.select", ("subactions", $"{council},{comments},{parade}"));
        await _chat.AcceptsAsync(Claire, "subaction.drop", ("subactions", parade));
        await _chat.RefusesAsync("unknown", Claire, "subaction.select", ("subactions", "0000000000"));
        await _chat.RefusesAsync("missingInput", Claire, "subaction.select");
        await _chat.RefusesAsync("notFacilitator", Paul, "subaction.drop", ("subactions", council));
        Assert.Equivalent(
            new[] { council, comments },
            (await _chat.ResultsAsync())["subactions"]!.AsArray().Where(one => (bool)one!["selected"]!).Select(one => (string)one!["id"]!),
            strict: true);
        await _chat.AcceptsAsync(Paul, "subaction.submit", ("text", "Un bulletin d’information"));
        return council;
    }

    private async Task<string> DrawsTheRoadmapAsync(string council)
    {
        await _chat.AcceptsAsync(
            Claire, "milestone.save", ("title", "Un conseil se réunit"), ("deliverable", "Le relevé de trois réunions"), ("start", "2017-06"),
            ("end", "2017-10"), ("budget", "Temps des agents, salle, trajets"), ("subactions", council), ("order", 2));
        await _chat.AcceptsAsync(
            Claire, "milestone.save", ("title", "Le plan est soumis à tous"), ("deliverable", "Commentaires et rapport publiés"),
            ("start", "2017-06-01"), ("end", "2017-12-31"), ("duration", "6 mois"), ("order", 1));
        await _chat.AcceptsAsync(Claire, "milestone.save", ("title", "De trop"));
        await _chat.RefusesAsync("missingInput", Claire, "milestone.save", ("deliverable", "Sans titre"));
        await _chat.RefusesAsync("invalidInput", Claire, "milestone.save", ("title", "Un jour qui n’est pas"), ("start", "2017-06-31"));
        await _chat.RefusesAsync("unknown", Claire, "milestone.save", ("title", "Inconnue"), ("milestone", "0000000000"));
        await _chat.RefusesAsync("notFacilitator", Paul, "milestone.save", ("title", "À moi"));
        var hearing = await _chat.IdAsync("milestones", "title", "Le plan est soumis à tous");
        await _chat.AcceptsAsync(Claire, "milestone.save", ("milestone", hearing), ("title", "Le plan est débattu en audience"));
        await _chat.AcceptsAsync(Claire, "milestone.remove", ("milestone", await _chat.IdAsync("milestones", "title", "De trop")));
        var milestones = (await _chat.ResultsAsync())["milestones"]!.AsArray();
        Assert.Equal(["Le plan est débattu en audience", "Un conseil se réunit"], milestones.Select(one => (string)one!["title"]!));
        Assert.Equal("2017-06", (string?)milestones[1]!["startDate"]);
        Assert.Equal("Commentaires et rapport publiés", (string?)milestones[0]!["deliverable"]);
        return await _chat.IdAsync("milestones", "title", "Un conseil se réunit");
    }

    private async Task IsTooLateAsync(string council, string milestone)
    {
        await _chat.AcceptsLateAsync(Lin, "subaction.submit", ("text", "Des affiches"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "subaction.edit", ("subaction", council), ("text", "Trop tard"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "subaction.drop", ("subactions", council));
        await _chat.RefusesAsync("stepNotOpen", Claire, "milestone.save", ("milestone", milestone), ("title", "Trop tard"));
        await _chat.RefusesAsync("stepNotOpen", Claire, "milestone.remove", ("milestone", milestone));
        await _chat.RefusesAsync("lastStep", Claire, "step.next", ("from", "F3-S7"));
    }

    private async Task FindsTheDocumentsAsync(string council, string milestone)
    {
        var roadmap = await bot.Library.WordAsync(
            $"{Folder}/Feuille de route.docx", file => file.AllText.Contains("Des affiches", StringComparison.Ordinal));
        Assert.Equal("Un conseil se réunit", roadmap[$"roadmap/{milestone}/title"]);
        Assert.Equal("Le relevé de trois réunions", roadmap[$"roadmap/{milestone}/deliverable"]);
        Assert.Contains("Réunir un conseil des cinq villages", roadmap[$"subaction/{council}/text"], StringComparison.Ordinal);
        foreach (var said in new[] { "Une parade", "Un registre à jour chaque mois", "Un bulletin d’information" })
        {
            Assert.Contains(said, roadmap.AllText, StringComparison.Ordinal);
        }

        await bot.Library.WordAsync($"{Folder}/Canevas d'engagement.docx", file => file["canvas/participation"] == "Trois audiences au moins.");
        await bot.Library.CsvAsync(
            $"{Folder}/contributions.csv", rows => rows.Any(row => row["text"] == "Des affiches" && row["late"] == "true"));
        var plan = await bot.Library.PlanAsync(Plan, plan => Milestones(plan).Count == 2);
        var commitment = plan["commitments"]!.AsArray().Single()!;
        var first = Milestones(plan).Single(one => (string?)one!["title"] == "Un conseil se réunit")!;
        Assert.Equal(
            ("Le relevé de trois réunions", "2017-06", "2017-10", "Temps des agents, salle, trajets"),
            ((string?)first["deliverable"], (string?)first["startDate"], (string?)first["endDate"], (string?)first["budget"]));
        var (id, mid) = ((string)commitment["id"]!, (string)first["id"]!);
        var document = await bot.Library.WordAsync(
            $"{Plan}/Plan d'action.docx", file => file[$"commitment/{id}/milestone/{mid}/title"] == "Un conseil se réunit");
        Assert.Equal("Le relevé de trois réunions", document[$"commitment/{id}/milestone/{mid}/deliverable"]);
    }

    private static JsonArray Milestones(JsonObject plan) => plan["commitments"]![0]?["milestones"]?.AsArray() ?? [];
}
