using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Streams;

/// <summary>What a stream folds to, and the version it was read at.</summary>
internal sealed record Loaded<TState>(TState State, long Version);

/// <summary>Streams that may not have begun.</summary>
internal static class LoadedStreams
{
    /// <summary>Null when nothing has happened in it yet.</summary>
    public static Loaded<TState>? Begun<TState>(this Loaded<TState?> folded)
        where TState : class => folded.State is { } state ? new(state, folded.Version) : null;
}

/// <summary>
/// Folds streams into states and keeps the latest ones, bounded in number. A cached state is checked against the stream's
/// tail at every load: with several nodes on one store another one may have written.
/// </summary>
internal sealed class StreamCache(IEventStore store) : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 2_000 });

    public async Task<Loaded<TState>> LoadAsync<TState, TEvent>(
        string stream, TState initial, Func<TState, Recorded<TEvent>, TState> evolve, CancellationToken cancellation)
    {
        var held = _cache.Get<Loaded<TState>>(stream) ?? new Loaded<TState>(initial, 0);
        var news = await store.ReadAsync(stream, held.Version, cancellation);
        return news.Count == 0
            ? held
            : Keep(stream, news.Aggregate(held.State, (state, stored) => evolve(state, Read<TEvent>(stored))), news[^1].Version);
    }

    /// <summary>What somebody appended and folded themselves need not be read again.</summary>
    public Loaded<TState> Keep<TState>(string stream, TState state, long version)
    {
        var folded = new Loaded<TState>(state, version);
        _cache.Set(stream, folded, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
        return folded;
    }

    public static StreamAppend Append<TEvent>(string stream, long expected, Act act, params IEnumerable<TEvent> events) => new(
        stream, expected, [.. events.Select(happened => JsonSerializer.SerializeToUtf8Bytes(
            new Recorded<TEvent>(happened, act.By, act.Cause, act.At), StoredJson.Options))]);

    public void Dispose() => _cache.Dispose();

    private static Recorded<TEvent> Read<TEvent>(StoredEvent stored) =>
        JsonSerializer.Deserialize<Recorded<TEvent>>(stored.Data, StoredJson.Options)
        ?? throw new InvalidDataException("An event in the store is empty.");
}
