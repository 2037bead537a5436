using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// Tables of contents: fields whose lines we keep in step with the headings. Page numbers come when somebody updates them
/// in Word: flags that ask Word to do so make it question every reader who opens the file.
/// </summary>
internal static class Contents
{
    private const string Bookmark = "_Toc";

    /// <summary>The field, without lines yet, in the control Word itself would put it in.</summary>
    public static XElement Field(string placeholder) => new(
        Ns.W + "sdt",
        new XElement(Ns.W + "sdtPr", new XElement(
            Ns.W + "docPartObj",
            new XElement(Ns.W + "docPartGallery", Wml.Val("Table of Contents")), new XElement(Ns.W + "docPartUnique"))),
        new XElement(Ns.W + "sdtContent", Wml.P("TOC1", Start(" TOC \\o \"1-2\" \\h \\z \\u "), Wml.Runs(placeholder), FieldChar("end"))));

    /// <summary>
    /// Rewrites the lines of the document's tables of contents that are no longer its headings. One that holds fields is left alone: a form
    /// moved into it would go with its line.
    /// </summary>
    /// <exception cref="StubLostException">A line leads to where the document was not read.</exception>
    public static void Refresh(DocxPackage package)
    {
        foreach (var place in Find(package).Where(place => !place.Lines.Exists(line => IsPeoples(line) || Control.Tagged(line).Any())))
        {
            Refresh(package, place);
        }
    }

    private static void Refresh(DocxPackage package, Place place)
    {
        var lines = place.Lines.Select(line => new ContentsLine(line)).Where(line => line.Text.Length > 0).ToList();
        var listed = Listed(package, place, lines);
        if (listed.Count == 0 || listed.Select(one => one.Line).SequenceEqual(lines))
        {
            return;
        }

        var styles = new StyleSheet(package);
        var ids = new ControlIds(package);

        // Not one that a line still leads to whose heading has gone.
        var free = lines.Select(line => line.Anchor is { } anchor ? NumberOf(anchor) : 0).Append(HighestAnchor(package.Body)).Max();
        var made = listed.ConvertAll(one => one.Line is { } kept ? WithoutField(place, kept.Paragraph) : Line(
            new(one.Text, one.Level, AnchorOf(one.Paragraph) ?? Anchor(one.Paragraph, ++free, ids.NextBookmark())),
            styles.Id(StyleOf(one.Level))));
        Enclose(made, Start(place.Instruction), place.EndsApart ? null : FieldChar("end"));
        place.Lines[0].AddBeforeSelf(made);
        var kept = listed.Select(one => one.Line?.Paragraph).OfType<XElement>().ToHashSet();
        foreach (var line in place.Lines.SkipLast(place.EndsApart ? 1 : 0))
        {
            if (!kept.Contains(line))
            {
                Ranges.LeaveHalves(line);
            }

            line.Remove();
        }
    }

    /// <summary>
    /// What the table lists, in the document's order, with the lines that say so already. A line stays that leads to a paragraph
    /// which its field does not list: whoever made it knows why.
    /// </summary>
    private static List<Shown> Listed(DocxPackage package, Place place, List<ContentsLine> lines)
    {
        // The paragraph that a table stands in would list the table's own words.
        var own = place.Lines.Concat(place.Lines[0].Ancestors(Ns.W + "p")).ToHashSet();
        var levels = new Dictionary<XElement, int>();
        foreach (var paragraph in package.Body.Descendants(Ns.W + "p"))
        {
            if (place.Rules.LevelOf(paragraph) is { } level && !own.Contains(paragraph) && !paragraph.Ancestors(Ns.Mc + "Fallback").Any())
            {
                levels.Add(paragraph, level);
            }
        }

        var anchored = levels.Keys.SelectMany(heading => heading.Descendants(Ns.W + "bookmarkStart"), (heading, start) => (heading, Name: Bookmarks.NameOf(start) ?? ""))
            .DistinctBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, one => one.heading, StringComparer.Ordinal);
        var others = new Dictionary<XElement, ContentsLine>();
        foreach (var line in lines.Where(line => line.Anchor is { } anchor && !anchored.ContainsKey(anchor)))
        {
            if (Target(package, line.Anchor!) is { } target && !own.Contains(target))
            {
                others.TryAdd(target, line);
            }
        }

