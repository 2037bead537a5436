using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Hosting;

/// <summary>
/// Keeps the whole host to the programs of this machine while it asks nobody who they are: 403 to anything a browser page
/// from elsewhere, a rebound DNS name or a forwarding proxy could send.
/// </summary>
public sealed partial class LoopbackOnly(RequestDelegate next, ILogger<LoopbackOnly> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (Objection(http) is not { } objection)
        {
            await next(http);
            return;
        }

        Log.Refused(logger, objection);
        await TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden, detail: objection).ExecuteAsync(http);
    }

    private static string? Objection(HttpContext http)
    {
        if (!Loopback.Is(http.Connection.RemoteIpAddress) || !Loopback.Is(http.Connection.LocalIpAddress))
        {
            return "Without authentication this server answers this machine only.";
        }

        if (http.Request.Headers.Keys.Any(IsForwarding))
        {
            return "Without authentication this server does not answer forwarded requests.";
        }

        if (!IsOurs(http.Request.Host))
        {
            return "Without authentication this server answers to localhost, 127.0.0.1 and [::1] only.";
        }

        return http.Request.Headers.Origin is { Count: > 0 } origin && !IsOwn(origin, http.Request)
            ? "Without authentication this server does not answer pages from elsewhere."
            : null;
    }

    private static bool IsForwarding(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase);

    private static bool IsOurs(HostString host) =>
        host.HasValue && host.Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>Own means same scheme, host and port: a page served by another program of this machine is foreign too.</summary>
    private static bool IsOwn(string? origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && Uri.TryCreate(UriHelper.BuildAbsolute(request.Scheme, request.Host), UriKind.Absolute, out var own)
        && Uri.Compare(page, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a request: {Objection}")]
        public static partial void Refused(ILogger logger, string objection);
    }
}
