using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OgpTeams.Bot.Telemetry;

/// <summary>One press or message, from its arrival to its answer.</summary>
internal sealed class MeasuredAction(Histogram<double> durations, Activity? trace, string verb) : IDisposable
{
    private readonly long _since = Stopwatch.GetTimestamp();

    /// <summary>As in <c>X-Ogp-Outcome</c>; <c>failed</c> while there is none.</summary>
    public string Outcome { get; set; } = "failed";

    public void Dispose()
    {
        durations.Record(Stopwatch.GetElapsedTime(_since).TotalSeconds, new("verb", verb), new("outcome", Outcome));
        trace?.SetTag("ogpteams.verb", verb).SetTag("ogpteams.outcome", Outcome);
        trace?.Dispose();
    }
}
