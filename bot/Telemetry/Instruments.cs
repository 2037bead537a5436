using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace OgpTeams.Bot.Telemetry;

/// <summary>
/// What the bot counts and times of itself (docs/deploy.md, 10). Labels are verbs, outcomes and states of ours: never what
/// somebody wrote, a name, or an id of a person. While nobody listens it costs a comparison.
/// </summary>
internal sealed class Instruments
{
    public const string Name = "OgpTeams";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Histogram<double> _actions;
    private readonly Histogram<double> _lag;
    private readonly Counter<long> _saves;
    private readonly Counter<long> _sends;
    private readonly Counter<long> _throttled;
    private readonly Counter<long> _mails;
    private readonly Histogram<double> _waits;

    public Instruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _actions = Seconds(
            meter, "ogpteams.action.duration", "From an action’s arrival to its answer.",
            [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15]);
        _lag = Seconds(
            meter, "ogpteams.publish.lag", "From the first change to documents that hold it.",
            [1, 5, 10, 20, 60, 120, 180, 300, 600, 1800, 7200]);
        _saves = meter.CreateCounter<long>("ogpteams.document.saves", "{save}", "Documents, by the state they are left in.");
        _sends = meter.CreateCounter<long>(
            "ogpteams.sends", "{request}", "Posts and edits to Teams, retries included, by its answer.");
        _throttled = meter.CreateCounter<long>("ogpteams.throttled", "{answer}", "Times a service told us to slow down.");
        _mails = meter.CreateCounter<long>("ogpteams.mails", "{message}", "Messages handed to the service mailbox, by what became of them.");
        _waits = Seconds(
            meter, "ogpteams.send.wait", "How long posts and edits waited for their turn in the send budget.",
            [0.001, 0.1, 0.5, 1, 2, 5, 10, 30, 60]);
    }

    /// <param name="verb">One of the bot’s own; null: nothing to measure.</param>
    public MeasuredAction? Begin(string? verb) => verb is null ? null : new(_actions, Traces.StartActivity("action"), verb);

    /// <param name="kind"><c>workshop</c> or <c>plan</c>.</param>
    public static Activity? Publishing(string kind) => Traces.StartActivity("publish")?.SetTag("ogpteams.kind", kind);

    public void Published(string kind, TimeSpan lag) =>
        _lag.Record(lag.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    /// <param name="state">As the API says it: <c>written</c>, <c>locked</c>, <c>pending</c>, <c>failed</c>.</param>
    public void Saved(string state) => _saves.Add(1, new KeyValuePair<string, object?>("state", state));

    /// <param name="status">Null when nothing came back.</param>
    /// <param name="waited">For its turn in the send budget.</param>
    public void Sent(int? status, TimeSpan waited)
    {
        _waits.Record(waited.TotalSeconds);
        _sends.Add(1, new KeyValuePair<string, object?>("status", status?.ToString(null, null) ?? "none"));
        if (status == StatusCodes.Status429TooManyRequests)
        {
            Throttled("teams");
        }
    }

    public void Throttled(string service) => _throttled.Add(1, new KeyValuePair<string, object?>("service", service));

    /// <param name="outcome"><c>accepted</c>, <c>refused</c>, <c>putOff</c> or <c>doubted</c>.</param>
    public void Mailed(string outcome) => _mails.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private static Histogram<double> Seconds(Meter meter, string name, string what, double[] bounds) =>
        meter.CreateHistogram(name, "s", what, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds });
}
