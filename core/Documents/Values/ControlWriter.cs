using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>Writes into a control, whatever its level, keeping the look of its first words and everybody's markers.</summary>
internal static class ControlWriter
{
    private static readonly string[] OfTheLine = ["pStyle", "numPr", "bidi", "keepNext", "sectPr", "rPr", "pPrChange"];

    public static void Write(XElement control, IReadOnlyList<Line> lines, StyleSheet styles)
    {
        var wasPlaceholder = Control.ShowsPlaceholder(control);
        var content = Control.ContentOf(control);
        if (TickBox.Mark(content, [.. lines.Select(line => line.Text)]))
        {
            return;
        }

        var look = wasPlaceholder ? null : LookOf(content);
        Control.MarkPlaceholder(control, shown: false);
        ValueHolder.Settle(control, string.Join('\n', lines.Select(line => line.Text)));
        Replace(
            control, content, () => Inline(lines, look),
            paragraph => ValueHolder.HoldsOneParagraph(control) ? OneParagraph(lines, paragraph, look) : Block(lines, paragraph, look, styles));
    }

    public static void ShowPlaceholder(XElement control, string text, StyleSheet styles)
    {
        var content = Control.ContentOf(control);
        var look = new XElement(Ns.W + "rPr", new XElement(Ns.W + "rStyle", Wml.Val(styles.Id("PlaceholderText"))));
        Control.MarkPlaceholder(control, shown: true);
        ValueHolder.Settle(control, "");
        Replace(
            control, content, () => Wml.Runs(text, look),
            paragraph => Block([new Line(text)], paragraph, look, styles));
    }

    /// <summary>Replaces the blocks of a generated control.</summary>
    public static void WriteBlocks(XElement control, IEnumerable<XElement> blocks)
    {
        Control.MarkPlaceholder(control, shown: false);
        Replace(control, Control.ContentOf(control), () => throw new InvalidOperationException("No room for blocks here."), _ => blocks);
    }

    private static void Replace(
        XElement control, XElement content, Func<IEnumerable<XElement>> inline, Func<XElement?, IEnumerable<XElement>> block)
    {
        var markers = Markers.TakeFrom(content);
        if (Control.IsInside(control))
        {
            content.ReplaceNodes(inline());
            DirectParagraph(control);
        }
        else
        {
            // Word moves a control that fills a cell around the cell itself, or around the row of one cell.
            var holder = Control.HoldsCells(control) ? content.Descendants(Ns.W + "tc").FirstOrDefault() ?? content : content;
            var paragraph = holder.Descendants(Ns.W + "p").FirstOrDefault();
            var cellProperties = holder.Element(Ns.W + "tcPr");
            holder.ReplaceNodes(cellProperties, block(paragraph));
        }

        markers.PutBack(content);
    }

    /// <summary>A heading or a cell that holds nothing but the control takes the direction of its text.</summary>
    private static void DirectParagraph(XElement control)
    {
        var paragraph = control.Ancestors(Ns.W + "p").First();
        if (paragraph.Element(Ns.W + "pPr") is { } properties && CanonicalText.Of(paragraph) == CanonicalText.Of(control))
        {
            properties.Elements(Ns.W + "bidi").Remove();
            Wml.Directed(paragraph, CanonicalText.Of(control));
        }
    }

    private static IEnumerable<XElement> Inline(IReadOnlyList<Line> lines, XElement? look) =>
        Wml.Runs(string.Join('\n', lines.Select(line => line.Text)), look);

    private static IEnumerable<XElement> OneParagraph(IReadOnlyList<Line> lines, XElement? model, XElement? look)
    {
        var paragraph = new XElement(Ns.W + "p", new XElement(Ns.W + "pPr", model?.Element(Ns.W + "pPr")?.Elements()), Inline(lines, look));
        paragraph.Element(Ns.W + "pPr")!.Elements().Where(one => one.Name.LocalName is "bidi" or "sectPr" or "pPrChange").Remove();
        yield return Wml.Directed(paragraph, CanonicalText.Of(paragraph));
    }

    public static IEnumerable<XElement> Block(IReadOnlyList<Line> lines, XElement? model, XElement? look, StyleSheet styles)
    {
        foreach (var line in lines)
        {
            // A bullet or a heading keeps its inner line ends as breaks; plain text becomes one paragraph a line.
            var texts = line.Style == LineStyle.Text ? line.Text.ReplaceLineEndings("\n").Split('\n') : [line.Text];
            foreach (var text in texts)
            {
                yield return Paragraph(line, text, model, look, styles);
            }
        }
    }

    /// <summary>One paragraph of a line, as the first one that stood there.</summary>
    public static XElement Paragraph(Line line, string text, XElement? model, XElement? look, StyleSheet styles)
    {
        var properties = new XElement(Ns.W + "pPr");
        if (StyleOf(line, model, styles) is { } style)
        {
            properties.Add(new XElement(Ns.W + "pStyle", Wml.Val(style)));
        }

        properties.Add(model?.Element(Ns.W + "pPr")?.Elements().Where(one => !OfTheLine.Contains(one.Name.LocalName)
            || (one.Name == Ns.W + "numPr" && line.Style == LineStyle.Text && !IsOurs(StyleOf(model), styles))));
        return Wml.Directed(new XElement(Ns.W + "p", properties, Wml.Runs(text, look)), text);
    }

    private static string? StyleOf(Line line, XElement? model, StyleSheet styles)
    {
        var current = StyleOf(model);
        return line.Style switch
        {
            LineStyle.Bullet => styles.Id("ListBullet"),
            LineStyle.Heading => styles.Id("Heading3"),
            _ when IsOurs(current, styles) => null,
            _ => current,
        };
    }

    private static string? StyleOf(XElement? paragraph) =>
        (string?)paragraph?.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val");

    /// <summary>A style we gave a line, which the next line does not take over.</summary>
    private static bool IsOurs(string? style, StyleSheet styles) => style == styles.Id("ListBullet") || style == styles.Id("Heading3");

    /// <summary>The look of the first words; null when they have none of their own.</summary>
    public static XElement? LookOf(XElement content)
    {
        var first = content.Descendants(Ns.W + "r").FirstOrDefault(run => run.Elements(Ns.W + "t").Any());
        if (first?.Element(Ns.W + "rPr") is not { } properties)
        {
            return null;
        }

        var look = new XElement(properties);
        look.Elements().Where(one => one.Name.LocalName is "rtl" or "rPrChange" or "ins" or "del" or "lang").Remove();
        return look;
    }
}
