using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.DocumentLibrary;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Telemetry;

/// <summary>A workshop with everything switched on, in trouble besides: log, metrics and traces hold none of its words.</summary>
public sealed class Nothing_people_said_leaves
{
    /// <summary>Parts of what is said, of names and of titles, which stand in paths.</summary>
    private static readonly string[] Words =
    [
        "cadastre", "farandole", "zebulon", "zébulon", "quignard", "mirliton", "exemple.fr", "tintinnabuler", "ornithorynque",
        "galimatias",
    ];

    /// <summary>Of people and of chats, as addresses hold them. The log may name a chat: an administrator looks for it.</summary>
    private static readonly string[] Ids = ["29:", "29%3A", "19:", "19%3A", "a:"];

    [Fact]
    public async Task Into_the_log_the_metrics_or_the_traces()
    {
        await using var collector = await CollectorDouble.StartAsync();
        var unlucky = true;
        string page, log;
        await using (var bot = await LiveBot.StartAsync(
            null, null, With(disk => new Unlucky(disk, () => unlucky)),
            "--Telemetry:Prometheus", "true", "--Telemetry:Otlp", collector.Address))
        {
            var workshop = await CreateAsync(
                bot, title: "Farandole des données", more: new { planName = "Plan Mirliton" }, lead: "Léa Quignard");
            await workshop.ToStepAsync("F1-S4");
            var zebulon = workshop.Person("Zébulon");
            await AcceptedAsync(zebulon.PressAsync("participant.introduce", new
            {
                name = "Zébulon Quignard",
                organisation = "Mirliton",
                email = "zebulon@exemple.fr",
                emailConsent = true,
                nameConsent = true,
            }));
            await AcceptedAsync(zebulon.PressAsync("subject.submit", new { title = "Ouvrir le cadastre", description = "Galimatias" }));
            await zebulon.SayAsync("sujet Ornithorynque : à compter");
            await zebulon.PressAsync("tintinnabuler", new { farandole = "cadastre" });
            await AcceptedAsync(workshop.Lead.PressAsync("note.save", new { text = "Farandole notée" }));
            await workshop.Lead.PressAsync("facilitation.send"); // In a 1:1 chat: its address holds a person’s id.
            await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
            await Eventually.HoldsAsync(
                () => bot.Log.Any(line => line.Contains("library could not be written", StringComparison.Ordinal)), "trouble");
            unlucky = false;
            await workshop.NextAsync();
            await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
            await workshop.PublishedAsync();
            page = await bot.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
            using var library = await bot.Http.GetAsync(new Uri("/library/Plan%20Mirliton/Farandole.docx", UriKind.Relative));
            await bot.StopAsync(); // What waits to be sent is sent.
            log = string.Join('\n', bot.Log);
        }

        // They were there to hold something.
        Assert.Contains("ogpteams_action_duration", page);
        Assert.Contains("subject.submit", page);
        Assert.Contains("http_server_request_duration", page);
        Assert.Contains("ogpteams.publish.lag", collector.Metrics);
        Assert.Contains("subject.submit", collector.Traces);
        Assert.Contains("/api/messages", collector.Traces);
        Assert.Contains("/{}/v3/conversations/{}/activities", collector.Traces);
        HoldsNone(Words, "the log", log);
        HoldsNone([.. Words, .. Ids], "the metrics page", page);
        HoldsNone([.. Words, .. Ids], "the metrics sent", collector.Metrics);
        HoldsNone([.. Words, .. Ids], "the traces", collector.Traces);
    }

    private static void HoldsNone(string[] words, string where, string told) => Assert.All(words, word =>
    {
        var at = told.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        Assert.True(at < 0, $"{where} holds {word}: {(at < 0 ? "" : told[Math.Max(0, at - 100)..Math.Min(told.Length, at + 100)])}");
    });

    private static Action<IServiceCollection> With(Func<IDocumentLibrary, IDocumentLibrary> trouble) => services =>
    {
        var real = services.Last(service => service.ServiceType == typeof(IDocumentLibrary));
        services.AddSingleton(provider => trouble((IDocumentLibrary)(real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
    };

    /// <summary>As a disk that is full: its messages say where.</summary>
    private sealed class Unlucky(IDocumentLibrary disk, Func<bool> unlucky) : IDocumentLibrary
    {
        public Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation) => disk.ReadAsync(path, cancellation);

        public Task<SaveOutcome> SaveAsync(string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation) =>
            unlucky()
                ? throw new IOException($"No space left on device : '/srv/library/{path}'")
                : disk.SaveAsync(path, content, basedOn, cancellation);

        public Task<bool> ExistsAsync(string path, CancellationToken cancellation) => disk.ExistsAsync(path, cancellation);

        public Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation) =>
            disk.MoveAsync(from, to, cancellation);

        public Uri? Link(string path) => disk.Link(path);
    }
}
