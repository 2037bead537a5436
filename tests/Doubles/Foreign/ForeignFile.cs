using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign;

/// <summary>A Word file while another program makes it, or changes one of ours. It shares no code with what it tests.</summary>
public sealed class ForeignFile
{
    private const string TypesPart = "[Content_Types].xml";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly OrderedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XDocument> _xml = new(StringComparer.Ordinal);
    private int _number = 20_000;

    /// <summary>An empty document.</summary>
    public ForeignFile()
    {
        Put(TypesPart, new XElement(Xml.Types + "Types"));
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Put("_rels/.rels", new XElement(Xml.Rels + "Relationships"));
        Add(Main, Word + "document.main+xml", Xml.Root("w:document", "<w:body/>"), "officeDocument", from: "");
        Body.Add(Xml.Of("""
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417"
            w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>
            """));
    }

    /// <summary>A document somebody opened, whose root gets what a Word declares there.</summary>
    public ForeignFile(byte[] existing)
    {
        using var archive = new ZipArchive(new MemoryStream(existing));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            _parts[entry.FullName] = content.ToArray();
        }

        var root = Part(Main).Root!;
        foreach (var (prefix, name) in Xml.Names.Where(name => root.GetPrefixOfNamespace(name.Value) is null))
        {
            root.SetAttributeValue(XNamespace.Xmlns + prefix, name);
        }

