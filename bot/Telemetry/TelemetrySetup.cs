namespace OgpTeams.Bot.Telemetry;

/// <summary>What is measured is always there to be listened to; what takes it away, only when it is switched on.</summary>
internal static class TelemetrySetup
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<Instruments>();
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section)
            .Validate(options => options.IsUsable, "Telemetry:Otlp is no address like http://localhost:4317.").ValidateOnStart();
        var options = settings.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
        if (options.IsUsable && (options.Otlp is not null || options.Prometheus))
        {
            // In a class of its own: until then nothing of OpenTelemetry is even loaded.
            Exporters.Add(services, options);
        }

        return services;
    }
}
