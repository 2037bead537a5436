using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OgpTeams.Bot.Telemetry;

/// <summary>OpenTelemetry: our own measures and those of ASP.NET Core, HttpClient and the runtime.</summary>
internal static class Exporters
{
    public static void Add(IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "ogpteams", serviceVersion: typeof(Exporters).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => Measure(metrics, options));
        if (options.Otlp is { } collector)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(Instruments.Name, $"{Instruments.Name}.*")
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                .AddProcessor(new DiscreetTraces()) // Before the exporter: it sees what this one leaves.
                .AddOtlpExporter(otlp => otlp.Endpoint = collector));
        }
    }

    private static void Measure(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter(Instruments.Name, $"{Instruments.Name}.*")
            .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
        if (options.Prometheus)
        {
            metrics.AddPrometheusExporter();
        }

        if (options.Otlp is { } collector)
        {
            metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
        }
    }
}
