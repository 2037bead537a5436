using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Bot.Tests.Doubles;

/// <summary>Where Teams keeps the files that people send: on this machine.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FileHost(WebApplication app, Func<HttpContext, Task> answer)
    {
        _app = app;
        app.Run(context =>
        {
            Asked.Enqueue((context.Request.Path + context.Request.QueryString, context.Request.Headers.Authorization.ToString()));
            return answer(context);
        });
    }

    /// <summary>What was asked for, and with which token.</summary>
    public ConcurrentQueue<(string Path, string Token)> Asked { get; } = new();

    /// <summary>As Teams gives it: what lets in stands in the query.</summary>
    public Uri Address => new($"{_app.Urls.First()}/download.aspx?UniqueId=1&tempauth=v1.secret");

    public static async Task<FileHost> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        var host = new FileHost(builder.Build(), answer);
        await host._app.StartAsync();
        return host;
    }

    public static Task<FileHost> StartAsync(byte[] content) => StartAsync(context => context.Response.Body.WriteAsync(content).AsTask());

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
