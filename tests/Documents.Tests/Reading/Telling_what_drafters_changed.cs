using System.Collections.Immutable;
using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>The changes an owner is asked about are those a drafter made, and no others.</summary>
public sealed class Telling_what_drafters_changed
{
    private static readonly string _land = $"commitment/{Land.Id}";
    private static readonly byte[] _first = PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes;

    [Fact]
    public void Finds_nothing_in_what_nobody_edited() => Assert.Empty(PlanChanges.Of(PlanSamples.Plan, _first));

    [Fact]
    public void Finds_nothing_after_another_program_saved_it() => Assert.Empty(Merged(PlanSamples.Plan, Office.SaveAgain(_first)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finds_each_edit_once_and_through_another_program_too(bool savedByLibreOffice)
    {
        var edited = Edited(_first, file =>
        {
            file.Type(_land + "/name", "Les terres du littoral").Type(_land + "/publicProblem", "Personne ne sait.")
                .Type(_land + "/milestone/M1/endDate", "30 septembre 2027");
            file.Control(_land + "/milestone/M2").AddAfterSelf(Row("Former les maires", "Un formateur"));
        });
        var changes = Merged(PlanSamples.Plan, savedByLibreOffice ? Office.SaveAgain(edited) : edited);
        Assert.Equal(
            [(_land + "/name", WordChangeKind.Changed), (_land + "/publicProblem", WordChangeKind.Changed),
                (_land + "/milestone/M1/endDate", WordChangeKind.Changed), (changes[^1].Field, WordChangeKind.Added)],
            changes.Select(change => (change.Field, change.Kind)));
        Assert.Equal("2027-09-30", changes[2].Fields["endDate"]);
        Assert.Equal(("Former les maires", "Un formateur"), (changes[3].Fields["title"], changes[3].Fields["deliverable"]));
        Assert.Equal("M2", changes[3].After?.Value);
        Assert.All(changes, change => Assert.False(change.Conflicts));
    }

    [Fact]
    public void Tells_a_conflict_by_what_was_written_last()
    {
        var edited = Edited(_first, file => file.Type(_land + "/leadAgency", "Le cadastre").Type(_land + "/what", "Un registre"));
        var changes = Merged(With(Land with { LeadAgency = "La préfecture" }), edited);
        Assert.Equal([(_land + "/leadAgency", true), (_land + "/what", false)], changes.Select(change => (change.Field, change.Conflicts)));
    }

    [Fact]
    public void Does_not_take_for_a_drafter_s_what_the_plan_changed_since_it_was_merged()
    {
        var merged = PlanDocument.Write(PlanSamples.Plan, "P", Edited(_first, file => file.Type(_land + "/what", "Un registre"))).Bytes;
        var now = With(Land with { LeadAgency = "La préfecture", What = "Un registre", Milestones = Land.Milestones.RemoveAt(0) });
        Assert.Empty(PlanChanges.Of(now, merged));
    }

    [Fact]
    public void Tells_words_beside_the_fields_and_words_that_are_no_date()
    {
        var edited = Edited(_first, file =>
        {
            file.Type(_land + "/endDate", "à la fonte des neiges");
            file.Control(_land + "/publicProblem").Ancestors(W + "tc").First().Add(Paragraph("À relire par Marie."));
        });
        var changes = Merged(PlanSamples.Plan, edited);
        Assert.Contains(changes, change => change.Field == _land + "/endDate" && change.Fields["endDate"] == "à la fonte des neiges");
        Assert.Contains(changes, change => change.Document.Contains("À relire par Marie.", StringComparison.Ordinal));
    }

    /// <summary>Where people type in Word when no field is at hand: nothing of it may be lost.</summary>
    [Theory]
    [InlineData("first")]
    [InlineData("last")]
    [InlineData("above a section")]
    [InlineData("above the commitments")]
    [InlineData("in a table")]
    [InlineData("under another heading")]
    [InlineData("after the title")]
    [InlineData("before the title")]
    public void Tells_words_outside_all_fields(string place)
    {
        const string Words = "À faire relire par le cabinet.";
        var edited = Edited(_first, file => Put(file, place, Words));
        Assert.Equal(("plan/unplaced", WordChangeKind.Beside, Words), Beside(PlanChanges.Of(PlanSamples.Plan, edited)));
        Assert.Equal(("plan/unplaced", WordChangeKind.Beside, Words), Beside(Merged(PlanSamples.Plan, edited)));
        var read = PlanReading.Read(edited);
        Assert.Equal((ReadingFindingKind.Unplaced, "plan"), (Assert.Single(read.Findings).Kind, read.Findings[0].Tag));
        Assert.Equal(Words, Assert.Single(PlanChanges.BesideOf(read.Plan)).Document);

        static (string, WordChangeKind, string) Beside(ImmutableArray<WordChange> changes) =>
            (Assert.Single(changes).Field, changes[0].Kind, changes[0].Document);
    }

    [Fact]
    public void Tells_words_outside_all_fields_of_a_report()
    {
        var assessed = AssessmentSamples.Assessed;
        var first = AssessmentSamples.Write(assessed).Bytes;
        Assert.Empty(PlanChanges.Of(assessed, AssessmentKind.Midterm, first));
        var edited = Edited(first, file => file.Body.AddFirst(Paragraph("À compléter en mars.")));
        var change = Assert.Single(PlanChanges.Of(assessed, AssessmentKind.Midterm, edited));
        Assert.Equal(("assessment/midterm/unplaced", WordChangeKind.Beside, "À compléter en mars."), (change.Field, change.Kind, change.Document));
    }

    private static void Put(WordFile file, string place, string words)
    {
        switch (place)
        {
            case "first":
                file.Body.AddFirst(Paragraph(words));
                break;
            case "last":
                file.Body.Element(W + "sectPr")!.AddBeforeSelf(Paragraph(words));
                break;
            case "above a section":
                file.Control("plan/introduction").AddBeforeSelf(Paragraph(words));
                break;
            case "above the commitments":
                file.Control(_land).AddBeforeSelf(Paragraph(words));
                break;
            case "in a table":
                file.Body.Element(W + "sectPr")!.AddBeforeSelf(
                    new XElement(W + "tbl", new XElement(W + "tr", new XElement(W + "tc", Paragraph(words)))));
                break;
            case "under another heading":
                var heading = new XElement(file.Body.Elements(W + "p")
                    .Last(one => (string?)one.Descendants(W + "pStyle").FirstOrDefault()?.Attribute(W + "val") == "Heading1"));
                heading.Elements(W + "r").Remove();
                heading.Add(Run(words));
                file.Body.Element(W + "sectPr")!.AddBeforeSelf(heading);
                break;
            case "after the title":
                file.Control("plan/title").AddAfterSelf(Run(" " + words));
                break;
            default:
                file.Control("plan/title").AddBeforeSelf(Run(words));
                break;
        }
    }

    [Fact]
    public void Lists_what_people_typed_in_text_boxes_and_notes()
    {
        var edited = Edited(_first, file =>
        {
            file.AddPart("footnotes", "word/footnotes.xml", new XElement(
                W + "footnotes",
                new XElement(W + "footnote", new XAttribute(W + "id", "-1"), new XAttribute(W + "type", "separator"), Paragraph("")),
                new XElement(W + "footnote", new XAttribute(W + "id", "1"), Paragraph("Loi du 3 mars 2017."))));
            Show(file.Control(_land + "/what")).Add(new XElement(
                W + "r", new XElement(W + "footnoteReference", new XAttribute(W + "id", "1"))));
            file.Body.AddFirst(new XElement(W + "p", new XElement(W + "r", new XElement(W + "pict", new XElement(
                W + "txbxContent", Paragraph("À relire avec la mairie"), Paragraph("1. Introduction"))))));
        });
        Assert.Equal(
            [("plan/unplaced", WordChangeKind.Beside, "À relire avec la mairie\nLoi du 3 mars 2017.")],
            Merged(PlanSamples.Plan, edited).Select(change => (change.Field, change.Kind, change.Document)));
    }

    [Fact]
    public void Gives_a_plan_no_other_name_when_its_title_was_emptied() =>
        Assert.Empty(Merged(PlanSamples.Plan, Edited(_first, file => file.Type("plan/title", ""))));

    [Fact]
    public void Reads_tracked_changes_as_accepted()
    {
        var edited = Edited(_first, file =>
        {
            var content = file.Control(_land + "/what").Descendants(W + "p").FirstOrDefault() ?? file.Control(_land + "/what").Element(W + "sdtContent")!;
            content.Add(new XElement(W + "ins", new XAttribute(W + "id", 900), new XAttribute(W + "author", "Marie"), Run(" et un guichet")));
        });
        Assert.EndsWith(" et un guichet", Assert.Single(Merged(PlanSamples.Plan, edited)).Fields["what"], StringComparison.Ordinal);
    }

    private static ImmutableArray<WordChange> Merged(OpenPlan plan, byte[] edited) => PlanChanges.Of(plan, PlanDocument.Write(plan, "P", edited).Bytes);

    private static byte[] Edited(byte[] document, Action<WordFile> edit)
    {
        var file = new WordFile(document);
        edit(file);
        return file.Save();
    }

    private static XElement Row(string title, string deliverable)
    {
        return new(W + "tr", Cell(title, deliverable), Cell(""), Cell(""), Cell(""), Cell(""));

        static XElement Cell(params string[] paragraphs) => new(W + "tc", paragraphs.Select(Paragraph));
    }
}
