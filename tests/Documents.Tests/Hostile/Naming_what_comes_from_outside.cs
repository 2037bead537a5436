using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

public sealed class Naming_what_comes_from_outside
{
    public static TheoryData<string, byte[]> Fetching => new()
    {
        { "image http://mouchard.example/pixel.png", Linking("image", "http://mouchard.example/pixel.png") },
        { @"image \\serveur\partage\a.png", Linking("image", @"\\serveur\partage\a.png") },
        { "oleObject file:///C:/a.xls", Linking("oleObject", "file:///C:/a.xls") },
        { "frame http://a.example/", Linking("frame", "http://a.example/") },
        { "subDocument file:///a.docx", Linking("subDocument", "file:///a.docx") },
        { "aFChunk http://a.example/a.html", Linking("aFChunk", "http://a.example/a.html") },
        { "footnotes http://a.example/a.xml", Linking("footnotes", "http://a.example/a.xml") },
        { "INCLUDETEXT file:///etc/passwd", Field("<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:instrText>TEXT \"file:///etc/passwd\"</w:instrText></w:r>") },
        { "DDEAUTO c:\\\\Windows\\\\System32\\\\cmd.exe", Field("<w:r><w:instrText>DDEAUTO c:\\\\Windows\\\\System32\\\\cmd.exe \"/k calc\"</w:instrText></w:r>") },
        { "INCLUDEPICTURE http://a.example/p.png", Replacing("word/document.xml", "<w:sectPr", "<w:p><w:fldSimple w:instr=\" includepicture &quot;http://a.example/p.png&quot; \\d \"/></w:p><w:sectPr") },
        { "LINK Excel.Sheet.12", InHeader("<w:r><w:instrText>LINK Excel.Sheet.12 \"C:\\\\a.xlsx\"</w:instrText></w:r>") },
    };

