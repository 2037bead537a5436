using System.Text.Json;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Settings;

// One option a line of docs/graph-server.md; what is not understood stops the program rather than being left out.
var options = new Dictionary<string, string>(StringComparer.Ordinal);
foreach (var pair in args.Chunk(2))
{
    if (pair is not [("--urls" or "--folder" or "--profile" or "--faults" or "--token") and var name, var value]
        || !options.TryAdd(name, value))
    {
        return await StopAsync(
            $"« {string.Join(' ', pair)} » is not understood. Known: --urls, --folder, --profile, --faults, --token.");
    }
}

if (!Enum.TryParse<GraphProfile>(options.GetValueOrDefault("--profile", "strict"), ignoreCase: true, out var profile)
    || !Uri.TryCreate(options.GetValueOrDefault("--urls", "http://127.0.0.1:5099"), UriKind.Absolute, out var address))
{
    return await StopAsync("--profile is strict, field or fault; --urls an address such as http://127.0.0.1:5099.");
}

try
{
    var faults = options.TryGetValue("--faults", out var file) ? FaultScript.Read(await File.ReadAllBytesAsync(file)) : [];
    await using var server = await GraphDouble.StartAsync(
        profile, settings => options.TryGetValue("--token", out var token) ? settings with { Token = token } : settings,
        options.GetValueOrDefault("--folder", Path.Combine(Environment.CurrentDirectory, "graph-simulation")), address: address);
    server.Fail(faults);
    Console.WriteLine($"""
        LOCAL SIMULATION of Microsoft Graph ({profile}), not Microsoft 365. It listens on {server.Graph}
        files: {server.SharePoint} · what it knows: {new Uri(server.Graph, "/simulation/")}
        site: {server.SiteUrl} · token: {server.Token}
        """);
    await server.WaitForShutdownAsync();
    return 0;
}
catch (Exception problem) when (problem is ArgumentException { ParamName: "address" } or IOException or JsonException)
{
    return await StopAsync(problem.Message);
}

static async Task<int> StopAsync(string why)
{
    await Console.Error.WriteLineAsync(why);
    return 2;
}
