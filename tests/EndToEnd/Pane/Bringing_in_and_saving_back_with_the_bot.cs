using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OgpTeams.EndToEnd.Contract;
using OgpTeams.EndToEnd.Tools;
using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>A drafter has the plan open in Word (a double) while the workshop goes on: the bot itself answers the pane.</summary>
[Collection(nameof(ByContract))]
public sealed class Bringing_in_and_saving_back_with_the_bot(StartedBot bot)
{
    private const string Plan = "Plan ouvert dans Word";
    private readonly Chat _chat = bot.NewChat();

    [Fact]
    public async Task Goes_both_ways_between_the_document_and_the_plan()
    {
        var (id, docx) = await WrittenAsync();
        var (agency, problem) = ($"commitment/{id}/leadAgency", $"commitment/{id}/publicProblem");
        await using var chromium = await Chromium.LaunchAsync();
        await using var pane = await PanePage.OpenAsync(
            chromium, bot.Http.BaseAddress!, new(), page => DoubleOfWord.StandInAsync(page, new(docx)));
        await pane.TurnToAsync("bringIn");
        await Assertions.Expect(pane.Page.Locator("#panel-bringIn .good")).ToBeVisibleAsync();

        await _chat.AcceptsAsync(Claire, "commitment.details", ("leadAgency", "Préfecture du littoral"));
        await pane.Page.Locator("[data-key=refresh-pending]").ClickAsync();
        var pair = pane.Page.Locator("#panel-bringIn .pair");
        await Assertions.Expect(pair).ToHaveCountAsync(1);
        await Assertions.Expect(pair.Locator("h3")).ToHaveTextAsync("organisme d’exécution");
        await pair.Locator("[data-key^=insert-]").ClickAsync();

        await Assertions.Expect(pane.Page.Locator("#panel-bringIn .good")).ToBeVisibleAsync();
        Assert.Equal("Préfecture du littoral", await pane.Page.EvaluateAsync<string>("tag => word.reads(tag)", agency));
        await pane.Page.Locator("[data-key=refresh-pending]").ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#panel-bringIn .good")).ToBeVisibleAsync();

        await pane.Page.EvaluateAsync("tag => word.type(tag, 'Personne ne sait où finit son champ.')", problem);
        await pane.TurnToAsync("saveBack");
        var take = pane.Page.Locator($"[data-key='take-{problem}']");
        await Assertions.Expect(pane.Page.Locator("#panel-saveBack")).ToContainTextAsync("Personne ne sait où finit son champ.");
        await pane.KeepAsync("pane-word-bot-save-back");
        await take.ClickAsync();

        await Assertions.Expect(take).ToHaveCountAsync(0);
        var plan = (await bot.Http.GetFromJsonAsync<JsonObject>($"/api/v1/plans/{await _chat.PlanAsync()}"))!;
        Assert.Equal("Personne ne sait où finit son champ.", (string?)plan["commitments"]![0]!["publicProblem"]);
        Assert.Empty(pane.Errors);
    }

    /// <summary>The plan of a workshop that retained its commitment, and its document as it was written then.</summary>
    private async Task<(string Commitment, byte[] Docx)> WrittenAsync()
    {
        await _chat.CreatesAsync(Claire, "format2", "Vers un engagement", ("planName", Plan), ("subjectText", Lands.Title));
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.AcceptsAsync(Claire, "canvas.save", Lands.Canvas);
        await _chat.AcceptsAsync(Claire, "workshop.close", ("retain", true));
        var plan = await bot.Library.PlanAsync(Plan, read => read["commitments"] is JsonArray { Count: 1 });
        var id = (string)plan["commitments"]![0]!["id"]!;
        var file = await bot.Library.WordAsync(
            $"{Plan}/Plan d'action.docx", file => !string.IsNullOrEmpty(file[$"commitment/{id}/what"]));
        return (id, file.Save());
    }
}
