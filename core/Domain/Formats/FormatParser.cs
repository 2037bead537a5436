using System.Text.Json;
using System.Text.Unicode;

namespace OgpTeams.Domain.Formats;

/// <summary>Reads a format file (<c>docs/schema/format.schema.json</c>) of any origin, and says all there is to correct.</summary>
public static class FormatParser
{
    /// <summary>1 MiB; the kit's own formats are about 30 KB.</summary>
    public const int MaxBytes = 1024 * 1024;

    // The format nests eight levels; what is deeper was not made to be read.
    private const int MaxDepth = 16;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="utf8">The file as it stands on disk; Notepad's byte order mark is accepted.</param>
    public static ParsedFormat Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return Unusable(FormatMessages.TooBig(utf8.Length));
        }

        var json = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(json.Span))
        {
            return Unusable(FormatMessages.NotUtf8);
        }

        try
        {
            if (HasHalfCharacter(json.Span))
            {
                return Unusable(FormatMessages.HalfCharacter);
            }

            using var document = JsonDocument.Parse(
                json, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
            return FormatReader.Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return Unusable(FormatMessages.NotJson(broken.LineNumber + 1, broken.Message));
        }
    }

    /// <summary>An escape such as <c>\ud83d</c> without its other half: valid JSON that no string can hold.</summary>
    private static bool HasHalfCharacter(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ParsedFormat.Unusable Unusable(BilingualText message) => new([new FormatProblem("", message)]);
}
