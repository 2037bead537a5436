using System.Text.Json;
using Microsoft.Playwright;
using OgpTeams.Doubles.Tools;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>Who looks at the pane, and how.</summary>
/// <param name="Theme"><c>light</c>, <c>dark</c> or <c>forced</c>: Windows’ contrast themes.</param>
public sealed record Viewer(string Language = "fr", int Width = 320, string Theme = "light");

/// <summary>The pane in a browser, as its server gives it. Microsoft's network is closed, unless a double answers for it.</summary>
public sealed class PanePage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private PanePage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, line) =>
        {
            // What the network refuses is said elsewhere; a policy that is broken stands here.
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Add(line.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the page itself did wrong: exceptions, and what its policy refused.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public ILocator Findings => Page.Locator("#panel-check .finding");

    /// <param name="prepare">Before the page is asked for.</param>
    public static async Task<PanePage> OpenAsync(Chromium chromium, Uri server, Viewer viewer, Func<IPage, Task>? prepare = null)
    {
        Assertions.SetDefaultExpectTimeout(30_000); // A machine that builds as well is slow.
        var context = await chromium.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = viewer.Width, Height = 720 },
            Locale = viewer.Language == "fr" ? "fr-FR" : "en-GB",
            TimezoneId = "Europe/Paris",
            ColorScheme = viewer.Theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = viewer.Theme == "forced" ? ForcedColors.Active : ForcedColors.None,
        });
        await context.RouteAsync(
            url => url.StartsWith("http", StringComparison.Ordinal) && !new Uri(url).IsLoopback, route => route.AbortAsync());
        var pane = new PanePage(context, await context.NewPageAsync());
        await (prepare?.Invoke(pane.Page) ?? Task.CompletedTask);
        await pane.Page.GotoAsync(
            new Uri(server, "/addin/taskpane.html").AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return pane;
    }

    public Task ChooseAsync(string name, byte[] docx) => Page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
    {
        Name = name,
        MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Buffer = docx,
    });

    /// <summary>Once what is asked of the server has come.</summary>
    public async Task<ILocator> TurnToAsync(string tab)
    {
        await Page.Locator($"#tab-{tab}").ClickAsync();
        var panel = Page.Locator($"#panel-{tab}");
        await panel.WaitForAsync();
        await Assertions.Expect(panel.Locator(".progress")).ToHaveCountAsync(0);
        return panel;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>What axe finds: who listens, or sees badly, stumbles on it.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(await Npm.NodeModulesAsync(), "axe-core", "axe.min.js"));
        await Page.EvaluateAsync(axe + "; undefined");
        var found = await Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run()).violations.map(
              one => one.id + ': ' + one.nodes.map(node => node.html.slice(0, 200)).join(' | '))
            """);
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }

    /// <summary>How much wider than the window the page is.</summary>
    public Task<int> SidewaysAsync() =>
        Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async Task KeepAsync(string name) =>
        await Pictures.KeepAsync(name, await Page.ScreenshotAsync(new() { FullPage = true }));

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
