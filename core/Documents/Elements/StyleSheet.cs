using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// Our styles as a given document names them. Word translates the ids of its built-in styles when it saves (<c>Heading1</c>
/// becomes <c>Titre1</c>); the names stay. What a document or template lacks is added to it, when it is used.
/// </summary>
internal sealed class StyleSheet
{
    private readonly DocxPackage _package;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private bool? _isSober;

    public StyleSheet(DocxPackage package) => _package = package;

    public static XDocument OursAsPart() => Load("styles.xml");

    public static XDocument NumberingAsPart() => Load("numbering.xml");

    /// <summary>The id, in this document, of the style we call <paramref name="ours"/>.</summary>
    public string Id(string ours)
    {
        if (!_ids.TryGetValue(ours, out var id))
        {
            _ids[ours] = id = Find(ours) ?? Add(ours);
        }

        return id;
    }

    /// <summary>Whether the document has our sober look: tables without rules between columns, and without fills that only adorn.</summary>
    public bool IsSober => _isSober ??= Relationships.Targets(_package, _package.MainPart, Ns.StylesPart).Any() && Styles().Elements(Ns.W + "style")
        .FirstOrDefault(style => NameOf(style) == "OgpTeams Table")?.Descendants(Ns.W + "insideV").FirstOrDefault()?.Attribute(Ns.W + "val")?.Value == "nil";

    /// <summary>Gives blocks we made the look of this document, and calls their styles what it does.</summary>
    public void Adopt(XElement block)
    {
        LeaveFills(block);
        foreach (var style in block.DescendantsAndSelf().Where(IsStyleReference))
        {
            style.SetAttributeValue(Ns.W + "val", Id((string)style.Attribute(Ns.W + "val")!));
        }
    }

    /// <summary>Renames the styles in blocks taken from another document to what this one calls those of the same name.</summary>
    public void Adopt(XElement block, DocxPackage from)
    {
        LeaveFills(block);
        var source = new StyleSheet(from).Styles().Elements(Ns.W + "style").ToList();
        foreach (var style in block.DescendantsAndSelf().Where(IsStyleReference))
        {
            var id = (string?)style.Attribute(Ns.W + "val");
            if (source.Find(one => (string?)one.Attribute(Ns.W + "styleId") == id) is { } definition)
            {
                var target = Named(NameOf(definition)) ?? (Ours(id!) is null ? id! : Id(id!));
                style.SetAttributeValue(Ns.W + "val", target);
            }
        }
    }

    private void LeaveFills(XElement block)
    {
        if (IsSober)
        {
            block.Descendants(Ns.W + "shd").Where(shade => (string?)shade.Attribute(Ns.W + "fill") is Table.HeaderFill or FormTable.LabelFill)
                .ToList().ForEach(shade => shade.Remove());
        }
    }

    private static bool IsStyleReference(XElement element) =>
        element.Name.Namespace == Ns.W && element.Name.LocalName is "pStyle" or "rStyle" or "tblStyle";

    private XElement Styles()
    {
        if (Relationships.Targets(_package, _package.MainPart, Ns.StylesPart).FirstOrDefault() is { } part)
        {
            return _package.Xml(part).Root!;
        }

        var name = _package.FreeName("word/styles{0}.xml");
        _package.Put(name, new XDocument(new XElement(Ns.W + "styles")), Ns.StylesType);
        Relationships.Add(_package, _package.MainPart, Ns.StylesPart, name);
        return _package.Xml(name).Root!;
    }

    private string? Find(string ours) =>
        Named(NameOf(Ours(ours) ?? throw new ArgumentException($"No style {ours} of ours.", nameof(ours))));

    private string? Named(string? name)
    {
        var found = Styles().Elements(Ns.W + "style")
            .FirstOrDefault(style => string.Equals(NameOf(style), name, StringComparison.OrdinalIgnoreCase));
        return (string?)found?.Attribute(Ns.W + "styleId");
    }

