using System.Collections;
using Microsoft.Playwright;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.EndToEnd.Tools;

/// <summary>
/// Debian's Chromium, driven by Playwright. Playwright's own browser is not downloaded: its driver comes with the NuGet
/// package, and <c>ExecutablePath</c> names ours.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // No sandbox: root, as in most containers, cannot have one. The rest keeps the browser from calling home.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=fr",
    ];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> LaunchAsync()
    {
        var path = Names.Select(Shell.Find).FirstOrDefault(found => found is not null)
            ?? await Apt.ProvideAsync("chromium", "chromium");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = Flags,
            Env = await EnvironmentAsync(),
        });
        return new(playwright, browser);
    }

    /// <summary>A page of its own profile that reaches this machine and nothing else.</summary>
    public async Task<IPage> NewPageAsync(int width, int height)
    {
        var context = await Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
        });
        await context.RouteAsync(url => !IsLocal(url), route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        _playwright.Dispose();
    }

    /// <summary>Ours and the fonts': Playwright's takes the place of the whole.</summary>
    private static async Task<Dictionary<string, string>> EnvironmentAsync() => (await Fonts.EnvironmentAsync())
        .Concat(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(one => KeyValuePair.Create((string)one.Key, (string)one.Value!)))
        .DistinctBy(one => one.Key).ToDictionary();

    private static bool IsLocal(string url) =>
        !url.StartsWith("http", StringComparison.Ordinal) || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
