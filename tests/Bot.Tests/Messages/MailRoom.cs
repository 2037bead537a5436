using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>
/// A bot that may send from a mailbox of a Graph on this machine, and a closed workshop of three who agreed to be written to.
/// </summary>
internal sealed class MailRoom(GraphDouble graph, LiveBot bot, LiveWorkshop workshop) : IAsyncDisposable
{
    public const string Service = "pgo@contoso.example";

    public GraphDouble Graph => graph;

    public LiveBot Bot => bot;

    public LiveWorkshop Workshop => workshop;

    public Person Lead => workshop.Lead;

    public static string[] Settings(GraphDouble graph, string mailbox = Service) =>
    [
        "--Mail:Mailbox", mailbox, "--DocumentLibrary:Graph:BaseUrl", graph.Graph.AbsoluteUri,
        "--DocumentLibrary:Graph:AccessToken", graph.Token,
    ];

    public static async Task<MailRoom> StartAsync(
        ManualTime? clock = null, string language = "fr", string[]? people = null, object? more = null, params string[] settings)
    {
        var graph = await GraphDouble.StartAsync(change: settings => settings with { Mailboxes = [Service] });
        var bot = await LiveBot.StartAsync(clock, [.. Settings(graph), .. settings]);
        var workshop = await CreateAsync(bot, language: language, more: more);
        foreach (var name in people ?? ["Ana", "Ben", "Chloé"])
        {
            await LeaveAddressAsync(workshop, name);
        }

        await AcceptedAsync(workshop.Person("Dora").PressAsync(
            "participant.introduce", new { name = "Dora", email = "dora@exemple.fr" }));
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Lead.PressAsync(
            "workshop.close", new { nextSteps = "Un atelier en mai", contact = "Léa, bureau 12" }));
        return new MailRoom(graph, bot, workshop);
    }

    public static Task LeaveAddressAsync(LiveWorkshop workshop, string name) => AcceptedAsync(workshop.Person(name).PressAsync(
        "participant.introduce", new { name, email = AddressOf(name), emailConsent = true }));

    public static string AddressOf(string name) => $"{name.ToLowerInvariant().Replace('é', 'e').Replace(' ', '.')}@exemple.fr";

    public Task<TeamsReply> SendAsync(string subject = "Merci", string body = "Bonjour,\n\nMerci à vous.") =>
        Lead.PressAsync("message.send", new { kind = "thanks", subject, body });

    /// <summary>What the facilitator sees now.</summary>
    public async Task<string> SeenAsync() =>
        DrawnCard.Text(JsonNode.Parse((await AcceptedAsync(Lead.PressAsync("message.open"))).Card!.Value.GetRawText()));

    public Task SeesAsync(string what) => Eventually.HoldsAsync(
        async () => (await SeenAsync()).Contains(what, StringComparison.Ordinal), what);

    public IEnumerable<string> SentTo() => graph.Outbox.SelectMany(To);

    public int Calls => graph.Calls.Count(call => call.Operation == Operations.SendMail);

    public static IEnumerable<string> To(JsonObject sent) =>
        sent["message"]!["toRecipients"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!);

    public void Fail(int status, string? code = null, int count = 1, bool applied = false, int skip = 0) => graph.Fail(new Fault
    {
        Operation = Operations.SendMail,
        Status = status,
        Code = code,
        Count = count,
        Skip = skip,
        Applied = applied,
    });

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await graph.DisposeAsync();
    }
}
