using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OgpTeams.Bot;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>Over real HTTP, with the real host; the Playground is a double of the routes we use.</summary>
public sealed class Watching_a_rehearsal : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-watched-");
    private readonly Lines _output = new();
    private readonly ConcurrentQueue<string> _posts = new();
    private readonly ConcurrentQueue<string> _edits = new();

    [Fact]
    public async Task Shows_the_cards_in_a_Playground_that_runs()
    {
        await using var playground = await PlaygroundAsync();
        Assert.True(await PlayAsync(new Uri(playground.Urls.First())), $"{_output}");
        Assert.All(_posts, conversation => Assert.Contains(conversation, (string[])["the-group", "the-person"]));
        Assert.True(_posts.Count(conversation => conversation == "the-group") > 3, $"{_posts.Count}");
    }

    /// <summary>Under the Playground's own ids: an edit finds the card it is about. What others are told alone stays theirs.</summary>
    [Fact]
    public async Task Passes_on_posts_and_edits_of_the_group_and_of_the_facilitator()
    {
        await using var playground = await PlaygroundAsync();
        using var mirror = await PlaygroundMirror.FindAsync(new Uri(playground.Urls.First()), "29:claire", CancellationToken.None);
        await using var connector = await ConnectorDouble.StartAsync([], new Story(TimeProvider.System), mirror, CancellationToken.None);
        using var bot = new HttpClient { BaseAddress = connector.Address };
        var posted = await SendAsync(bot, HttpMethod.Post, "v3/conversations/the-group/activities");
        await SendAsync(bot, HttpMethod.Put, $"v3/conversations/the-group/activities/{posted}");
        await SendAsync(bot, HttpMethod.Post, "v3/conversations/a:29:claire/activities");
        await SendAsync(bot, HttpMethod.Post, "v3/conversations/a:29:paul/activities");
        Assert.Equal(["the-group", "the-person"], _posts);
        Assert.Equal([$"the-group {posted}"], _edits);
    }

    [Fact]
    public async Task Does_without_a_Playground_and_says_so()
    {
        Assert.True(await PlayAsync(new Uri("http://127.0.0.1:1")), $"{_output}");
        Assert.Contains("Aucun Playground ne répond à http://127.0.0.1:1", _output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Whoever opens the page sees what happened, then what happens, then the documents; and the play ends when they leave.</summary>
    [Fact]
    public async Task Fills_the_page_of_whoever_opens_it()
    {
        var playing = PlayAsync(new Uri("http://127.0.0.1:1"), TimeSpan.FromMinutes(2));
        using var http = new HttpClient { BaseAddress = await PageAsync() };
        Assert.Contains("data-live=\"yes\"", await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        await using (var events = await http.GetStreamAsync(new Uri("/events", UriKind.Relative)))
        {
            using var reader = new StreamReader(events, Encoding.UTF8);
            var told = new List<JsonNode>();
            while (told.LastOrDefault()?["end"] is null)
            {
                if (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    told.Add(JsonNode.Parse(line["data: ".Length..])!);
                }
            }

            Assert.Contains(told, one => one["html"]?.ToString().Contains("Rapports publics", StringComparison.Ordinal) == true);
            Assert.Contains("contributions.csv", told[^1]["end"]!.ToString(), StringComparison.Ordinal);
            Assert.False(playing.IsCompleted);
        }

        Assert.True(await playing, $"{_output}");
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "index.html")));
    }

    public void Dispose()
    {
        _output.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<bool> PlayAsync(Uri playground, TimeSpan? patience = null) => new RehearsalRun(
        Casting.Of(SmallScript.Parse().Script!, null)!, _folder.FullName, new RehearsalTexts(Language.French), RehearsedBot.StartAsync,
        _output, new Watching(playground) { Pace = TimeSpan.FromMilliseconds(1), Patience = patience ?? TimeSpan.Zero })
        .RunAsync(CancellationToken.None);

    private async Task<Uri> PageAsync()
    {
        const string Said = "À regarder : ";
        for (var times = 0; times < 600; times++)
        {
            if (_output.Told.FirstOrDefault(line => line.StartsWith(Said, StringComparison.Ordinal)) is { } line)
            {
                return new Uri(line[Said.Length..].Split(' ')[0]);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"{_output}");
    }

    private static async Task<string> SendAsync(HttpClient bot, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(new { type = "message" }) };
        using var answer = await bot.SendAsync(request);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString();
    }

    private async Task<WebApplication> PlaygroundAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/_internal/v1/config", () => Results.Json(new
        {
            config = new { personalChat = new { id = "the-person" }, groupChats = new[] { new { id = "the-group" } } },
        }));
        app.MapPost("/_connector/v3/conversations/{conversation}/activities", (string conversation) =>
        {
            _posts.Enqueue(conversation);
            return Results.Json(new { id = Guid.NewGuid().ToString("N") }, statusCode: StatusCodes.Status201Created);
        });
        app.MapPut("/_connector/v3/conversations/{conversation}/activities/{activity}", (string conversation, string activity) =>
        {
            _edits.Enqueue($"{conversation} {activity}");
            return Results.Json(new { id = activity });
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>What is printed, while it is printed.</summary>
    private sealed class Lines : TextWriter
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public override Encoding Encoding => Encoding.UTF8;

        public IEnumerable<string> Told => _lines;

        public override void WriteLine(string? value) => _lines.Enqueue((value ?? "").Replace('\u00a0', ' '));

        public override string ToString() => string.Join(Environment.NewLine, _lines);
    }
}
