using System.Text.Json;
using Microsoft.Playwright;
using OgpTeams.Documents;
using OgpTeams.EndToEnd.Tools;
using OgpTeams.EndToEnd.Workshops;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>
/// A drafter at work: the pane as the bot serves it, the server that reads, and the double of Word in the place of office.js. The
/// routes of plans are doubles too.
/// </summary>
public sealed class Drafting_in_Word : IAsyncLifetime
{
    private const string Problem = "commitment/C1/publicProblem";
    private const string What = "commitment/C1/what";

    private readonly PlansDouble _plans = new()
    {
        Proposals =
        [
            PlansDouble.Text("A", What, "", "Publier les horaires de tous les réseaux."),
            PlansDouble.Text("B", "commitment/C2/publicProblem", "", "Peu de citoyens participent."),
        ],
        Changes =
        [
            new
            {
                field = Problem, commitment = "C1", label = "Problème public", kind = "changed", plan = "Les horaires sont dispersés.",
                document = "Les horaires manquent.", conflict = false, seen = "hash",
            },
        ],
    };

    private RunningBot _bot = null!;
    private Chromium _chromium = null!;
    private IPage _page = null!;

    public async Task InitializeAsync() => (_bot, _chromium) = (await RunningBot.StartAsync(), await Chromium.LaunchAsync());

    [Theory]
    [InlineData("web", "fr-FR")]
    [InlineData("desktop", "en-US")]
    public async Task Sees_checks_goes_to_a_field_brings_in_undoes_and_saves_back(string platform, string language)
    {
        await OpenAsync(new(SamplePlan.Docx) { Platform = platform, Language = language });
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("Plan d’action national 2026-2028");
        await Assertions.Expect(_page.Locator("html")).ToHaveAttributeAsync("lang", language[..2]);
        await Assertions.Expect(_page.Locator(".commitment .name")).ToHaveTextAsync(
            ["1. Ouvrir les données de mobilité", "2. Associer les citoyens"]);

        await _page.Locator($"[data-key='go-{What}']").ClickAsync();
        await _page.WaitForFunctionAsync($"() => word.selection?.tag === '{What}'");

        await _page.Locator("#tab-check").ClickAsync();
        await _page.Locator("input[value=submission]").CheckAsync();
        await Assertions.Expect(_page.Locator("#panel-check .finding.error").First).ToBeVisibleAsync();
        await Pictures.KeepAsync($"pane-word-{platform}-check", await _page.ScreenshotAsync());

        await _page.Locator("#tab-bringIn").ClickAsync();
        await Pictures.KeepAsync($"pane-word-{platform}-bring-in", await _page.ScreenshotAsync());
        await _page.Locator("[data-key=insert-all]").ClickAsync();
        await Assertions.Expect(_page.Locator(".told[role=status]")).Not.ToBeEmptyAsync();
        Assert.Equal("Publier les horaires de tous les réseaux.", await ReadsAsync(What));
        Assert.Equal("Peu de citoyens participent.", await ReadsAsync("commitment/C2/publicProblem"));
        await _page.WaitForFunctionAsync("() => document.querySelector('#panel-bringIn .pair') === null");
        Assert.Equal(["A", "B"], _plans.Applied.Order(StringComparer.Ordinal));

        await _page.EvaluateAsync("word.undo()");
        var plan = PlanReading.Read(await FileAsync()).Plan;
        Assert.Null(plan.Commitments[0].What);
        Assert.Null(plan.Commitments[1].PublicProblem);

        await _page.Locator("#tab-saveBack").ClickAsync();
        await Pictures.KeepAsync($"pane-word-{platform}-save-back", await _page.ScreenshotAsync());
        await _page.Locator($"[data-key='take-{Problem}']").ClickAsync();
        await Assertions.Expect(_page.Locator("#panel-saveBack .good")).ToBeVisibleAsync();
        Assert.Equal("take", Assert.Single(_plans.Decisions).GetProperty("decision").GetString());
    }

    [Fact]
    public async Task Sees_what_a_co_author_writes_checked_again()
    {
        await OpenAsync(new(SamplePlan.Docx));
        await Assertions.Expect(_page.Locator($"[data-key='go-{What}']")).ToBeVisibleAsync();

        await RemoteAsync(What, "Publier les horaires.");

        await Assertions.Expect(_page.Locator($"[data-key='go-{What}']")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Does_not_write_over_what_a_co_author_wrote_meanwhile()
    {
        await OpenAsync(new(SamplePlan.Docx));
        await _page.Locator("#tab-bringIn").ClickAsync();
        var insert = _page.Locator("[data-key=insert-A]");
        await Assertions.Expect(insert).ToBeVisibleAsync();
        await RemoteAsync(What, "Un texte d’Agathe.");

        await insert.ClickAsync();

        await Assertions.Expect(_page.Locator("[role=alert]")).Not.ToBeEmptyAsync(new() { Timeout = 20_000 });
        Assert.Equal("Un texte d’Agathe.", await ReadsAsync(What));
        Assert.Empty(_plans.Applied);
        await Assertions.Expect(insert).ToBeVisibleAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await _bot.DisposeAsync();
    }

    private async Task OpenAsync(WordDouble word)
    {
        _page = await _chromium.NewPageAsync(329, 445);
        await DoubleOfWord.StandInAsync(_page, word);
        await _plans.StandInAsync(_page);
        await _page.GotoAsync(new Uri(_bot.Address, "/addin/taskpane.html").AbsoluteUri);
        await Assertions.Expect(_page.Locator("#panel-plan")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private async Task RemoteAsync(string tag, string text) => await
        _page.EvaluateAsync($"word.remote({JsonSerializer.Serialize(tag)}, {JsonSerializer.Serialize(text)})");

    private Task<string> ReadsAsync(string tag) => _page.EvaluateAsync<string>($"word.reads({JsonSerializer.Serialize(tag)})");

    private async Task<byte[]> FileAsync() => Convert.FromBase64String(await _page.EvaluateAsync<string>("word.file()"));
}
