using System.Buffers;
using System.Text;

namespace OgpTeams.Documents.Elements;

/// <summary>People's text made storable in XML, visibly: what XML forbids becomes U+FFFD.</summary>
internal static class XmlText
{
    // Surrogates come in pairs, or not.
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(one => one is not ('\n' or '\t')), '\uFFFE', '\uFFFF']);

    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspect) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            clean.Append((IsAllowed(rune) ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    /// <summary>Whether <see cref="Clean"/> replaces anything but line ends.</summary>
    public static bool Replaces(string text) => !ReferenceEquals(text, Clean(text)) &&
        text.Count(character => character == '\uFFFD') != Clean(text).Count(character => character == '\uFFFD');

    // XML 1.0 §2.2. EnumerateRunes gives U+FFFD for a lone surrogate.
    private static bool IsAllowed(Rune rune) => rune.Value is '\n' or '\t' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
