using System.Collections.Immutable;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>What came out of a format file.</summary>
public abstract record ParsedFormat
{
    private ParsedFormat() { }

    public sealed record Usable(WorkshopFormat Format) : ParsedFormat;

    /// <param name="Problems">Every one found, in the order of the file; one at least.</param>
    public sealed record Unusable(ImmutableArray<JsonProblem> Problems) : ParsedFormat;
}
