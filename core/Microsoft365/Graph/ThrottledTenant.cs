using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// Throttling concerns the whole tenant: calls made meanwhile count against it as well. So one refused call holds all of them
/// (sp-dev-docs, « How to avoid getting throttled or blocked in SharePoint Online »).
/// </summary>
internal sealed partial class ThrottledTenant(TimeProvider clock, ILogger log, GraphMeasures measures)
{
    /// <summary>Longer than this nobody waits within a call: it fails and is made again later.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly Lock _gate = new();
    private DateTimeOffset _until;
    private int _inARow;

    public static bool IsThrottled(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <exception cref="GraphThrottledException">It would take too long.</exception>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (Remaining() is var remaining && remaining > TimeSpan.Zero)
        {
            if (remaining > LongestWait)
            {
                throw new GraphThrottledException(remaining);
            }

            await Task.Delay(remaining, clock, cancellation);
        }
    }

    public void Note(HttpResponseMessage answer)
    {
        lock (_gate)
        {
            if (!IsThrottled(answer))
            {
                _inARow = 0;
                return;
            }

            var pause = Asked(answer) ?? Min(First * Math.Pow(2, Math.Min(_inARow, 10)), Longest);
            _inARow++;
            var now = clock.GetUtcNow();
            var until = now + pause;
            if (until > _until)
            {
                // Calls that were under way are refused too: together they hold the others only once.
                measures.Paused(until - (_until > now ? _until : now));
                _until = until;
                Log.Paused(log, (int)answer.StatusCode, pause.TotalSeconds);
            }
        }
    }

    private TimeSpan Remaining()
    {
        lock (_gate)
        {
            return _until - clock.GetUtcNow();
        }
    }

    /// <summary>The longer of what two headers say; null when neither does.</summary>
    private TimeSpan? Asked(HttpResponseMessage answer)
    {
        TimeSpan? after = answer.Headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => null,
        };
        TimeSpan? reset = answer.Headers.TryGetValues("RateLimit-Reset", out var values)
            && double.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var left)
                ? TimeSpan.FromSeconds(Math.Min(left, 86_400)) : null;
        var asked = after is null || reset > after ? reset : after;
        return asked > TimeSpan.Zero ? asked : null;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Microsoft Graph throttles us ({Status}): no call for {Seconds} s.")]
        public static partial void Paused(ILogger logger, int status, double seconds);
    }
}
