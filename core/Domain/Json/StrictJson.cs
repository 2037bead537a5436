using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace OgpTeams.Domain.Json;

/// <summary>JSON files of any origin: capped, UTF-8, without anything a string cannot hold or a member given twice.</summary>
/// <param name="messages">What people are told of such a file.</param>
public sealed class StrictJson(int maxBytes, int maxDepth, JsonMessages messages)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="utf8">The file as it stands on disk; Notepad's byte order mark is accepted.</param>
    /// <param name="read">From the object the file holds.</param>
    /// <param name="problems">All there is to correct, when null is returned; in the order of reading.</param>
    public TFile? Read<TFile>(
        ReadOnlyMemory<byte> utf8, Func<CheckedJson, TFile?> read, out ImmutableArray<JsonProblem> problems)
        where TFile : class
    {
        var found = new List<JsonProblem>();
        var file = Read(utf8, read, found);
        problems = [.. found];
        return problems.IsEmpty ? file : null;
    }

    private TFile? Read<TFile>(ReadOnlyMemory<byte> utf8, Func<CheckedJson, TFile?> read, List<JsonProblem> problems)
        where TFile : class
    {
        if (utf8.Length > maxBytes)
        {
            return Unusable("TooBig", utf8.Length, maxBytes);
        }

        var json = utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        if (!Utf8.IsValid(json.Span))
        {
            return Unusable("NotUtf8");
        }

        try
        {
            if (HasHalfCharacter(json.Span))
            {
                return Unusable("HalfCharacter");
            }

            using var document = JsonDocument.Parse(json, new() { MaxDepth = maxDepth, AllowDuplicateProperties = false });
            return new CheckedJson(document.RootElement, messages, problems).AsObject(read);
        }
        catch (JsonException broken)
        {
            return broken.LineNumber is { } line
                ? Unusable("NotJsonNear", line + 1, broken.Message)
                : Unusable("NotJson", broken.Message);
        }

        TFile? Unusable(string message, params object[] values)
        {
            problems.Add(new("", messages[message, values]));
            return null;
        }
    }

    /// <summary>An escape such as <c>\ud83d</c> without its other half: valid JSON that no string can hold.</summary>
    private bool HasHalfCharacter(ReadOnlySpan<byte> json)
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
