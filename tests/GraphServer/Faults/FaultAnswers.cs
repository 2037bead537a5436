using System.Text;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Faults;

/// <summary>What a fault answers with.</summary>
internal static class FaultAnswers
{
    private static readonly Dictionary<int, (string Code, string Message)> Usual = new()
    {
        [401] = ("InvalidAuthenticationToken", "Access token has expired or is not yet valid."),
        [403] = ("accessDenied", "Access denied"),
        [404] = ("itemNotFound", "The resource could not be found."),
        [409] = ("resourceModified", "The resource has changed since the caller last read it."),
        [412] = ("resourceModified", "ETag does not match current item's value"),
        [416] = ("invalidRange", "Optimistic concurrency failure during fragmented upload"),
        [423] = ("notAllowed", "The resource you are attempting to access is locked"),
        [429] = ("activityLimitReached", "The app has been throttled."),
        [503] = ("serviceNotAvailable", "The service is not available. Try the request again after a delay."),
        [507] = ("quotaLimitReached", "The user has reached their quota limit."),
    };

    /// <returns>Null when the fault leaves the answer alone.</returns>
    public static GraphAnswer? Of(Fault fault)
    {
        if (fault.Claims is { } claims)
        {
            return Callers.Refused("Continuous access evaluation resulted in challenge.", claims).ToAnswer();
        }

        if (fault.Status == 0)
        {
            return null;
        }

        var (code, message) = Usual.GetValueOrDefault(fault.Status, ("generalException", "An unspecified error has occurred."));
        var inner = fault.Inner ?? (fault.Status == 423 && fault.Code is null ? "resourceLocked" : null);
        var json = GraphError.Body(fault.Code ?? code, fault.Message ?? message, inner);
        var headers = fault.Status == 401 && !fault.Headers.ContainsKey("WWW-Authenticate")
            ? new Dictionary<string, string>(fault.Headers, StringComparer.Ordinal) { ["WWW-Authenticate"] = Callers.Challenge }
            : fault.Headers;
        return fault.Body switch
        {
            FaultBody.Html => new(
                fault.Status, Bytes: Encoding.UTF8.GetBytes($"<html><body><h1>{fault.Status}</h1></body></html>"),
                ContentType: "text/html"),
            FaultBody.Empty => new(fault.Status),
            FaultBody.BrokenJson => new(
                fault.Status, Bytes: Encoding.UTF8.GetBytes(json.ToJsonString()[..^9]), ContentType: "application/json"),
            _ => new GraphAnswer(fault.Status, json),
        } with
        { Headers = headers };
    }
}
