using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Title and language in the core properties, and our document id in the custom ones, which LibreOffice keeps.</summary>
internal static class DocumentProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
    private const string IdName = "OgpTeamsDocument";
    private const string FinalName = "OgpTeamsFinal";

    private static readonly XNamespace CoreNames = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace CustomNames = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    public static void Write(DocxPackage package, string title, CultureInfo culture, string documentId)
    {
        WriteCore(package, title, culture);
        WriteId(package, documentId);
    }

    public static (string? Title, string? Language) ReadCore(DocxPackage package)
    {
        var root = Relationships.Targets(package, "", Core).Select(part => package.Xml(part).Root).FirstOrDefault();
        return ((string?)root?.Element(Ns.Dc + "title"), (string?)root?.Element(Ns.Dc + "language"));
    }

    public static string? DocumentId(DocxPackage package) => Property(package, IdName);

    /// <summary>Marks a version to publish: it is no document that is merged into.</summary>
    public static byte[] MarkFinal(byte[] final)
    {
        var package = DocxPackage.Open(final);
        WriteProperty(package, FinalName, Fingerprint(package), instead: IdName);
        return package.ToBytes();
    }

    /// <summary>Whether it is a version to publish that nobody saved since.</summary>
    public static bool IsFinalAsMade(DocxPackage package) => Property(package, FinalName) is { } made && made == Fingerprint(package);

    private static string Fingerprint(DocxPackage package) =>
        PartsFingerprint.Of(package, Relationships.Targets(package, "", Custom).FirstOrDefault() ?? "");

    private static string? Property(DocxPackage package, string name) => Relationships.Targets(package, "", Custom)
        .SelectMany(part => package.Xml(part).Root!.Elements())
        .FirstOrDefault(property => (string?)property.Attribute("name") == name)?.Value;

    public static void WriteCore(DocxPackage package, string title, CultureInfo culture)
    {
        var root = Part(package, Core, "docProps/core{0}.xml", "application/vnd.openxmlformats-package.core-properties+xml", () => new(
            CoreNames + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", CoreNames), new XAttribute(XNamespace.Xmlns + "dc", Ns.Dc)));
        root.SetElementValue(Ns.Dc + "title", OgpTeams.Documents.Elements.XmlText.Clean(title));
        root.SetElementValue(Ns.Dc + "language", culture.Name);
    }

    private static void WriteId(DocxPackage package, string documentId) => WriteProperty(package, IdName, documentId, instead: FinalName);

    private static void WriteProperty(DocxPackage package, string name, string value, string instead)
    {
        var root = Part(package, Custom, "docProps/custom{0}.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", () =>
            new(CustomNames + "Properties", new XAttribute(XNamespace.Xmlns + "vt", Types)));
        root.Elements().Where(one => (string?)one.Attribute("name") is { } known && (known == name || known == instead)).Remove();
        var next = Math.Max(1, ControlIds.Highest(root, CustomNames + "property", "pid")) + 1;
        root.Add(new XElement(
            CustomNames + "property", new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"), new XAttribute("pid", next),
            new XAttribute("name", name), new XElement(Types + "lpwstr", value)));
    }

    private static XElement Part(DocxPackage package, string type, string name, string contentType, Func<XElement> create)
    {
        if (Relationships.Targets(package, "", type).FirstOrDefault() is { } part)
        {
            return package.Xml(part).Root!;
        }

        part = package.FreeName(name);
        package.Put(part, new XDocument(create()), contentType);
        Relationships.Add(package, "", type, part);
        return package.Xml(part).Root!;
    }
}
