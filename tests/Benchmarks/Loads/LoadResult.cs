namespace OgpTeams.Benchmarks.Loads;

/// <summary>What one stretch of load brought.</summary>
internal sealed class LoadResult(IEnumerable<TimeSpan> latencies, TimeSpan elapsed)
{
    private readonly TimeSpan[] _sorted = [.. latencies.Order()];

    public int Count => _sorted.Length;

    public double PerSecond => Count / elapsed.TotalSeconds;

    /// <param name="share">0 to 1.</param>
    public TimeSpan Percentile(double share) => _sorted[Math.Clamp((int)Math.Ceiling(share * Count) - 1, 0, Count - 1)];

    public TimeSpan Longest => _sorted[^1];
}
