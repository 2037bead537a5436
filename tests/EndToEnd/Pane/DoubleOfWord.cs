using System.Text.Json;
using Microsoft.Playwright;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>What kind of Word the double is.</summary>
/// <param name="Docx">The document it has open.</param>
public sealed record WordDouble(byte[] Docx)
{
    /// <summary><c>web</c> or <c>desktop</c>.</summary>
    public string Platform { get; init; } = "web";

    public string Language { get; init; } = "fr-FR";

    /// <summary>Off, TrackAll or TrackMineOnly.</summary>
    public string Tracking { get; init; } = "Off";

    /// <summary>What it inserts comes without its tags (office-js#2752).</summary>
    public bool LosesTags { get; init; }

    /// <summary>Requirement sets that are otherwise than the platform's.</summary>
    public Dictionary<string, double> Sets { get; init; } = [];

    /// <summary>How long each batch takes, in milliseconds.</summary>
    public int Delay { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>The double of Word for the browser (<c>Pane/Word</c>), served in place of Microsoft's office.js.</summary>
public static class DoubleOfWord
{
    private const string Office = "https://appsforoffice.microsoft.com/**";

    private static readonly string[] Parts = ["zip.js", "model.js", "objects.js", "office.js"];

    /// <summary>All of it as one classic script.</summary>
    public static string Script { get; } = string.Join('\n', ["(() => {", .. Parts.Select(Read), "})();"]);

    /// <summary>To be called before the page goes anywhere.</summary>
    public static async Task StandInAsync(IPage page, WordDouble word)
    {
        await page.AddInitScriptAsync($"globalThis.wordDouble = {word.ToJson()};");
        await page.RouteAsync(Office, route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Script }));
    }

    private static string Read(string part) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pane", "Word", part));
}
