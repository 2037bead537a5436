using Microsoft.Playwright;
using OgpTeams.Documents;
using OgpTeams.Domain;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>
/// The pane beside a document that is open in Word on the web: the real server reads the document; the double of Word holds it. What
/// the plans' part of the API answers is a double as well (<see cref="PlansDouble"/>).
/// </summary>
public sealed class Working_on_a_plan_in_Word(PaneServers servers) : IClassFixture<PaneServers>
{
    private static readonly string[] Tabs = ["plan", "check", "bringIn", "saveBack"];

    [Theory]
    [InlineData("fr", 320, "light")]
    [InlineData("en", 1280, "light")]
    [InlineData("fr", 320, "dark")]
    [InlineData("en", 320, "forced")]
    public async Task Is_for_everybody(string language, int width, string theme)
    {
        await using var pane = await OpenAsync(new(language, width, theme), new());

        foreach (var tab in Tabs)
        {
            await pane.TurnToAsync(tab);
            await pane.KeepAsync($"pane-word-{tab}-{language}-{width}-{theme}");
            Assert.Empty(await pane.ViolationsAsync());
            Assert.Equal(0, await pane.SidewaysAsync());
        }

        Assert.Empty(pane.Errors);
    }

    [Fact]
    public async Task Is_done_by_keyboard_alone()
    {
        var plans = new PlansDouble();
        await using var pane = await OpenAsync(new(), plans);
        var keys = pane.Page.Keyboard;
        await Assertions.Expect(pane.Page.Locator("#tab-bringIn")).ToHaveAttributeAsync("aria-label", "Recevoir, 3");

        for (var presses = 0; presses < 5 && !await IsFocusedAsync(pane, "#tab-plan"); presses++)
        {
            await keys.PressAsync("Tab");
        }

        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(pane.Page.Locator("#tab-bringIn")).ToBeFocusedAsync();
        await Assertions.Expect(pane.Page.Locator("#panel-bringIn .progress")).ToHaveCountAsync(0);
        for (var presses = 0; presses < 5 && !await IsFocusedAsync(pane, "[data-key=insert-all]"); presses++)
        {
            await keys.PressAsync("Tab");
        }

        await keys.PressAsync("Enter");

        await Assertions.Expect(pane.Page.Locator("#panel-bringIn .pair")).ToHaveCountAsync(1);
        Assert.Equal(["p1", "p2"], plans.Applied);
        Assert.True(await pane.Page.EvaluateAsync<bool>("document.activeElement.closest('#panel-bringIn') !== null"));
    }

    [Fact]
    public async Task Types_progress_into_the_tables_of_a_report()
    {
        await using var pane = await OpenAsync(new(), new(), new(SamplePlan.Report));
        await pane.Page.Locator("#panel-plan summary").First.WaitForAsync();
        var open = pane.Page.Locator("[data-key=type-C1]");
        if (!await open.IsVisibleAsync())
        {
            await pane.Page.Locator("[data-key=summary-C1]").ClickAsync();
        }

        await open.ClickAsync();
        await pane.Page.Locator("[data-key=level]").SelectOptionAsync("substantial");
        await pane.Page.Locator("[data-key=results]").FillAsync("Douze lignes publient leurs horaires.");
        await pane.KeepAsync("pane-word-typing");
        Assert.Empty(await pane.ViolationsAsync());
        await pane.Button("Écrire dans le document").ClickAsync();

        await Assertions.Expect(pane.Page.Locator("#panel-plan summary").First).ToBeVisibleAsync();
        var file = Convert.FromBase64String(await pane.Page.EvaluateAsync<string>("() => word.file()"));
        var report = PlanReading.Read(file, Language.French).Plan.Assessments.Single();
        var progress = report.Commitments.Single(one => one.Id == "C1");
        Assert.Equal("Douze lignes publient leurs horaires.", progress.Results);
        Assert.Equal("Substantial", progress.Level.ToString());
    }

    private static Task<bool> IsFocusedAsync(PanePage pane, string selector) =>
        pane.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);

    private Task<PanePage> OpenAsync(Viewer viewer, PlansDouble plans, WordDouble? word = null) => PanePage.OpenAsync(
        servers.Chromium, servers.Alone, viewer, async page =>
        {
            var language = viewer.Language == "fr" ? "fr-FR" : "en-US";
            await DoubleOfWord.StandInAsync(page, (word ?? new(SamplePlan.Docx)) with { Language = language });
            await plans.StandInAsync(page);
        });
}
