using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>The same page for people who have no add-in: they choose a file, and see what their colleagues see in Word.</summary>
public sealed class Checking_a_plan_without_Word(PaneServers servers) : IClassFixture<PaneServers>
{
    private static readonly string[] Tabs = ["plan", "check", "fill"];

    [Theory]
    [InlineData("fr", 320, "light")]
    [InlineData("en", 1280, "light")]
    [InlineData("fr", 320, "dark")]
    [InlineData("en", 320, "forced")]
    public async Task Shows_what_is_missing_to_everybody(string language, int width, string theme)
    {
        await using var pane = await OpenAsync(new(language, width, theme));
        await ExpectCleanAsync(pane, $"pane-file-{language}-{width}-{theme}");

        await pane.ChooseAsync("Plan.docx", SamplePlan.Docx);

        foreach (var tab in Tabs)
        {
            await pane.TurnToAsync(tab);
            await ExpectCleanAsync(pane, $"pane-file-{tab}-{language}-{width}-{theme}");
        }

        Assert.Equal(language, await pane.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(pane.Errors);
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("submission")]
    public async Task Says_what_check_says_with_its_sources(string stage)
    {
        await using var pane = await OpenAsync(new("en"));
        await pane.ChooseAsync("Plan.docx", SamplePlan.Docx);
        await pane.TurnToAsync("check");

        await pane.Page.Locator($"input[value={stage}]").CheckAsync();

        var expected = await FindingsAsync(stage);
        Assert.NotEmpty(expected);
        await Assertions.Expect(pane.Findings).ToHaveCountAsync(expected.Count);
        var shown = await pane.Findings.AllInnerTextsAsync();
        Assert.All(expected, finding => Assert.Contains(shown, text =>
            text.Contains(finding.Message, StringComparison.Ordinal) && text.Contains(finding.Source, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tells_an_unreadable_file_in_a_live_region_and_takes_another()
    {
        await using var pane = await OpenAsync(new());
        var alert = pane.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "budget.docx" });

        await pane.ChooseAsync("budget.docx", "PK ceci n’est pas un document"u8.ToArray());

        await Assertions.Expect(alert).ToContainTextAsync("« budget.docx » n’a pas pu être lu.");
        await Assertions.Expect(alert).ToContainTextAsync("ce n’est pas un document Word");
        Assert.Empty(await pane.ViolationsAsync());
        await pane.ChooseAsync("Plan.docx", SamplePlan.Docx);
        await Assertions.Expect(pane.Page.Locator("h1")).ToHaveTextAsync("Plan d’action national 2026-2028");
    }

    [Fact]
    public async Task Downloads_the_document_filled_with_a_plan()
    {
        await using var pane = await OpenAsync(new());
        await pane.ChooseAsync("Plan.docx", SamplePlan.Docx);
        await pane.TurnToAsync("fill");
        var commitments = SamplePlan.Plan.Commitments.Select(one => one with { LeadAgency = "Direction des transports" });
        var plan = SamplePlan.Plan with { Commitments = [.. commitments] };

        await pane.Page.Locator("[data-key=fill-file]").SetInputFilesAsync(
            new FilePayload { Name = "plan.json", MimeType = "application/json", Buffer = PlanJson.Write(plan) });
        await pane.Button("Remplir – Un fichier plan.json").ClickAsync();
        var download = await pane.Page.RunAndWaitForDownloadAsync(() => pane.Page.Locator("a.download").ClickAsync());

        Assert.Equal("Plan (rempli).docx", download.SuggestedFilename);
        Assert.Empty(await pane.ViolationsAsync());
        var filled = PlanReading.Read(await File.ReadAllBytesAsync(await download.PathAsync()), Language.French).Plan;
        Assert.All(filled.Commitments, one => Assert.Equal("Direction des transports", one.LeadAgency));
    }

    [Fact]
    public async Task Takes_a_file_that_is_dropped()
    {
        await using var pane = await OpenAsync(new());
        await pane.Page.Locator("input[type=file]").WaitForAsync();
        var dropped = await pane.Page.EvaluateHandleAsync(
            """
            text => {
              const dropped = new DataTransfer();
              dropped.items.add(new File([Uint8Array.from(atob(text), one => one.charCodeAt(0))], 'Plan.docx'));
              return dropped;
            }
            """,
            Convert.ToBase64String(SamplePlan.Docx));

        await pane.Page.Locator("#pane").DispatchEventAsync("drop", new { dataTransfer = dropped });

        await Assertions.Expect(pane.Page.Locator("h1")).ToHaveTextAsync("Plan d’action national 2026-2028");
    }

    [Fact]
    public async Task Is_done_by_keyboard_alone()
    {
        await using var pane = await OpenAsync(new());
        var page = pane.Page;
        await page.Locator("input[type=file]").WaitForAsync();

        await PressUntilAsync(page, "Tab", "input[type=file]");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(
            new FilePayload { Name = "Plan.docx", MimeType = "application/octet-stream", Buffer = SamplePlan.Docx });
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Plan d’action national 2026-2028");
        await PressUntilAsync(page, "Tab", "#tab-plan");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#tab-check")).ToBeFocusedAsync();
        await Assertions.Expect(pane.Findings.First).ToBeVisibleAsync();
        await PressUntilAsync(page, "Tab", "input[value=draft]");
        await page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(page.Locator("input[value=submission]")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("input[value=submission]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Works_where_Office_is_never_reached()
    {
        // Neither answered nor refused, as behind some firewalls.
        await using var pane = await PanePage.OpenAsync(
            servers.Chromium, servers.Bot, new(),
            page => page.RouteAsync("https://appsforoffice.microsoft.com/**", _ => Task.CompletedTask));

        await Assertions.Expect(pane.Page.Locator("input[type=file]")).ToBeVisibleAsync();
        await pane.ChooseAsync("Plan.docx", SamplePlan.Docx);

        await Assertions.Expect(pane.Page.Locator("h1")).ToHaveTextAsync("Plan d’action national 2026-2028");
    }

    [Fact]
    public async Task Says_that_nothing_is_lost_when_the_server_is_gone()
    {
        await using var pane = await OpenAsync(new());
        await pane.ChooseAsync("Plan.docx", SamplePlan.Docx);
        await pane.TurnToAsync("check");
        var before = await pane.Findings.CountAsync();
        await pane.Page.RouteAsync("**/api/**", route => route.AbortAsync());

        await pane.Button("Vérifier de nouveau").ClickAsync();

        await Assertions.Expect(pane.Page.Locator("#panel-check"))
            .ToContainTextAsync("Le serveur ne répond pas. Votre document reste tel quel");
        Assert.Equal(before, await pane.Findings.CountAsync());
    }

    [Fact]
    public async Task Paints_at_once()
    {
        await using var pane = await OpenAsync(new());
        await pane.Page.Locator("input[type=file]").WaitForAsync();

        var painted = await pane.Page.EvaluateAsync<double>(
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()");

        // Told, not asserted: another machine is slower.
        Console.WriteLine($"The pane's first useful paint: {painted:0} ms.");
        Assert.True(painted > 0);
    }

    /// <summary>Both hosts serve the same pane: one speaks French here, the other English.</summary>
    private Task<PanePage> OpenAsync(Viewer viewer) =>
        PanePage.OpenAsync(servers.Chromium, viewer.Language == "fr" ? servers.Bot : servers.Alone, viewer);

    private static async Task ExpectCleanAsync(PanePage pane, string name)
    {
        await pane.KeepAsync(name);
        Assert.Empty(await pane.ViolationsAsync());
        Assert.Equal(0, await pane.SidewaysAsync());
    }

    private static async Task PressUntilAsync(IPage page, string key, string focused)
    {
        for (var presses = 0; presses < 20; presses++)
        {
            if (await page.Locator(focused).EvaluateAsync<bool>("one => one === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{focused} is not reached by {key}.");
    }

    private async Task<IReadOnlyList<(string Message, string Source)>> FindingsAsync(string stage)
    {
        using var client = new HttpClient();
        using var content = new ByteArrayContent(SamplePlan.Docx);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var address = new Uri(servers.Alone, $"/api/v1/documents/check?stage={stage}&language=en");
        using var answer = await client.PostAsync(address, content);
        var json = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return [.. json.GetProperty("findings").EnumerateArray()
            .Select(one => (one.GetProperty("message").GetString()!, one.GetProperty("source").GetString()!))];
    }
}
