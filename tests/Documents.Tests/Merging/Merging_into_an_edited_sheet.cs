using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Merging.EditedSheet;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

public sealed class Merging_into_an_edited_sheet
{
    [Fact]
    public void Changes_nothing_when_nothing_is_new()
    {
        var outcome = Write(Samples.Sheet, First);
        Assert.False(outcome.Changed);
        Assert.Same(First, outcome.Bytes);
        Assert.Empty(outcome.Findings);
    }

    [Fact]
    public void Updates_what_nobody_edited()
    {
        var outcome = Write(With(Samples.Registry with { Description = "Autre phrase.\nEt une ligne.", Title = "Autre titre" }), First);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Autre phrase.\nEt une ligne.", new WordFile(outcome.Bytes).TextOf(Description));
        Assert.Equal("Autre titre", new WordFile(outcome.Bytes).TextOf(Title));
        AssertSettled(With(Samples.Registry with { Description = "Autre phrase.\nEt une ligne.", Title = "Autre titre" }), outcome);
    }

    [Fact]
    public void Renames_the_file_with_the_workshop()
    {
        var outcome = Write(Samples.Sheet with { Heading = Samples.Sheet.Heading with { Title = "Nouveau nom" } }, First);
        Assert.Contains("Nouveau nom", new WordFile(outcome.Bytes).Raw("docProps/core1.xml"), StringComparison.Ordinal);
        AssertSettled(Samples.Sheet with { Heading = Samples.Sheet.Heading with { Title = "Nouveau nom" } }, outcome);
    }

    [Fact]
    public void Does_not_take_the_way_Word_splits_runs_for_an_edit()
    {
        var split = Edit(file => file.Type(Description, Samples.Registry.Description));
        var outcome = Write(With(Samples.Registry with { Description = "Autre phrase." }), split);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Autre phrase.", new WordFile(outcome.Bytes).TextOf(Description));
    }

    [Fact]
    public void Keeps_words_a_person_made_bold()
    {
        var bold = Edit(file => file.Control(Description).Element(W + "sdtContent")!.Add(
            new XElement(W + "r", new XElement(W + "rPr", new XElement(W + "b")), new XElement(W + "t", ""))));
        Assert.Empty(Write(With(Samples.Registry with { Description = "Autre." }), bold).Findings);

        var words = Samples.Registry.Description;
        bold = Edit(file =>
        {
            file.Type(Description, words);
            file.Control(Description).Descendants(W + "r").First().AddFirst(new XElement(W + "rPr", new XElement(W + "b")));
        });
        Assert.Equal([MergeFindingKind.KeptPersonsText], Kinds(Write(With(Samples.Registry with { Description = "Autre." }), bold)));
    }

    [Fact]
    public void Keeps_the_look_of_a_field_it_updates()
    {
        var red = Edit(file => file.Control(Description).Descendants(W + "r").Single().AddFirst(
            new XElement(W + "rPr", new XElement(W + "color", new XAttribute(W + "val", "C00000")))));
        var outcome = Write(With(Samples.Registry with { Description = "Une.\nDeux." }), red);
        Assert.Equal(2, new WordFile(outcome.Bytes).Control(Description).Descendants(W + "color").Count());
    }