    private string Add(string ours)
    {
        var style = new XElement(Ours(ours)!);
        if (Styles().Elements(Ns.W + "style").Any(one => (string?)one.Attribute(Ns.W + "styleId") == ours))
        {
            style.SetAttributeValue(Ns.W + "styleId", "Ogp" + ours);
        }

        foreach (var link in style.Elements().Where(one => one.Name.LocalName is "basedOn" or "next"))
        {
            var target = (string)link.Attribute(Ns.W + "val")!;
            link.SetAttributeValue(Ns.W + "val", target == ours ? (string)style.Attribute(Ns.W + "styleId")! : Id(target));
        }

        if (style.Descendants(Ns.W + "numId").FirstOrDefault() is { } number)
        {
            number.SetAttributeValue(Ns.W + "val", AddBullets((string)style.Attribute(Ns.W + "styleId")!));
        }

        Styles().Add(style);
        return (string)style.Attribute(Ns.W + "styleId")!;
    }

    private int AddBullets(string style)
    {
        var ours = NumberingAsPart().Root!;
        if (Relationships.Targets(_package, _package.MainPart, Ns.Numbering).FirstOrDefault() is not { } part)
        {
            part = _package.FreeName("word/numbering{0}.xml");
            _package.Put(part, new XDocument(new XElement(Ns.W + "numbering")), Ns.NumberingType);
            Relationships.Add(_package, _package.MainPart, Ns.Numbering, part);
        }

        var theirs = _package.Xml(part).Root!;
        var (list, number) = (NextId(theirs, "abstractNum", "abstractNumId"), NextId(theirs, "num", "numId"));
        var definition = new XElement(ours.Element(Ns.W + "abstractNum")!);
        definition.SetAttributeValue(Ns.W + "abstractNumId", list);
        definition.Descendants(Ns.W + "pStyle").Single().SetAttributeValue(Ns.W + "val", style);
        var last = theirs.Elements(Ns.W + "abstractNum").LastOrDefault();
        if (last is null)
        {
            theirs.AddFirst(definition);
        }
        else
        {
            last.AddAfterSelf(definition);
        }

        var instance = new XElement(
            Ns.W + "num", new XAttribute(Ns.W + "numId", number), new XElement(Ns.W + "abstractNumId", new XAttribute(Ns.W + "val", list)));
        (theirs.Elements(Ns.W + "num").LastOrDefault() ?? theirs.Elements(Ns.W + "abstractNum").Last()).AddAfterSelf(instance);
        return number;
    }

    private static int NextId(XElement numbering, string element, string attribute) => numbering.Elements(Ns.W + element)
        .Select(one => (string?)one.Attribute(Ns.W + attribute))
        .Select(value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .DefaultIfEmpty().Max() + 1;

    private static XElement? Ours(string id) =>
        OursAsPart().Root!.Elements(Ns.W + "style").FirstOrDefault(style => (string?)style.Attribute(Ns.W + "styleId") == id) ?? DeepLine(id);

    /// <summary>The lines of a table of contents below those we write ourselves, which a template may list: each level stands in further.</summary>
    private static XElement? DeepLine(string id)
    {
        if (id is not ['T', 'O', 'C', >= '3' and <= '9' and var level])
        {
            return null;
        }

        var style = Ours("TOC2")!;
        style.SetAttributeValue(Ns.W + "styleId", id);
        style.Element(Ns.W + "name")!.SetAttributeValue(Ns.W + "val", $"toc {level}");
        var indent = style.Descendants(Ns.W + "ind").Single();
        indent.SetAttributeValue(Ns.W + "left", (int)indent.Attribute(Ns.W + "left")! * (level - '1'));
        return style;
    }

    private static string? NameOf(XElement style) => (string?)style.Element(Ns.W + "name")?.Attribute(Ns.W + "val");

    private static XDocument Load(string resource)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream(resource)!;
        return XDocument.Load(stream);
    }
}
