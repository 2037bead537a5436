using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Documents.Tests.Templates.OwnTemplate;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>Any .docx with our tags, wherever an administration put them.</summary>
public sealed class Filling_an_administrations_template
{
    private static readonly byte[] _summaryAndForms = Of(
        new XElement(W + "p", Inline("plan/title")),
        Table(Row(Inline("commitment/*/number"), Inline("commitment/*/name"))),
        Holder("commitment/*", Paragraph("Fiche"), new XElement(W + "p", Inline("commitment/*/name")), new XElement(W + "p", Inline("commitment/*/what"))));

    [Fact]
    public void Writes_a_field_in_every_place_down_to_the_headers()
    {
        var template = WithHeader(Of(new XElement(W + "p", Inline("plan/title")), new XElement(W + "p", Inline("plan/title"))), "plan/title");
        var plan = Plan with { Title = "Premier titre" };
        var first = Write(plan, template: template);
        Assert.Equal(["Premier titre", "Premier titre", "Premier titre"], Titles(first));
        var renamed = plan with { Title = "Second titre" };
        var second = Write(renamed, first.Bytes, template);
        Assert.Equal(["Second titre", "Second titre", "Second titre"], Titles(second));
        Assert.DoesNotContain(second.Findings, finding => finding.Kind != MergeFindingKind.NotPlaced);
        AssertSettled(renamed, second, template);
    }

    [Fact]
    public void Keeps_the_header_somebody_edited_and_updates_the_cover()
    {
        var template = WithHeader(Of(new XElement(W + "p", Inline("plan/title"))), "plan/title");
        var first = Edit(Write(Plan with { Title = "Un" }, template: template).Bytes, file => file.Put(
            "word/header9.xml", file.Raw("word/header9.xml").Replace(">Un<", ">Titre court<", StringComparison.Ordinal)));
        var plan = Plan with { Title = "Deux" };
        var outcome = Write(plan, first, template);
        Assert.Equal(["Deux", "Titre court"], Titles(outcome));
        Assert.Contains((MergeFindingKind.KeptWithoutComment, "plan/title"), Found(outcome));
        AssertSettled(plan, outcome, template);

        var third = Write(Plan with { Title = "Trois" }, outcome.Bytes, template);
        Assert.Equal(["Trois", "Titre court"], Titles(third));
    }

    [Fact]
    public void Repeats_a_summary_and_the_forms()
    {
        var outcome = Write(Plan, template: _summaryAndForms);
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(3, file.Body.Descendants(W + "tr").Count());
        Assert.Equal(3, file.AllText.Split('\n').Count(line => line == "Fiche"));
        Assert.Equal([Land.Name, Land.Name], TextsOf(outcome, Item + "/name"));
        AssertSettled(Plan, outcome, _summaryAndForms);
    }

    [Fact]
    public void Takes_in_removes_and_orders_items_in_both()
    {
        var first = Write(With(Land, Portal), template: _summaryAndForms).Bytes;
        var plan = With(Grants, Land with { Name = "Une terre" });
        var outcome = Write(plan, first, _summaryAndForms);
        Assert.DoesNotContain(outcome.Findings, finding => finding.Kind != MergeFindingKind.NotPlaced);
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(
            [Grants.Name, "Une terre"], file.Body.Descendants(W + "tr").Select(row => WordFile.Text(row.Elements(W + "tc").Last())));
        Assert.Equal(
            [$"commitment/{Grants.Id}", Item, $"commitment/{Grants.Id}", Item], file.Tags.Where(tag => tag.Split('/') is ["commitment", _]));
        AssertSettled(plan, outcome, _summaryAndForms);
    }

    [Fact]
    public void Fills_both_when_there_was_nothing_yet()
    {
        var empty = Write(With(), template: _summaryAndForms).Bytes;
        var outcome = Write(Plan, empty, _summaryAndForms);
        Assert.Equal(3, new WordFile(outcome.Bytes).Body.Descendants(W + "tr").Count());
        Assert.Equal(3, new WordFile(outcome.Bytes).AllText.Split('\n').Count(line => line == "Fiche"));
        AssertSettled(Plan, outcome, _summaryAndForms);
    }

