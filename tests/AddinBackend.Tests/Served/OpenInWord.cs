using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OgpTeams.Doubles.Word;

namespace OgpTeams.AddinBackend.Tests.Served;

/// <summary>A document as Word gives it while it is open; shares no code with what reads it.</summary>
internal static class OpenInWord
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace Pkg = "http://schemas.microsoft.com/office/2006/xmlPackage";

    /// <summary>What <c>body.getOoxml()</c> gives: all parts in one XML text.</summary>
    public static byte[] Flat(byte[] docx)
    {
        using var archive = new ZipArchive(new MemoryStream(docx));
        var types = Parse(archive.GetEntry("[Content_Types].xml")!).Root!;
        var package = new XElement(Pkg + "package", new XAttribute(XNamespace.Xmlns + "pkg", Pkg));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != "[Content_Types].xml"))
        {
            var name = "/" + entry.FullName;
            var type = (string?)types.Elements().FirstOrDefault(one => (string?)one.Attribute("PartName") == name)?.Attribute("ContentType")
                ?? (string?)types.Elements().FirstOrDefault(one => $".{(string?)one.Attribute("Extension")}" == Path.GetExtension(name))?.Attribute("ContentType");
            package.Add(new XElement(
                Pkg + "part", new XAttribute(Pkg + "name", name), new XAttribute(Pkg + "contentType", type ?? ""),
                name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal)
                    ? new XElement(Pkg + "xmlData", Parse(entry).Root)
                    : new XElement(Pkg + "binaryData", Convert.ToBase64String(Bytes(entry)))));
        }

        using var stream = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), package).Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }

    /// <summary>Its controls in their order, as the pane tells them.</summary>
    /// <param name="withItems">Whether the host lists those around a form and a row, too.</param>
    public static byte[] Controls(WordFile file, bool withItems = true, bool withPart = true)
    {
        var tables = file.Body.Descendants(W + "tbl").ToList();
        var controls = file.Controls.Where(control => WordFile.Tag(control) is not null
            && (withItems || WordFile.Tag(control)!.Split('/') is not (["commitment", _] or [.., "milestone", _])));
        var live = new JsonObject
        {
            ["controls"] = new JsonArray([.. controls.Select(control => new JsonObject
            {
                ["tag"] = WordFile.Tag(control),
                ["text"] = WordFile.Text(control),
                ["placeholder"] = control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr") is not null,
                ["table"] = control.Ancestors(W + "tbl").LastOrDefault() is { } table ? tables.IndexOf(table) : null,
            })]),
        };
        if (withPart && file.Parts.FirstOrDefault(part => part.StartsWith("customXml/item", StringComparison.Ordinal)
            && file.Raw(part).Contains("urn:ogpteams:published:1", StringComparison.Ordinal) && !part.Contains("Props", StringComparison.Ordinal)) is { } ours)
        {
            live["part"] = file.Raw(ours);
        }

        return System.Text.Encoding.UTF8.GetBytes(live.ToJsonString());
    }

    private static XDocument Parse(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
