using System.Xml.Linq;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Documents.Tests.Templates.OwnTemplate;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>A table of contents as an administration's template has it: our headings come in, none of its lines is lost.</summary>
public sealed class Keeping_the_contents_of_a_template
{
    private const string Styles = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Titre3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Chapitre"><w:name w:val="Chapitre"/><w:basedOn w:val="Titre1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Annexe"><w:name w:val="Annexe"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="TM4"><w:name w:val="toc 4"/><w:basedOn w:val="Normal"/></w:style>
        </w:styles>
        """;

    /// <summary>A form that somebody dropped into the table would go with its line.</summary>
    [Fact]
    public void Loses_no_field_that_was_moved_into_its_lines()
    {
        var edited = Edit(file =>
        {
            var what = file.Control(What);
            what.Remove();
            file.Body.Descendants(W + "p").Last(line => (string?)line.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") == "TOC1")
                .Element(W + "hyperlink")!.Add(what);
        });
        var grown = With(Land with { Name = "Un autre nom" }, Grants);
        var outcome = Write(grown, edited);
        Assert.NotEmpty(TextsOf(outcome, What));
        Assert.DoesNotContain(Found(Write(grown, outcome.Bytes)), finding => finding.Kind == Outcomes.MergeFindingKind.RemovedByPerson);
        Assert.False(Write(grown, outcome.Bytes).Changed);
    }

    private static readonly string[] _lines = ["Chapitre un", "1.1\tDétail", "Annexe A", "Remerciements", "Partie"];

    /// <summary>What the field says, and whether we can tell what it lists.</summary>
    public static TheoryData<string, bool> Fields => new()
    {
        { """ TOC \o "1-3" \h \z \u \t "Annexe;1" """, true },
        { """ TOC \o "1-3" \h \z \t "Annexe,4" """, true },
        { """ TOC \h \z \u """, true },
        { """TOC \o "1-2" \n 1-1 \p " " \* MERGEFORMAT""", true },
        { """ TOC \o \h \w \x """, true },
        { """ TOC \o "2-9" \u """, true },
        { """ TOC \o "1-3" \f x """, false },
        { """ TOC \o "1-3" \f \l 1-2 """, false },
        { """ TOC \h \z \c "Figure" """, false },
        { """ TOC \h \z \a "Figure" """, false },
        { """ TOC \o "1-3" \b partie """, false },
        { """ TOC \o "1-3" \s chapitre \d "-" """, false },
        { """ TOC \o "1-3" \t "Titre 1;1" """, false },
        { """ TOC """, false },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Loses_no_line(string field, bool isUnderstood)
    {
        var template = Template(field);
        var outcome = Write(With(Land, Grants), template: template);
        var lines = LinesOf(outcome.Bytes);
        Assert.All(_lines, line => Assert.Contains(line, lines.Select(one => one.Text)));
        Assert.Equal(!isUnderstood, lines.Exists(one => one.Text == "Nom de l’engagement"));
        if (isUnderstood)
        {
            Assert.Equal(lines.Select(one => one.Text).Order(StringComparer.Ordinal), lines.Select(one => one.Text).Distinct().Order(StringComparer.Ordinal));
        }

        Assert.Equal("3", new WordFile(outcome.Bytes).Body.Descendants(W + "p").Single(line => WordFile.Text(line).EndsWith("Détail\t3", StringComparison.Ordinal)).Descendants(W + "t").Last().Value);
        AssertSettled(With(Land, Grants), outcome, template);
        var second = Write(With(Grants, Land, Portal), outcome.Bytes, template);
        Assert.All(_lines, line => Assert.Contains(line, LinesOf(second.Bytes).Select(one => one.Text)));
        AssertSettled(With(Grants, Land, Portal), second, template);
    }

    [Fact]
    public void Lists_the_commitments_at_their_level_in_the_documents_order()
    {
        var lines = LinesOf(Write(With(Land, Grants), template: Template(""" TOC \o "1-3" \h \z \u \t "Annexe;4" """)).Bytes);
        Assert.Equal(
            [("Chapitre un", "TM1"), (Land.Name!, "TOC2"), (Grants.Name!, "TOC2"), ("1.1\tDétail", "TM1"), ("Annexe A", "TM1"), ("Remerciements", "TM1"), ("Partie", "TM1")],
            lines);
    }

    [Fact]
    public void Gives_a_new_line_of_a_deep_level_the_style_of_that_level()
    {
        var template = Edit(Template(""" TOC \o "1-3" \h \t "Annexe;4" """), file =>
        {
            var line = file.Body.Descendants(W + "hyperlink").Single(link => WordFile.Text(link).StartsWith("Annexe A", StringComparison.Ordinal)).Parent!;
            line.Remove();
        });
        Assert.Contains(("Annexe A", "TM4"), LinesOf(Write(With(Land), template: template).Bytes));
    }

    [Fact]
    public void Refreshes_each_of_two_and_leaves_the_list_of_figures()
    {
        var template = Edit(Template(""" TOC \o "1-3" \h \z \u """), file =>
        {
            var other = new WordFile(Template(""" TOC \h \z \c "Figure" """)).Body.Elements().TakeWhile(one => !one.Descendants(W + "bookmarkStart").Any()).Skip(1);
            var again = file.Body.Elements().TakeWhile(one => !one.Descendants(W + "bookmarkStart").Any()).Skip(1).ToList();
            again[^1].AddAfterSelf(other, again);
        });
        var texts = LinesOf(Write(With(Land), template: template).Bytes).ConvertAll(line => line.Text);
        Assert.Equal(2, texts.Count(text => text == Land.Name));
        Assert.Equal(1, texts.Count(text => text == "Nom de l’engagement"));
        Assert.Equal(3, texts.Count(text => text == "Annexe A"));
    }

    private static List<(string Text, string? Style)> LinesOf(byte[] bytes) => [.. new WordFile(bytes).Body.Descendants(W + "hyperlink").Select(link => (
        WordFile.Text(link) is var text && text.LastIndexOf('\t') is > 0 and var tab && int.TryParse(text[(tab + 1)..], out _) ? text[..tab] : text,
        (string?)link.Parent!.Element(W + "pPr")!.Element(W + "pStyle")!.Attribute(W + "val")))];

    private static byte[] Template(string field)
    {
        XElement Mark(string type) => new(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", type)));
        XElement Line(string text, string anchor, int page, params XElement[] first) => new(
            W + "p", new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", "TM1"))), first,
            new XElement(
                W + "hyperlink", new XAttribute(W + "anchor", anchor), text.Split('\t').Index().SelectMany(one => new[] { one.Index > 0 ? new XElement(W + "r", new XElement(W + "tab")) : null, Run(one.Item) }),
                new XElement(W + "r", new XElement(W + "tab")), Mark("begin"),
                new XElement(W + "r", new XElement(W + "instrText", $" PAGEREF {anchor} \\h ")), Mark("separate"), Run($"{page}"), Mark("end")));
        XElement Heading(string style, string text, int anchor, params XElement[] properties) => new(
            W + "p", new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style)), properties),
            new XElement(W + "bookmarkStart", new XAttribute(W + "id", anchor), new XAttribute(W + "name", $"_Toc{anchor}")), Run(text),
            new XElement(W + "bookmarkEnd", new XAttribute(W + "id", anchor)));
        var name = Heading("Titre2", "x", 6);
        name.Element(W + "r")!.ReplaceWith(Holder("commitment/*/name", Run("Nom de l’engagement")));
        return Edit(
            Of(
                new XElement(W + "p", Inline("plan/title")),
                Line("Chapitre un", "_Toc1", 2, Mark("begin"), new XElement(W + "r", new XElement(W + "instrText", field)), Mark("separate")),
                Line("Nom de l’engagement", "_Toc6", 2), Line("1.1\tDétail", "_Toc2", 3), Line("Annexe A", "_Toc3", 4), Line("Remerciements", "_Toc4", 5), Line("Partie", "_Toc5", 6),
                new XElement(W + "p", Mark("end")),
                Heading("Titre1", "Chapitre un", 1), Holder("commitment/*", name), Heading("Titre3", "Détail", 2), Heading("Annexe", "Annexe A", 3),
                Heading("Normal", "Remerciements", 4, new XElement(W + "outlineLvl", new XAttribute(W + "val", "0"))), Heading("Chapitre", "Partie", 5)),
            file => file.Put("word/styles.xml", Styles));
    }
}
