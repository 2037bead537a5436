using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace OgpTeams.Bot.Tests.Telemetry;

/// <summary>Hears the instruments of one host, whatever other hosts this process runs.</summary>
internal sealed class Listener : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _heard = new();
    private readonly ConcurrentQueue<string> _instruments = new();

    public Listener(IServiceProvider host)
    {
        var factory = host.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("OgpTeams", StringComparison.Ordinal) && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                _instruments.Enqueue(instrument.Name);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measured> All => [.. _heard];

    /// <summary>The names of those that were made.</summary>
    public IReadOnlyList<string> Instruments => [.. _instruments];

    public IReadOnlyList<Measured> Of(string instrument) => [.. _heard.Where(one => one.Instrument == instrument)];

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _heard.Enqueue(
        new(instrument.Name, value, tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString())));
}

internal sealed record Measured(string Instrument, double Value, IReadOnlyDictionary<string, string?> Tags)
{
    public string? this[string tag] => Tags.GetValueOrDefault(tag);
}
