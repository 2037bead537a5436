using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

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
        if (Find(package.Body) is not { } place)
        {
            return;
        }

        var headings = Headings.Of(package).Where(heading => heading.Level >= place.From && heading.Level <= place.To
            && !place.Lines.Contains(heading.Paragraph) && heading.Text.Length > 0).ToList();
        if (headings.Count == 0 || headings.Select(heading => heading.Text).SequenceEqual(place.Texts, StringComparer.Ordinal)
            || place.Lines.Exists(IsPeoples))
        {
            return;
        }

        var styles = new StyleSheet(package);
        var ids = new ControlIds(package);
        var free = headings.Select(heading => AnchorOf(heading.Paragraph)).OfType<string>().Select(NumberOf).DefaultIfEmpty().Max();
        var entries = headings.ConvertAll(heading => new Entry(
            heading.Text, heading.Level, AnchorOf(heading.Paragraph) ?? Anchor(heading.Paragraph, ++free, ids.NextBookmark())));
        place.Lines[0].AddBeforeSelf(Lines(entries, place.Instruction, [styles.Id("TOC1"), styles.Id("TOC2")]));
        place.Lines.ForEach(line => line.Remove());
    }

    /// <summary>Words somebody wrote among the lines, or in one: they stay, and the lines with them, until Word updates the field.</summary>
    private static bool IsPeoples(XElement line) => line.Elements(Ns.W + "hyperlink").Any()
        ? CanonicalText.Of(line.Elements().Where(one => one.Name != Ns.W + "hyperlink")).AsSpan().Trim().ContainsAnyExceptInRange('0', '9')
        : CanonicalText.Of(line).Length > 0
            && !line.Descendants().Any(one => one.Name == Ns.W + "hyperlink" || one.Name == Ns.W + "instrText" || one.Name == Ns.W + "fldSimple");

    /// <summary>Null when there is no table of contents that lists headings by their level.</summary>
    public static Place? Find(XElement body)
    {
        foreach (var instruction in body.Descendants(Ns.W + "instrText"))
        {
            if (Levels().Match(instruction.Value) is { Success: true } levels && Lines(instruction) is { Count: > 0 } lines)
            {
                return new(instruction.Value, lines, Level(levels, "from"), Level(levels, "to"));
            }
        }

        return null;
    }

    /// <param name="styles">Ids of the styles of the first and of the deeper levels.</param>
    public static IReadOnlyList<XElement> Lines(IReadOnlyList<Entry> entries, string instruction, IReadOnlyList<string> styles)
    {
        var lines = entries.Select(entry => Wml.P(
            styles[Math.Min(entry.Level, 2) - 1],
            new XElement(
                Ns.W + "hyperlink", new XAttribute(Ns.W + "anchor", entry.Anchor), new XAttribute(Ns.W + "history", "1"),
                Wml.Runs(entry.Text.Replace('\n', ' '))))).ToList();
        lines[0].Element(Ns.W + "pPr")!.AddAfterSelf(Start(instruction));
        lines[^1].Add(FieldChar("end"));
        return lines;
    }

    /// <summary>The paragraphs from the field's beginning to its end; none when something else stands between them.</summary>
    private static List<XElement> Lines(XElement instruction)
    {
        var lines = new List<XElement>();
        var depth = 1;
        var line = instruction.Ancestors(Ns.W + "p").FirstOrDefault();
        var marks = line?.Descendants(Ns.W + "fldChar").SkipWhile(mark => mark.IsBefore(instruction)) ?? [];
        for (; line is not null; line = line.ElementsAfterSelf().FirstOrDefault(), marks = line?.Descendants(Ns.W + "fldChar") ?? [])
        {
            if (line.Name == Ns.W + "p")
            {
                lines.Add(line);
            }
            else if (line.HasElements)
            {
                return [];
            }

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

    public static bool IsAnchor(XElement marker) =>
        ((string?)marker.Attribute(Ns.W + "name"))?.StartsWith(Bookmark, StringComparison.Ordinal) == true;

    public static string? AnchorOf(XElement heading) => heading.Descendants(Ns.W + "bookmarkStart")
        .Select(start => (string?)start.Attribute(Ns.W + "name"))
        .FirstOrDefault(name => name?.StartsWith(Bookmark, StringComparison.Ordinal) == true);

    public static string AnchorName(int number) => Bookmark + number.ToString("00000000", CultureInfo.InvariantCulture);

    public static string Anchor(XElement heading, int number, int id)
    {
        var name = AnchorName(number);
        var start = new XElement(Ns.W + "bookmarkStart", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "name", name));
        Markers.PutFirst(heading, start);
        heading.Add(new XElement(Ns.W + "bookmarkEnd", new XAttribute(Ns.W + "id", id)));
        return name;
    }

    public static int NumberOf(string anchor) =>
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

    /// <param name="Text">Canonical.</param>
    /// <param name="Anchor">The bookmark of the heading.</param>
    internal sealed record Entry(string Text, int Level, string Anchor);

    /// <param name="Lines">The paragraphs of the field.</param>
    /// <param name="From">The highest level it lists.</param>
    /// <param name="To">The deepest.</param>
    internal sealed record Place(string Instruction, List<XElement> Lines, int From, int To)
    {
        /// <summary>What the lines say now.</summary>
        public IReadOnlyList<string> Texts { get; } = [.. Lines.Select(TextOf).Where(text => text.Length > 0)];
    }

    [GeneratedRegex("""^\s*TOC\s.*\\o\s+"(?<from>[1-9])-(?<to>[1-9])"(\s|$)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Levels();
}
