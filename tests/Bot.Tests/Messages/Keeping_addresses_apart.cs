using System.Text;
using OgpTeams.Bot.Tests.Telemetry;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>Messages went out, one was refused, one is in doubt: addresses stand in the mailbox and nowhere else.</summary>
public sealed class Keeping_addresses_apart
{
    private const string Ours = "exemple.fr";

    [Fact]
    public async Task Of_cards_logs_documents_events_metrics_and_traces()
    {
        await using var collector = await CollectorDouble.StartAsync();
        await using var room = await MailRoom.StartAsync(
            settings: ["--Telemetry:Prometheus", "true", "--Telemetry:Otlp", collector.Address]);
        room.Fail(400, "ErrorInvalidRecipients");
        room.Fail(504, skip: 0);
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("peut-être envoyé");
        await room.SeesAsync("1 envoyé");
        var cards = new StringBuilder();
        foreach (var data in new object[] { new { }, new { kind = "thanks" } })
        {
            cards.Append((await AcceptedAsync(room.Lead.PressAsync("message.open", data))).Body);
        }

        await room.Lead.SayAsync("messages");
        await AcceptedAsync(room.Lead.PressAsync("documents.publish"));
        await room.Workshop.PublishedAsync();
        var page = await room.Bot.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Contains("ogpteams_mails", page, StringComparison.Ordinal);
        var results = (await room.Workshop.ResultsAsync()).ToJsonString();
        await room.Bot.StopAsync();

        Assert.Contains("/users/{}/sendMail", collector.Traces, StringComparison.Ordinal);
        Assert.All(
            [
                ("cards", cards.ToString()), ("results", results), ("page", page), ("metrics", collector.Metrics),
                ("traces", collector.Traces), ("log", string.Join('\n', room.Bot.Log)), ("group", room.Workshop.Wire),
            ],
            place => Assert.True(
                !place.Item2.Contains(Ours, StringComparison.OrdinalIgnoreCase)
                    && !place.Item2.Contains(MailRoom.Service, StringComparison.OrdinalIgnoreCase), place.Item1));
        foreach (var file in Directory.EnumerateFiles(room.Bot.Library, "*", SearchOption.AllDirectories))
        {
            Assert.False((await File.ReadAllTextAsync(file)).Contains(Ours, StringComparison.Ordinal), file);
        }
    }
}
