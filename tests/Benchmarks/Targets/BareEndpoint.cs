using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OgpTeams.Doubles;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>The floor: Kestrel reads the request and gives the same bytes back each time.</summary>
internal static class BareEndpoint
{
    public const string Command = "bare";

    public static Task<ServerProcess> StartAsync(string answer) => ServerProcess.Start(
        "dotnet", [typeof(BareEndpoint).Assembly.Location, Command, answer]).ListensAsync();

    /// <param name="answer">A file that holds the answer's body.</param>
    public static async Task RunAsync(string answer)
    {
        var body = await File.ReadAllBytesAsync(answer);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/messages", async (HttpContext http) =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = body.Length;
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        });
        await app.StartAsync();
        Console.WriteLine($"listens on {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
