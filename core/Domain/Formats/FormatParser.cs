using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>Reads a format file (<c>docs/schema/format.schema.json</c>) of any origin, and says all there is to correct.</summary>
public static class FormatParser
{
    /// <summary>1 MiB; the kit's own formats are about 30 KB.</summary>
    public const int MaxBytes = 1024 * 1024;

    // The format nests eight levels; what is deeper was not made to be read.
    private const int MaxDepth = 16;

    private static readonly StrictJson Files = new(MaxBytes, MaxDepth, FormatMessages.All);

    /// <param name="utf8">The file as it stands on disk; Notepad's byte order mark is accepted.</param>
    public static ParsedFormat Parse(ReadOnlyMemory<byte> utf8) =>
        Files.Read(utf8, FormatReader.Format, out var problems) is { } format
            ? new ParsedFormat.Usable(format)
            : new ParsedFormat.Unusable(problems);
}
