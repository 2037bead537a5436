using System.Text;
using System.Xml;
using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>Parts in and out of memory: no DTD, no resolver, spaces kept.</summary>
internal static class SafeXml
{
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 64 << 20,
    };

    /// <exception cref="UnusableDocumentException">It is not well-formed, or declares a DTD.</exception>
    public static XDocument Load(byte[] bytes, string part)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            throw Broken(part, broken);
        }
    }

    public static UnusableDocumentException Broken(string part, XmlException broken) =>
        new(UnusableReason.BadXml, $"The part {part} is not XML that can be trusted.", broken) { Part = part };

    public static byte[] Save(XDocument document)
    {
        using var stream = new MemoryStream();
        Save(document, stream);
        return stream.ToArray();
    }

    public static void Save(XDocument document, Stream target)
    {
        document.Declaration ??= new XDeclaration("1.0", "UTF-8", "yes");
        using var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        document.Save(writer);
    }
}
