using System.Text.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>
/// Reads a text: <c>"…"</c> for both languages, or <c>{ "fr": "…", "en": "…", "ours": true }</c> with one language at least.
/// </summary>
internal static class FormatTextReader
{
    private static readonly BilingualText Nothing = new("", "");

    public static BilingualText Read(JsonElement value, string path, int max, List<FormatProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var text = Checked(value, path, max, problems);
            return new(text, text);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new FormatProblem(path, FormatMessages.NotAText));
            return Nothing;
        }

        new FormatNode(value, path, problems).Only("fr", "en", "ours");
        var french = Language("fr");
        var english = Language("en");
        if (french is null && english is null)
        {
            problems.Add(new FormatProblem(path, FormatMessages.NoLanguage));
        }

        if (value.TryGetProperty("ours", out var ours) && ours.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            problems.Add(new FormatProblem($"{path}.ours", FormatMessages.NotTrueOrFalse));
        }

        return new(french ?? english ?? "", english ?? french ?? "", ours.ValueKind == JsonValueKind.True);

        string? Language(string language) =>
            value.TryGetProperty(language, out var text) && text.ValueKind != JsonValueKind.Null
                ? Checked(text, $"{path}.{language}", max, problems)
                : null;
    }

    private static string Checked(JsonElement value, string path, int max, List<FormatProblem> problems)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
        if (text.Length == 0)
        {
            problems.Add(new FormatProblem(path, FormatMessages.EmptyText));
        }
        else if (text.Length > max)
        {
            problems.Add(new FormatProblem(path, FormatMessages.TooLong(text.Length, max)));
        }
        else if (text.Any(IsUnprintable))
        {
            problems.Add(new FormatProblem(path, FormatMessages.Unprintable));
        }

        return text;
    }

    /// <summary>What neither a card nor a Word document can hold.</summary>
    private static bool IsUnprintable(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t')) || character is '\uFFFE' or '\uFFFF';
}
