using System.Net;

namespace OgpTeams.GraphServer;

/// <summary>The simulation is for this machine alone: it listens nowhere else, and takes no name that leads elsewhere.</summary>
internal sealed class Loopback(RequestDelegate next)
{
    /// <exception cref="ArgumentException">Others could reach it.</exception>
    public static IPAddress Require(Uri address) => address switch
    {
        { Scheme: "http", IsLoopback: true, HostNameType: UriHostNameType.IPv6 } => IPAddress.IPv6Loopback,
        { Scheme: "http", IsLoopback: true } => IPAddress.Loopback,
        _ => throw new ArgumentException(
            $"{address} could be reached by others. The simulation listens on http://127.0.0.1 only: it guards nothing.",
            nameof(address)),
    };

    /// <summary>A page of the web could reach it under a name of its own that leads here.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers[Stamp.Header] = Stamp.Value;
        if (http.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]")
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
