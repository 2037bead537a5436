using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Doubles;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>The program itself, in a process of its own, ended as a power cut would.</summary>
public sealed class Being_killed : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-killed-");
    private readonly TeamsConversation _chat = TeamsConversation.Group();
    private ConnectorDouble _connector = null!;
    private ServerProcess? _bot;
    private HttpClient _http = new();
    private string? _workshop;

    public async Task InitializeAsync() => _connector = await ConnectorDouble.StartAsync();

    [Fact]
    public async Task Loses_nothing_that_was_acknowledged_and_publishes_it_after()
    {
        await StartAsync();
        var lead = Person("Léa");
        Assert.Equal("accepted", (await lead.PressAsync("workshop.create",
            new { format = "format1", title = "Coupure" })).Outcome);
        _workshop = (await _http.GetFromJsonAsync<string[]>(new Uri(
            $"/api/v1/workshops?conversation={Uri.EscapeDataString(_chat.Id)}", UriKind.Relative)))!.Single();
        string?[] steps = [null, "F1-S1", "F1-S2", "F1-S3"];
        foreach (var step in steps)
        {
            await Person("Léa").PressAsync("step.next", LiveWorkshop.From(step));
        }

        await _connector.WaitForAsync(teams => teams.In(_chat.Id).Any(
            post => DrawnCard.HasInputs(post.Card) && DrawnCard.Verbs(post.Card).Contains("subject.submit")));
        var before = _connector.In(_chat.Id).Select(post => post.Id).ToArray();

        var sent = Enumerable.Range(1, 60).Select(AcknowledgedAsync).ToArray();
        await Task.WhenAny(sent.Skip(20));
        await _bot!.DisposeAsync();
        var acknowledged = (await Task.WhenAll(sent)).OfType<int>().ToArray();

        await StartAsync();
        Assert.NotEmpty(acknowledged);
        Assert.Superset(acknowledged.Select(Title).ToHashSet(), (await SubjectsInAsync()).ToHashSet());

        // Teams sends again what was not answered; the rest is known.
        foreach (var number in Enumerable.Range(1, 60))
        {
            var again = (await SubmitAsync(number)).Outcome;
            Assert.True(acknowledged.Contains(number) ? again == "repeat" : again is "accepted" or "repeat");
        }

        await Person("Léa").PressAsync("step.next", new { from = "F1-S4" });
        Assert.Equal(60, (await SubjectsInAsync()).Count);
        await Eventually.HoldsAsync(
            async () => Directory.EnumerateFiles(_data.FullName, "contributions.csv",
            SearchOption.AllDirectories).SingleOrDefault() is { } csv
                && Enumerable.Range(1, 60).Select(Title).All((await File.ReadAllTextAsync(csv)).Contains),
            "every subject in the file");
        await _connector.WaitForAsync(teams => teams.In(_chat.Id).Count > before.Length);
        Assert.Superset(before.ToHashSet(), _connector.In(_chat.Id).Select(post => post.Id).ToHashSet());
        Assert.Equal(
            before.Length + 1, _connector.In(_chat.Id).Count);
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        await _connector.DisposeAsync();
        _data.Delete(recursive: true);
    }

    public void Dispose() => _http.Dispose();

    private static string Title(int number) => $"Sujet n° {number}.";

    private Person Person(string name) => new(() => _http, _connector, _chat, name) { Workshop = _workshop };

    private Task<TeamsReply> SubmitAsync(int number) =>
        Person($"Personne {number}").PressAsync("subject.submit", new { id = "the form", title = Title(number) });

    private async Task<int?> AcknowledgedAsync(int number)
    {
        try
        {
            return (await SubmitAsync(number)).Outcome == "accepted" ? number : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> SubjectsInAsync()
    {
        // During individual writing nobody sees them: the export of each person would, the file of events does.
        var results = await _http.GetFromJsonAsync<JsonObject>(new Uri(
            $"/api/v1/workshops/{_workshop}/results", UriKind.Relative));
        if ((string?)results!["step"] != "F1-S4")
        {
            return [.. results["subjects"]!.AsArray().Select(subject => (string)subject!["title"]!)];
        }

        var mine = new List<string>();
        foreach (var number in Enumerable.Range(1, 60))
        {
            var export = await Person($"Personne {number}").PressAsync("data.export");
            mine.AddRange(export.Card!.Value.GetRawText().Contains(Title(number), StringComparison.Ordinal) ? [Title(number)]
                : []);
        }

        return mine;
    }

    private async Task StartAsync()
    {
        _bot = await ServerProcess.StartBot(["--DataFolder", _data.FullName]).ListensAsync();
        _http.Dispose();
        _http = new() { BaseAddress = _bot.Address };
    }
}
