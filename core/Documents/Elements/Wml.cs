using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Small pieces of WordprocessingML. Text goes in as it is: nothing in it is ever read as markup or as a field.</summary>
internal static class Wml
{
    public static XAttribute Val(string value) => new(Ns.W + "val", value);

    public static XElement Style(string id) => new(Ns.W + "pPr", new XElement(Ns.W + "pStyle", Val(id)));

    public static XElement P(string style, params object?[] content) => new(Ns.W + "p", Style(style), content);

    /// <summary>A paragraph of text, from right to left when its first strong character says so.</summary>
    public static XElement P(string style, string text) => Directed(new XElement(Ns.W + "p", Style(style), Runs(text)), text);

    /// <summary>The paragraph unbroken, on the page of the next one wherever both fit.</summary>
    public static XElement Kept(XElement paragraph)
    {
        paragraph.Element(Ns.W + "pPr")!.Element(Ns.W + "pStyle")!.AddAfterSelf(
            new XElement(Ns.W + "keepNext"), new XElement(Ns.W + "keepLines"));
        return paragraph;
    }

    /// <summary>The paragraph close to its neighbours, on single lines.</summary>
    /// <param name="before">In twentieths of a point, as <paramref name="after"/>.</param>
    public static XElement Close(XElement paragraph, int before = 0, int after = 40)
    {
        paragraph.Element(Ns.W + "pPr")!.Add(new XElement(
            Ns.W + "spacing", new XAttribute(Ns.W + "before", before), new XAttribute(Ns.W + "after", after),
            new XAttribute(Ns.W + "line", 240), new XAttribute(Ns.W + "lineRule", "auto")));
        return paragraph;
    }

    public static XElement OnNewPage(XElement paragraph)
    {
        paragraph.Element(Ns.W + "pPr")!.Element(Ns.W + "pStyle")!.AddAfterSelf(new XElement(Ns.W + "pageBreakBefore"));
        return paragraph;
    }

    /// <summary>One run a line: line feeds become breaks, tabs tabs, what XML forbids U+FFFD.</summary>
    public static IEnumerable<XElement> Runs(string text, XElement? look = null)
    {
        var lines = XmlText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var run = new XElement(Ns.W + "r", look is null ? null : new XElement(look));
            if (Direction.IsRightToLeft(lines[i]))
            {
                MarkRightToLeft(run);
            }

            if (i > 0)
            {
                run.Add(new XElement(Ns.W + "br"));
            }

            AddWithTabs(run, lines[i]);
            yield return run;
        }
    }

    public static XElement Bold(string text) =>
        Runs(text, new XElement(Ns.W + "rPr", new XElement(Ns.W + "b"), new XElement(Ns.W + "bCs"))).Single();

    /// <summary>Marks a paragraph right-to-left if its text is. The mark goes where the schema wants it.</summary>
    public static XElement Directed(XElement paragraph, string text)
    {
        if (Direction.IsRightToLeft(text))
        {
            var properties = paragraph.Element(Ns.W + "pPr")!;
            var after = properties.Elements().TakeWhile(one => one.Name.LocalName is "pStyle" or "keepNext" or "keepLines"
                or "pageBreakBefore" or "framePr" or "widowControl" or "numPr" or "suppressLineNumbers" or "pBdr" or "shd" or "tabs"
                or "suppressAutoHyphens" or "kinsoku" or "wordWrap" or "overflowPunct" or "topLinePunct" or "autoSpaceDE"
                or "autoSpaceDN").LastOrDefault();
            var mark = new XElement(Ns.W + "bidi");
            if (after is null)
            {
                properties.AddFirst(mark);
            }
            else
            {
                after.AddAfterSelf(mark);
            }
        }

        return paragraph;
    }

    private static void MarkRightToLeft(XElement run)
    {
        var look = run.Element(Ns.W + "rPr");
        if (look is null)
        {
            look = new XElement(Ns.W + "rPr");
            run.AddFirst(look);
        }

        var last = look.Elements().LastOrDefault(one => one.Name.LocalName is not ("cs" or "em" or "lang" or "eastAsianLayout"
            or "specVanish" or "oMath"));
        if (last is null)
        {
            look.AddFirst(new XElement(Ns.W + "rtl"));
        }
        else
        {
            last.AddAfterSelf(new XElement(Ns.W + "rtl"));
        }
    }

    private static void AddWithTabs(XElement run, string line)
    {
        var pieces = line.Split('\t');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                run.Add(new XElement(Ns.W + "tab"));
            }

            if (pieces[i].Length > 0)
            {
                run.Add(new XElement(Ns.W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), pieces[i]));
            }
        }
    }
}
