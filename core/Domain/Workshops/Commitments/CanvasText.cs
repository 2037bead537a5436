using System.Security.Cryptography;
using System.Text;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>Texts of boxes: joined, and recognised.</summary>
public static class CanvasText
{
    /// <summary>8 hexadecimal digits, the same for texts that differ only in line ends and outer spaces, which clients change.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())).AsSpan(0, 4));

    /// <summary>Both texts, the second on a new line; a title stays one line. What it says already is not said twice.</summary>
    public static string Append(string box, string text, string addition) =>
        text.Length == 0 ? addition
        : Without(box, text, addition) != text ? text
        : $"{text}{Joint(box)}{addition}";

    /// <summary>The text without words that were appended to it, or are all of it; the same where the group has since changed them.</summary>
    public static string Without(string box, string text, string words)
    {
        var joint = Joint(box);
        var bounded = $"{joint}{text}{joint}";
        return text == words ? ""
            : bounded.IndexOf($"{joint}{words}{joint}", StringComparison.Ordinal) is >= 0 and var at
                ? bounded.Remove(at, joint.Length + words.Length)[joint.Length..^joint.Length]
            : text;
    }

    private static string Joint(string box) => box == CanvasBox.Title ? " – " : "\n";
}
