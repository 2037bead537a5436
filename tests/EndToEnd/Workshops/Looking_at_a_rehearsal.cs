using Microsoft.Playwright;
using OgpTeams.Bot;
using OgpTeams.Doubles.Tools;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>
/// What <c>rehearse</c> leaves, opened as a person opens it: the page from the disk, in a browser. Leaves the three pictures of
/// the README in the output's <c>pictures</c> folder: <c>readme-form</c>, <c>readme-matrix</c> and <c>readme-plan</c>.
/// </summary>
public sealed class Looking_at_a_rehearsal(Looking_at_a_rehearsal.Played played) : IClassFixture<Looking_at_a_rehearsal.Played>
{
    private const int Phone = 320;
    private const int Desktop = 1200;

    private readonly List<string> _troubles = [];

    [Fact]
    public async Task Shows_its_cards_and_documents_and_asks_nothing_of_any_network()
    {
        var page = await OpenAsync(Desktop);
        await Assertions.Expect(page.Locator(".post > .card:not([data-drawn])")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        var (widths, empty) = (await WidthsAsync(page), page.Locator(".card[data-drawn] .desktop:empty"));
        Assert.All(widths, width => Assert.Contains(width, (int[])[320, 600]));
        Assert.True(widths.Length > 100, $"{widths.Length}");
        Assert.Equal(0, await empty.CountAsync());

        await page.Locator("details").First.Locator("summary").ClickAsync();
        await Assertions.Expect(page.Locator("details[open] .ac-adaptiveCard").First).ToBeVisibleAsync();
        await page.GetByLabel("téléphone (320)").CheckAsync();
        Assert.All(await WidthsAsync(page), width => Assert.Equal(Phone, width));
        Assert.True(await page.EvaluateAsync<bool>(
            "Array.from(document.images).every(image => image.alt && image.src.startsWith('data:'))"),
            "pictures without words, or from elsewhere");
        Assert.Empty(_troubles);
        await KeepAsync(page);
    }

    [Fact]
    public async Task Can_be_read_on_a_phone_without_moving_sideways()
    {
        var page = await OpenAsync(Phone);
        await page.WaitForSelectorAsync(".desktop .ac-adaptiveCard");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Phone);
        Assert.Empty(_troubles);
    }

    private async Task<IPage> OpenAsync(int width)
    {
        var page = await played.Chromium.NewPageAsync(width, 900);
        page.SetDefaultTimeout(60_000);
        page.Console += (_, said) => _troubles.AddRange(said.Type is "error" or "warning" ? [said.Text] : Array.Empty<string>());
        page.PageError += (_, error) => _troubles.Add(error);
        page.Request += (_, request) => _troubles.AddRange(
            request.Url.StartsWith("file:", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal)
                ? Array.Empty<string>()
                : [request.Url]);
        await page.GotoAsync(new Uri(played.Page).AbsoluteUri);
        return page;
    }

    /// <summary>Of all cards that are to be seen, in pixels.</summary>
    private static Task<int[]> WidthsAsync(IPage page) => page.EvaluateAsync<int[]>(
        "Array.from(document.querySelectorAll('.ac-adaptiveCard')).map(card => card.parentElement.offsetWidth).filter(width => width > 0)");

    private static async Task KeepAsync(IPage page)
    {
        // By what it sends, not by what it says: the form of a subject as it stands on a phone.
        await page.EvaluateAsync("""
            () => Array.from(document.querySelectorAll('.post .card')).find(card => /"verb":"subject.submit"/.test(
                card.querySelector('script').textContent)).querySelector('.desktop').classList.add('the-form')
            """);
        await Pictures.KeepAsync("readme-form", await page.Locator(".the-form").ScreenshotAsync());
        await PageAsync(page, "readme-matrix", "Page 2 de « Fiche sujets.docx »");
        await PageAsync(page, "readme-plan", "Page 3 de « Plan d'action.docx »");
    }

    private static async Task PageAsync(IPage page, string name, string words)
    {
        var source = await page.EvaluateAsync<string>(
            "words => Array.from(document.images).find(image => image.alt.replace(/\\u00a0/g, ' ') === words).src", words);
        await Pictures.KeepAsync(name, Convert.FromBase64String(source[(source.IndexOf(',', StringComparison.Ordinal) + 1)..]));
    }

    /// <summary>One rehearsal for all, as the command plays it unless told; and a browser.</summary>
    public sealed class Played : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-looked-");
        private Chromium? _chromium;

        public Chromium Chromium => _chromium ?? throw new InvalidOperationException("InitializeAsync comes first.");

        public string Page => Path.Combine(_folder.FullName, "index.html");

        public async Task InitializeAsync()
        {
            await Apt.ProvideAsync("soffice", "libreoffice-writer-nogui");
            await Apt.ProvideAsync("pdftoppm", "poppler-utils");
            await using var output = new StringWriter();
            Assert.True(await BotCommands.RunAsync(["rehearse", "--data", _folder.FullName], output, output) == 0, $"{output}");
            _chromium = await Tools.Chromium.LaunchAsync();
        }

        public async Task DisposeAsync()
        {
            if (_chromium is not null)
            {
                await _chromium.DisposeAsync();
            }

            _folder.Delete(recursive: true);
        }
    }
}
