using System.IO.Compression;
using System.Xml.Linq;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>A Word document, read with nothing but a zip and an XML reader.</summary>
internal sealed class WordFile
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly ILookup<string, string> _controls;

    public WordFile(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        var body = XDocument.Load(document).Root!;
        Text = TextOf(body);
        _controls = body.Descendants(W + "sdt").ToLookup(
            control => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") ?? "", TextOf);
    }

    /// <summary>All that can be read in it, a line per paragraph.</summary>
    public string Text { get; }

    public IEnumerable<string> Tags => _controls.Select(control => control.Key);

    /// <summary>What stands in the content control of that tag; null when there is none.</summary>
    public string? this[string tag] => _controls[tag].FirstOrDefault();

    private static string TextOf(XElement element) => string.Join('\n', element.DescendantsAndSelf(W + "p")
        .Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)))
        .DefaultIfEmpty(string.Concat(element.Descendants(W + "t").Select(text => text.Value))));
}
