using System.Xml.Linq;
using OgpTeams.Domain;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>Templates as an administration makes them: its own pages, our tags.</summary>
internal static class OwnTemplate
{
    private static readonly XNamespace _r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(params XElement[] body)
    {
        var file = new WordFile(PlanDocument.Template(Language.French));
        file.Body.ReplaceNodes(body, new XElement(file.Body.Elements(W + "sectPr").Single()));
        return file.Save();
    }

    public static byte[] WithHeader(byte[] template, string tag)
    {
        var file = new WordFile(template);
        var id = file.AddPart("header", "word/header9.xml", new XElement(W + "hdr", new XElement(W + "p", Inline(tag))));
        var section = file.Body.Elements(W + "sectPr").Single();

        // In place of ours: a section shows one.
        section.Elements(W + "headerReference").Remove();
        section.AddFirst(new XElement(W + "headerReference", new XAttribute(W + "type", "default"), new XAttribute(_r + "id", id)));
        return file.Save();
    }

    public static XElement Inline(string tag) => Holder(tag, Run("…"));

    public static XElement Block(string tag) => Holder(tag, Paragraph("…"));

    public static XElement Holder(string tag, params XElement[] content) => new(
        W + "sdt", new XElement(W + "sdtPr", new XElement(W + "tag", new XAttribute(W + "val", tag))), new XElement(W + "sdtContent", content));

    public static XElement Table(params XElement[] rows) => new(
        W + "tbl", new XElement(W + "tblPr"), new XElement(W + "tblGrid", new XElement(W + "gridCol"), new XElement(W + "gridCol")), rows);

    public static XElement Row(params XElement[] fields) =>
        new(W + "tr", fields.Select(field => new XElement(W + "tc", new XElement(W + "p", field))));
}
