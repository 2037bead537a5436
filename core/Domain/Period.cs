using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace OgpTeams.Domain;

/// <summary>A beginning and an end.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Period(PartialDate? Start, PartialDate? End)
{
    private const int MaxLength = 200;

    /// <summary>Reads « 30 juin 2017 – 30 juin 2019 », « du 1er mars 2026 au 30 juin 2027 », one date alone.</summary>
    /// <returns>Null when a part of it is no date.</returns>
    public static Period? TryRead(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        if (PartialDate.TryRead(text) is { } single)
        {
            return new(single, null);
        }

        foreach (Match parting in Parting().Matches(text))
        {
            if (PartialDate.TryRead(text[..parting.Index]) is { } start && PartialDate.TryRead(text[(parting.Index + parting.Length)..]) is { } end)
            {
                return new(start, end);
            }
        }

        return null;
    }

    /// <summary>Whether it is a date that does not exist, or has one in it.</summary>
    public static bool IsImpossible(string text) => PartialDate.IsImpossible(text)
        || Parting().Matches(text).Any(parting => PartialDate.IsImpossible(text[..parting.Index])
            || PartialDate.IsImpossible(text[(parting.Index + parting.Length)..]));

    // A hyphen or a slash may stand inside a date too: every one is tried.
    [GeneratedRegex(@"\s*[–—\n]\s*|\s*-\s*|\s+(?:au|à|to|until|jusqu’au|jusqu'au)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Parting();
}