    [Fact]
    public void Repeats_the_paragraphs_between_the_first_and_last_field_when_nothing_holds_them()
    {
        var template = Of(
            Paragraph("Avant"), new XElement(W + "p", Inline("commitment/*/name")), Paragraph("Contenu"),
            Table(Row(Inline("commitment/*/what"))), Paragraph("Après"));
        Assert.Equal(
            ["Avant", Land.Name!, "Contenu", OgpTeams.Documents.Elements.NoBreak.Glue(Land.What!), Grants.Name!, "Contenu", Grants.What!, "Après"],
            new WordFile(Write(With(Land, Grants), template: template).Bytes).AllText.Split('\n').Where(line => line.Length > 0));
    }

    [Theory]
    [InlineData("text", "<w:text xmlns:w='{0}'/>")]
    [InlineData("date", "<w:date xmlns:w='{0}' w:fullDate='2020-01-01T00:00:00Z'><w:dateFormat w:val='d MMMM yyyy'/></w:date>")]
    [InlineData("list", "<w:dropDownList xmlns:w='{0}' w:lastValue='a'><w:listItem w:displayText='A' w:value='a'/></w:dropDownList>")]
    [InlineData("check box", "<w14:checkbox xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'><w14:checked w14:val='1'/></w14:checkbox>")]
    [InlineData("temporary", "<w:temporary xmlns:w='{0}'/>")]
    [InlineData("locked", "<w:lock xmlns:w='{0}' w:val='sdtContentLocked'/>")]
    public void Holds_a_value_in_every_kind_of_control(string kind, string xml)
    {
        var property = XElement.Parse(xml.Replace("{0}", W.NamespaceName, StringComparison.Ordinal));
        foreach (var control in new[] { Inline("plan/introduction"), Block("plan/introduction") })
        {
            control.Element(W + "sdtPr")!.Add(new XElement(property));
            var template = Of(control.Element(W + "sdtContent")!.Element(W + "p") is null ? new XElement(W + "p", control) : control);
            var plan = Plan with { Sections = Plan.Sections with { Introduction = "Une ligne.\nUne autre." } };
            var outcome = Write(plan, template: template);
            var written = new WordFile(outcome.Bytes).Control("plan/introduction");
            Assert.Equal(["Une ligne.", "Une autre."], WordFile.Text(written).Split('\n'));
            Assert.DoesNotContain("2020-01-01", written.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("lastValue", written.ToString(), StringComparison.Ordinal);
            Assert.True(kind is "temporary" or "locked" or "check box" || written.Descendants(W + "p").Count() < 2, kind);
            AssertSettled(plan, outcome, template);
        }
    }

    [Fact]
    public void Unbinds_a_control_whose_XML_would_come_back_over_the_text()
    {
        var control = Inline("plan/title");
        control.Element(W + "sdtPr")!.Add(new XElement(
            W + "dataBinding", new XAttribute(W + "xpath", "/a"), new XAttribute(W + "storeItemID", "{00000000-0000-0000-0000-000000000001}")));
        var outcome = Write(Plan, template: Of(new XElement(W + "p", control)));
        Assert.Contains((MergeFindingKind.BindingRemoved, "plan/title"), Found(outcome));
        Assert.Empty(new WordFile(outcome.Bytes).Document.Descendants(W + "dataBinding"));
    }

    [Fact]
    public void Reports_by_name_what_has_no_place_and_what_it_does_not_know()
    {
        var outcome = Write(Plan, template: Of(
            new XElement(W + "p", Inline("plan/title")), Holder("commitment/*", new XElement(W + "p", Inline("commitment/*/couleur")))));
        Assert.Contains((MergeFindingKind.UnknownTag, "commitment/*/couleur"), Found(outcome));
        Assert.Contains(
            "«\u00A0Quel est l’engagement\u00A0?\u00A0»", string.Concat(outcome.Findings.Select(finding => finding.Message)), StringComparison.Ordinal);
        Assert.Contains((MergeFindingKind.NotPlaced, "commitment/*/what"), Found(outcome));
    }

    [Fact]
    public void Refuses_a_template_of_another_kind() => Assert.Equal(
        UnusableReason.OtherTemplate,
        Assert.Throws<UnusableDocumentException>(() => Write(Plan, template: CanvasDocument.Template(Language.French))).Reason);

    [Theory]
    [InlineData("a long text")]
    [InlineData("many elements")]
    public void Refuses_a_pattern_too_heavy_for_the_items_there_are(string what)
    {
        var paragraph = what == "a long text"
            ? Paragraph(string.Concat(Enumerable.Range(0, 3 << 17).Select(number => $"{number:x7} ")))
            : new XElement(W + "p", Enumerable.Repeat(new XElement(W + "r"), 30_000));
        var plan = With([.. Enumerable.Range(0, 300).Select(number => new OpenCommitment { Id = $"C-{number}", Name = "Un engagement" })]);
        var template = Of(Holder("commitment/*", new XElement(W + "p", Inline("commitment/*/name")), paragraph));
        Assert.True(Write(With(Land), template: template).Changed);
        Assert.Equal(
            UnusableReason.OutputTooLarge, Assert.Throws<UnusableDocumentException>(() => Write(plan, template: template)).Reason);
    }

    [Fact]
    public void Hands_out_no_document_it_would_not_read_again()
    {
        var template = Of(Holder("commitment/*", new XElement(W + "p", Inline("commitment/*/name")), Paragraph(new string('x', 3 << 20))));
        Assert.Equal(
            UnusableReason.OutputTooLarge, Assert.Throws<UnusableDocumentException>(() => Write(Plan, template: template)).Reason);
    }

    [Fact]
    public void Says_the_type_of_each_part_where_the_template_has_no_defaults()
    {
        const string Types = "[Content_Types].xml";
        var template = new WordFile(PlanDocument.Template(Language.French));
        var types = template.Xml(Types)!;
        types.Root!.Elements().Single(one => (string?)one.Attribute("Extension") == "xml").Remove();
        template.Put(Types, types.ToString(SaveOptions.DisableFormatting));
        Assert.Empty(DocumentCheck.Validate(Write(Plan, template: template.Save()).Bytes));
    }

    [Fact]
    public void Adds_styles_where_the_link_to_them_leads_nowhere()
    {
        const string Rels = "word/_rels/document.xml.rels";
        var template = new WordFile(PlanDocument.Template(Language.French));
        template.Put(Rels, template.Raw(Rels).Replace("/word/styles.xml", "/word/lost.xml", StringComparison.Ordinal));
        Assert.Contains("lost", template.Raw(Rels), StringComparison.Ordinal);
        Assert.DoesNotContain(
            DocumentCheck.Validate(Write(Plan, template: template.Save()).Bytes), finding => finding.Rule == "schema");
    }

    [Fact]
    public void Writes_over_the_fields_that_a_field_holds()
    {
        var template = Of(Holder("subject/*", Holder("subject/*/description", Paragraph("…"), Block("subject/*/origins"))));
        Assert.True(SubjectSheetDocument.Write(Samples.Sheet, null, template).Changed);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public void Writes_into_the_only_cell_of_a_row_around_which_a_field_is(int cells, bool held)
    {
        var inner = Table(Row(Inline("commitment/*/what")));
        var row = new XElement(
            W + "tr", new XElement(W + "tc", inner, Paragraph("…")), Enumerable.Range(1, cells - 1).Select(_ => new XElement(W + "tc", Paragraph("À droite"))));
        var control = Holder("commitment/*/name", held ? new XElement(W + "sdt", new XElement(W + "sdtContent", row)) : row);
        var template = Of(new XElement(W + "p", Inline("plan/title")), Holder("commitment/*", Table(control), Paragraph("Fin")));
        var outcome = Write(Plan, template: template);
        Assert.DoesNotContain(DocumentCheck.Validate(outcome.Bytes), finding => finding.Rule == "schema");
        Assert.Equal(cells == 1, new WordFile(outcome.Bytes).AllText.Contains(Land.Name!, StringComparison.Ordinal));
        AssertSettled(Plan, outcome, template);
    }

    [Fact]
    public void Writes_in_a_text_box_and_in_what_older_Words_read_instead()
    {
        XNamespace mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        XElement Box() => new(W + "txbxContent", new XElement(W + "p", Inline("plan/title")));
        var template = Of(new XElement(W + "p", new XElement(
            W + "r", new XElement(
                mc + "AlternateContent",
                new XElement(mc + "Choice", new XAttribute("Requires", "w14"), new XElement(W + "pict", Box())),
                new XElement(mc + "Fallback", new XElement(W + "pict", Box()))))));
        var outcome = Write(Plan, template: template);
        Assert.Equal([Plan.Title, Plan.Title], TextsOf(outcome, "plan/title"));
        var renamed = Plan with { Title = "Autre" };
        var second = Write(renamed, outcome.Bytes, template);
        Assert.Equal(["Autre", "Autre"], TextsOf(second, "plan/title"));
        Assert.False(Write(renamed, second.Bytes, template).Changed);
    }

    [Fact]
    public void Does_without_styles_numbering_settings_and_comments()
    {
        var bare = Of(new XElement(W + "p", Inline("plan/title")), Block("plan/introduction"));
        bare = Edit(bare, file =>
        {
            file.DropPart("word/styles.xml");
            file.DropPart("word/numbering.xml");
            file.DropPart("word/settings.xml");
        });
        var first = Write(Plan, template: bare).Bytes;
        var plan = Plan with { Title = "Autre" };
        var outcome = Write(plan, Edit(first, file => file.Type("plan/title", "Le mien")), bare);
        Assert.Contains((MergeFindingKind.KeptPersonsText, "plan/title"), Found(outcome));
        AssertSettled(plan, outcome, bare);
    }

    [Fact]
    public void Keeps_repeating_sections_and_their_clones()
    {
        XNamespace w15 = "http://schemas.microsoft.com/office/word/2012/wordml";
        var item = Holder("commitment/*/milestone/*", Row(Inline("commitment/*/milestone/*/title")));
        item.Element(W + "sdtPr")!.Add(new XElement(w15 + "repeatingSectionItem"));
        var section = Holder("", item);
        section.Element(W + "sdtPr")!.ReplaceNodes(new XElement(w15 + "repeatingSection"));
        var template = Of(Holder("commitment/*", new XElement(W + "p", Inline("commitment/*/name")), Table(section)));
        var first = Write(Plan, Write(With(Land with { Milestones = [] }), template: template).Bytes, template);
        Assert.Equal(4, new WordFile(first.Bytes).Body.Descendants(W + "tbl").First().Descendants(w15 + "repeatingSectionItem")
            .Count(one => one.Ancestors(W + "sdt").ElementAt(1).Element(W + "sdtPr")!.Element(w15 + "repeatingSection") is not null));
        AssertSettled(Plan, first, template);
        var edited = Edit(first.Bytes, file =>
        {
            var last = file.Control(Item + "/milestone/M4");
            last.AddAfterSelf(new XElement(last));
            last.Descendants(W + "t").First().Value = "Étape ajoutée avec +";
        });
        var plan = WithMilestone(milestone => milestone with { Title = "Autre" });
        var outcome = Write(plan, edited, template);
        Assert.Contains((MergeFindingKind.CopyKept, Item + "/milestone/M4"), Found(outcome));
        Assert.Contains("Étape ajoutée avec +", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(plan, outcome, template);
    }

    private static IEnumerable<string> Titles(MergeOutcome outcome)
    {
        var file = new WordFile(outcome.Bytes);
        return TextsOf(outcome, "plan/title").Concat(file.Xml("word/header9.xml")!.Descendants(W + "sdt").Select(WordFile.Text));
    }
}
