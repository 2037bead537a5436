using System.Globalization;
using System.Text;

namespace OgpTeams.DocumentLibrary;

/// <summary>
/// How a name is made safe: SharePoint's rules ("Restrictions and limitations in OneDrive and SharePoint"), which hold
/// those of Windows, and nothing that cannot be seen.
/// </summary>
internal static class SafeNames
{
    private const string Nameless = "_";

    // Two long names and a document stay under SharePoint's 400 characters for a whole path.
    private const int MaxLength = 120;

    // In UTF-8. With a caller's " (2)" it stays under what LibraryPath takes.
    private const int MaxBytes = 200;

    private const string Forbidden = "\"*:<>?/\\|";

    // Stands for what was taken out until it is known whether it stood at an end, or beside another.
    private const char Hole = '/';

    public static string Clean(string name)
    {
        var legible = string.Concat(name.EnumerateRunes().Select(Legible)).Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(legible.Length);
        var (spaced, holed) = (false, false);
        foreach (var one in legible)
        {
            if (one is ' ' or Hole)
            {
                (spaced, holed) = (spaced || one == ' ', holed || one == Hole);
            }
            else
            {
                // « services: which » becomes « services - which », as French spacing gives by itself; « a/b » becomes « a-b ».
                clean.Append(holed ? spaced ? $" {Hole} " : $"{Hole}" : spaced ? " " : "").Append(one);
                (spaced, holed) = (false, false);
            }
        }

        return WithoutReserved(
            clean.ToString().TrimStart(' ', '.', '~', Hole).TrimEnd(' ', '.', Hole).Replace(Hole, '-'));
    }

    /// <summary>Cuts between two of what people see as characters; keeps a short extension.</summary>
    public static string Shorten(string name)
    {
        if (Fits(name))
        {
            return name;
        }

        var found = Path.GetExtension(name);
        var extension = found.Length is > 1 and <= 6 && found.Skip(1).All(char.IsAsciiLetterOrDigit) ? found : "";
        var kept = 0;
        while (Fits(name[..(kept + StringInfo.GetNextTextElementLength(name, kept))] + extension))
        {
            kept += StringInfo.GetNextTextElementLength(name, kept);
        }

        var stem = name[..kept].TrimEnd(' ', '.');
        return (stem.Length == 0 ? Nameless : stem) + extension;
    }

    private static bool Fits(string name) => name.Length <= MaxLength && Encoding.UTF8.GetByteCount(name) <= MaxBytes;

    private static string Legible(Rune rune) => rune.Value switch
    {
        _ when Rune.IsWhiteSpace(rune) => " ",
        _ when Rune.IsControl(rune) => "",

        // Zero-width space and byte order mark; marks that turn the direction of writing, with which a name can lie.
        // The joiners of emoji and Persian (U+200C, U+200D) stay.
        0x200B or 0xFEFF or 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "",

        // Half a character (read as U+FFFD), and what is no character at all.
        0xFFFD or (>= 0xFDD0 and <= 0xFDEF) => $"{Hole}",
        var value when (value & 0xFFFE) == 0xFFFE => $"{Hole}",

        < 128 when Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) => $"{Hole}",
        _ => rune.ToString(),
    };

    private static string WithoutReserved(string name)
    {
        name = name.Replace("_vti_", "-vti-", StringComparison.OrdinalIgnoreCase);
        var stem = name.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
        return name.Length == 0 ? Nameless
            : stem is "CON" or "PRN" or "AUX" or "NUL" || IsPort(stem) || IsSystemName(name) ? $"_{name}"
            : name;
    }

    // COM0 to LPT9; Windows takes superscripts for digits here.
    private static bool IsPort(string stem) =>
        stem is ['C', 'O', 'M', var com] ? IsPortNumber(com) : stem is ['L', 'P', 'T', var lpt] && IsPortNumber(lpt);

    private static bool IsPortNumber(char number) => number is (>= '0' and <= '9') or '¹' or '²' or '³';

    private static bool IsSystemName(string name) =>
        name.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase)
        || name.Equals("forms", StringComparison.OrdinalIgnoreCase);
}
