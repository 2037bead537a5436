using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Building;

/// <summary>
/// The table of contents: a field whose lines we keep in step with the headings. Page numbers come when somebody updates it
/// in Word: flags that ask Word to do so make it question every reader who opens the file.
/// </summary>
internal static partial class Contents
{
    private const string Bookmark = "_Toc";

    /// <summary>The field, without lines yet, in the control Word itself would put it in.</summary>
    public static XElement Field(string placeholder) => new(
        Ns.W + "sdt",
        new XElement(Ns.W + "sdtPr", new XElement(
            Ns.W + "docPartObj",
            new XElement(Ns.W + "docPartGallery", Wml.Val("Table of Contents")), new XElement(Ns.W + "docPartUnique"))),
        new XElement(Ns.W + "sdtContent", Wml.P("TOC1", Start(" TOC \\o \"1-2\" \\h \\z \\u "), Wml.Runs(placeholder), FieldChar("end"))));

    /// <summary>Rewrites the lines of the document's table of contents, if it has one and they are no longer its headings.</summary>
    public static void Refresh(DocxPackage package)
    {
        foreach (var instruction in package.Body.Descendants(Ns.W + "instrText").ToList())
        {
            if (Levels().Match(instruction.Value) is { Success: true } levels && Lines(instruction) is { Count: > 0 } lines)
            {
                Refresh(package, instruction.Value, lines, Level(levels, "from"), Level(levels, "to"));
                return;
            }
        }
    }

    private static void Refresh(DocxPackage package, string instruction, List<XElement> lines, int from, int to)
    {
        var styles = new StyleSheet(package);
        var headings = Headings.Of(package)
            .Where(heading => heading.Level >= from && heading.Level <= to && !lines.Contains(heading.Paragraph) && heading.Text.Length > 0)
            .ToList();
        if (headings.Count == 0 || headings.Select(heading => heading.Text).SequenceEqual(lines.Select(TextOf).Where(text => text.Length > 0)))
        {
            return;
        }

        var ids = new ControlIds(Stories.Of(package));
        var free = headings.Select(heading => AnchorOf(heading.Paragraph)).OfType<string>().Select(NumberOf).DefaultIfEmpty().Max();
        var entries = headings.Select(heading => Wml.P(
            styles.Id("TOC" + Math.Min(heading.Level, 2).ToString(CultureInfo.InvariantCulture)),
            new XElement(
                Ns.W + "hyperlink",
                new XAttribute(Ns.W + "anchor", AnchorOf(heading.Paragraph) ?? Anchor(heading.Paragraph, ++free, ids.NextBookmark())),
                new XAttribute(Ns.W + "history", "1"), Wml.Runs(heading.Text.Replace('\n', ' '))))).ToList();
        entries[0].Element(Ns.W + "pPr")!.AddAfterSelf(Start(instruction));
        entries[^1].Add(FieldChar("end"));
        lines[0].AddBeforeSelf(entries);
        lines.ForEach(line => line.Remove());
    }

    /// <summary>The paragraphs from the field's beginning to its end; none when they do not stand side by side.</summary>
    private static List<XElement> Lines(XElement instruction)
    {
        var lines = new List<XElement>();
        var depth = 1;
        var line = instruction.Ancestors(Ns.W + "p").FirstOrDefault();
        var marks = line?.Descendants(Ns.W + "fldChar").SkipWhile(mark => mark.IsBefore(instruction)) ?? [];
        for (; line is not null; line = line.ElementsAfterSelf().FirstOrDefault(), marks = line?.Descendants(Ns.W + "fldChar") ?? [])
        {
            lines.Add(line);
            foreach (var mark in marks)
            {
                depth += (string?)mark.Attribute(Ns.W + "fldCharType") switch { "begin" => 1, "end" => -1, _ => 0 };
                if (depth == 0)
                {
                    return lines;
                }
            }
        }

        return [];
    }

    /// <summary>A line without its page number.</summary>
    private static string TextOf(XElement line)
    {
        var text = CanonicalText.Of(line);
        var tab = text.LastIndexOf('\t');
        return tab >= 0 && text.AsSpan(tab + 1).Trim().ContainsAnyExceptInRange('0', '9') is false ? text[..tab] : text;
    }

    private static string? AnchorOf(XElement heading) => heading.Descendants(Ns.W + "bookmarkStart")
        .Select(start => (string?)start.Attribute(Ns.W + "name"))
        .FirstOrDefault(name => name?.StartsWith(Bookmark, StringComparison.Ordinal) == true);

    private static string Anchor(XElement heading, int number, int id)
    {
        var name = Bookmark + number.ToString("00000000", CultureInfo.InvariantCulture);
        var start = new XElement(Ns.W + "bookmarkStart", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "name", name));
        if (heading.Element(Ns.W + "pPr") is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            heading.AddFirst(start);
        }

        heading.Add(new XElement(Ns.W + "bookmarkEnd", new XAttribute(Ns.W + "id", id)));
        return name;
    }

    private static int NumberOf(string anchor) =>
        int.TryParse(anchor.AsSpan(Bookmark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IEnumerable<XElement> Start(string instruction) =>
    [
        FieldChar("begin"),
        new(Ns.W + "r", new XElement(Ns.W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), instruction)),
        FieldChar("separate"),
    ];

    private static XElement FieldChar(string type) =>
        new(Ns.W + "r", new XElement(Ns.W + "fldChar", new XAttribute(Ns.W + "fldCharType", type)));

    private static int Level(Match levels, string group) => int.Parse(levels.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\s*TOC\s.*\\o\s+"(?<from>[1-9])-(?<to>[1-9])"(\s|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Levels();
}
