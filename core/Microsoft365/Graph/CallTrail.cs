using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// Says who calls, in the form SharePoint gives precedence to, and keeps the ids its support asks for. The last word on a
/// token: none leaves for a host it was not made for.
/// </summary>
/// <param name="elsewhere">What calls to other hosts are for (<see cref="CallKind"/>).</param>
internal sealed partial class CallTrail(
    GraphAccess access, ILogger log, TimeProvider clock, GraphMeasures measures, string elsewhere) : DelegatingHandler
{
    private const string ClientRequestId = "client-request-id";

    private static readonly string Version =
        typeof(CallTrail).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private readonly string _agent = $"NONISV|{Word().Replace(access.Organisation, "")}|OgpTeams/{Version}";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove("User-Agent");
        request.Headers.TryAddWithoutValidation("User-Agent", _agent);
        if (!request.Headers.Contains(ClientRequestId))
        {
            request.Headers.Add(ClientRequestId, Guid.NewGuid().ToString());
        }

        if (!access.Vouches(request.RequestUri))
        {
            request.Headers.Authorization = null;
        }

        var (began, kind) = (clock.GetTimestamp(), KindOf(request));
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            measures.Called(kind, (int?)answer?.StatusCode, clock.GetElapsedTime(began));
        }

        var level = LevelOf(answer);
        if (log.IsEnabled(level))
        {
            var route = Route(request.RequestUri!);
            var took = clock.GetElapsedTime(began).TotalMilliseconds;
            var (ours, theirs) = (Value(request.Headers, ClientRequestId), Value(answer.Headers, "request-id"));
            Log.Answered(log, level, request.Method.Method, route, (int)answer.StatusCode, took, ours, theirs, answer.Headers.Date);
        }

        return answer;
    }

    private string KindOf(HttpRequestMessage request) =>
        access.Vouches(request.RequestUri) ? CallKind.Of(request.Method, request.RequestUri!) : elsewhere;

    /// <summary>What one expects to meet in a day is no news.</summary>
    private static LogLevel LevelOf(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        < 400 or 404 or 409 or 412 or 423 => LogLevel.Debug,
        _ => LogLevel.Warning,
    };

    /// <summary>Ids, not names; and nothing of an address that is a secret.</summary>
    private string Route(Uri address) => access.Vouches(address) && !address.AbsolutePath.StartsWith("/_", StringComparison.Ordinal)
        ? Mailbox().Replace(Named().Replace(address.AbsolutePath, ":/…"), "/users/…") : address.Host;

    private static string Value(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    [GeneratedRegex(":/[^:]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("/users/[^/]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mailbox();

    [GeneratedRegex("[^A-Za-z0-9-]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    private static partial class Log
    {
        [LoggerMessage(Message = "{Method} {Route}: {Status} in {Milliseconds:0} ms; client-request-id {ClientRequestId}, "
            + "request-id {RequestId}, {Date}.")]
        public static partial void Answered(
            ILogger logger, LogLevel level, string method, string route, int status, double milliseconds, string clientRequestId,
            string requestId, DateTimeOffset? date);
    }
}
