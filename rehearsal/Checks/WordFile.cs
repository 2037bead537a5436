using System.IO.Compression;
using System.Xml.Linq;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>
/// A Word document read as any other tool would: what stands in its tagged controls, and everything it says,
/// headers, charts and properties included.
/// </summary>
internal sealed class WordFile
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordFile(IReadOnlyList<(string Tag, string Text)> controls, string text, string everything)
    {
        Tags = [.. controls.Select(control => control.Tag)];
        Controls = controls.ToLookup(control => control.Tag, control => control.Text, StringComparer.Ordinal);
        (Text, Everything) = (text, everything);
    }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>By tag: the text of each control that carries it; placeholders count as none.</summary>
    public ILookup<string, string> Controls { get; }

    /// <summary>The document's own text, lines as LF.</summary>
    public string Text { get; }

    /// <summary>Every value of every part.</summary>
    public string Everything { get; }

    public static WordFile Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var parts = zip.Entries.Where(entry => Path.GetExtension(entry.Name) is ".xml" or ".rels").ToDictionary(entry => entry.FullName, Load);
        var body = parts["word/document.xml"].Root!;
        var controls = new List<(string Tag, string Text)>();
        foreach (var control in body.Descendants(W + "sdt"))
        {
            var properties = control.Element(W + "sdtPr");
            if ((string?)properties?.Element(W + "tag")?.Attribute(W + "val") is { } tag && control.Element(W + "sdtContent") is { } content)
            {
                controls.Add((tag, properties.Element(W + "showingPlcHdr") is null ? TextOf(content) : ""));
            }
        }

        return new WordFile(controls, TextOf(body), string.Join('\n', parts.Values.SelectMany(Values).Append(TextOf(body))));
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static IEnumerable<string> Values(XDocument part) => part.Descendants()
        .SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value));

    private static string TextOf(XElement content)
    {
        var paragraphs = content.DescendantsAndSelf(W + "p").ToList();
        return (paragraphs.Count == 0 ? Runs(content) : string.Join('\n', paragraphs.Select(Runs))).Trim();
    }

    private static string Runs(XElement content) => string.Concat(content.Descendants().Select(piece => piece.Name switch
    {
        var name when name == W + "t" => piece.Value,
        var name when name == W + "br" => "\n",
        var name when name == W + "tab" && piece.Parent?.Name == W + "r" => "\t",
        _ => "",
    }));
}
