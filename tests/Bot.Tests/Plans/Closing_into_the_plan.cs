using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.EventStore;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>Closing ends a workshop, frees its chat and retains its commitment: all of it, or nothing.</summary>
public sealed class Closing_into_the_plan
{
    [Theory]
    [InlineData(StreamNames.Workshops)]
    [InlineData(StreamNames.Conversations)]
    [InlineData(StreamNames.Plans)]
    public async Task Leaves_nothing_half_done_when_the_store_fails(string stream)
    {
        Failing? store = null;
        await using var bot = await LiveBot.StartAsync(new ManualTime(), null, services => services.AddSingleton<IEventStore>(
            provider => store = new Failing((IEventStore)provider.GetRequiredService<IPeople>())));
        var workshop = await CreateAsync(bot, "Canevas", "format2", more: new { planName = "Plan", subjectText = "Terres" });
        await workshop.ToStepAsync("F2-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres" }));

        // Publishing brings the canvas to the plan: let it be done, so that only the closing writes there.
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        var closing = workshop.Lead.Click("workshop.close", new { retain = "true" });
        store!.FailOnceAt(stream);
        Assert.Equal("ServiceError", (await workshop.Lead.SendAsync(closing)).ErrorCode);
        Assert.Equal(("open", "proposal"), await StandingAsync(workshop));
        Assert.Equal(
            "refused; code=workshopRunning",
            (await workshop.Lead.PressAsync("workshop.create", new { format = "format1", title = "Un autre" })).Outcome);

        await AcceptedAsync(workshop.Lead.SendAsync(closing));
        Assert.Equal(("closed", "retained"), await StandingAsync(workshop));
        Assert.Equal("repeat", (await workshop.Lead.SendAsync(closing)).Outcome);
        await CreateAsync(bot, "Un autre", chat: workshop.Chat);
    }

    private static async Task<(string? Workshop, string? Commitment)> StandingAsync(LiveWorkshop workshop)
    {
        var results = await workshop.ResultsAsync();
        var plan = await workshop.Bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{(string)results["plan"]!}", UriKind.Relative));
        return ((string?)results["state"], (string?)Assert.Single(plan!["commitments"]!.AsArray())!["status"]);
    }

    /// <summary>A store whose disk fails once, at an append that touches certain streams.</summary>
    private sealed class Failing(IEventStore store) : IEventStore
    {
        private string? _stream;

        public void FailOnceAt(string prefix) => _stream = prefix;

        public Task<bool> AppendAsync(IReadOnlyList<StreamAppend> appends, IReadOnlyList<OgpTeams.EventStore.Person> people, CancellationToken cancellation)
        {
            if (_stream is { } prefix && appends.Any(append => append.Stream.StartsWith(prefix, StringComparison.Ordinal)))
            {
                _stream = null;
                throw new IOException("No space left.");
            }

            return store.AppendAsync(appends, people, cancellation);
        }

        public Task<IReadOnlyList<StoredEvent>> ReadAsync(string stream, long after, CancellationToken cancellation) =>
            store.ReadAsync(stream, after, cancellation);

        public Task<IReadOnlyList<string>> StreamsAsync(string prefix, CancellationToken cancellation) => store.StreamsAsync(prefix, cancellation);

        public Task<IReadOnlyList<PendingStream>> PendingAsync(string prefix, CancellationToken cancellation) =>
            store.PendingAsync(prefix, cancellation);

        public Task MarkPublishedAsync(string stream, long version, CancellationToken cancellation) =>
            store.MarkPublishedAsync(stream, version, cancellation);
    }
}