    [Fact]
    public void Leaves_out_and_reports_a_control_a_person_deleted()
    {
        var deleted = Edit(file => file.Control(Description).Remove());
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), deleted);
        Assert.Equal([MergeFindingKind.RemovedByPerson], Kinds(outcome));
        Assert.False(new WordFile(outcome.Bytes).Has(Description));
    }

    [Fact]
    public void Leaves_out_and_reports_once_a_card_a_person_deleted()
    {
        var deleted = Edit(file => file.Control("subject/" + Samples.Registry.Id).Remove());
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), deleted);
        Assert.Equal([MergeFindingKind.RemovedByPerson], Kinds(outcome));
        Assert.False(new WordFile(outcome.Bytes).Has(Title));
    }

    [Fact]
    public void Keeps_updating_the_fields_of_a_card_whose_own_control_is_gone()
    {
        var unwrapped = Edit(file =>
        {
            var card = file.Control("subject/" + Samples.Registry.Id);
            card.ReplaceWith(card.Element(W + "sdtContent")!.Nodes());
        });
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), unwrapped);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Autre.", new WordFile(outcome.Bytes).TextOf(Description));
    }

    [Fact]
    public void Treats_a_copied_control_with_the_same_words_as_one()
    {
        var copied = Edit(file => file.Body.AddFirst(new XElement(file.Control(Description).Parent!)));
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), copied);
        Assert.Empty(outcome.Findings);
        Assert.Equal(["Autre.", "Autre."], new WordFile(outcome.Bytes).Controls.Where(control => Tag(control) == Description).Select(WordFile.Text));
    }

    [Fact]
    public void Updates_the_original_and_keeps_the_copy_somebody_edited()
    {
        var copied = Edit(file =>
        {
            file.Body.AddFirst(new XElement(file.Control(Description).Parent!));
            file.Type(Description, "Copie modifiée.");
        });
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), copied);
        Assert.Equal([MergeFindingKind.DuplicateTag, MergeFindingKind.KeptPersonsText], Kinds(outcome));
        Assert.Equal(
            ["Copie modifiée.", "Autre."], new WordFile(outcome.Bytes).Controls.Where(control => Tag(control) == Description).Select(WordFile.Text));
    }

    [Fact]
    public void Does_not_write_into_pending_tracked_changes()
    {
        var tracked = Edit(file => file.Control(Description).Element(W + "sdtContent")!.Add(new XElement(
            W + "del", new XAttribute(W + "id", 900), new XAttribute(W + "author", "Marie"),
            new XElement(W + "r", new XElement(W + "delText", "ancien")))));
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), tracked);
        Assert.Equal([MergeFindingKind.PendingTrackedChange], Kinds(outcome));
        Assert.Equal(Samples.Registry.Description, new WordFile(outcome.Bytes).TextOf(Description));
        Assert.Empty(Write(Samples.Sheet, tracked).Findings);
    }

    [Fact]
    public void Updates_a_control_that_Word_moved_around_its_cell()
    {
        const string Duration = "roadmap/M1/duration";
        var moved = new WordFile(RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes);
        var control = moved.Control(Duration);
        var paragraph = control.Parent!;
        var cell = paragraph.Parent!;
        control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
        cell.ReplaceWith(new XElement(W + "sdt", control.Element(W + "sdtPr"), new XElement(W + "sdtContent", cell)));
        var roadmap = PlanSamples.Roadmap;
        var longer = roadmap.Milestones.Select((one, i) => i == 0 ? one with { Duration = "9 mois" } : one).ToList();
        var outcome = RoadmapDocument.Write(roadmap with { Milestones = longer }, moved.Save());
        Assert.Empty(outcome.Findings);
        Assert.Equal("9 mois", new WordFile(outcome.Bytes).TextOf(Duration));
        Assert.NotNull(new WordFile(outcome.Bytes).Control(Duration).Element(W + "sdtContent")!.Element(W + "tc")!.Element(W + "tcPr"));
    }

    [Fact]
    public void Keeps_everything_people_added_around_the_fields()
    {
        var annotated = Edit(file =>
        {
            file.Body.AddFirst(Paragraph("Avant-propos du ministre."));
            file.Control("subject/" + Samples.Registry.Id).AddAfterSelf(Paragraph("Entre deux cartes."));
            file.Control(Description).Parent!.AddBeforeSelf(Paragraph("Dans la carte."));
            file.Body.Elements(W + "sectPr").Single().AddBeforeSelf(Paragraph("Annexe."));
        });
        var outcome = Write(With(Samples.RegistryAt(1) with { Description = "Autre." }), annotated);
        Assert.Empty(outcome.Findings);
        Assert.All(
            ["Avant-propos du ministre.", "Entre deux cartes.", "Dans la carte.", "Annexe."],
            words => Assert.Contains(words, new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal));
    }

    [Fact]
    public void Draws_its_tables_and_its_chart_again()
    {
        var outcome = Write(With(Samples.RegistryAt(1, 1.5m)), First);
        var file = new WordFile(outcome.Bytes);
        Assert.Contains("1,5", file.TextOf("subjects/ranking"), StringComparison.Ordinal);
        Assert.DoesNotContain(">1, 4<", file.Raw("word/charts/chart1.xml"), StringComparison.Ordinal);
        Assert.Single(file.Parts, part => part.Contains("charts/chart", StringComparison.Ordinal));
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Keeps_a_table_that_people_edited_and_proposes_the_new_one()
    {
        var edited = Edit(file => file.Control("subjects/ranking").Descendants(W + "t").First(text => text.Value == "À lancer").Value = "À lancer vite");
        var outcome = Write(With(Samples.RegistryAt(1)), edited);
        Assert.Equal([MergeFindingKind.KeptPersonsText], Kinds(outcome));
        Assert.Contains("À lancer vite", new WordFile(outcome.Bytes).TextOf("subjects/ranking"), StringComparison.Ordinal);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Fact]
    public void Shows_the_placeholder_again_when_a_field_empties()
    {
        var notes = $"subject/{Samples.Registry.Id}/notes";
        var outcome = Write(With(Samples.Registry with { Notes = "" }), First);
        Assert.Equal("Aucune note pour l’instant.", new WordFile(outcome.Bytes).TextOf(notes));
        var filled = Write(Samples.Sheet, outcome.Bytes);
        Assert.Equal(Samples.Registry.Notes, new WordFile(filled.Bytes).TextOf(notes));
        Assert.Empty(filled.Findings);
    }

    [Fact]
    public void Knows_the_styles_under_the_names_Word_gives_them_in_French()
    {
        var french = Edit(file => file.Put("word/styles.xml", file.Raw("word/styles.xml")
            .Replace("\"Heading1\"", "\"Titre1\"", StringComparison.Ordinal).Replace("\"ListBullet\"", "\"Listepuces\"", StringComparison.Ordinal)));
        var outcome = Write(With(Samples.RegistryAt(1)), french);
        Assert.Contains("\"Titre1\"", new WordFile(outcome.Bytes).Control("subjects/ranking").ToString(), StringComparison.Ordinal);
        Assert.Contains("\"Listepuces\"", new WordFile(outcome.Bytes).Control("subjects/quadrants").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_document_of_another_workshop()
    {
        var refused = Assert.Throws<UnusableDocumentException>(() => Write(Samples.Sheet with { Heading = Samples.Sheet.Heading with { DocumentId = "AUTRE" } }, First));
        Assert.Equal(UnusableReason.OtherDocument, refused.Reason);
    }

    [Fact]
    public void Refuses_a_document_it_did_not_write()
    {
        var foreign = new WordFile(First);
        foreign.Body.ReplaceNodes(Paragraph("Tout autre chose."));
        foreign.Remove("customXml/item1.xml");
        foreign.Remove("docProps/custom1.xml");
        Assert.Equal(UnusableReason.NotOurs, Assert.Throws<UnusableDocumentException>(() => Write(Samples.Sheet, foreign.Save())).Reason);
    }

    [Fact]
    public void Never_overwrites_when_what_it_wrote_is_no_longer_known()
    {
        var amnesic = new WordFile(First);
        amnesic.Remove("customXml/item1.xml");
        var outcome = Write(With(Samples.Registry with { Description = "Autre." }), amnesic.Save());
        Assert.Equal([MergeFindingKind.KeptPersonsText], Kinds(outcome));
        Assert.Equal(Samples.Registry.Description, new WordFile(outcome.Bytes).TextOf(Description));
    }

    [Fact]
    public void Tells_copies_apart_at_once_when_what_it_wrote_is_no_longer_known()
    {
        var item = $"subject/{Samples.Registry.Id}";
        var amnesic = new WordFile(Edit(file =>
        {
            file.Control(item).AddBeforeSelf(new XElement(file.Control(item)));
            file.Type(Description, "Copie modifiée.");
        }));
        amnesic.Remove("customXml/item1.xml");
        var outcome = Write(Samples.Sheet, amnesic.Save());
        Assert.Contains(MergeFindingKind.CopyKept, Kinds(outcome));
        Assert.False(Write(Samples.Sheet, outcome.Bytes).Changed);
    }

    [Fact]
    public void Draws_its_chart_as_it_stands_where_people_gave_its_tag_to_a_field_too()
    {
        var edited = Edit(file => file.Control(Description).Descendants(W + "tag").First().SetAttributeValue(W + "val", "subjects/matrix"));
        var content = Without(Samples.Registry);
        var outcome = Write(content, edited);
        Assert.Contains(MergeFindingKind.KeptPersonsText, Kinds(outcome));
        Assert.False(Write(content, outcome.Bytes).Changed);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("/word/styles.xml")]
    public void Puts_its_chart_into_a_part_of_its_own_when_the_link_leads_elsewhere(string target)
    {
        const string Rels = "word/_rels/document.xml.rels";
        var edited = Edit(file => file.Put(Rels, file.Raw(Rels).Replace("/word/charts/chart1.xml", target, StringComparison.Ordinal)));
        Assert.DoesNotContain("chart1", new WordFile(edited).Raw(Rels), StringComparison.Ordinal);
        var content = Without(Samples.Registry);
        var outcome = Write(content, edited);
        Assert.False(Write(content, outcome.Bytes).Changed);
        Assert.Contains("<w:style ", new WordFile(outcome.Bytes).Raw("word/styles.xml"), StringComparison.Ordinal);
        Assert.Contains("chartSpace", new WordFile(outcome.Bytes).Raw("word/charts/chart2.xml"), StringComparison.Ordinal);
    }
}
