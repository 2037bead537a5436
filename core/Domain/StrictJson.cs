using System.Text.Json;
using System.Text.Unicode;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain;

/// <summary>JSON files of any origin: capped, UTF-8, without anything a string cannot hold or a member given twice.</summary>
internal static class StrictJson
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="utf8">The file as it stands on disk; Notepad's byte order mark is accepted.</param>
    /// <param name="problem">What is wrong with the file as a whole, when null is returned.</param>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, int maxBytes, int maxDepth, out BilingualText problem)
    {
        problem = new("", "");
        if (utf8.Length > maxBytes)
        {
            problem = FormatMessages.TooBig(utf8.Length, maxBytes);
            return null;
        }

        var json = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(json.Span))
        {
            problem = FormatMessages.NotUtf8;
            return null;
        }

        try
        {
            if (HasHalfCharacter(json.Span, maxDepth))
            {
                problem = FormatMessages.HalfCharacter;
                return null;
            }

            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException broken)
        {
            problem = FormatMessages.NotJson(broken.LineNumber + 1, broken.Message);
            return null;
        }
    }

    /// <summary>An escape such as <c>\ud83d</c> without its other half: valid JSON that no string can hold.</summary>
    private static bool HasHalfCharacter(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
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
}
