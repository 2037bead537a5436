using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OgpTeams.Documents.Printing;

/// <summary>The headings of a document that LibreOffice printed, in their order, each with its page.</summary>
public static partial class PrintedPages
{
    /// <returns>None when it is no such PDF.</returns>
    public static IReadOnlyList<(string Heading, int Page)> Of(byte[] pdf)
    {
        // Its objects are plain text, one character a byte.
        var text = Encoding.Latin1.GetString(pdf);
        try
        {
            if (Pages().Match(text) is not { Success: true } kids)
            {
                return [];
            }

            var pages = Reference().Matches(kids.Groups["kids"].Value).Select((page, index) => (page.Groups["page"].Value, Number: index + 1))
                .DistinctBy(page => page.Value, StringComparer.Ordinal).ToDictionary(page => page.Value, page => page.Number, StringComparer.Ordinal);
            return
            [
                .. Heading().Matches(text).Where(heading => pages.ContainsKey(heading.Groups["page"].Value))
                    .Select(heading => (Said(heading.Groups["title"].Value), pages[heading.Groups["page"].Value])),
            ];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static string Said(string hex)
    {
        var said = new StringBuilder();
        for (var at = 0; at + 4 <= hex.Length; at += 4)
        {
            said.Append((char)ushort.Parse(hex.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }

        return said.ToString();
    }

    [GeneratedRegex(@"/Type\s*/Pages\b[^>]{0,400}/Kids\s*\[(?<kids>[0-9R ]*)\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pages();

    [GeneratedRegex(@"(?<page>\d+) 0 R", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Title<FEFF(?<title>[0-9A-F]*)>\s*/Dest\[(?<page>\d+) 0 R", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Heading();
}
