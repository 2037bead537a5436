using System.IO.Compression;
using System.Text;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>A part is what the links that lead to it say, whatever its type or its name sound like.</summary>
public sealed class Keeping_what_is_not_ours_to_read
{
    private static readonly OpenPlan Revised = PlanSamples.Plan with { Title = "Plan revu" };

    public static TheoryData<string> Kinds => [.. Strangers.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Updates_a_document_with_any_stranger_in_it_and_makes_new_ones_from_it(string kind)
    {
        foreach (var (number, (name, content)) in Strangers.Contents.Index())
        {
            // Each content under three of the types, all of them in turn.
            foreach (var turn in Enumerable.Range(0, 3))
            {
                var type = Strangers.Types[((number * 3) + turn + kind.Length) % Strangers.Types.Length];
                var what = $"{name}, {kind}, {type.Type}";
                var (file, part) = Strangers.With(kind, type, content, byDefault: turn > 0);
                Assert.True(content.AsSpan().SequenceEqual(PartOf(PlanDocument.Write(Revised, "P", file).Bytes, part)), what);
                Assert.True(content.AsSpan().SequenceEqual(PartOf(PlanDocument.Write(Revised, "P", null, file).Bytes, part)), what);
                Assert.Equal("Plan revu", PlanReading.Read(PlanDocument.Write(Revised, "P", file).Bytes).Plan.Title);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Checks_a_document_with_any_stranger_in_it(string kind)
    {
        foreach (var (number, (name, content)) in Strangers.Contents.Index())
        {
            var type = Strangers.Types[(number + kind.Length) % Strangers.Types.Length];
            var (file, _) = Strangers.With(kind, type, content, byDefault: true);
            Assert.True(Record.Exception(() => DocumentCheck.Validate(file)) is null, $"{name}, {kind}, {type.Type}");
        }
    }

    [Theory]
    [InlineData("application/xhtml+xml", "xhtml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx")]
    [InlineData("text/html", "html")]
    public void Names_a_page_that_Word_takes_in_and_says_nothing_of_its_XML(string type, string extension)
    {
        var (file, part) = Strangers.With(Strangers.Kinds[2], (extension, type), Strangers.Contents[4].Bytes, byDefault: true);
        var found = Assert.Single(DocumentCheck.Validate(file, Language.English));
        Assert.Equal(("active", true), (found.Rule, found.Message.Contains(Path.GetFileName(part), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("docProps/custom1.xml", "<q:Properties/>")]
    [InlineData("docProps/custom1.xml", "")]
    [InlineData("docProps/custom1.xml", "<Properties xmlns=\"urn:x\">")]
    [InlineData("customXml/itemProps1.xml", "<q:a/>")]
    public void Does_without_properties_that_are_no_XML(string part, string content)
    {
        var file = With(part, content);
        Assert.Equal(content, new WordFile(PlanDocument.Write(Revised, "P", file).Bytes).Raw(part));
        Assert.Contains(DocumentCheck.Validate(file, Language.English), finding => finding.Where == part);
        Assert.Equal(content, new WordFile(PlanDocument.Write(Revised, "P", null, file).Bytes).Raw(part));
    }

    [Fact]
    public void Gives_a_new_document_properties_that_can_be_read()
    {
        var made = PlanDocument.Write(Revised, "P", null, With("docProps/custom1.xml", "<q:Properties/>")).Bytes;
        Assert.Empty(DocumentCheck.Validate(made));
        Assert.True(PlanDocument.Write(PlanSamples.Plan, "P", made).Changed);
    }

    [Fact]
    public void Does_not_do_without_what_we_last_wrote() => Entrances.AreAllClosedTo(
        With("customXml/item1.xml", Part("customXml/item1.xml")[..^5]), UnusableReason.BadXml);

    [Theory]
    [InlineData("theme", "application/vnd.openxmlformats-officedocument.theme+xml")]
    [InlineData("fontTable", "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml")]
    [InlineData("webSettings", "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml")]
    public void Lets_a_part_stand_that_only_Word_reads_and_says_what_is_wrong_with_it(string kind, string type)
    {
        foreach (var content in new[] { "<!DOCTYPE d><d/>", "<q:a/>", Nested("<d>", 20_000) })
        {
            var (file, part) = Strangers.With(kind, ("xml", type), Encoding.UTF8.GetBytes(content), byDefault: false);
            Assert.True(PlanDocument.Write(Revised, "P", file).Changed);
            var found = Assert.Single(DocumentCheck.Validate(file, Language.English), finding => finding.Rule == "schema");
            Assert.Equal((FindingSeverity.Error, part), (found.Severity, found.Where));
        }
    }

    [Theory]
    [InlineData("header", "word/entete.bin")]
    [InlineData("glossaryDocument", "word/glossaire.dat")]
    public void Looks_at_what_is_linked_as_the_documents_own_under_any_name_and_type(string kind, string part)
    {
        byte[] Linked(string content) => RawZip.Of(With("[Content_Types].xml", Part("[Content_Types].xml").Replace(
                "</Types>", $"<Override PartName=\"/{part}\" ContentType=\"application/octet-stream\"/></Types>", StringComparison.Ordinal)))
            .Add(part, Encoding.UTF8.GetBytes(content)).Bytes();
        byte[] File(string content) => LinkedTo(Linked(content), kind, part["word/".Length..]);

        Entrances.AreAllClosedTo(File(Nested("<d>", 20_000)), UnusableReason.TooDeep);
        Entrances.AreAllClosedTo(File("<!DOCTYPE d SYSTEM \"http://a.example/d.dtd\"><d/>"), UnusableReason.BadXml);
        var fetching = File($"<w:{(kind == "header" ? "hdr" : "glossaryDocument")} xmlns:w=\"{WordFile.W}\"><w:p><w:fldSimple w:instr=\"INCLUDETEXT a\"/></w:p></w:{(kind == "header" ? "hdr" : "glossaryDocument")}>");
        Assert.Equal(
            UnusableReason.FetchesFromOutside, Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(Revised, "P", null, fetching)).Reason);
    }

    [Theory]
    [InlineData("APPLICATION/vnd.OpenXMLformats-officedocument.wordprocessingml.DOCUMENT.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml; charset=utf-8")]
    public void Knows_a_type_in_any_case_and_with_parameters(string type)
    {
        var file = Replacing("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type);
        Assert.DoesNotContain(DocumentCheck.Validate(file), finding => finding.Severity == FindingSeverity.Error);
        var updated = PlanDocument.Write(Revised, "P", file).Bytes;
        Assert.Empty(DocumentCheck.Validate(updated));
        Assert.False(PlanDocument.Write(Revised, "P", updated).Changed);
    }

    private static byte[] LinkedTo(byte[] file, string kind, string target)
    {
        var word = new WordFile(file);
        word.Put("word/_rels/document.xml.rels", word.Raw("word/_rels/document.xml.rels").Replace(
            "</Relationships>",
            $"<Relationship Id=\"rId999\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>",
            StringComparison.Ordinal));
        return word.Save();
    }

    private static byte[] PartOf(byte[] file, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var content = new MemoryStream();
        using var stream = archive.GetEntry(part)!.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
