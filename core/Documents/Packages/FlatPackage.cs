using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// A Word file as one XML text, parts beside each other: what Word gives of a document that is open. Made a package again, it is
/// read and screened as any file is.
/// </summary>
internal static class FlatPackage
{
    private const string Whole = "the flat package";

    private static readonly XNamespace Pkg = "http://schemas.microsoft.com/office/2006/xmlPackage";

    /// <exception cref="UnusableDocumentException">It is no such text, or cannot be trusted.</exception>
    public static byte[] ToFile(byte[] xml)
    {
        if (xml.LongLength > PackageScreen.MaxXml)
        {
            throw new UnusableDocumentException(UnusableReason.TooLarge, "The flat package is too large.");
        }

        new XmlScreen(MaxDepth).Add(Whole, xml);
        return SafeXml.Load(xml, Whole).Root is { } root && root.Name == Pkg + "package"
            ? ToFile(root.Elements(Pkg + "part"))
            : throw PackageScreen.NotWord(FileFormat.Xml);
    }

    // A part stands three levels deep here.
    private static int MaxDepth => XmlScreen.MaxDepth + 3;

    private static byte[] ToFile(IEnumerable<XElement> parts)
    {
        var types = new XElement(Ns.Types + "Types");
        var contents = new List<(string Name, byte[] Bytes)>();
        foreach (var part in parts)
        {
            var name = (string?)part.Attribute(Pkg + "name") ?? "";
            if (!name.StartsWith('/') || name.Length is 1 or > 1_024)
            {
                throw ZipDirectory.Damaged("A part of the flat package has no name that a file may have.");
            }

            types.Add(new XElement(
                Ns.Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", (string?)part.Attribute(Pkg + "contentType") ?? "")));
            contents.Add((name[1..], Content(part)));
        }

        return StoredZip.Of(contents.Prepend((ContentTypes.PartName, SafeXml.Save(new XDocument(types)))));
    }

    private static byte[] Content(XElement part)
    {
        if (part.Element(Pkg + "xmlData") is { } data)
        {
            // Declared around the part, as a rule: written alone it declares what it uses.
            return data.Elements().FirstOrDefault() is { } root ? SafeXml.Save(new XDocument(root)) : [];
        }

        try
        {
            return part.Element(Pkg + "binaryData") is { } binary ? Convert.FromBase64String(binary.Value) : [];
        }
        catch (FormatException)
        {
            throw ZipDirectory.Damaged("A part of the flat package is no base64.");
        }
    }
}
