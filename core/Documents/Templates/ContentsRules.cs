using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// Which paragraphs a table of contents lists, as its field says it: built-in headings (<c>\o</c>), styles by name (<c>\t</c>),
/// paragraphs by their outline level (<c>\u</c>).
/// </summary>
internal sealed partial class ContentsRules
{
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _outline = new(StringComparer.Ordinal);
    private readonly string? _default;
    private readonly bool _byOutline;
    private readonly (int From, int To) _range;

    private ContentsRules(StyleNames styles, string? range, string? named, bool byOutline)
    {
        _range = range is { Length: 3 } ? (range[0] - '0', range[2] - '0') : (1, 9);
        _byOutline = byOutline;
        _default = styles.Default;
        if (byOutline)
        {
            _outline = styles.Outline;
        }

        if (range is not null)
        {
            foreach (var (style, level) in styles.Headings.Where(one => IsInRange(one.Value)))
            {
                _levels[style] = level;
            }
        }

        foreach (var (style, level) in Named(named ?? "").Where(one => styles.Ids.ContainsKey(one.Style)))
        {
            _levels[styles.Ids[style]] = level;
        }
    }

    /// <returns>
    /// Null for a table that also lists what we do not know (marked entries, captions, part of the document): it is left to Word.
    /// </returns>
    public static ContentsRules? Of(string instruction, StyleNames styles)
    {
        if (Whole().Match(instruction) is not { Success: true } whole)
        {
            return null;
        }

        string? range = null, named = null;
        var byOutline = false;
        foreach (var (letter, words) in whole.Groups["switch"].Captures.Select(one => (char.ToLowerInvariant(one.Value[1]), one.Value[2..].Trim().Trim('"'))))
        {
            switch (letter)
            {
                case 'o' when words.Length == 0 || Levels().IsMatch(words):
                    range = words;
                    break;
                case 't' when Named(words).ToList() is var pairs && pairs.TrueForAll(one => one.Level is >= 1 and <= 9
                    && (styles.Ids.ContainsKey(one.Style) || !char.IsAsciiDigit(one.Style[^1]))):
                    named = words;
                    break;
                case 'u':
                    byOutline = true;
                    break;
                case 'h' or 'z' or 'w' or 'x' or 'n' or 'p' or '*':
                    break;
                default:
                    return null;
            }
        }

        return range is null && named is null && !byOutline ? null : new(styles, range, named, byOutline);
    }

    /// <summary>The deepest level it may list.</summary>
    public int Deepest => _levels.Values.Append(_byOutline ? _range.To : 1).Max();

    /// <summary>From 1; null for a paragraph that is not listed.</summary>
    public int? LevelOf(XElement paragraph)
    {
        var properties = paragraph.Element(Ns.W + "pPr");
        var style = (string?)properties?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") ?? _default;
        if (style is not null && _levels.TryGetValue(style, out var level))
        {
            return level;
        }

        if (!_byOutline)
        {
            return null;
        }

        var outline = StyleNames.LevelIn(properties) ?? (style is not null && _outline.TryGetValue(style, out var inherited) ? inherited : null);
        return outline is { } found && IsInRange(found) ? found : null;
    }

    private bool IsInRange(int level) => level >= _range.From && level <= _range.To;

    /// <summary>Styles and levels in turn, parted as the language of who wrote it parts lists.</summary>
    private static IEnumerable<(string Style, int Level)> Named(string list) =>
        list.Split(list.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.TrimEntries).Chunk(2)
            .Where(pair => pair[0].Length > 0)
            .Select(pair => (pair[0], pair.Length == 2 && int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0));

    [GeneratedRegex("""^\s*TOC(\s+(?<switch>\\[^\s"](\s*("[^"]*"|[^\s"\\]+))?))+\s*$""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("^[1-9]-[1-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Levels();
}
