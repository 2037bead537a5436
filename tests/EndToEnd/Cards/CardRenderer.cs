using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using OgpTeams.Doubles.Tools;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Cards;

/// <summary>
/// Draws Adaptive Cards as Teams does: npm's <c>adaptivecards</c> in Chromium, with Markdown and the themes people have.
/// One browser and one page for all cards; a class fixture. Not for parallel use.
/// </summary>
public sealed class CardRenderer : IAsyncLifetime
{
    /// <summary>Width in CSS pixels of a chat card on a desktop.</summary>
    public const int Desktop = 600;

    /// <summary>Width in CSS pixels of a chat card on a small phone.</summary>
    public const int Phone = 320;

    private const string Html = """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><style>
        body { margin: 0; color: var(--ink); background: var(--ground); font: 14px 'Segoe UI', 'Liberation Sans', sans-serif; }
        a { color: var(--accent) } input[type=radio], input[type=checkbox] { width: 24px; height: 24px }
        p, ul, ol { margin: 0 } #stage { width: 600px }
        .ac-pushButton { padding: 6px 12px; border: 1px solid var(--line); border-radius: 4px; color: var(--ink);
          background: var(--button); font-weight: 600; min-height: 32px }
        .ac-actionSet { flex-wrap: wrap; row-gap: 8px } .ac-pushButton { max-width: 100% }
        .ac-input { box-sizing: border-box; max-width: 100%; padding: 6px; border: 1px solid var(--line); color: var(--ink);
          background: var(--ground); font: inherit; min-height: 32px }
        </style></head><body><div id="stage"></div></body></html>
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private Chromium? _chromium;
    private IPage? _page;

    private IPage Page => _page ?? throw new InvalidOperationException("InitializeAsync comes first.");

    public async Task InitializeAsync()
    {
        var modules = await Npm.NodeModulesAsync();
        _chromium = await Chromium.LaunchAsync();
        _page = await _chromium.NewPageAsync(Desktop, 800);
        await Page.SetContentAsync(Html);
        await Page.AddScriptTagAsync(new() { Path = Path.Combine(modules, "markdown-it", "dist", "markdown-it.min.js") });
        await Page.AddScriptTagAsync(new() { Path = Path.Combine(modules, "adaptivecards", "dist", "adaptivecards.min.js") });
        await Page.AddScriptTagAsync(new() { Path = Path.Combine(modules, "axe-core", "axe.min.js") });
        await Page.AddScriptTagAsync(new()
        {
            Content = $"const hostConfig = {Read("host-config.json")}; const themes = {Read("themes.json")};",
        });
        await Page.AddScriptTagAsync(new() { Content = Read("renderer.js") });
    }

    public async Task<RenderedCard> RenderAsync(JsonNode card) => (await RenderAllAsync([card]))[0];

    /// <summary>Draws many cards in one go, a few milliseconds each; the answers stand in the cards' order.</summary>
    public async Task<IReadOnlyList<RenderedCard>> RenderAllAsync(IEnumerable<JsonNode> cards)
    {
        var answer = await Page.EvaluateAsync<string>(
            "([cards, desktop, phone]) => JSON.stringify(inspectCards(cards, desktop, phone))",
            new object[] { cards.Select(card => card.ToJsonString()).ToArray(), Desktop, Phone });
        return JsonSerializer.Deserialize<RenderedCard[]>(answer, Json)!;
    }

    /// <summary>What axe finds in each card at a phone's width, in every theme: who listens or sees badly stumbles on it.</summary>
    /// <returns>Empty for good cards; else one line a finding, with the card's place in the list.</returns>
    public Task<string[]> FindingsAsync(IEnumerable<JsonNode> cards) => Page.EvaluateAsync<string[]>(
        "([cards, width]) => findingsIn(cards, width)",
        new object[] { cards.Select(card => card.ToJsonString()).ToArray(), Phone });

    /// <summary>A picture of the whole card, for the eye.</summary>
    /// <param name="width"><see cref="Desktop"/> or <see cref="Phone"/>.</param>
    /// <returns>PNG.</returns>
    public async Task<byte[]> ScreenshotAsync(JsonNode card, int width = Desktop)
    {
        await Page.EvaluateAsync(
            "([card, width]) => { drawCard(JSON.parse(card), width); }",
            new object[] { card.ToJsonString(), width });
        return await Page.Locator("#stage").ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }
    }

    private static string Read(string resource)
    {
        using var stream = typeof(CardRenderer).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
