using System.IO.Compression;
using System.Text;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>A good Word file, and what is done to it.</summary>
internal static class Broken
{
    public static readonly byte[] Good = PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static string Part(string part) => new WordFile(Good).Raw(part);

    public static byte[] With(string part, string content) => With(part, Encoding.UTF8.GetBytes(content));

    public static byte[] With(string part, byte[] content)
    {
        var zip = new RawZip();
        using var archive = new ZipArchive(new MemoryStream(Good));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != part))
        {
            using var bytes = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(bytes);
            zip.Add(entry.FullName, bytes.ToArray());
        }

        return zip.Add(part, content).Bytes();
    }

    public static byte[] Without(string part)
    {
        using var stream = new MemoryStream();
        stream.Write(Good);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
        }

        return stream.ToArray();
    }

    public static byte[] Replacing(string part, string what, string by) =>
        With(part, Part(part).Replace(what, by, StringComparison.Ordinal));

    /// <summary>With a link from the document, of the usual office types or a full one.</summary>
    public static byte[] Linking(string type, string target, bool isExternal = true) => Replacing(
        "word/_rels/document.xml.rels", "</Relationships>",
        $"<Relationship Id=\"rId999\" Type=\"{(type.Contains(':', StringComparison.Ordinal) ? type : Office + type)}\" Target=\"{target}\""
        + (isExternal ? " TargetMode=\"External\"" : "") + "/></Relationships>");

    public static string Nested(string root, int depth) =>
        root + string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)) + $"</{root.TrimStart('<').Split(' ', '>')[0]}>";
}
