using System.Buffers;
using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>A line of a table of contents: number, words, page, and the bookmark it leads to.</summary>
internal sealed class ContentsLine
{
    private static readonly SearchValues<char> PageNumber = SearchValues.Create("0123456789ivxlcIVXLC");

    public ContentsLine(XElement paragraph)
    {
        Paragraph = paragraph;
        var text = CanonicalText.Of(paragraph);
        var tab = text.LastIndexOf('\t');
        Text = tab >= 0 && !text.AsSpan(tab + 1).Trim().ContainsAnyExcept(PageNumber) ? text[..tab] : text;
        Anchor = (string?)paragraph.Descendants(Ns.W + "hyperlink").Attributes(Ns.W + "anchor").FirstOrDefault() ?? OfPage(paragraph);
    }

    public XElement Paragraph { get; }

    /// <summary>Without its page.</summary>
    public string Text { get; }

    public string? Anchor { get; }

    /// <summary>Whether these are its words, after a number if it has one.</summary>
    public bool Says(string heading)
    {
        var words = heading.Replace('\n', ' ');
        return Text == words || Text.EndsWith("\t" + words, StringComparison.Ordinal);
    }

    /// <summary>The level its style is of; 1 for any other style.</summary>
    public int LevelIn(StyleNames styles)
    {
        var style = (string?)Paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val");
        return Enumerable.Range(1, 9).FirstOrDefault(
            level => style is not null && styles.Ids.GetValueOrDefault("toc " + level.ToString(CultureInfo.InvariantCulture)) == style, 1);
    }

    /// <summary>The bookmark that a line without link takes the page of.</summary>
    private static string? OfPage(XElement paragraph) => string.Concat(paragraph.Descendants(Ns.W + "instrText").Select(text => text.Value))
        .Split("PAGEREF ", 2) is [_, var after] ? after.Split(' ', 2)[0].Trim('"') : null;
}
