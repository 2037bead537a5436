using System.Text.Json;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>
/// Reads a text: <c>"…"</c> for both languages, or <c>{ "fr": "…", "en": "…", "ours": true }</c> with one language at least.
/// </summary>
internal static class FormatTextReader
{
    public static BilingualText? Read(CheckedJson value, int max)
    {
        switch (value.Kind)
        {
            case JsonValueKind.String:
                var text = Text(value, max);
                return new(text, text);
            case JsonValueKind.Object:
                return ByLanguage(value, max);
            default:
                value.Problem("NotABilingualText");
                return null;
        }
    }

    private static BilingualText ByLanguage(CheckedJson value, int max)
    {
        value.Only("fr", "en", "ours");
        var french = value.Find("fr") is { } fr ? Text(fr, max) : null;
        var english = value.Find("en") is { } en ? Text(en, max) : null;
        if (french is null && english is null)
        {
            value.Problem("NoLanguage");
        }

        return new(french ?? english ?? "", english ?? french ?? "", value.Find("ours")?.TrueOrFalse() ?? false);
    }

    private static string Text(CheckedJson value, int max)
    {
        var text = value.Text(int.MaxValue)?.Trim();
        if (text is "")
        {
            value.Problem("EmptyText");
        }
        else if (text?.Length > max)
        {
            value.Problem("TooLong", text.Length, max);
        }
        else if (text?.Any(IsUnprintable) == true)
        {
            value.Problem("Unprintable");
        }

        return text ?? "";
    }

    /// <summary>What neither a card nor a Word document can hold.</summary>
    private static bool IsUnprintable(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t')) || character is '\uFFFE' or '\uFFFF';
}
