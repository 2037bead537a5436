using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Bot.Tests.Telemetry;

/// <summary>Takes what OpenTelemetry sends by gRPC and keeps its texts, which stand in it as they are.</summary>
internal sealed partial class CollectorDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();

    private CollectorDouble(WebApplication app)
    {
        _app = app;
        app.Run(TakeAsync);
    }

    public string Address => _app.Urls.First();

    public string Traces => Received("TraceService");

    public string Metrics => Received("MetricsService");

    public static async Task<CollectorDouble> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Logging.ClearProviders();
        var collector = new CollectorDouble(builder.Build());
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Received(string service) => string.Join(
        '\n', _received.Where(one => one.Path.Contains(service, StringComparison.Ordinal))
            .SelectMany(one => Legible().Matches(one.Body)).Select(text => text.Value));

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _received.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        http.Response.ContentType = "application/grpc";
        http.Response.AppendTrailer("grpc-status", "0");
        await http.Response.Body.WriteAsync(new byte[5]); // An empty message.
    }

    /// <summary>What somebody could read: between two texts lie numbers, whose bytes may look like any two letters.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}\x20-\x7E]{5,}", RegexOptions.NonBacktracking)]
    private static partial Regex Legible();
}
