using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>
/// Where the bot posts and edits its cards while it is measured: takes everything, keeps nothing. The double of the tests
/// would be measured along with the bot: it reads what it is sent, and sets Teams' limits.
/// </summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _received;

    private Connector(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Urls.First()), "/connector/");

    public int Received => Volatile.Read(ref _received);

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new Connector(builder.Build());
        connector._app.MapFallback(connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var id = Interlocked.Increment(ref _received).ToString(CultureInfo.InvariantCulture);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync($$"""{"id":"{{id}}"}""", http.RequestAborted);
    }
}
