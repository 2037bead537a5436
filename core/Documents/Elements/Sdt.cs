using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Content controls as our templates hold them: rich text (plain-text ones are mangled by LibreOffice), never bound.</summary>
internal static class Sdt
{
    private const int MaxTag = 64;

    /// <summary>A field within a paragraph, showing its placeholder.</summary>
    public static XElement Inline(string tag, string label, string placeholder) => new(
        Ns.W + "sdt", Properties(tag, label, locked: true, placeholder: true),
        new XElement(Ns.W + "sdtContent", Placeholder(placeholder)));

    /// <param name="label">The resource that names it; its placeholder is called after it.</param>
    public static XElement Inline(string tag, string label, Texts texts) => Inline(tag, texts[label], texts["Placeholder" + label]);

    /// <summary>
    /// A field of one or several paragraphs, showing its placeholder. One in an item needs a type for LibreOffice to leave the look
    /// of its words as it is: help would be as black as what people wrote.
    /// </summary>
    public static XElement Block(string tag, string label, string placeholder)
    {
        var control = new XElement(
            Ns.W + "sdt", Properties(tag, label, locked: true, placeholder: true),
            new XElement(Ns.W + "sdtContent", placeholder.Split('\n').Select(line => Wml.P("BodyText", Placeholder(line)))));
        return tag.Contains('*', StringComparison.Ordinal) ? Typed(control) : control;
    }

    /// <inheritdoc cref="Inline(string, string, Texts)"/>
    public static XElement Block(string tag, string label, Texts texts) => Block(tag, texts[label], texts["Placeholder" + label]);

    /// <summary>
    /// Tables and paragraphs we draw. Its type, the one Word gives a table of contents, is the only one whose paragraphs
    /// LibreOffice 7 leaves as they are: it flattens the first paragraph of an untyped block control.
    /// </summary>
    public static XElement Generated(string tag, string label, string placeholder) => Typed(Block(tag, label, placeholder));

    /// <summary>What we draw under a heading called like it.</summary>
    public static XElement Generated(string tag, string label, Texts texts) =>
        Generated(tag, texts[label], texts.Format("PlaceholderGenerated", texts[label]));

    /// <summary>An item repeated for each subject, step…: people may delete it as a whole.</summary>
    public static XElement Item(string tag, string label, params object[] content) => new(
        Ns.W + "sdt", Properties(tag, label, locked: false, placeholder: false), new XElement(Ns.W + "sdtContent", content));

    /// <summary>A field that is a list to choose one text from, showing its placeholder.</summary>
    public static XElement List(string tag, string label, string placeholder, IEnumerable<string> texts)
    {
        var control = Inline(tag, label, placeholder);
        control.Element(Ns.W + "sdtPr")!.Add(new XElement(
            Ns.W + "dropDownList", texts.Select(text => new XElement(
                Ns.W + "listItem", new XAttribute(Ns.W + "displayText", text), new XAttribute(Ns.W + "value", text)))));
        return control;
    }

    /// <summary>A field made of tick boxes: it has no placeholder, none ticked is empty.</summary>
    public static XElement Choice(string tag, string label, XElement content) => new(
        Ns.W + "sdt", Properties(tag, label, locked: true, placeholder: false), new XElement(Ns.W + "sdtContent", content));

    private static XElement Typed(XElement control)
    {
        var properties = control.Element(Ns.W + "sdtPr")!;
        properties.Elements(Ns.W + "docPartObj").Remove();
        properties.Add(new XElement(Ns.W + "docPartObj", new XElement(Ns.W + "docPartGallery", Wml.Val("OgpTeams"))));
        return control;
    }

    private static XElement Properties(string tag, string label, bool locked, bool placeholder) => new(
        Ns.W + "sdtPr",
        new XElement(Ns.W + "alias", Wml.Val(label)),
        new XElement(Ns.W + "tag", Wml.Val(tag.Length <= MaxTag ? tag : throw new ArgumentException($"Tag too long: {tag}", nameof(tag)))),
        locked ? new XElement(Ns.W + "lock", Wml.Val("sdtLocked")) : null,
        placeholder ? new XElement(Ns.W + "showingPlcHdr") : null,
        locked ? null : new XElement(Ns.W15 + "appearance", new XAttribute(Ns.W15 + "val", "hidden")));

    private static IEnumerable<XElement> Placeholder(string text) =>
        Wml.Runs(text, new XElement(Ns.W + "rPr", new XElement(Ns.W + "rStyle", Wml.Val("PlaceholderText"))));
}
