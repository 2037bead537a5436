using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace OgpTeams.Hosting;

/// <summary>Where the settings make Kestrel listen: judged before it does.</summary>
public static class ListeningAddresses
{
    /// <summary>All of them, as the settings write them; empty when they say nothing.</summary>
    public static IEnumerable<string> Of(IConfiguration settings) =>
    [
        .. Split(settings[WebHostDefaults.ServerUrlsKey]),
        .. Split(settings[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
        .. Split(settings[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        .. settings.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    /// <summary>The first that others than this machine can reach; null when there is none.</summary>
    public static string? Open(IConfiguration settings) => Of(settings).FirstOrDefault(address => !IsLoopback(address));

    public static bool TrustForwarding(IConfiguration settings) =>
        string.Equals(settings["FORWARDEDHEADERS_ENABLED"], "true", StringComparison.OrdinalIgnoreCase);

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
