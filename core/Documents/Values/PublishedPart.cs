using System.Xml;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>What we last wrote, as the custom XML part that holds it: one element a field, thousands in a long plan.</summary>
internal static class PublishedPart
{
    /// <summary>Whether the part is ours.</summary>
    /// <exception cref="UnusableDocumentException">It is not XML that can be trusted.</exception>
    public static bool IsOne(DocxPackage package, string part) => Read(package, part, reader => reader.MoveToContent() == XmlNodeType.Element
        && reader.LocalName == "published" && reader.NamespaceURI == Ns.Published.NamespaceName);

    /// <inheritdoc cref="IsOne"/>
    public static Published Read(DocxPackage package, string part) => Read(package, part, Read);

    private static T Read<T>(DocxPackage package, string part, Func<XmlReader, T> read)
    {
        try
        {
            using var reader = package.Reader(part);
            return read(reader);
        }
        catch (XmlException broken)
        {
            throw SafeXml.Broken(part, broken);
        }
    }

    private static Published Read(XmlReader reader)
    {
        reader.MoveToContent();
        var published = new Published
        {
            DocumentId = reader.GetAttribute("document") ?? "",
            Kind = reader.GetAttribute("kind") ?? "",
            Title = reader.GetAttribute("title"),
            Untouched = reader.GetAttribute("untouched"),
            Template = reader.GetAttribute("template") is "theirs" ? new() { IsTheirs = true } : null,
        };
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader)
            {
                case { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "kept" } when reader.NamespaceURI == Ns.Published.NamespaceName:
                    var name = reader.GetAttribute("name") ?? "";
                    published.Kept[name] = reader.ReadElementContentAsString();
                    continue;
                case { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "placeholder" }:
                    var field = reader.GetAttribute("tag") ?? "";
                    (published.Template ??= new()).Leave(field, reader.ReadElementContentAsString());
                    continue;
                case { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "place" }:
                    (published.Template ??= new()).Read(reader.GetAttribute("tag") ?? "", reader.GetAttribute("fields") ?? "", reader.GetAttribute("row") is not null);
                    break;
                case { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "mark" }:
                    (published.Template ??= new()).ReadMark(reader.GetAttribute("name") ?? "");
                    break;
                case { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "fixed" }:
                    (published.Template ??= new()).ReadFixed(reader.ReadElementContentAsString());
                    continue;
                case { NodeType: XmlNodeType.Element, Depth: 1, LocalName: "item" or "field" }:
                    published[reader.GetAttribute("tag") ?? ""] = new(
                        reader.LocalName == "item", reader.GetAttribute("hash") ?? "", reader.GetAttribute("source"),
                        reader.GetAttribute("proposed"));
                    break;
            }

            reader.Read();
        }

        return published;
    }

    public static void Write(Published published, Stream stream)
    {
        var output = new Utf8Writer(stream);
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><published xmlns=\""u8);
        output.Attribute(Ns.Published.NamespaceName);
        output.Write("\" version=\"1\""u8);
        Attribute(output, " document=\""u8, published.DocumentId);
        Attribute(output, " kind=\""u8, published.Kind);
        Attribute(output, " title=\""u8, published.Title);
        Attribute(output, " untouched=\""u8, published.Untouched);
        Attribute(output, " template=\""u8, published.Template is { IsTheirs: true } ? "theirs" : null);
        output.Write(">"u8);
        foreach (var (name, json) in published.Kept)
        {
            Attribute(output, "<kept name=\""u8, name);
            output.Write(">"u8);
            output.Text(json);
            output.Write("</kept>"u8);
        }

        if (published.Template is { } template)
        {
            Write(template, output);
        }

        foreach (var (tag, entry) in published.Entries)
        {
            Attribute(output, entry.IsItem ? "<item tag=\""u8 : "<field tag=\""u8, tag);
            Attribute(output, " hash=\""u8, entry.Hash);
            Attribute(output, " source=\""u8, entry.Source);
            Attribute(output, " proposed=\""u8, entry.Proposed);
            output.Write("/>"u8);
        }

        output.Write("</published>"u8);
        output.Flush();
    }

    private static void Write(WrittenTemplate template, Utf8Writer output)
    {
        foreach (var (tag, words) in template.Placeholders)
        {
            Attribute(output, "<placeholder tag=\""u8, tag);
            output.Write(">"u8);
            output.Text(words);
            output.Write("</placeholder>"u8);
        }

        foreach (var (tag, fields, isRow) in template.Places)
        {
            Attribute(output, "<place tag=\""u8, tag);
            Attribute(output, " fields=\""u8, fields);
            Attribute(output, " row=\""u8, isRow ? "1" : null);
            output.Write("/>"u8);
        }

        foreach (var mark in template.Marks)
        {
            Attribute(output, "<mark name=\""u8, mark);
            output.Write("/>"u8);
        }

        if (template.Fixed.Count > 0)
        {
            output.Write("<fixed>"u8);
            output.Text(string.Join(' ', template.Fixed));
            output.Write("</fixed>"u8);
        }
    }

    private static void Attribute(Utf8Writer output, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            output.Write(name);
            output.Attribute(value);
            output.Write("\""u8);
        }
    }
}
