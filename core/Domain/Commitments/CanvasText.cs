using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OgpTeams.Domain.Commitments;

/// <summary>Texts of boxes: joined, and recognised.</summary>
public static class CanvasText
{
    /// <summary>8 hexadecimal digits, the same for texts that differ only in line ends and outer spaces, which clients change.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())).AsSpan(0, 4));

    /// <summary>Both texts, the second on a new line; a title stays one line.</summary>
    public static string Append(string box, string text, string addition) =>
        text.Length == 0 ? addition
        : string.Create(CultureInfo.InvariantCulture, $"{text}{(box == CanvasBox.Title ? " – " : "\n")}{addition}");
}
