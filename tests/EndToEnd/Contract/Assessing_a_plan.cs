using System.Text.Json.Nodes;
using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>Owners tell how far each commitment has come, and the report follows.</summary>
[Collection(nameof(ByContract))]
public sealed class Assessing_a_plan(StartedBot bot)
{
    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Writes_both_reports_commitment_by_commitment()
    {
        const string Plan = "Plan à évaluer";
        await _chat.CreatesAsync(
            Claire, "format3", "Vers une feuille de route", ("planName", Plan), ("subjectText", Lands.Title), ("commitmentId", "new"));
        await _chat.GoesToAsync(Claire, "F3-S6");
        await _chat.AcceptsAsync(Claire, "canvas.save", Lands.Canvas);
        await _chat.AcceptsAsync(Claire, "milestone.save", ("title", "Le registre est ouvert"), ("end", "2018-06"));
        await _chat.AcceptsAsync(Claire, "workshop.close");
        var plan = await _chat.PlanAsync();
        var results = await _chat.ResultsAsync();
        var milestone = (string)results["milestones"]![0]!["id"]!;
        var read = await bot.Library.PlanAsync(Plan, read => read["commitments"] is JsonArray and [{ } one] && one["milestones"]!.AsArray().Count == 1);
        var id = (string)read["commitments"]![0]!["id"]!;
        (string, object)[] progress =
        [
            ("plan", plan), ("kind", "midterm"), ("commitment", id), ("level", "limited"), ("status", "onTrack"),
            ("results", "Quarante familles ont un titre de plus."), ("nextSteps", "Ouvrir le bureau d’arbitrage\nTraduire le registre"),
            ($"m-{milestone}", "substantial"),
        ];

        await _chat.RefusesAsync("notBegun", Claire, "progress.save", progress);
        await _chat.RefusesAsync("notOwner", Paul, "assessment.create", ("plan", plan), ("kind", "midterm"));
        await _chat.RefusesAsync("missingInput", Claire, "assessment.create", ("plan", plan));
        await _chat.AcceptsAsync(Claire, "assessment.create", ("plan", plan), ("kind", "midterm"));
        await _chat.KnowsAsync(Claire, "assessment.create", ("plan", plan), ("kind", "midterm"));
        await _chat.RefusesAsync("notOwner", Paul, "progress.save", progress);
        await _chat.RefusesAsync("unknown", Claire, "progress.save", [.. progress.Where(input => input.Item1 != "commitment"), ("commitment", "0000000000")]);
        await _chat.RefusesAsync("missingInput", Claire, "progress.save", [.. progress.Where(input => input.Item1 != "level")]);
        await _chat.AcceptsAsync(Claire, "progress.save", progress);
        await _chat.KnowsAsync(Claire, "progress.save", progress);
        await _chat.AcceptsAsync(Claire, "assessment.create", ("plan", plan), ("kind", "endOfTerm"));
        await _chat.ShowsAsync(Claire, "documents.publish");

        await bot.Library.WordAsync($"{Plan}/Auto-évaluation/Rapport de mi-parcours.docx", file =>
            file[$"assessment/commitment/{id}/results"] == "Quarante familles ont un titre de plus."
            && file[$"assessment/commitment/{id}/nextSteps"] == "Ouvrir le bureau d’arbitrage\nTraduire le registre"
            && file[$"assessment/commitment/{id}/milestone/{milestone}/level"] == "Substantiel");
        await bot.Library.WordAsync($"{Plan}/Auto-évaluation/Rapport de fin de cycle.docx", file => WordFile.Typed(file.AllText).Contains(WordFile.Typed(Lands.What), StringComparison.Ordinal));
        var written = await bot.Library.PlanAsync(Plan, read => read["assessments"] is JsonArray and [_, _]);
        var told = written["assessments"]![0]!["commitments"]![0]!;
        Assert.Equal(("limited", "onTrack", "substantial"), ((string?)told["level"], (string?)told["status"], (string?)told["milestones"]![0]!["level"]));
    }
}
