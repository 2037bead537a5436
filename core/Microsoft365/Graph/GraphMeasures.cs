using System.Diagnostics.Metrics;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// How Microsoft Graph treats us: the meter <c>OgpTeams.Graph</c>. Labels are kinds of calls and of answers: never a path, a name
/// or an id.
/// </summary>
public sealed class GraphMeasures
{
    public const string Name = "OgpTeams.Graph";

    private const string Operation = "operation";

    private readonly Histogram<double> _calls;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _pauses;
    private readonly Counter<long> _conflicts;

    internal GraphMeasures(IMeterFactory? meters)
    {
        var meter = meters?.Create(Name) ?? new Meter(Name);
        _calls = Seconds(
            meter, "ogpteams.graph.call.duration",
            "Calls of Microsoft Graph, each try by itself, from sending to the answer’s head.",
            [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]);
        _retries = meter.CreateCounter<long>("ogpteams.graph.retries", "{call}", "Calls made once more by themselves.");
        _pauses = Seconds(
            meter, "ogpteams.graph.pause", "How long all calls were held, each time the service said slower.",
            [1, 5, 10, 30, 60, 120, 180, 600]);
        _conflicts = meter.CreateCounter<long>(
            "ogpteams.graph.conflicts", "{save}", "Saves that met people at work: locked, checkedOut, changed, overwritten.");
    }

    /// <param name="kind">
    /// <c>locked</c>: somebody has it open; <c>checkedOut</c>; <c>changed</c>: to be read and merged again; <c>overwritten</c>
    /// besides: theirs was put back first.
    /// </param>
    public void Met(string kind) => _conflicts.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <param name="status">Null when nothing came back.</param>
    internal void Called(string operation, int? status, TimeSpan took) => _calls.Record(
        took.TotalSeconds, new(Operation, operation), new("status", status is { } code ? $"{code / 100}xx" : "none"));

    internal void Repeated(string operation) => _retries.Add(1, new KeyValuePair<string, object?>(Operation, operation));

    internal void Paused(TimeSpan pause) => _pauses.Record(pause.TotalSeconds);

    private static Histogram<double> Seconds(Meter meter, string name, string what, double[] bounds) =>
        meter.CreateHistogram(name, "s", what, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
