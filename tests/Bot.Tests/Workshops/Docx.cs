using System.IO.Compression;
using System.Xml.Linq;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>Reads and edits a Word file as a person would: its words, wherever they stand.</summary>
internal static class Docx
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Text(string file)
    {
        var document = Load(file);
        return string.Join('\n', document.Descendants(W + "p")
            .Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value))));
    }

    /// <summary>All parts, comments and kept data included.</summary>
    public static string Everything(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Join('\n', zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    /// <summary>Types over a text that stands in one run.</summary>
    public static void Retype(string file, string from, string to)
    {
        var document = Load(file);
        var text = document.Descendants(W + "t").First(text => text.Value == from);
        text.Value = to;
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        zip.GetEntry("word/document.xml")!.Delete();
        using var stream = zip.CreateEntry("word/document.xml").Open();
        document.Save(stream);
    }

    private static XDocument Load(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(stream);
    }
}
