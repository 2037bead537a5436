using System.Text;

namespace OgpTeams.Documents.Elements;

/// <summary>Whether a line reads from right to left: its first strong character decides (UAX #9, rules P2 and P3).</summary>
internal static class Direction
{
    public static bool IsRightToLeft(ReadOnlySpan<char> line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            if (IsStrongRight(rune.Value))
            {
                return true;
            }

            if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return false;
    }

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours; presentation forms; the right-to-left mark; U+10800–U+10FFF
    // and U+1E800–U+1EFFF, which Unicode reserves for right-to-left scripts. Digits and marks there are weak: no letter.
    private static bool IsStrongRight(int value) => value == 0x200F
        || (value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) && Rune.IsLetter(new Rune(value)));
}
