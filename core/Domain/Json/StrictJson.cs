using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OgpTeams.Domain.Json;

/// <summary>JSON files of any origin: capped, UTF-8 (or UTF-16 that says so), without anything a string cannot hold or a member given twice.</summary>
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

        if (AsUtf8(utf8) is not { } json || !Utf8.IsValid(json.Span))
        {
            return Unusable("NotUtf8");
        }

        if (IsBlank(json.Span))
        {
            return Unusable("NoContent");
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
            return MemberTwice(json.Span) is { } twice ? Unusable("MemberTwice", Shown(twice))
                : IsTooDeep(json.Span) ? Unusable("TooDeep", maxDepth)
                : broken.LineNumber is { } line ? Unusable("NotJsonNear", line + 1, (broken.BytePositionInLine ?? 0) + 1)
                : Unusable("NotJson");
        }

        TFile? Unusable(string message, params object[] values)
        {
            problems.Add(new("", messages[message, values]));
            return null;
        }
    }

    /// <summary>Nothing a reader could begin with.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> file) => file.IndexOfAnyExcept(" \t\r\n\0"u8) < 0;

    /// <summary>Notepad writes « Unicode » so; its mark tells.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <returns>Null: it is not what its mark says.</returns>
    private static ReadOnlyMemory<byte>? AsUtf8(ReadOnlyMemory<byte> file)
    {
        if (!IsUtf16(file.Span))
        {
            return file.Span.StartsWith(ByteOrderMark) ? file[ByteOrderMark.Length..] : file;
        }

        try
        {
            var text = new UnicodeEncoding(bigEndian: file.Span[0] == 0xFE, byteOrderMark: false, throwOnInvalidBytes: true);
            return Encoding.UTF8.GetBytes(text.GetString(file.Span[2..]));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The name that an object has twice; null: none, or it cannot be told.</summary>
    private string? MemberTwice(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        var objects = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        objects.Push(new(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        objects.Pop();
                        break;
                    case JsonTokenType.PropertyName when reader.GetString() is { } name && !objects.Peek().Add(name):
                        return name;
                }
            }
        }
        catch (JsonException)
        {
            // What is said about is where it breaks.
        }

        return null;
    }

    private bool IsTooDeep(ReadOnlySpan<byte> json) => !Reads(json, maxDepth) && Reads(json, int.MaxValue);

    private static bool Reads(ReadOnlySpan<byte> json, int depth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = depth });
        try
        {
            return reader.Read() && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Shown(string name) => name.Length > 40 ? name[..40] + "…" : name;

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
