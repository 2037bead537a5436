using System.Collections.Immutable;

namespace OgpTeams.Domain.Formats;

/// <summary>What came out of a format file.</summary>
public abstract record ParsedFormat
{
    private ParsedFormat() { }

    public sealed record Usable(WorkshopFormat Format) : ParsedFormat;

    /// <param name="Problems">Every one found, in the order of the file; one at least.</param>
    public sealed record Unusable(ImmutableArray<FormatProblem> Problems) : ParsedFormat;
}

/// <summary>Something to correct in a format file.</summary>
/// <param name="Path">Where: <c>steps[2].minutes</c>; empty when it is the file as a whole.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record FormatProblem(string Path, BilingualText Message);