    [Theory]
    [MemberData(nameof(Fetching))]
    public void Names_it_keeps_it_in_a_persons_document_and_refuses_it_in_a_template(string what, byte[] file)
    {
        var words = what.Split(' ', 2);
        var found = Assert.Single(DocumentCheck.Validate(file, Language.English), finding => finding.Rule == "external");
        Assert.Equal($"The document fetches “{words[1]}” from outside ({words[0]}).", found.Message);

        var outcome = PlanDocument.Write(PlanSamples.Plan, "P", file);
        Assert.False(outcome.Changed);
        Assert.Contains(outcome.Findings, finding => finding.Kind == MergeFindingKind.FetchesFromOutside);

        var refused = Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(PlanSamples.Plan, "P", null, file));
        Assert.Equal((UnusableReason.FetchesFromOutside, true), (refused.Reason, refused.IsTemplate));
    }

    [Theory]
    [InlineData("file:///C:/Windows/System32/calc.exe")]
    [InlineData("javascript:alert(1)")]
    [InlineData(@"\\serveur\partage")]
    [InlineData("ms-word:ofe|u|http://a.example/a.docx")]
    public void Names_a_link_that_leads_elsewhere_than_to_a_page_or_a_mail(string target)
    {
        var file = Linking("hyperlink", target);
        Assert.Contains(DocumentCheck.Validate(file), finding => finding.Rule == "link" && finding.Message.Contains(target, StringComparison.Ordinal));
        Assert.False(PlanDocument.Write(PlanSamples.Plan, "P", file).Changed);
        Assert.True(PlanDocument.Write(PlanSamples.Plan, "P", null, file).Changed);
    }

    [Theory]
    [InlineData("https://www.opengovpartnership.org/")]
    [InlineData("mailto:a@b.example")]
    public void Has_nothing_to_say_about_a_page_or_a_mail(string target) =>
        Assert.Empty(DocumentCheck.Validate(Linking("hyperlink", target)));

    [Theory]
    [InlineData("http://schemas.microsoft.com/office/2006/relationships/control")]
    [InlineData("oleObject")]
    [InlineData("aFChunk")]
    public void Names_what_acts_inside_the_document(string type) => Assert.Contains(
        DocumentCheck.Validate(Linking(type, "document.xml", isExternal: false)), finding => finding.Rule == "active");

    [Fact]
    public void Lets_go_of_the_template_a_template_was_made_from()
    {
        var settings = Replacing("word/settings.xml", "</w:settings>", "<w:attachedTemplate xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/></w:settings>");
        var template = new WordFile(settings);
        template.Put("word/_rels/settings.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///C:/Users/marie/Modele.dotm\" TargetMode=\"External\"/></Relationships>");
        Assert.Contains(DocumentCheck.Validate(template.Save()), finding => finding.Rule == "external");
        var written = PlanDocument.Write(PlanSamples.Plan, "P", null, template.Save()).Bytes;
        Assert.DoesNotContain(DocumentCheck.Validate(written), finding => finding.Rule is "external" or "schema");
        Assert.DoesNotContain("attachedTemplate", new WordFile(written).Raw("word/settings.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mailto:one@")]
    [InlineData("http://[bad")]
    [InlineData(@"file:///\\$APP$\x")]
    [InlineData("https://x y/")]
    public void Survives_a_link_that_is_no_address(string target)
    {
        var file = Linking("hyperlink", target);
        Assert.False(PlanDocument.Write(PlanSamples.Plan, "P", file).Changed);
        var found = Assert.Single(
            DocumentCheck.Validate(file, Language.English), finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal("brokenLink", found.Rule);
        Assert.StartsWith($"“{target}” is no address", found.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, bool> BrokenLinks => new()
    {
        { "mailto:service @ ministere . example", true }, { "http://[bad", true }, { "http://", true }, { "http://exa mple.com/a b", true },
        { "https://example.com:port/", true }, { "mailto:a@b;c@d", true }, { "http:///x", true }, { "http://127.0.0.1:99999/", true },
        { "http://a.example/sans-mode", false }, { "mailto:a@b.example", false }, { "https://x y/", false },
    };

    [Theory]
    [MemberData(nameof(BrokenLinks))]
    public void Names_a_broken_link_once_with_its_words_and_checks_the_rest(string target, bool isExternal)
    {
        var body = "<w:p><w:hyperlink xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId999\"><w:r><w:t>Nous écrire</w:t></w:r>"
            + "</w:hyperlink></w:p><w:p><w:pPr><w:jc w:val=\"ailleurs\"/></w:pPr></w:p><w:sectPr";
        var word = new WordFile(Linking("hyperlink", target, isExternal));
        word.Put("word/document.xml", word.Raw("word/document.xml").Replace("<w:sectPr", body, StringComparison.Ordinal));
        var findings = DocumentCheck.Validate(Replaced(word), Language.English);
        var link = Assert.Single(findings, finding => finding.Rule is "brokenLink" or "link" or "external");
        Assert.Equal(("brokenLink", true), (link.Rule, link.Message.Contains(target, StringComparison.Ordinal)));
        Assert.Equal(isExternal || target.Contains(' ', StringComparison.Ordinal), link.Message.Contains("Nous écrire", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Rule == "schema" && finding.Message.Contains("ailleurs", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("Rewriter", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("image", "media/absente.png", true)]
    [InlineData("header", "entete9.xml", true)]
    [InlineData("theme", "theme/theme1.xml", true)]
    [InlineData("image", "NULL", false)]
    [InlineData("hyperlink", "#ici", false)]
    public void Names_a_link_to_a_part_that_is_not_there_and_checks_the_rest(string kind, string target, bool isTold)
    {
        var word = new WordFile(Linking(kind, target, isExternal: false));
        word.Put("word/document.xml", word.Raw("word/document.xml").Replace(
            "<w:sectPr", "<w:p><w:pPr><w:jc w:val=\"ailleurs\"/></w:pPr></w:p><w:sectPr", StringComparison.Ordinal));
        var findings = DocumentCheck.Validate(Replaced(word), Language.English);
        Assert.Equal(isTold, findings.Any(finding => finding.Message.Contains(target, StringComparison.Ordinal)));
        Assert.Contains(findings, finding => finding.Rule == "schema" && finding.Message.Contains("ailleurs", StringComparison.Ordinal));
    }

    // The parts as they were put, not as the document was parsed.
    private static byte[] Replaced(WordFile word)
    {
        var zip = new RawZip();
        foreach (var part in word.Parts)
        {
            zip.Add(part, System.Text.Encoding.UTF8.GetBytes(word.Raw(part)));
        }

        return zip.Bytes();
    }

    [Fact]
    [Trait("Length", "Long")]
    public void Survives_thousands_of_links_and_links_that_go_in_circles()
    {
        var links = string.Concat(Enumerable.Range(0, 20_000).Select(i =>
            $"<Relationship Id=\"h{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://a.example/{i}\" TargetMode=\"External\"/>"));
        Entrances.Answer(Replacing("word/_rels/document.xml.rels", "</Relationships>", links + "</Relationships>"));
        Entrances.Answer(Linking("styles", "document.xml", isExternal: false));
        Entrances.Answer(Linking("officeDocument", "/word/document.xml", isExternal: false));
    }

    [Fact]
    public void Survives_parts_linked_in_a_chain_of_a_thousand()
    {
        var zip = RawZip.Of(Replacing("[Content_Types].xml", "</Types>", "<Default Extension=\"bin\" ContentType=\"application/x\"/></Types>"));
        for (var i = 0; i < 900; i++)
        {
            zip.Add($"word/p{i}.bin", "x"u8.ToArray());
            zip.Add($"word/_rels/p{i}.bin.rels", System.Text.Encoding.UTF8.GetBytes(
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://a.example/x\" Target=\"p{i + 1}.bin\"/></Relationships>"));
        }

        Entrances.Answer(zip.Bytes());
    }

    private static byte[] Field(string instruction) => Replacing("word/document.xml", "<w:sectPr", Paragraph(instruction) + "<w:sectPr");

    private static byte[] InHeader(string instruction) => RawZip.Of(Replacing(
            "[Content_Types].xml", "</Types>",
            "<Override PartName=\"/word/header9.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/></Types>"))
        .Add("word/header9.xml", System.Text.Encoding.UTF8.GetBytes($"<w:hdr xmlns:w=\"{WordFile.W}\">{Paragraph(instruction)}</w:hdr>")).Bytes();

    private static string Paragraph(string instruction) =>
        $"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>{instruction}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
}
