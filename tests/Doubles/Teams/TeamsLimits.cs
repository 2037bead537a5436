namespace OgpTeams.Doubles.Teams;

/// <summary>Counts what a bot writes as Teams does: requests that were refused do not count.</summary>
public sealed class TeamsLimits(TimeProvider clock)
{
    private static readonly (TimeSpan Window, int Most)[] PerConversation =
        [(TimeSpan.FromSeconds(1), 7), (TimeSpan.FromSeconds(2), 8), (TimeSpan.FromSeconds(30), 60), (TimeSpan.FromHours(1), 1800)];

    private readonly Dictionary<string, List<long>> _writes = [];
    private readonly List<long> _all = [];

    /// <summary>The limit a write breaks, in words; null when it is allowed, and then it counts.</summary>
    public string? Count(string conversation)
    {
        var now = clock.GetTimestamp();
        if (!_writes.TryGetValue(conversation, out var writes))
        {
            _writes[conversation] = writes = [];
        }

        foreach (var (window, most) in PerConversation)
        {
            if (Within(writes, window, now) >= most)
            {
                return $"more than {most} in {window.TotalSeconds} s in {conversation}";
            }
        }

        if (Within(_all, TimeSpan.FromSeconds(1), now) >= 50)
        {
            return "more than 50 in 1 s for the app";
        }

        writes.Add(now);
        _all.Add(now);
        return null;
    }

    private int Within(List<long> times, TimeSpan window, long now)
    {
        var count = 0;
        for (var at = times.Count - 1; at >= 0 && clock.GetElapsedTime(times[at], now) < window; at--)
        {
            count++;
        }

        return count;
    }
}
