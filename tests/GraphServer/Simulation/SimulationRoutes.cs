using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.GraphServer.Simulation;

/// <summary>What tests and developers ask of the simulation itself, and nobody could ask of Microsoft 365.</summary>
internal static class SimulationRoutes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static void MapSimulation(this IEndpointRouteBuilder routes, GraphDouble server)
    {
        var group = routes.MapGroup("/simulation").AddEndpointFilter(RefuseForeignAsync);
        group.MapGet("/", () => Results.Json(Overview(server), Json));
        group.MapGet("/calls", () => Results.Json(server.Calls.Select(Shown), Json));
        group.MapGet("/outbox", () => Results.Json(server.Outbox, Json));
        group.MapGet("/events", () => Results.Json(server.Events, Json));
        group.MapGet("/files/{**path}", (string path, string? version) => server.Find(path) is { } file
            ? Results.Bytes(version is null ? file.Content : server.Content(path, version), "application/octet-stream")
            : Results.NotFound());
        group.MapPut("/files/{**path}", (string path, string? @as, HttpContext http) => PutAsync(server, path, @as, http));
        group.MapGet("/versions/{**path}", (string path) =>
            server.Find(path) is { } file ? Results.Json(file.Versions, Json) : Results.NotFound());
        group.MapPost("/deeds", (Delegate)((HttpContext http) => DoAsync(server, http)));
        group.MapPost("/faults", (Delegate)((HttpContext http) => FailAsync(server, http)));
        group.MapDelete("/faults", () =>
        {
            server.ClearFaults();
            return Results.NoContent();
        });
        group.MapPost("/settings", (Delegate)((HttpContext http) => ChangeAsync(server, http)));
        group.MapPost("/clock", (double seconds) =>
        {
            server.Advance(TimeSpan.FromSeconds(seconds));
            return Results.Json(new { server.Now }, Json);
        });
        group.MapPost("/deltas/expire", () =>
        {
            server.ExpireDeltas();
            return Results.NoContent();
        });
    }

    private static object Overview(GraphDouble server) => new
    {
        Simulation = Tenant.Marker,
        server.Graph,
        server.SharePoint,
        server.SiteUrl,
        server.SiteId,
        server.DriveId,
        Files = server.Paths(),
        server.FaultsLeft,
        server.Breaches,
        Calls = server.Calls.Count,
        UndecoratedCalls = server.Calls.Count(
            call => call.Operation.Length > 0 && !call.IsDecorated && call.Headers.ContainsKey("Authorization")),
        Messages = server.Outbox.Count,
        server.Settings,
    };

    /// <summary>Without what would open a door elsewhere.</summary>
    private static object Shown(Http.GraphCall call) => new
    {
        call.At,
        call.Method,
        call.Target,
        call.Operation,
        call.Status,
        call.Bytes,
        call.IsDecorated,
        Headers = call.Headers.Where(header => !header.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.OrdinalIgnoreCase),
    };

    private static async Task<IResult> PutAsync(GraphDouble server, string path, string? user, HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var file = server.Put(path, body.ToArray(), user ?? "Camille Martin");
        return Results.Json(new { file.Id, file.ETag, file.CTag, Version = file.Versions[0].Id }, Json);
    }

    private static Task<IResult> DoAsync(GraphDouble server, HttpContext http) => WithBodyAsync(http, body =>
    {
        server.Do(JsonSerializer.Deserialize<Deed>(body, Json)!);
        return Results.NoContent();
    });

    private static Task<IResult> FailAsync(GraphDouble server, HttpContext http) => WithBodyAsync(http, body =>
    {
        server.Fail(FaultScript.Read(body));
        return Results.NoContent();
    });

    /// <summary>Those named; the others stay.</summary>
    private static Task<IResult> ChangeAsync(GraphDouble server, HttpContext http) => WithBodyAsync(http, body =>
    {
        var changes = JsonNode.Parse(body)!.AsObject();
        server.Change(settings =>
        {
            var merged = JsonSerializer.SerializeToNode(settings, Json)!.AsObject();
            foreach (var (name, value) in changes)
            {
                merged[name] = value?.DeepClone();
            }

            return merged.Deserialize<GraphSettings>(Json)!;
        });
        return Results.Json(server.Settings, Json);
    });

    private static async Task<IResult> WithBodyAsync(HttpContext http, Func<byte[], IResult> act)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        try
        {
            return act(body.ToArray());
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or InvalidOperationException)
        {
            return Results.Problem(problem.Message, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (FileNotFoundException problem)
        {
            return Results.Problem(problem.Message, statusCode: StatusCodes.Status404NotFound);
        }
    }

    /// <summary>No page of the web steers it.</summary>
    private static async ValueTask<object?> RefuseForeignAsync(EndpointFilterInvocationContext context,
        EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.ContainsKey("Origin")
            ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : await next(context);
}
