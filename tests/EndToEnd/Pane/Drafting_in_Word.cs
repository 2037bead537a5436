using System.Text.Json;
using Microsoft.Playwright;
using OgpTeams.Documents;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>
/// A drafter’s whole hour in one: the pane as the bot serves it, the double of Word on the web and on the desktop, and co-authors who
/// write meanwhile. What waits in the plan is told by a double (<see cref="PlansDouble"/>).
/// </summary>
public sealed class Drafting_in_Word(PaneServers servers) : IClassFixture<PaneServers>
{
    private const string Field = "commitment/C2/publicProblem";

    private readonly PlansDouble _plans = new();

    [Theory]
    [InlineData("web")]
    [InlineData("desktop")]
    public async Task Sees_checks_goes_to_a_field_brings_in_undoes_and_saves_back(string platform)
    {
        await using var pane = await OpenAsync(new(SamplePlan.Docx) { Platform = platform });
        await Assertions.Expect(pane.Page.Locator("h1")).ToHaveTextAsync("Plan d’action national 2026-2028");
        await Assertions.Expect(pane.Page.Locator(".commitment .name")).ToHaveTextAsync(
            ["1. Ouvrir les données de mobilité", "2. Associer les citoyens"]);

        await pane.Page.Locator("[data-key='go-commitment/C1/what']").ClickAsync();
        await pane.Page.WaitForFunctionAsync("() => word.selection?.tag === 'commitment/C1/what'");

        await pane.TurnToAsync("check");
        await pane.Page.Locator("input[value=submission]").CheckAsync();
        await Assertions.Expect(pane.Page.Locator("#panel-check .finding.error").First).ToBeVisibleAsync();

        await pane.TurnToAsync("bringIn");
        await pane.Page.Locator("[data-key=insert-all]").ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#panel-bringIn .pair")).ToHaveCountAsync(1);
        Assert.Equal(PlansDouble.Proposed, PlanReading.Read(await FileAsync(pane)).Plan.Commitments[1].PublicProblem);
        Assert.Equal(["p1", "p2"], _plans.Applied);

        await pane.Page.EvaluateAsync("word.undo()");
        var undone = PlanReading.Read(await FileAsync(pane)).Plan.Commitments[1];
        Assert.Equal((null, null), (undone.PublicProblem, undone.LeadAgency));

        await pane.TurnToAsync("saveBack");
        await pane.Page.Locator("[data-key='take-commitment/C1/publicProblem']").ClickAsync();
        await Assertions.Expect(pane.Page.Locator("#panel-saveBack .good")).ToBeVisibleAsync();
        Assert.Equal("take", Assert.Single(_plans.Decisions).GetProperty("decision").GetString());
        Assert.Empty(pane.Errors);
    }

    /// <summary>The form comes from the real server, with an id and a number of its own; Word’s undo takes it out again.</summary>
    [Fact]
    public async Task Adds_a_commitment_and_takes_it_back()
    {
        await using var pane = await OpenAsync(new(SamplePlan.Docx));

        await pane.Page.Locator("[data-key=add]").ClickAsync();

        await Assertions.Expect(pane.Page.Locator("#panel-plan .commitment")).ToHaveCountAsync(3);
        var added = PlanReading.Read(await FileAsync(pane)).Plan.Commitments;
        Assert.Equal(["C1", "C2"], added.Take(2).Select(one => one.Id));
        Assert.Equal("3", added[2].Number);
        await pane.Page.EvaluateAsync("word.undo()");
        Assert.Equal(2, PlanReading.Read(await FileAsync(pane)).Plan.Commitments.Length);
    }

    [Fact]
    public async Task Does_not_write_over_what_a_co_author_wrote_meanwhile()
    {
        await using var pane = await OpenAsync(new(SamplePlan.Docx));
        await pane.TurnToAsync("bringIn");
        var insert = pane.Page.Locator("[data-key=insert-p1]");
        await Assertions.Expect(insert).ToBeVisibleAsync();
        await RemoteAsync(pane, "Un texte d’Agathe.");

        await insert.ClickAsync();

        await Assertions.Expect(pane.Page.Locator("[role=alert]")).Not.ToBeEmptyAsync();
        Assert.Equal("Un texte d’Agathe.", await pane.Page.EvaluateAsync<string>("tag => word.reads(tag)", Field));
        Assert.Empty(_plans.Applied);
        await Assertions.Expect(insert).ToBeVisibleAsync();
    }

    /// <summary>Each batch takes its time, as between two processes: what comes in between is neither lost nor half read.</summary>
    [Fact]
    public async Task Follows_co_authors_while_Word_is_slow()
    {
        await using var pane = await OpenAsync(new(SamplePlan.Docx) { Delay = 40 });
        var missing = pane.Page.Locator($"[data-key='go-{Field}']");
        await pane.Page.Locator("[data-key=summary-C2]").ClickAsync();
        await Assertions.Expect(missing).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await pane.Page.WaitForFunctionAsync("() => word.listeners > 0");

        await RemoteAsync(pane, "Les projets");
        await RemoteAsync(pane, "Les projets sont connus trop tard.");

        await Assertions.Expect(missing).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        Assert.Equal("Les projets sont connus trop tard.", PlanReading.Read(await FileAsync(pane)).Plan.Commitments[1].PublicProblem);
    }

    private Task<PanePage> OpenAsync(WordDouble word) => PanePage.OpenAsync(servers.Chromium, servers.Bot, new(), async page =>
    {
        await DoubleOfWord.StandInAsync(page, word);
        await _plans.StandInAsync(page);
    });

    private static async Task RemoteAsync(PanePage pane, string text) =>
        await pane.Page.EvaluateAsync($"word.remote('{Field}', {JsonSerializer.Serialize(text)})");

    private static async Task<byte[]> FileAsync(PanePage pane) =>
        Convert.FromBase64String(await pane.Page.EvaluateAsync<string>("() => word.file()"));
}
