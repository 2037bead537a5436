using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// The stories of a document, in Word's sense: its body, then its headers, footers and notes. Each is a part of its own in
/// which our controls may stand; text boxes are in the story they are anchored in.
/// </summary>
internal static class Stories
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly string[] Kinds = ["header", "footer", "footnotes", "endnotes"];

    public static IEnumerable<XElement> Of(DocxPackage package) => BesideBody(package).Prepend(package.Body);

    /// <summary>The part an element stands in.</summary>
    public static string PartOf(DocxPackage package, XElement element) =>
        Parts(package).FirstOrDefault(part => package.Xml(part) == element.Document) ?? package.MainPart;

    public static IEnumerable<XElement> BesideBody(DocxPackage package) => Parts(package).Select(part => package.Xml(part).Root!);

    /// <summary>Whether this lies in the running text, where Word lets people comment and charts can be linked.</summary>
    public static bool IsRunningText(XElement element) => element.Ancestors().All(one =>
        one.Name.LocalName is not ("txbxContent" or "hdr" or "ftr" or "footnotes" or "endnotes"));

    // Several sections may show the same header.
    private static IEnumerable<string> Parts(DocxPackage package) => Kinds
        .SelectMany(kind => Relationships.Targets(package, package.MainPart, Office + kind)).Where(package.Has)
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
