using System.Text;
using System.Xml;
using System.Xml.Linq;

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

    public static XmlReader Read(byte[] bytes) => XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);

    public static XDocument Load(byte[] bytes)
    {
        using var reader = Read(bytes);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static byte[] Save(XDocument document)
    {
        document.Declaration ??= new XDeclaration("1.0", "UTF-8", "yes");
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
