using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>An A4 document with our styles, the head and foot of its pages and a body, ready to be a template.</summary>
internal static class BlankDocument
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <param name="footer">What kind of document it is.</param>
    public static DocxPackage With(IEnumerable<XElement> body, string footer, Texts texts)
    {
        var package = new DocxPackage([]);
        package.Put(ContentTypes.PartName, new XDocument(new XElement(
            Ns.Types + "Types",
            new XElement(
                Ns.Types + "Default", new XAttribute("Extension", "rels"),
                new XAttribute("ContentType", Ns.RelationshipsType)),
            new XElement(Ns.Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")))));
        package.Put("word/document.xml", new XDocument(), Ns.DocumentType);
        Relationships.Add(package, "", Ns.OfficeDocument, "word/document.xml");

        var headerId = AddPart(package, "word/header1.xml", "header", Word + "header+xml", Story("hdr", PageParts.Header(texts)));
        var footerId = AddPart(package, "word/footer1.xml", "footer", Word + "footer+xml", Story("ftr", PageParts.Footer(footer, texts)));
        AddPart(package, "word/styles.xml", "styles", Ns.StylesType, Styles(texts.Culture));
        AddPart(package, "word/numbering.xml", "numbering", Ns.NumberingType, StyleSheet.NumberingAsPart());
        AddPart(package, "word/settings.xml", "settings", Word + "settings+xml", Settings(texts.Culture));
        package.Xml("word/document.xml").Add(Document(body, headerId, footerId));
        return package;
    }

    private static string AddPart(DocxPackage package, string name, string type, string contentType, XDocument content)
    {
        package.Put(name, content, contentType);
        return Relationships.Add(package, "word/document.xml", Office + type, name);
    }

    private static XElement Document(IEnumerable<XElement> body, string headerId, string footerId) => new(
        Ns.W + "document",
        new XAttribute(XNamespace.Xmlns + "w", Ns.W), new XAttribute(XNamespace.Xmlns + "r", Ns.R),
        new XAttribute(XNamespace.Xmlns + "wp", Ns.Wp), new XAttribute(XNamespace.Xmlns + "w14", Ns.W14),
        new XAttribute(XNamespace.Xmlns + "w15", Ns.W15), new XAttribute(XNamespace.Xmlns + "mc", Ns.Mc),
        new XAttribute(Ns.Mc + "Ignorable", "w14 w15"),
        new XElement(
            Ns.W + "body", body,
            new XElement(
                Ns.W + "sectPr",
                new XElement(
                    Ns.W + "headerReference", new XAttribute(Ns.W + "type", "default"), new XAttribute(Ns.R + "id", headerId)),
                new XElement(
                    Ns.W + "footerReference", new XAttribute(Ns.W + "type", "default"), new XAttribute(Ns.R + "id", footerId)),
                new XElement(Ns.W + "pgSz", new XAttribute(Ns.W + "w", 11906), new XAttribute(Ns.W + "h", 16838)),
                new XElement(
                    Ns.W + "pgMar", new XAttribute(Ns.W + "top", 1134), new XAttribute(Ns.W + "right", 1134),
                    new XAttribute(Ns.W + "bottom", 1134), new XAttribute(Ns.W + "left", 1134),
                    new XAttribute(Ns.W + "header", 567), new XAttribute(Ns.W + "footer", 567), new XAttribute(Ns.W + "gutter", 0)))));

    private static XDocument Story(string name, IEnumerable<XElement> paragraphs) => new(new XElement(
        Ns.W + name, new XAttribute(XNamespace.Xmlns + "w", Ns.W), new XAttribute(XNamespace.Xmlns + "r", Ns.R), paragraphs));

    private static XDocument Styles(CultureInfo culture)
    {
        var styles = StyleSheet.OursAsPart();
        var language = styles.Descendants(Ns.W + "lang").Single();
        language.SetAttributeValue(Ns.W + "val", culture.Name);
        language.SetAttributeValue(Ns.W + "eastAsia", culture.Name);
        return styles;
    }

    private static XDocument Settings(CultureInfo culture) => new(new XElement(
        Ns.W + "settings", new XAttribute(XNamespace.Xmlns + "w", Ns.W),
        new XElement(Ns.W + "zoom", new XAttribute(Ns.W + "percent", 100)),
        new XElement(Ns.W + "defaultTabStop", Wml.Val("708")),
        new XElement(
            Ns.W + "compat",
            new XElement(
                Ns.W + "compatSetting", new XAttribute(Ns.W + "name", "compatibilityMode"),
                new XAttribute(Ns.W + "uri", "http://schemas.microsoft.com/office/word"), Wml.Val("15"))),
        new XElement(Ns.W + "themeFontLang", Wml.Val(culture.Name), new XAttribute(Ns.W + "bidi", "ar-SA")),
        new XElement(Ns.W + "decimalSymbol", Wml.Val(culture.NumberFormat.NumberDecimalSeparator)),
        new XElement(Ns.W + "listSeparator", Wml.Val(";"))));
}