        var free = lines.Except(others.Values).ToList();
        var styles = others.Count == 0 ? null : new StyleNames(package);
        var shown = others.Count == 0 ? levels.Keys : package.Body.Descendants(Ns.W + "p").Where(one => levels.ContainsKey(one) || others.ContainsKey(one));
        return [.. shown.Select(paragraph => (Paragraph: paragraph, Text: CanonicalText.Of(paragraph))).Where(one => one.Text.Length > 0)
            .Select(one => others.TryGetValue(one.Paragraph, out var other)
                ? new Shown(one.Paragraph, other.LevelIn(styles!), one.Text, other.Says(one.Text) ? other : null)
                : new Shown(one.Paragraph, levels[one.Paragraph], one.Text, Take(one.Paragraph, one.Text)))];

        ContentsLine? Take(XElement heading, string text)
        {
            var names = heading.Descendants(Ns.W + "bookmarkStart").Select(Bookmarks.NameOf).ToList();
            var line = free.Find(line => line.Says(text) && line.Anchor is { } anchor && names.Contains(anchor, StringComparer.Ordinal))
                ?? free.Find(line => line.Says(text) && !(line.Anchor is { } anchor && anchored.ContainsKey(anchor)));
            free.Remove(line!);
            return line;
        }
    }

    // Of an abridged document only headings are sure to be read with all their words.
    private static XElement? Target(DocxPackage package, string anchor) => package.Abridged is not null ? throw new StubLostException()
        : Bookmarks.Find(package.Body, anchor) is not { } start ? null
        : start.Ancestors(Ns.W + "p").FirstOrDefault() ?? start.ElementsAfterSelf(Ns.W + "p").FirstOrDefault();

    /// <summary>Words somebody wrote among the lines, or in one: they stay, and the lines with them, until Word updates the field.</summary>
    private static bool IsPeoples(XElement line) => line.Elements(Ns.W + "hyperlink").Any()
        ? CanonicalText.Of(line.Elements().Where(one => one.Name != Ns.W + "hyperlink")).AsSpan().Trim().ContainsAnyExceptInRange('0', '9')
        : CanonicalText.Of(line).Length > 0
            && !line.Descendants().Any(one => one.Name == Ns.W + "hyperlink" || one.Name == Ns.W + "instrText" || one.Name == Ns.W + "fldSimple");

    /// <summary>The tables of contents whose lines we can tell; any other is left as it is.</summary>
    public static List<Place> Find(DocxPackage package)
    {
        var places = new List<Place>();
        StyleNames? styles = null;
        foreach (var begin in package.Body.Descendants(Ns.W + "fldChar").Where(mark => IsMark(mark, "begin")).ToList())
        {
            if (InstructionOf(begin) is { } instruction && instruction.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase)
                && Lines(begin) is { Count: > 0 } lines && ContentsRules.Of(instruction, styles ??= new(package)) is { } rules)
            {
                places.Add(new(instruction, lines, rules));
            }
        }

        return places;
    }

    /// <param name="styles">The id of the style of a level.</param>
    public static IReadOnlyList<XElement> Lines(IReadOnlyList<Entry> entries, string instruction, Func<int, string> styles)
    {
        var lines = entries.Select(entry => Line(entry, styles(entry.Level))).ToList();
        Enclose(lines, Start(instruction), FieldChar("end"));
        return lines;
    }

    /// <summary>What we call the style of the lines of a level.</summary>
    public static string StyleOf(int level) => "TOC" + level.ToString(CultureInfo.InvariantCulture);

    private static XElement Line(Entry entry, string style) => Wml.P(
        style,
        new XElement(
            Ns.W + "hyperlink", new XAttribute(Ns.W + "anchor", entry.Anchor), new XAttribute(Ns.W + "history", "1"),
            Wml.Runs(entry.Text.Replace('\n', ' '))));

    private static void Enclose(List<XElement> lines, IEnumerable<XElement> start, XElement? end)
    {
        foreach (var mark in start.Reverse())
        {
            Markers.PutFirst(lines[0], mark);
        }

        lines[^1].Add(end);
    }

    /// <summary>A line that stays, without the marks of the whole table, which begins or ends in another from now on.</summary>
    private static XElement WithoutField(Place place, XElement line)
    {
        var marks = line.Descendants().Where(one => one.Name == Ns.W + "fldChar" || one.Name == Ns.W + "instrText").ToList();
        var gone = line == place.Lines[0] ? marks.Take(marks.FindIndex(mark => IsMark(mark, "separate")) + 1).Select(mark => marks.IndexOf(mark)).ToHashSet() : [];
        if (line == place.Lines[^1])
        {
            gone.Add(marks.FindLastIndex(mark => IsMark(mark, "end")));
        }

        var copy = new XElement(line);
        foreach (var (index, mark) in copy.Descendants().Where(one => one.Name == Ns.W + "fldChar" || one.Name == Ns.W + "instrText").ToList().Index())
        {
            if (gone.Contains(index))
            {
                var run = mark.Parent!;
                mark.Remove();
                if (run.Elements().All(one => one.Name == Ns.W + "rPr"))
                {
                    run.Remove();
                }
            }
        }

        return copy;
    }

    /// <summary>What the field says; null when something else than words stands in it.</summary>
    private static string? InstructionOf(XElement begin)
    {
        var instruction = "";
        foreach (var mark in (begin.Ancestors(Ns.W + "p").FirstOrDefault()?.Descendants() ?? []).SkipWhile(one => one != begin).Skip(1))
        {
            if (mark.Name == Ns.W + "instrText")
            {
                instruction += mark.Value;
            }
            else if (mark.Name == Ns.W + "fldChar")
            {
                return IsMark(mark, "separate") ? instruction : null;
            }
        }

        return null;
    }

    /// <summary>The paragraphs from the field's beginning to its end; none when something else stands between them.</summary>
    private static List<XElement> Lines(XElement begin)
    {
        var lines = new List<XElement>();
        var depth = 0;
        var line = begin.Ancestors(Ns.W + "p").FirstOrDefault();
        var marks = line?.Descendants(Ns.W + "fldChar").SkipWhile(mark => mark != begin) ?? [];
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
                    // What begins in the last line goes on after it: that is no line of ours to move.
                    return mark == line.Descendants(Ns.W + "fldChar").Last() ? lines : [];
                }
            }
        }

        return [];
    }

    public static bool IsAnchor(XElement marker) => NameOf(marker) is not null;

    public static string? AnchorOf(XElement heading) => heading.Descendants(Ns.W + "bookmarkStart").Select(NameOf).FirstOrDefault(name => name is not null);

    public static int HighestAnchor(XElement body) =>
        body.Descendants(Ns.W + "bookmarkStart").Select(NameOf).OfType<string>().Select(NumberOf).DefaultIfEmpty().Max();

    public static string AnchorName(int number) => Bookmark + number.ToString("00000000", CultureInfo.InvariantCulture);

    public static string Anchor(XElement heading, int number, int id)
    {
        var name = AnchorName(number);
        var start = new XElement(Ns.W + "bookmarkStart", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "name", name));
        Markers.PutFirst(heading, start);
        heading.Add(new XElement(Ns.W + "bookmarkEnd", new XAttribute(Ns.W + "id", id)));
        return name;
    }

    // Numbers near the end leave no room for the next.
    private static int NumberOf(string anchor) =>
        anchor.StartsWith(Bookmark, StringComparison.Ordinal) && int.TryParse(anchor.AsSpan(Bookmark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : 0;

    private static string? NameOf(XElement start) =>
        (string?)start.Attribute(Ns.W + "name") is { } name && name.StartsWith(Bookmark, StringComparison.Ordinal) ? name : null;

    private static bool IsMark(XElement mark, string type) => mark.Name == Ns.W + "fldChar" && (string?)mark.Attribute(Ns.W + "fldCharType") == type;

    private static IEnumerable<XElement> Start(string instruction) =>
    [
        FieldChar("begin"),
        new(Ns.W + "r", new XElement(Ns.W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), instruction)),
        FieldChar("separate"),
    ];

    private static XElement FieldChar(string type) =>
        new(Ns.W + "r", new XElement(Ns.W + "fldChar", new XAttribute(Ns.W + "fldCharType", type)));

    /// <param name="Text">Canonical.</param>
    /// <param name="Anchor">The bookmark of the heading.</param>
    internal sealed record Entry(string Text, int Level, string Anchor);

    /// <param name="Line">The line that says so already.</param>
    private sealed record Shown(XElement Paragraph, int Level, string Text, ContentsLine? Line);

    /// <param name="Lines">The paragraphs of the field.</param>
    internal sealed record Place(string Instruction, List<XElement> Lines, ContentsRules Rules)
    {
        /// <summary>What the lines say now.</summary>
        public IReadOnlyList<string> Texts { get; } = [.. Lines.Select(line => new ContentsLine(line).Text).Where(text => text.Length > 0)];

        /// <summary>Whether the field ends in a paragraph of its own, as Word writes it.</summary>
        public bool EndsApart => Lines.Count > 1 && CanonicalText.Of(Lines[^1]).Length == 0;
    }
}
