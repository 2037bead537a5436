namespace OgpTeams.BotFramework;

/// <summary>What the SDK makes of a caller's token.</summary>
public abstract record FrameworkVerdict
{
    private FrameworkVerdict() { }

    /// <param name="ServiceUrls">Those the token names; the SDK itself looks at the first only.</param>
    public sealed record Genuine(IReadOnlyList<string> ServiceUrls) : FrameworkVerdict;

    /// <param name="Why">The kind of objection, without a word of the token.</param>
    public sealed record Refused(string Why) : FrameworkVerdict;

    /// <summary>Nobody can be judged: no keys could be had.</summary>
    public sealed record NoKeys(string Why) : FrameworkVerdict;
}
