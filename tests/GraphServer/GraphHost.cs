using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Mail;

namespace OgpTeams.GraphServer;

/// <summary>
/// Between the wire and <see cref="GraphRouter"/>: reads, stamps, logs, and lets connections break when it is scripted.
/// </summary>
internal sealed class GraphHost(Tenant tenant, GraphRouter router)
{
    private const string Json =
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    private readonly List<GraphCall> _calls = [];
    private readonly AtOnce _mailboxes = new();

    public IReadOnlyList<GraphCall> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    public async Task AnswerAsync(HttpContext http)
    {
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var isGraph = http.Connection.LocalPort == tenant.Graph.Port;
        var headers = http.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var (path, query) = target.Split('?', 2) is [var left, var right] ? (left, right) : (target, string.Empty);
        var isBeta = path.StartsWith("/beta/", StringComparison.Ordinal);
        var body = await ReadAsync(http);
        var request = new GraphRequest(
            http.Request.Method, isGraph ? BelowVersion(path) : path, isBeta, GraphRequest.ReadQuery(query), headers, body,
            tenant.Graph);
        var (matched, fault) = Recognise(request, isGraph, isGraph && path != BelowVersion(path));
        var (tooMany, turn) = _mailboxes.Enter(matched.Operation, request.Target);
        using var underWay = turn;
        if (fault is not null)
        {
            router.Befall(fault, matched);
            if (fault.Delay > TimeSpan.Zero)
            {
                await Task.Delay(fault.Delay, http.RequestAborted);
            }

            // What came whole is done, whether or not its sender still lives.
            if (fault is { Connection: FaultConnection.CutBefore, Applied: false })
            {
                Log(request, target, matched, 0);
                http.Abort();
                return;
            }
        }

        var answer = tooMany ? AtOnce.Refusal()
            : await router.PrepareAsync(request, matched) ?? router.Run(request, matched, fault, isGraph);
        Log(request, target, matched, fault?.Connection is FaultConnection.CutBefore ? 0 : answer.Status);
        await WriteAsync(http, answer, fault?.Connection ?? FaultConnection.Kept);
    }

    private (Matched Matched, Fault? Fault) Recognise(GraphRequest request, bool isGraph, bool hasVersion)
    {
        lock (tenant.Gate)
        {
            return !isGraph ? router.RecogniseFile(request)
                : hasVersion ? router.Recognise(request)
                : (new(string.Empty, null, 0, () => throw new GraphError(404, "NotFound", "Invalid version.")), null);
        }
    }

    /// <summary>Beta has the calls about locks, and what they are about.</summary>
    private static string BelowVersion(string path) =>
        path.StartsWith("/v1.0/", StringComparison.Ordinal) ? path[5..]
        : path.StartsWith("/beta/", StringComparison.Ordinal) ? path[5..]
        : path;

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream(http.Request.ContentLength is { } length and < int.MaxValue ? (int)length : 0);
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private async Task WriteAsync(HttpContext http, GraphAnswer answer, FaultConnection connection)
    {
        if (connection is FaultConnection.CutBefore)
        {
            http.Abort();
            return;
        }

        var response = http.Response;
        var id = Guid.NewGuid().ToString("D");
        var client = http.Request.Headers["client-request-id"] is [{ Length: > 0 } sent] ? sent : id;
        response.StatusCode = answer.Status;
        response.Headers["request-id"] = id;
        response.Headers["client-request-id"] = client;
        response.Headers[Stamp.Header] = Stamp.Value;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        var bytes = answer.Bytes ?? [];
        if (answer.Json is { } json)
        {
            Sign(json, id, client);
            bytes = Encoding.UTF8.GetBytes(json.ToJsonString());
        }

        response.ContentType = answer.Json is not null ? Json : answer.ContentType;
        if (answer.Status is not (204 or 304))
        {
            response.ContentLength = bytes.Length;
            await SendAsync(http, bytes, connection);
        }
    }

    private static async Task SendAsync(HttpContext http, byte[] bytes, FaultConnection connection)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        switch (connection)
        {
            case FaultConnection.CutAfterHeaders or FaultConnection.CutInBody:
                await http.Response.StartAsync();
                await http.Response.Body.WriteAsync(
                    bytes.AsMemory(0, connection is FaultConnection.CutInBody ? bytes.Length / 2 : 0));
                await http.Response.Body.FlushAsync();
                http.Abort();
                break;
            case FaultConnection.Slow:
                foreach (var part in bytes.Chunk(Math.Max(1, bytes.Length / 10)))
                {
                    await http.Response.Body.WriteAsync(part, http.RequestAborted);
                    await http.Response.Body.FlushAsync(http.RequestAborted);
                    await Task.Delay(100, http.RequestAborted);
                }

                break;
            default:
                await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
                break;
        }
    }

    /// <summary>An error says which request it answers, and when.</summary>
    private void Sign(JsonObject json, string id, string client)
    {
        if (json["error"]?["innerError"] is JsonObject inner)
        {
            inner["date"] = tenant.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
            inner["request-id"] = id;
            inner["client-request-id"] = client;
            inner["simulation"] = Tenant.Marker;
        }
    }

    private void Log(GraphRequest request, string target, Matched matched, int status)
    {
        lock (_calls)
        {
            _calls.Add(new(
                request.Method, Segments.Decode(target), matched.Operation, status, request.Headers, request.Body.Length,
                tenant.Now));
        }
    }
}
