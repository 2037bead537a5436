using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.EventStore;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

/// <summary>Nobody waits for an answer that does not come.</summary>
public sealed class A_turn_that_breaks
{
    [Theory]
    [InlineData("état", "workshop/")]
    [InlineData("documents", "workshop/")]
    [InlineData("sujet Registre", "workshop/")]
    [InlineData("aide", "conversation/")]
    [InlineData("plan", "conversation/")]
    public async Task Is_told_to_who_typed_it(string said, string stream)
    {
        var broken = false;
        await using var bot = await LiveBot.StartAsync(null, null, With(() => broken, stream));
        var workshop = await CreateAsync(bot);
        await Eventually.HoldsAsync(() => workshop.Posts.Count > 0, "the first card");
        broken = true;
        var posts = workshop.Posts.Count;
        var reply = await workshop.Lead.SayAsync(said);
        Assert.Null(reply.Outcome);
        await Eventually.HoldsAsync(() => workshop.Posts.Count > posts, "an apology");
        var apology = DrawnCard.Text(workshop.Posts[^1].Card);
        Assert.Contains("Rien de ce qui était enregistré n’est perdu", apology, StringComparison.Ordinal);
        Assert.DoesNotContain("Registre", apology, StringComparison.Ordinal);

        broken = false;
        Assert.NotNull((await workshop.Lead.SayAsync(said)).Outcome);
    }

    [Fact]
    public async Task Is_told_to_who_pressed_and_to_nobody_else()
    {
        var broken = false;
        await using var bot = await LiveBot.StartAsync(null, null, With(() => broken, "workshop/"));
        var workshop = await CreateAsync(bot);
        await Eventually.HoldsAsync(() => workshop.Posts.Count > 0, "the first card");
        broken = true;
        var posts = workshop.Posts.Count;
        var reply = await workshop.Lead.PressAsync("step.next");
        Assert.Equal(("ServiceError", 500), (reply.ErrorCode, reply.Body!.Value.GetProperty("statusCode").GetInt32()));
        Assert.Contains(
            "Rien de ce qui était enregistré n’est perdu",
            reply.Body!.Value.GetProperty("value").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(posts, workshop.Posts.Count);
    }

    private static Action<IServiceCollection> With(Func<bool> broken, string stream) => services =>
    {
        var real = services.Last(service => service.ServiceType == typeof(IEventStore));
        services.AddSingleton<IEventStore>(provider => new Moody((IEventStore)(real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)), name => broken() && name.StartsWith(stream, StringComparison.Ordinal)));
    };

    /// <summary>A store that cannot read some streams for a while.</summary>
    private sealed class Moody(IEventStore store, Func<string, bool> breaks) : IEventStore
    {
        public Task<IReadOnlyList<StoredEvent>> ReadAsync(string stream, long after, CancellationToken cancellation) =>
            breaks(stream) ? throw new InvalidOperationException("« Registre »") : store.ReadAsync(stream, after, cancellation);

        public Task<bool> AppendAsync(IReadOnlyList<StreamAppend> appends, IReadOnlyList<EventStore.Person> people, CancellationToken cancellation) =>
            store.AppendAsync(appends, people, cancellation);

        public Task<IReadOnlyList<string>> StreamsAsync(string prefix, CancellationToken cancellation) => store.StreamsAsync(prefix, cancellation);

        public Task<IReadOnlyList<PendingStream>> PendingAsync(string prefix, CancellationToken cancellation) => store.PendingAsync(prefix, cancellation);

        public Task MarkPublishedAsync(string stream, long version, CancellationToken cancellation) =>
            store.MarkPublishedAsync(stream, version, cancellation);
    }
}
