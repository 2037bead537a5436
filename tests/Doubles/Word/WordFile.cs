using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace OgpTeams.Doubles.Word;

/// <summary>A .docx as a person's Word would change it, through its XML; it shares no code with what it tests.</summary>
public sealed class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);

    public WordFile(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            _parts[entry.FullName] = content.ToArray();
        }

        Document = Xml("word/document.xml")!;
    }

    /// <summary>The file as it lies there now.</summary>
    public static WordFile At(string path) => new(File.ReadAllBytes(path));

    public XDocument Document { get; }

    public XElement Body => Document.Root!.Element(W + "body")!;

    public IReadOnlyList<XElement> Controls => Body.Descendants(W + "sdt").ToList();

    public IReadOnlyList<string> Tags => Controls.Select(Tag).OfType<string>().ToList();

    public IReadOnlyList<(string Author, string Text)> Comments => Xml("word/comments1.xml")?.Root!.Elements(W + "comment")
        .Select(comment => ((string)comment.Attribute(W + "author")!, Text(comment))).ToList() ?? [];

    public XDocument? Xml(string part) =>
        _parts.TryGetValue(part, out var bytes) ? XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace) : null;

    public string Raw(string part) => Encoding.UTF8.GetString(_parts[part]);

    public IEnumerable<string> Parts => _parts.Keys;

    public void Put(string part, string content) => _parts[part] = Encoding.UTF8.GetBytes(content);

    /// <summary>A part linked from the document, as Word adds a header or notes.</summary>
    /// <returns>The id of the link.</returns>
    public string AddPart(string kind, string part, XElement content) => AddPart(
        kind, part, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml",
        Encoding.UTF8.GetBytes(content.ToString(SaveOptions.DisableFormatting)));

    /// <summary>Any other part: a picture, a chart, an object.</summary>
    /// <returns>The id of the link.</returns>
    public string AddPart(string kind, string part, string contentType, byte[] content)
    {
        const string Rels = "word/_rels/document.xml.rels";
        var id = "rId9" + Parts.Count();
        _parts[part] = content;
        Put("[Content_Types].xml", Raw("[Content_Types].xml").Replace(
            "</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{contentType}\"/></Types>", StringComparison.Ordinal));
        Put(Rels, Raw(Rels).Replace(
            "</Relationships>",
            $"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"/{part}\"/></Relationships>",
            StringComparison.Ordinal));
        return id;
    }

    /// <summary>Takes a part out, with what links to it and says its type.</summary>
    public void DropPart(string part)
    {
        Remove(part);
        foreach (var index in new[] { "[Content_Types].xml", "word/_rels/document.xml.rels" })
        {
            var xml = Xml(index)!;
            xml.Root!.Elements().Where(one => one.Attributes().Any(name => name.Value == "/" + part)).Remove();
            Put(index, xml.ToString(SaveOptions.DisableFormatting));
        }
    }

    public void Remove(string part) => _parts.Remove(part);

    public XElement Control(string tag) => Controls.First(control => Tag(control) == tag);

    public bool Has(string tag) => Tags.Contains(tag);

    public string TextOf(string tag) => Text(Control(tag));

    /// <summary>What stands in the control of that tag; null when there is none.</summary>
    public string? this[string tag] => Has(tag) ? TextOf(tag) : null;

    /// <summary>With the spaces people type: documents hold numbers together by no-break spaces.</summary>
    public static string Typed(string? text) => (text ?? "").Replace('\u00A0', ' ');

    /// <summary>A line per paragraph.</summary>
    public string AllText => Text(Body);

    /// <summary>All parts, comments and kept data included.</summary>
    public string Everything => string.Join('\n', Parts.Select(Raw));

    /// <summary>Types over a text that stands in one run.</summary>
    public WordFile Retype(string from, string to)
    {
        Document.Descendants(W + "t").First(text => text.Value == from).Value = to;
        return this;
    }

    /// <summary>Types over a field as Word saves it: the words split over several runs, with proofing marks between.</summary>
    public WordFile Type(string tag, string text)
    {
        var control = Control(tag);
        control.Element(W + "sdtPr")!.Elements(W + "showingPlcHdr").Remove();
        var paragraph = control.Descendants(W + "p").FirstOrDefault();
        var middle = text.Length / 2;
        XElement[] runs =
        [
            Run(text[..middle]), new(W + "proofErr", new XAttribute(W + "type", "spellStart")), Run(text[middle..]),
            new(W + "proofErr", new XAttribute(W + "type", "spellEnd")),
        ];
        (paragraph ?? control.Element(W + "sdtContent")!).Elements(W + "r").Remove();
        (paragraph ?? control.Element(W + "sdtContent")!).Add(runs);
        return this;
    }

    /// <summary>The words of a field about to be typed in: a placeholder goes at the first key.</summary>
    public static XElement Show(XElement control)
    {
        var content = control.Descendants(W + "p").FirstOrDefault() ?? control.Element(W + "sdtContent")!;
        if (control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr") is { } placeholder)
        {
            placeholder.Remove();
            content.Elements(W + "r").Remove();
        }

        return content;
    }

    public byte[] Save()
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                if (name == "word/document.xml")
                {
                    Document.Save(stream, SaveOptions.DisableFormatting);
                }
                else
                {
                    stream.Write(bytes);
                }
            }
        }

        return output.ToArray();
    }

    public static XElement Run(string text) => new(
        W + "r", new XAttribute(W + "rsidR", "00A1B2C3"),
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    public static XElement Paragraph(string text) => new(W + "p", Run(text));

    public static string? Tag(XElement control) =>
        (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");

    public static string Text(XElement element) => string.Join('\n', Lines(element));

    private static IEnumerable<string> Lines(XElement element)
    {
        var paragraphs = element.Descendants(W + "p").ToList();
        return paragraphs.Count == 0 ? [Words(element)] : paragraphs.Select(Words);
    }

    private static string Words(XElement element) => string.Concat(element.Descendants().Select(one => one.Name.LocalName switch
    {
        "t" => one.Value,
        "br" => "\n",
        "tab" when one.Parent!.Name == W + "r" => "\t",
        _ => "",
    }));
}
