using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OgpTeams.EndToEnd.Tools;

/// <summary>A document with nothing of ours in it.</summary>
internal static class PlainDocument
{
    public static byte[] Of(string text)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles();
        }

        return bytes.ToArray();
    }
}
