using System.Text.Encodings.Web;
using System.Text.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// The plan as open data, to and from <c>plan.json</c> (<c>docs/schema/plan.schema.json</c>). What we do not know in a file is
/// kept at every level.
/// </summary>
public static class PlanJson
{
    /// <summary>16 MiB: some fifty times a plan of fifteen long commitments.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    // Ours nests seven levels; the rest is room for what others add.
    private const int MaxDepth = 32;

    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",

        // It is a file for people and programs, never part of a web page: « é » stays « é ».
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="utf8">The file as it stands on disk, of any origin; a byte order mark is accepted.</param>
    public static ParsedPlan Parse(ReadOnlyMemory<byte> utf8)
    {
        using var document = StrictJson.Parse(utf8, MaxBytes, MaxDepth, out var problem);
        return document is null
            ? new ParsedPlan.Unusable([new PlanProblem("", problem)])
            : PlanReader.Read(document.RootElement);
    }

    /// <returns>UTF-8, indented, one line feed at the end; the same plan gives the same bytes.</returns>
    public static byte[] Write(OpenPlan plan)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, _options))
        {
            PlanWriter.Write(json, plan);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
