using System.IO.Compression;
using System.Text;

namespace OgpTeams.Documents.Tests;

public sealed class Refusing_hostile_files
{
    private static readonly byte[] First = SubjectSheetDocument.Write(Samples.Sheet, null).Bytes;

    public static TheoryData<string, byte[], UnusableReason> Files => new()
    {
        { "nothing", [], UnusableReason.NotWord },
        { "text", Encoding.UTF8.GetBytes("Bonjour"), UnusableReason.NotWord },
        { "cut short", First[..(First.Length / 2)], UnusableReason.NotWord },
        { "a .doc or a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], UnusableReason.EncryptedOrOldFormat },
        { "a zip of something else", Zip(("a.txt", "Bonjour")), UnusableReason.NotWord },
        { "deep nesting", With("word/document.xml", Nested(4_000)), UnusableReason.TooDeep },
        { "a DTD", With("word/document.xml", "<!DOCTYPE d [<!ENTITY e \"x\">]><d>&e;</d>"), UnusableReason.BadXml },
        { "a DTD in the links", With("_rels/.rels", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>"), UnusableReason.BadXml },
        { "broken XML", With("word/document.xml", "<w:document"), UnusableReason.BadXml },
        { "a bomb", With("word/media/image1.png", new string('0', 60 << 20)), UnusableReason.TooLarge },
        { "a bomb in a part", With("word/document.xml", "<d>" + new string(' ', 31 << 20) + "</d>"), UnusableReason.TooLarge },
        { "a thousand parts too many", Zip([.. Enumerable.Range(0, 2_100).Select(i => ($"p{i}.txt", ""))]), UnusableReason.TooLarge },
        { "macros by type", With("[Content_Types].xml", Types().Replace("document.main+xml", "document.macroEnabled.main+xml", StringComparison.Ordinal)), UnusableReason.Macros },
        { "macros by part", With("word/vbaProject.bin", "x"), UnusableReason.Macros },
        { "a spreadsheet", With("[Content_Types].xml", Types().Replace("wordprocessingml.document.main", "spreadsheetml.sheet.main", StringComparison.Ordinal)), UnusableReason.NotWord },
        { "no main part", With("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"), UnusableReason.NotWord },
        { "the same part twice", Twice(), UnusableReason.NotWord },
        { "a way out of the folder", Zip(("../../etc/passwd", "x")), UnusableReason.NotWord },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Says_why_and_does_not_touch_them(string file, byte[] bytes, UnusableReason reason)
    {
        Assert.True(reason == Reason(() => SubjectSheetDocument.Write(Samples.Sheet, bytes)), file);
        Assert.True(reason == Reason(() => SubjectSheetDocument.Write(Samples.Sheet, null, bytes)), file);
        Assert.True(reason == Reason(() => DocumentCheck.Validate(bytes)), file);
    }

    [Fact]
    public void Names_what_a_document_fetches_from_outside()
    {
        var file = new WordFile(First);
        file.Put("word/_rels/document.xml.rels", file.Raw("word/_rels/document.xml.rels").Replace(
            "</Relationships>",
            "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
            + "Target=\"http://mouchard.example/pixel.png\" TargetMode=\"External\"/></Relationships>",
            StringComparison.Ordinal));
        Assert.Contains(DocumentCheck.Validate(file.Save()), finding => finding.Rule == "external");
    }

    [Fact]
    public void Survives_a_link_that_is_no_address()
    {
        var file = new WordFile(First);
        file.Put("word/_rels/document.xml.rels", file.Raw("word/_rels/document.xml.rels").Replace(
            "</Relationships>",
            "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" "
            + "Target=\"http://[bad\" TargetMode=\"External\"/></Relationships>",
            StringComparison.Ordinal));
        Assert.False(SubjectSheetDocument.Write(Samples.Sheet, file.Save()).Changed);
        Assert.Contains(DocumentCheck.Validate(file.Save()), finding => finding.Rule == "schema");
    }

    private static UnusableReason? Reason(Action action) => Assert.Throws<UnusableDocumentException>(action).Reason;

    private static string Nested(int depth) => $"<w:document xmlns:w=\"{WordFile.W}\"><w:body>"
        + string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth))
        + "</w:body></w:document>";

    private static string Types() => new WordFile(First).Raw("[Content_Types].xml");

    private static byte[] With(string part, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(First);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Twice() => Zip(("a.xml", "<a/>"), ("A.xml", "<a/>"));

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }
}
