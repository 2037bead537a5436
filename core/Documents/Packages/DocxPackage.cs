using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>A Word file in memory: parts, their content types and relationships. Untouched parts keep their bytes.</summary>
internal sealed class DocxPackage
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (XDocument Current, XDocument? Original)> _xml = new(StringComparer.OrdinalIgnoreCase);

    private bool _partsPut;

    public DocxPackage(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        foreach (var (name, bytes) in parts)
        {
            _order.Add(name);
            _parts.Add(name, bytes);
        }
    }

    public IReadOnlyList<string> PartNames => _order;

    public ContentTypes ContentTypes => new(Xml(ContentTypes.PartName));

    /// <summary>The name of the main part: <c>word/document.xml</c> as a rule, not by right.</summary>
    public string MainPart => Relationships.Targets(this, "", Ns.OfficeDocument).FirstOrDefault()
        ?? throw PackageScreen.NotWord(FileFormats.Of(_order));

    public XDocument Main => Xml(MainPart);

    public XElement Body => Main.Root?.Element(Ns.W + "body")
        ?? throw new UnusableDocumentException(UnusableReason.Damaged, "The document has no body.");

    /// <summary>Whether any part differs from what was read, compared as XML.</summary>
    public bool Changed => _partsPut
        || _xml.Values.Any(xml => xml.Original is null || !XNode.DeepEquals(xml.Original, xml.Current));

    /// <summary>Screens, opens and checks that this is a Word document without macros.</summary>
    /// <exception cref="UnusableDocumentException">It is not, or cannot be trusted.</exception>
    public static DocxPackage Open(byte[] file)
    {
        var package = new DocxPackage(PackageScreen.Read(file));
        ActiveContent.RefuseMacros(package);
        MainPartCheck.Run(package);
        return package;
    }

    public bool Has(string part) => _parts.ContainsKey(part) || _xml.ContainsKey(part);

    public byte[] Bytes(string part) => _parts.GetValueOrDefault(part)
        ?? throw new UnusableDocumentException(UnusableReason.Damaged, $"The part {part} is missing.") { Part = part };

    /// <summary>To read a part without keeping it.</summary>
    public XmlReader Reader(string part) => _xml.TryGetValue(part, out var xml)
        ? xml.Current.CreateReader()
        : XmlReader.Create(new MemoryStream(_parts[part], writable: false), SafeXml.Settings);

    /// <summary>The part as XML, to read or to edit in place.</summary>
    public XDocument Xml(string part)
    {
        if (!_xml.TryGetValue(part, out var xml))
        {
            var current = SafeXml.Load(Bytes(part), part);
            _xml[part] = xml = (current, new XDocument(current));
        }

        return xml.Current;
    }

    public void Put(string part, XDocument content, string? contentType = null)
    {
        if (!Has(part))
        {
            _order.Add(part);
        }

        _xml[part] = (content, _xml.TryGetValue(part, out var known) ? known.Original : null);
        if (contentType is not null)
        {
            ContentTypes.Set(part, contentType);
        }
    }

    public void Put(string part, byte[] content)
    {
        if (!Has(part))
        {
            _order.Add(part);
        }

        _parts[part] = content;
        _partsPut = true;
    }

    /// <summary>A name no part has yet: <c>word/charts/chart2.xml</c> for <c>word/charts/chart{0}.xml</c>.</summary>
    public string FreeName(string pattern) => Enumerable.Range(1, int.MaxValue)
        .Select(number => pattern.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
        .First(name => !Has(name));

    /// <summary>The file. Same parts, same bytes: entries carry no time.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in _order)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(Content(name));
            }
        }

        return stream.ToArray();
    }

    private byte[] Content(string name) => _xml.TryGetValue(name, out var xml)
        && (xml.Original is null || !XNode.DeepEquals(xml.Original, xml.Current)) ? SafeXml.Save(xml.Current) : _parts[name];
}
