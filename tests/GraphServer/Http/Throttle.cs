using System.Globalization;

namespace OgpTeams.GraphServer.Http;

/// <summary>SharePoint's resource units, per app and minute.</summary>
internal sealed class Throttle(Tenant tenant)
{
    private const double ToldFrom = 0.8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (DateTimeOffset Until, int Spent)> _spent = new(StringComparer.Ordinal);

    /// <returns>What the answer says of the budget, once most of it is spent.</returns>
    /// <exception cref="GraphError">429. Such calls count too, and put off the end.</exception>
    public Dictionary<string, string> Charge(string app, int units)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tenant.Settings.UnitsPerMinute is not (> 0 and var budget))
        {
            return headers;
        }

        var (until, spent) = _spent.TryGetValue(app, out var known) && known.Until > tenant.Now
            ? known
            : (tenant.Now + Window, 0);
        spent += units;
        if (spent > budget && until < tenant.Now + tenant.Settings.RetryAfter)
        {
            until = tenant.Now + tenant.Settings.RetryAfter;
        }

        _spent[app] = (until, spent);
        var reset = Math.Max(1, (int)Math.Ceiling((until - tenant.Now).TotalSeconds));
        if (spent >= budget * ToldFrom)
        {
            headers["RateLimit-Limit"] = $"{budget}";
            headers["RateLimit-Remaining"] = $"{Math.Max(0, budget - spent)}";
            headers["RateLimit-Reset"] = $"{reset}";
        }

        if (spent <= budget)
        {
            return headers;
        }

        headers["Retry-After"] = tenant.Settings.RetryAfterAsDate
            ? (tenant.Now + tenant.Settings.RetryAfter).ToString("R", CultureInfo.InvariantCulture)
            : $"{Math.Ceiling(tenant.Settings.RetryAfter.TotalSeconds)}";
        throw new GraphError(429, "activityLimitReached", "The app has been throttled.", "throttledRequest")
        {
            Headers = headers,
        };
    }
}
