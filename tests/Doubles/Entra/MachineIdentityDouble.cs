using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Doubles.Entra;

/// <summary>
/// A double of the door at which a web app on Azure asks for tokens of its managed identity (api-version 2019-08-01), not that
/// door: plain HTTP on a loopback port, as there. It shows itself in the environment of this process, where Azure would.
/// </summary>
public sealed class MachineIdentityDouble : IAsyncDisposable
{
    private const string Header = "header-of-the-machine";

    private readonly WebApplication _app;
    private readonly SigningKey _key = SigningKey.Of("https://sts.windows.net/");

    private MachineIdentityDouble(WebApplication app)
    {
        _app = app;
        app.Run(AnswerAsync);
    }

    /// <summary>The queries that came, refused ones included.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Asked { get; } = new();

    public static async Task<MachineIdentityDouble> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var door = new MachineIdentityDouble(builder.Build());
        await door._app.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", door._app.Urls.First() + "/msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", Header);
        return door;
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private Task AnswerAsync(HttpContext http)
    {
        var query = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        Asked.Enqueue(query);
        if (http.Request.Headers["X-IDENTITY-HEADER"] != Header || !query.TryGetValue("resource", out var resource))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        var token = Jwt.Write(_key, new() { ["aud"] = resource, ["jti"] = $"{Asked.Count}" });
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(24).ToUnixTimeSeconds()}",
            ["resource"] = resource,
            ["access_token"] = token,
        }.ToJsonString());
    }
}
