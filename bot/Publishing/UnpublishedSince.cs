using System.Collections.Concurrent;

namespace OgpTeams.Bot.Publishing;

/// <summary>Since when each stream’s documents are behind what happened: how long people wait for them.</summary>
internal sealed class UnpublishedSince(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _since = new(StringComparer.Ordinal);

    public void Changed(string stream) => _since.TryAdd(stream, clock.GetUtcNow());

    /// <summary>What changes from now on counts for the next time.</summary>
    /// <returns>Null when nothing was noted: asked for by somebody, or left behind by a stop.</returns>
    public DateTimeOffset? Begin(string stream) => _since.TryRemove(stream, out var since) ? since : null;

    public void Again(string stream, DateTimeOffset? since)
    {
        if (since is { } first)
        {
            _since.AddOrUpdate(stream, first, (_, _) => first);
        }
    }

    public TimeSpan Lag(DateTimeOffset since) => clock.GetUtcNow() - since;
}
