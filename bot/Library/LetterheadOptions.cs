using OgpTeams.Documents.Letterheads;

namespace OgpTeams.Bot.Library;

/// <summary>Whose documents they are, and how they look. Bound from the <c>Letterhead</c> section.</summary>
internal sealed record LetterheadOptions
{
    public const string Section = "Letterhead";

    /// <summary>At the head of every page; what the workshop says unless set.</summary>
    public string Administration { get; init; } = "";

    /// <summary>The part of it that writes, below it.</summary>
    public string Direction { get; init; } = "";

    /// <summary><c>Standard</c> unless set, or <c>State</c>: black on white, in the manner of official letters.</summary>
    public Look Look { get; init; } = Look.Standard;
}
