using System.Text.Json;
using Microsoft.Playwright;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>A bare page with the double of Word and our port to it: what the pane does to a document, without the pane.</summary>
public sealed class LiveWord : IAsyncDisposable
{
    private readonly Chromium _chromium;
    private readonly IPage _page;

    private LiveWord(Chromium chromium, IPage page) => (_chromium, _page) = (chromium, page);

    public IPage Page => _page;

    public static async Task<LiveWord> OpenAsync(WordDouble word)
    {
        var chromium = await Chromium.LaunchAsync();
        var page = await chromium.NewPageAsync(329, 445);
        await page.SetContentAsync("<!doctype html><title>Word</title>");
        await page.EvaluateAsync("word => { globalThis.wordDouble = JSON.parse(word); }", word.ToJson());
        await page.AddScriptTagAsync(new() { Content = DoubleOfWord.Script });
        await page.AddScriptTagAsync(new() { Content = await BuiltPort.ScriptAsync() });
        await page.EvaluateAsync("async () => { await Office.onReady(); globalThis.plan = new port.WordDocument(); }");
        return new(chromium, page);
    }

    /// <summary>What the pane reads, as it sends it to the server.</summary>
    public async Task<Live> ControlsAsync()
    {
        var read = await AskAsync("plan.controls()");
        return new(read);
    }

    /// <summary>The answer for each field: <c>done</c> or why not.</summary>
    public async Task<string[]> WriteAsync(params (string Tag, string Text, string? Seen)[] values)
    {
        var given = values.Select(value => value.Seen is null
            ? (object)new { tag = value.Tag, text = value.Text }
            : new { tag = value.Tag, text = value.Text, seen = value.Seen });
        var answers = await AskAsync($"plan.write({JsonSerializer.Serialize(given)})");
        return [.. answers.EnumerateArray().Select(one => one.TryGetProperty("why", out var why) ? why.GetString()! : "done")];
    }

    public async Task<string> WriteAsync(string tag, string text, string? seen = null) => (await WriteAsync((tag, text, seen)))[0];

    /// <param name="expression">JavaScript; what it gives, awaited, as JSON.</param>
    public async Task<JsonElement> AskAsync(string expression) =>
        JsonDocument.Parse(await _page.EvaluateAsync<string>($"async () => JSON.stringify(await ({expression}) ?? null)"))
            .RootElement;

    public Task DoAsync(string expression) => _page.EvaluateAsync($"async () => {{ await ({expression}); }}");

    /// <summary>Somebody here types over a field.</summary>
    public Task TypeAsync(string tag, string text) => DoAsync($"word.type({Quoted(tag)}, {Quoted(text)})");

    /// <summary>A co-author does.</summary>
    public Task RemoteAsync(string tag, string text) => DoAsync($"word.remote({Quoted(tag)}, {Quoted(text)})");

    public async Task<string> ReadsAsync(string tag) => (await AskAsync($"word.reads({Quoted(tag)})")).GetString()!;

    /// <summary>The document as Word would save it.</summary>
    public async Task<byte[]> FileAsync() => (await AskAsync("word.file()")).GetBytesFromBase64();

    public ValueTask DisposeAsync() => _chromium.DisposeAsync();

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}

/// <summary>What <c>controls()</c> gave.</summary>
public sealed class Live(JsonElement read)
{
    public string? Part => read.TryGetProperty("part", out var part) ? part.GetString() : null;

    public bool IsNothing => read.ValueKind is JsonValueKind.Null;

    public IReadOnlyList<string> Tags => [.. Controls.Select(control => control.GetProperty("tag").GetString()!)];

    public string this[string tag] => Control(tag).GetProperty("text").GetString()!;

    public int? TableOf(string tag) => Control(tag).TryGetProperty("table", out var table) ? table.GetInt32() : null;

    public JsonElement Control(string tag) => Controls.First(control => control.GetProperty("tag").GetString() == tag);

    private IEnumerable<JsonElement> Controls => read.GetProperty("controls").EnumerateArray();
}
