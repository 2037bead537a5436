using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>A Word file in memory: parts, their content types and relationships. Untouched parts keep their bytes.</summary>
internal sealed class DocxPackage
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XmlPart> _xml = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Action<Stream>> _written = new(StringComparer.OrdinalIgnoreCase);

    private bool _partsPut;
    private (string Part, Action<Stream, string> Write)? _last;

    public DocxPackage(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        foreach (var (name, bytes) in parts)
        {
            _order.Add(name);
            _parts.Add(name, bytes);
        }
    }

    public IReadOnlyList<string> PartNames => _order;

    /// <summary>What was found out when it was opened; null for a package of our own making.</summary>
    public ScreenedParts? Screened { get; private init; }

    public ContentTypes ContentTypes => new(Xml(ContentTypes.PartName));

    /// <summary>The name of the main part: <c>word/document.xml</c> as a rule, not by right.</summary>
    public string MainPart => Relationships.Targets(this, "", Ns.OfficeDocument).FirstOrDefault()
        ?? throw PackageScreen.NotWord(FileFormats.Of(_order));

    public XDocument Main => Xml(MainPart);

    public XElement Body => Main.Root?.Element(Ns.W + "body")
        ?? throw NoBody();

    /// <summary>What the main part is read from, when it is not read whole.</summary>
    public AbridgedPart? Abridged => _xml.GetValueOrDefault(MainPart)?.Abridged;

    /// <summary>Whether any part differs from what was read, compared as XML.</summary>
    public bool Changed => _partsPut || _xml.Any(part => part.Value.DiffersFrom(_parts.GetValueOrDefault(part.Key), part.Key));

    /// <summary>Screens, opens and checks that this is a Word document without macros.</summary>
    /// <exception cref="UnusableDocumentException">It is not, or cannot be trusted.</exception>
    public static DocxPackage Open(byte[] file)
    {
        var screened = PackageScreen.Read(file);
        var package = new DocxPackage(screened.Parts) { Screened = screened };
        Macros.RefuseMacros(package);
        MainPartCheck.Run(package);
        return package;
    }

    public bool Has(string part) => _parts.ContainsKey(part) || _xml.ContainsKey(part) || _written.ContainsKey(part);

    public bool CanRead(string part) => Has(part) && Screened?.Unread.Contains(part) != true;

    /// <summary>The part as it was given, or last put.</summary>
    public byte[] Bytes(string part)
    {
        if (_written.Remove(part, out var write))
        {
            using var stream = new MemoryStream();
            write(stream);
            _parts[part] = stream.ToArray();
        }

        return _parts.GetValueOrDefault(part)
            ?? throw new UnusableDocumentException(UnusableReason.Damaged, $"The part {part} is missing.") { Part = part };
    }

    /// <summary>The part as it would be written now.</summary>
    public byte[] AsItStands(string part) => _xml.ContainsKey(part) ? Content(part) : Bytes(part);

    /// <summary>The parts as they stand, in the file's order.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Parts() => _order.ConvertAll(name => KeyValuePair.Create(name, Content(name)));

    /// <summary>To read a part without keeping it.</summary>
    public XmlReader Reader(string part) => _xml.TryGetValue(part, out var xml)
        ? xml.Content.CreateReader()
        : XmlReader.Create(new MemoryStream(Bytes(part), writable: false), SafeXml.Settings);

    /// <summary>The part as XML, to read or to edit in place.</summary>
    public XDocument Xml(string part)
    {
        if (!_xml.TryGetValue(part, out var xml))
        {
            _xml[part] = xml = new(SafeXml.Load(Bytes(part), part));
        }

        return xml.Content;
    }

    /// <summary>Has the main part read only where a merge needs it.</summary>
    public void Abridge(AbridgedPart abridged) =>
        _xml[MainPart] = new(SafeXml.Load(abridged.Bytes, MainPart)) { Abridged = abridged };

    public void Remove(string part)
    {
        _order.RemoveAll(name => name.Equals(part, StringComparison.OrdinalIgnoreCase));
        _parts.Remove(part);
        _xml.Remove(part);
        ContentTypes.Remove(part);
        _partsPut = true;
    }

    public void Put(string part, XDocument content, string? contentType = null)
    {
        Name(part);
        _xml[part] = new(content) { IsNew = true };
        if (contentType is not null)
        {
            ContentTypes.Set(part, contentType);
        }
    }

    /// <summary>A part that is written when the file is, after those before it, and never held whole.</summary>
    public void Put(string part, Action<Stream> write)
    {
        Name(part);
        _xml.Remove(part);
        _written[part] = write;
        _partsPut = true;
    }

    /// <summary>A part behind the others, written when they are: it is given their <see cref="PartsFingerprint"/>.</summary>
    public void PutLast(string part, Action<Stream, string> write)
    {
        Put(part, stream => write(stream, ""));
        _order.Remove(part);
        _order.Add(part);
        _last = (part, write);
    }

    /// <summary>A name no part has yet: <c>word/charts/chart2.xml</c> for <c>word/charts/chart{0}.xml</c>.</summary>
    public string FreeName(string pattern) => Enumerable.Range(1, int.MaxValue)
        .Select(number => pattern.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
        .First(name => !Has(name));

    public static UnusableDocumentException NoBody() => new(UnusableReason.Damaged, "The document has no body.");

    /// <summary>The file. Same parts, same bytes: entries carry no time.</summary>
    /// <exception cref="UnusableDocumentException">It would be too large to be opened again.</exception>
    public byte[] ToBytes()
    {
        if (Screened is not null)
        {
            PackageMending.Mend(this);
        }

        var fingerprint = new PartsFingerprint();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in _order)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var target = entry.Open();
                if (_last is not { } last)
                {
                    Write(name, target);
                }
                else if (last.Part != name)
                {
                    fingerprint.Write(name, target, part => Write(name, part));
                }
                else
                {
                    last.Write(target, fingerprint.Value);
                }
            }
        }

        return PackageScreen.Written(stream.ToArray());
    }

    private void Write(string name, Stream target)
    {
        if (_written.TryGetValue(name, out var write))
        {
            write(target);
        }
        else if (_xml.TryGetValue(name, out var xml) && xml.DiffersFrom(_parts.GetValueOrDefault(name), name))
        {
            xml.Save(target);
        }
        else
        {
            target.Write(Bytes(name));
        }
    }

    private byte[] Content(string name)
    {
        using var content = new MemoryStream();
        Write(name, content);
        return content.ToArray();
    }

    private void Name(string part)
    {
        if (!Has(part))
        {
            _order.Add(part);
        }
    }
}
