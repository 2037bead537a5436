using System.Text;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

public sealed class Refusing_hostile_files
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], UnusableReason, FileFormat> Strangers => new()
    {
        { "nothing", [], UnusableReason.NotWord, FileFormat.Empty },
        { "a byte", [80], UnusableReason.NotWord, FileFormat.Unknown },
        { "text", Encoding.UTF8.GetBytes("Bonjour"), UnusableReason.NotWord, FileFormat.Unknown },
        { "rtf", Encoding.UTF8.GetBytes(@"{\rtf1\ansi Bonjour}"), UnusableReason.NotWord, FileFormat.Rtf },
        { "pdf", Encoding.UTF8.GetBytes("%PDF-1.7\n"), UnusableReason.NotWord, FileFormat.Pdf },
        { "html", Encoding.UTF8.GetBytes("\uFEFF<!DOCTYPE html>\n<HTML lang=\"fr\">"), UnusableReason.NotWord, FileFormat.Html },
        { "flat xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><pkg:package/>"), UnusableReason.NotWord, FileFormat.Xml },
        { "a .doc", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument")], UnusableReason.EncryptedOrOldFormat, FileFormat.OldWord },
        { "a password", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], UnusableReason.EncryptedOrOldFormat, FileFormat.Encrypted },
        { "an .xls", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("Workbook")], UnusableReason.NotWord, FileFormat.OldOffice },
        { "odt", Zip("mimetype", "content.xml", "META-INF/manifest.xml"), UnusableReason.NotWord, FileFormat.OpenDocument },
        { "a zip", Zip("a.txt"), UnusableReason.NotWord, FileFormat.Zip },
        { "xlsx", Of("xl/workbook.xml", "spreadsheetml.sheet"), UnusableReason.NotWord, FileFormat.Excel },
        { "pptx", Of("ppt/presentation.xml", "presentationml.presentation"), UnusableReason.NotWord, FileFormat.PowerPoint },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Says_what_else_a_file_is(string name, byte[] file, UnusableReason reason, FileFormat found)
    {
        Entrances.AreAllClosedTo(file, reason);
        Assert.True(found == Assert.Throws<UnusableDocumentException>(() => DocumentCheck.Validate(file)).Found, name);
    }

    public static TheoryData<string, byte[], UnusableReason> Packages => new()
    {
        { "cut short", Good[..(Good.Length / 2)], UnusableReason.Damaged },
        { "no content types", Without("[Content_Types].xml"), UnusableReason.NotWord },
        { "content types of nothing", With("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"), UnusableReason.NotWord },
        { "no links", Without("_rels/.rels"), UnusableReason.NotWord },
        { "no main part", Without("word/document.xml"), UnusableReason.NotWord },
        { "a main part of another type", Replacing("[Content_Types].xml", "document.main+xml", "styles+xml"), UnusableReason.NotWord },
        { "another root", With("word/document.xml", "<a/>"), UnusableReason.Damaged },
        { "no body", With("word/document.xml", $"<w:document xmlns:w=\"{WordFile.W}\"/>"), UnusableReason.Damaged },
        { "a header that is the document itself", Linking("header", "document.xml", isExternal: false), UnusableReason.Damaged },
        { "comments that are styles", Linking("comments", "styles.xml", isExternal: false), UnusableReason.Damaged },
        { "strict", Replacing("word/document.xml", WordFile.W.NamespaceName, "http://purl.oclc.org/ooxml/wordprocessingml/main"), UnusableReason.Strict },
        { "macros by type", Replacing("[Content_Types].xml", "wordprocessingml.document.main+xml", "document.macroEnabled.main+xml"), UnusableReason.Macros },
        { "a template with macros", Replacing("[Content_Types].xml", "wordprocessingml.document.main+xml", "template.macroEnabledTemplate.main+xml"), UnusableReason.Macros },
        { "macros by name", With("word/vbaProject.bin", "x"), UnusableReason.Macros },
        { "macros by link", Linking("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "media/image1.png", isExternal: false), UnusableReason.Macros },
        { "macros in a picture", With("word/media/image1.png", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("_VBA_PROJECT")]), UnusableReason.Macros },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void Says_why_a_package_cannot_be_used(string name, byte[] file, UnusableReason reason)
    {
        _ = name;
        Entrances.AreAllClosedTo(file, reason);
    }

    [Fact]
    public void Takes_a_dotx_for_a_template()
    {
        var dotx = Replacing("[Content_Types].xml", "document.main+xml", "template.main+xml");
        Assert.True(PlanDocument.Write(PlanSamples.Plan, "P", null, dotx).Changed);
    }

    [Fact]
    public void Takes_a_template_whose_properties_have_no_numbers()
    {
        var property = new WordFile(Good).Xml("docProps/custom1.xml")!.Root!.Elements().Single().ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
        var other = property.Replace("OgpTeamsDocument", "Service", StringComparison.Ordinal).Replace("pid=\"2\"", "pid=\"deux\"", StringComparison.Ordinal);
        var template = Replacing("docProps/custom1.xml", "</Properties>", other + "</Properties>");
        Assert.Contains("deux", new WordFile(template).Raw("docProps/custom1.xml"), StringComparison.Ordinal);
        Assert.True(PlanDocument.Write(PlanSamples.Plan, "P", null, template).Changed);
    }

    [Fact]
    public void Tells_the_template_from_the_document()
    {
        Assert.True(Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(PlanSamples.Plan, "P", Good, [1])).IsTemplate);
        Assert.False(Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(PlanSamples.Plan, "P", [1])).IsTemplate);
    }

    [Fact]
    public void Answers_for_a_file_cut_anywhere()
    {
        for (var part = 1; part < 64; part++)
        {
            Entrances.AreAllClosedTo(Good[..(Good.Length * part / 64)], UnusableReason.Damaged);
        }
    }

    [Fact]
    public void Answers_for_a_file_with_any_bit_turned()
    {
        var chance = new Random(4);
        for (var time = 0; time < 150; time++)
        {
            var file = (byte[])Good.Clone();
            file[chance.Next(4, file.Length)] ^= (byte)(1 << chance.Next(8));
            Entrances.Answer(file);
        }
    }

    private static byte[] Zip(params string[] names) =>
        names.Aggregate(new RawZip(), (zip, name) => zip.Add(name, Encoding.UTF8.GetBytes("x"), method: 0)).Bytes();

    private static byte[] Of(string main, string kind) => new RawZip()
        .Add("[Content_Types].xml", Encoding.UTF8.GetBytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\""
            + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/" + main + "\" ContentType=\""
            + "application/vnd.openxmlformats-officedocument." + kind + ".main+xml\"/></Types>"))
        .Add("_rels/.rels", Encoding.UTF8.GetBytes(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/" + main + "\"/></Relationships>"))
        .Add(main, Encoding.UTF8.GetBytes("<workbook/>")).Bytes();
}