        root.SetAttributeValue(Xml.Mc + "Ignorable", Xml.Ignorable);
    }

    public string Main { get; private set; } = "word/document.xml";

    public XElement Body => Part(Main).Root!.Element(Xml.W + "body")!;

    public IEnumerable<string> Parts => _parts.Keys;

    /// <summary>How the parts become bytes.</summary>
    public Encoding Encoding { get; set; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How the bytes become a file.</summary>
    public Func<IEnumerable<KeyValuePair<string, byte[]>>, byte[]> Zip { get; set; } = ForeignZip.Plain;

    /// <summary>A number nothing else in the file has.</summary>
    public int Next() => ++_number;

    /// <summary>The same, as Word numbers paragraphs.</summary>
    public string NextHex() => Next().ToString("X8", CultureInfo.InvariantCulture);

    public XDocument Part(string name)
    {
        if (!_xml.TryGetValue(name, out var part))
        {
            _xml[name] = part = XDocument.Load(new MemoryStream(_parts[name]), LoadOptions.PreserveWhitespace);
        }

        return part;
    }

    public void Put(string name, XElement content)
    {
        _parts[name] = [];
        _xml[name] = new XDocument(content);
    }

    /// <summary>The name of a part that is new: the one wanted, or a numbered one beside it.</summary>
    public string Free(string name)
    {
        var stem = Path.ChangeExtension(name, null);
        return Enumerable.Range(0, int.MaxValue).Select(number => number == 0 ? name : $"{stem}9{number}{Path.GetExtension(name)}")
            .First(one => !_parts.ContainsKey(one));
    }

    /// <param name="kind">What the link to it is called, short for Office’s own.</param>
    /// <param name="from">The part that links to it; the main part unless given, empty for the package.</param>
    /// <returns>The id of the link.</returns>
    public string Add(string name, string type, byte[] content, string kind, string? from = null)
    {
        _parts[name] = content;
        Override(name, type);
        return Link(kind, name, from);
    }

    /// <inheritdoc cref="Add(string, string, byte[], string, string?)"/>
    public string Add(string name, string type, XElement content, string kind, string? from = null)
    {
        Put(name, content);
        Override(name, type);
        return Link(kind, name, from);
    }

    /// <summary>The properties of the last section; made where a program left them out.</summary>
    public XElement Section()
    {
        var section = Body.Element(Xml.W + "sectPr");
        if (section is null)
        {
            section = new(Xml.W + "sectPr");
            Body.Add(section);
        }

        return section;
    }

    /// <summary>Whether the package or its main part links to such a part.</summary>
    public bool Has(string kind) => Links("").Elements().Concat(Links(Main).Elements()).Any(link => IsOf(link, kind));

    /// <summary>The part of that kind the main part links to.</summary>
    public string NameOf(string kind) => PartsOf(kind).First();

    public IEnumerable<string> PartsOf(string kind) =>
        Links(Main).Elements().Where(link => IsOf(link, kind)).Select(link => Resolved((string)link.Attribute("Target")!)).ToList();

    /// <summary>A part as it is, whose type is said already.</summary>
    public void Raw(string name, byte[] content) => _parts[name] = content;

    /// <summary>A part of which a document has one: what stands there, or this.</summary>
    /// <param name="kind">Of the link, and of the content type.</param>
    public XElement Shared(string kind, string root, string markup = "")
    {
        if (Links(Main).Elements().FirstOrDefault(link => IsOf(link, kind)) is { } found)
        {
            return Part(Resolved((string)found.Attribute("Target")!)).Root!;
        }

        var name = Free($"word/{kind}.xml");
        Add(name, $"{Word}{kind}+xml", Xml.Root(root, markup), kind);
        return Part(name).Root!;
    }

    /// <summary>The document’s settings, in which a new one takes its place in the order Word asks for.</summary>
    public void Set(string markup)
    {
        var settings = Shared("settings", "w:settings");
        foreach (var setting in Xml.Of(markup))
        {
            settings.Elements(setting.Name).Remove();
            var place = SettingOrder.IndexOf(setting.Name.LocalName);
            var before = settings.Elements().LastOrDefault(one => SettingOrder.IndexOf(one.Name.LocalName) <= place);
            if (before is null)
            {
                settings.AddFirst(setting);
            }
            else
            {
                before.AddAfterSelf(setting);
            }
        }
    }

    /// <returns>The id of the link.</returns>
    public string Link(string kind, string target, string? from = null, bool isExternal = false)
    {
        var source = from ?? Main;
        var links = Links(source);
        var id = "rId" + Next();
        var folder = source.Contains('/', StringComparison.Ordinal) ? source[..(source.LastIndexOf('/') + 1)] : "";
        var written = isExternal ? target
            : folder.Length > 0 && target.StartsWith(folder, StringComparison.Ordinal) ? target[folder.Length..]
            : folder.Length == 0 ? target : "/" + target;
        links.Add(new XElement(
            Xml.Rels + "Relationship", new XAttribute("Id", id),
            new XAttribute("Type", kind.Contains(':', StringComparison.Ordinal) ? kind : Office + kind), new XAttribute("Target", written),
            isExternal ? new XAttribute("TargetMode", "External") : null));
        return id;
    }

    public void Default(string extension, string type)
    {
        var types = Part(TypesPart).Root!;
        if (!types.Elements(Xml.Types + "Default").Any(one => (string?)one.Attribute("Extension") == extension))
        {
            types.AddFirst(new XElement(Xml.Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type)));
        }
    }

    public void Override(string part, string type) => Part(TypesPart).Root!.Add(
        new XElement(Xml.Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type)));

    public string TypeOf(string part) => (string?)Part(TypesPart).Root!.Elements(Xml.Types + "Override")
        .FirstOrDefault(one => (string?)one.Attribute("PartName") == "/" + part)?.Attribute("ContentType") ?? "";

    /// <summary>Gives the main part another name; links in it stay where they led.</summary>
    public void RenameMain(string name)
    {
        var (links, to) = (LinksOf(Main), LinksOf(name));
        foreach (var link in Links("").Elements().Where(link => IsOf(link, "officeDocument")))
        {
            link.SetAttributeValue("Target", name);
        }

        foreach (var type in Part(TypesPart).Root!.Elements().Where(one => (string?)one.Attribute("PartName") == "/" + Main))
        {
            type.SetAttributeValue("PartName", "/" + name);
        }

        foreach (var link in Links(Main).Elements().Where(link => link.Attribute("TargetMode") is null))
        {
            link.SetAttributeValue("Target", "/" + Resolved((string)link.Attribute("Target")!));
        }

        Move(Main, name);
        Move(links, to);
        Main = name;
    }

    /// <summary>Takes a part out, with what links to it from the main part and says its type.</summary>
    public void Drop(string kind)
    {
        foreach (var link in Links(Main).Elements().Where(link => IsOf(link, kind)).ToList())
        {
            var part = Resolved((string)link.Attribute("Target")!);
            link.Remove();
            _parts.Remove(part);
            _xml.Remove(part);
            Part(TypesPart).Root!.Elements().Where(one => (string?)one.Attribute("PartName") == "/" + part).Remove();
        }
    }

    public IEnumerable<XElement> AllLinks => Parts.Where(part => part.EndsWith(".rels", StringComparison.Ordinal)).ToList()
        .SelectMany(part => Part(part).Root!.Elements());

    public byte[] Save() => Zip(_parts.Keys.Select(name => KeyValuePair.Create(name, Bytes(name))).ToList());

    private byte[] Bytes(string name)
    {
        if (!_xml.TryGetValue(name, out var part))
        {
            return _parts[name];
        }

        // Content types and links are UTF-8 whatever the rest is.
        var isOurs = name != TypesPart && !name.EndsWith(".rels", StringComparison.Ordinal);
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = isOurs ? Encoding : new UTF8Encoding(false) }))
        {
            part.Save(writer);
        }

        return stream.ToArray();
    }

    private XElement Links(string source)
    {
        var name = LinksOf(source);
        if (!_parts.ContainsKey(name))
        {
            Put(name, new XElement(Xml.Rels + "Relationships"));
        }

        return Part(name).Root!;
    }

    private void Move(string from, string to)
    {
        if (_parts.ContainsKey(from))
        {
            var content = Part(from);
            _parts.Remove(from);
            _xml.Remove(from);
            _parts[to] = [];
            _xml[to] = content;
        }
    }

    private static string LinksOf(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    private string Resolved(string target) => target.StartsWith('/') ? target[1..] : Main[..(Main.LastIndexOf('/') + 1)] + target;

    private static bool IsOf(XElement link, string kind) => ((string)link.Attribute("Type")!).EndsWith("/" + kind, StringComparison.Ordinal);

    private static readonly List<string> SettingOrder =
    [
        "writeProtection", "view", "zoom", "removePersonalInformation", "embedTrueTypeFonts", "saveSubsetFonts", "mirrorMargins", "attachedTemplate",
        "linkStyles", "stylePaneFormatFilter", "documentType", "mailMerge", "revisionView", "trackRevisions", "documentProtection", "defaultTabStop",
        "autoHyphenation", "evenAndOddHeaders", "characterSpacingControl", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr",
        "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator", "docId",
    ];
}
