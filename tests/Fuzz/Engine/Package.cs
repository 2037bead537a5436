using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace OgpTeams.Fuzz.Engine;

/// <summary>A Word file taken apart without any of the code under test.</summary>
internal sealed class Package
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public Package(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Parts.Add((entry.FullName, content.ToArray()));
        }
    }

    public List<(string Name, byte[] Content)> Parts { get; } = [];

    public XDocument? Xml(int part)
    {
        try
        {
            return XDocument.Load(new MemoryStream(Parts[part].Content), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public XDocument? Xml(string name) => Parts.FindIndex(part => part.Name == name) is >= 0 and var part ? Xml(part) : null;

    public void Put(int part, XDocument xml)
    {
        using var stream = new MemoryStream();
        xml.Save(stream, SaveOptions.DisableFormatting);
        Parts[part] = (Parts[part].Name, stream.ToArray());
    }

    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return output.ToArray();
    }
}
