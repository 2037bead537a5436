using Microsoft.Extensions.Primitives;

namespace OgpTeams.Bot.Protocol;

/// <summary>Judges the settings before the host is built: closed by default.</summary>
internal static class StartupGuard
{
    public const string DefaultUrl = "http://localhost:3978";

    /// <summary>The reason not to start, in one line; null when there is none.</summary>
    public static string? Objection(IConfiguration settings)
    {
        var mode = settings["Bot:Authentication"] ?? "Anonymous";
        if (!mode.Equals("Anonymous", StringComparison.OrdinalIgnoreCase))
        {
            return $"Bot:Authentication={mode} is not in this version: only Anonymous, on this machine, is.";
        }

        if (Addresses(settings).FirstOrDefault(address => !IsLoopback(address)) is { } open)
        {
            return $"Bot:Authentication=Anonymous listens on this machine only, and {open} is not an address of it. "
                + "Use http://localhost:<port>.";
        }

        return string.Equals(settings["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase)
            ? "Bot:Authentication=Anonymous cannot stand behind a proxy: unset ASPNETCORE_FORWARDEDHEADERS_ENABLED."
            : null;
    }

    /// <summary>Everything the settings make Kestrel listen on, as they write it; empty when they say nothing.</summary>
    public static IEnumerable<string> Addresses(IConfiguration settings) =>
    [
        .. Split(settings[WebHostDefaults.ServerUrlsKey]),
        .. Split(settings[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
        .. Split(settings[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        .. settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    private static bool IsLoopback(string address)
    {
        try
        {
            return Loopback.Names(BindingAddress.Parse(address).Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Split(string? list) =>
        new StringTokenizer(list ?? "", [';']).Select(one => one.ToString().Trim()).Where(one => one.Length > 0);
}
