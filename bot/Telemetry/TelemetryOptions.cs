namespace OgpTeams.Bot.Telemetry;

/// <summary>Where traces and metrics go: nowhere unless it is said. Bound from the <c>Telemetry</c> section.</summary>
internal sealed record TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>A collector’s address, gRPC: <c>http://localhost:4317</c>. None by default.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Whether <c>/metrics</c> answers the programs of this machine. False unless set.</summary>
    public bool Prometheus { get; init; }

    public bool IsUsable => Otlp is null or { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" };
}
