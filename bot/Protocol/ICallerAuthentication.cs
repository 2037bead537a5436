namespace OgpTeams.Bot.Protocol;

/// <summary>Who may speak to the messaging endpoint.</summary>
internal interface ICallerAuthentication
{
    /// <summary>Judges the headers, before the body is read.</summary>
    ValueTask<CallerVerdict> JudgeAsync(HttpRequest request, CancellationToken cancellation);

    /// <summary>Judges whether what the caller proved holds for this activity: its channel, service URL and tenant.</summary>
    CallerVerdict Judge(CallerVerdict.Accepted caller, Activity activity);
}

internal abstract record CallerVerdict
{
    private CallerVerdict() { }

    /// <param name="ServiceUrl">The one the caller vouches for; null when it vouches for none in particular.</param>
    /// <param name="Channels">Those it speaks for; null when it has not said.</param>
    public sealed record Accepted(Uri? ServiceUrl = null, IReadOnlyList<string>? Channels = null) : CallerVerdict;

    /// <param name="Status">401 or 403, or 503 when nobody can be judged for now; sent without a body.</param>
    public sealed record Refused(int Status) : CallerVerdict;

    /// <summary>Genuine, and none of our business: 200, and nothing is done.</summary>
    public sealed record Ignored : CallerVerdict;
}
