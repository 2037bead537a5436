using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Doubles;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>The program itself, ended as a power cut would while the service has a message in its hands.</summary>
public sealed class Being_killed_while_sending : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-mail-killed-");
    private readonly TeamsConversation _chat = TeamsConversation.Group();
    private ConnectorDouble _connector = null!;
    private GraphDouble _graph = null!;
    private ServerProcess? _bot;
    private HttpClient _http = new();
    private string? _workshop;

    public async Task InitializeAsync()
    {
        _connector = await ConnectorDouble.StartAsync();
        _graph = await GraphDouble.StartAsync(change: settings => settings with { Mailboxes = [MailRoom.Service] });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Leaves_one_doubt_and_sends_the_others_once(bool taken)
    {
        await StartAsync();
        Assert.Equal("accepted", (await Person("Léa").PressAsync(
            "workshop.create", new { format = "format1", title = "Coupure" })).Outcome);
        _workshop = (await _http.GetFromJsonAsync<string[]>(new Uri(
            $"/api/v1/workshops?conversation={Uri.EscapeDataString(_chat.Id)}", UriKind.Relative)))!.Single();
        foreach (var name in new[] { "Ana", "Ben", "Chloé" })
        {
            Assert.Equal("accepted", (await Person(name).PressAsync(
                "participant.introduce", new { name, email = MailRoom.AddressOf(name), emailConsent = true })).Outcome);
        }

        await Person("Léa").PressAsync("step.next");
        Assert.Equal("accepted", (await Person("Léa").PressAsync("workshop.close")).Outcome);

        var killed = new TaskCompletionSource();
        _graph.Fail(new Fault
        {
            Operation = Operations.SendMail,
            Before = () =>
            {
                _bot!.DisposeAsync().AsTask().GetAwaiter().GetResult();
                killed.SetResult();
            },
            Connection = FaultConnection.CutBefore,
            Applied = taken,
        });
        Assert.Equal("accepted", (await Person("Léa").PressAsync(
            "message.send", new { kind = "thanks", subject = "Merci", body = "Bonjour" })).Outcome);
        await killed.Task.WaitAsync(Eventually.Soon);

        await StartAsync();
        await Eventually.HoldsAsync(
            async () => (await SeenAsync()).Contains("2 envoyés · 1 peut-être envoyé", StringComparison.Ordinal),
            "one in doubt, two sent");
        Assert.Equal(taken ? 3 : 2, _graph.Outbox.Count);
        Assert.Equal(_graph.Outbox.Count, _graph.Outbox.SelectMany(MailRoom.To).Distinct().Count());
    }

    public async Task DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        await _connector.DisposeAsync();
        await _graph.DisposeAsync();
        _data.Delete(recursive: true);
    }

    public void Dispose() => _http.Dispose();

    private Person Person(string name) => new(() => _http, _connector, _chat, name) { Workshop = _workshop };

    private async Task<string> SeenAsync() =>
        DrawnCard.Text(JsonNode.Parse((await Person("Léa").PressAsync("message.open")).Card!.Value.GetRawText()));

    private async Task StartAsync()
    {
        _bot = await ServerProcess.StartBot(["--DataFolder", _data.FullName, .. MailRoom.Settings(_graph)]).ListensAsync();
        _http.Dispose();
        _http = new() { BaseAddress = _bot.Address };
    }
}
