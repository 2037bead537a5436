namespace OgpTeams.Bot.Protocol;

/// <summary>Who may speak to the messaging endpoint.</summary>
internal interface ICallerAuthentication
{
    /// <summary>Judges the headers, before the body is read.</summary>
    ValueTask<CallerVerdict> JudgeAsync(HttpRequest request, CancellationToken cancellation);

    /// <summary>Judges whether what the caller proved holds for this activity: its channel, its service URL.</summary>
    CallerVerdict Judge(CallerVerdict.Accepted caller, Activity activity);
}

internal abstract record CallerVerdict
{
    private CallerVerdict() { }

    /// <param name="ServiceUrl">The one the caller vouches for; null when it vouches for none in particular.</param>
    public sealed record Accepted(Uri? ServiceUrl = null) : CallerVerdict;

    /// <param name="Status">401 or 403, sent without a body.</param>
    public sealed record Refused(int Status) : CallerVerdict;
}
