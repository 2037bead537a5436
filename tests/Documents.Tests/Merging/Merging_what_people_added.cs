using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;
using WordChangeKind = OgpTeams.Domain.Plans.WordChangeKind;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>A plan read from a document and written into the same one: what people typed there by hand stands there once.</summary>
public sealed class Merging_what_people_added
{
    private static readonly string _row = Item + "/milestone/";

    [Fact]
    public void Gives_a_row_the_controls_of_its_milestone()
    {
        var edited = Edit(file => file.Control(_row + "M4").AddAfterSelf(Row("Former les maires", "fin juin 2018", "31/08/2018", "Un formateur")));
        var (plan, outcome) = Again(edited);
        Assert.Empty(outcome.Findings);
        var added = plan.Commitments[0].Milestones[4];
        var file = new WordFile(outcome.Bytes);
        Assert.Equal("Former les maires", file.TextOf($"{_row}{added.Id}/title"));
        Assert.Equal(("fin juin 2018", "31/08/2018", "Un formateur"), (
            file.TextOf($"{_row}{added.Id}/startDate"), file.TextOf($"{_row}{added.Id}/endDate"), file.TextOf($"{_row}{added.Id}/budget")));
        AssertOnce(file, "Former les maires");
        AssertRows(file, 5);
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Treats_it_as_any_milestone_from_then_on()
    {
        var (plan, outcome) = Again(Edit(file => file.Control(_row + "M4").AddAfterSelf(Row("Former les maires", "juin 2018", "", ""))));
        var (land, added) = (plan.Commitments[0], plan.Commitments[0].Milestones[4]);
        var changed = Changed(added with { Title = "Former tous les maires", Deliverable = "Un rapport", Budget = "5 000 €" });
        var later = Write(changed, outcome.Bytes);
        Assert.Empty(later.Findings);
        var file = new WordFile(later.Bytes);
        Assert.Equal(("Former tous les maires", "Un rapport", "5\u00A0000\u00A0€"), (
            file.TextOf($"{_row}{added.Id}/title"), file.TextOf($"{_row}{added.Id}/deliverable"), file.TextOf($"{_row}{added.Id}/budget")));
        AssertSettled(changed, later);

        var without = plan with { Commitments = plan.Commitments.SetItem(0, land with { Milestones = land.Milestones.RemoveAt(4) }) };
        AssertRows(new WordFile(Write(without, outcome.Bytes).Bytes), 4);

        OpenPlan Changed(OpenMilestone one) =>
            plan with { Commitments = plan.Commitments.SetItem(0, land with { Milestones = land.Milestones.SetItem(4, one) }) };
    }

    [Fact]
    public void Proposes_what_the_plan_says_otherwise_than_the_row()
    {
        var edited = Edit(file => file.Control(_row + "M4").AddAfterSelf(Row("Former les maires", "juin 2018", "", "")));
        var read = PlanReading.Read(edited).Plan;
        var land = read.Commitments[0];
        var plan = read with
        {
            Commitments = read.Commitments.SetItem(0, land with
            {
                Milestones = land.Milestones.SetItem(4, land.Milestones[4] with { StartDate = PartialDate.Of(2018, 9), EndDate = PartialDate.Of(2018, 10) }),
            }),
        };
        var outcome = Write(plan, edited);
        var tag = _row + land.Milestones[4].Id;
        Assert.Equal([(MergeFindingKind.KeptPersonsText, tag + "/startDate")], Found(outcome));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(("juin 2018", "octobre 2018"), (file.TextOf(tag + "/startDate"), file.TextOf(tag + "/endDate")));
        AssertRows(file, 5);
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Keeps_the_look_and_the_marks_of_what_people_typed()
    {
        var edited = Edit(file =>
        {
            var row = Row("Former ", "", "", "");
            var bold = Run("les maires");
            bold.AddFirst(new XElement(W + "rPr", new XElement(W + "b")));
            row.Descendants(W + "p").First().Add(
                new XElement(W + "bookmarkStart", new XAttribute(W + "id", 900), new XAttribute(W + "name", "ici")), bold,
                new XElement(W + "bookmarkEnd", new XAttribute(W + "id", 900)));
            row.Descendants(W + "tc").First().Add(Paragraph("avant l’été"));
            row.AddFirst(new XElement(W + "trPr", new XElement(W + "ins", new XAttribute(W + "id", 901), new XAttribute(W + "author", "Claire"))));
            file.Control(_row + "M2").AddAfterSelf(row);
        });
        var (plan, outcome) = Again(edited);
        var added = plan.Commitments[0].Milestones[2];
        Assert.Equal(("Former les maires", "avant l’été"), (added.Title, added.Deliverable));
        var file = new WordFile(outcome.Bytes);
        var title = file.Control($"{_row}{added.Id}/title");
        Assert.Equal("Former les maires", WordFile.Text(title));
        Assert.Equal("avant l’été", file.TextOf($"{_row}{added.Id}/deliverable"));
        Assert.Equal("les maires", WordFile.Text(Assert.Single(title.Descendants(W + "b")).Ancestors(W + "r").First()));
        Assert.Single(file.Body.Descendants(W + "bookmarkStart"), one => (string?)one.Attribute(W + "name") == "ici");
        AssertRows(file, 5);
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Tells_several_rows_apart_also_when_two_say_the_same_and_wherever_Word_left_them()
    {
        var edited = Edit(file =>
        {
            file.Control(_row + "M1").AddBeforeSelf(Row("Avant tout", "mai 2017", "", ""));
            file.Control(_row + "M3").Content().Add(Row("Une audience", "", "", ""), Row("Une audience", "", "", ""));
            file.Control($"commitment/{Grants.Id}/milestone/M1").AddAfterSelf(Row("Une audience", "", ""));
        });
        var (plan, outcome) = Again(edited);
        Assert.Empty(outcome.Findings);
        var file = new WordFile(outcome.Bytes);
        var milestones = plan.Commitments[0].Milestones;
        Assert.Equal(("Avant tout", "Une audience", "Une audience"), (milestones[0].Title, milestones[4].Title, milestones[5].Title));
        Assert.Equal(
            milestones.Select(one => _row + one.Id),
            file.Tags.Where(tag => tag.StartsWith(_row, StringComparison.Ordinal) && tag.Count(one => one == '/') == 3));
        AssertRows(file, 7);
        AssertOnce(file, "Avant tout");
        AssertSettled(plan, outcome);
        var (more, third) = Again(Edit(outcome.Bytes, again => again.Control(_row + "M4").AddAfterSelf(Row("Une audience", "", "", ""))));
        AssertRows(new WordFile(third.Bytes), 8);
        AssertSettled(more, third);
    }

    [Fact]
    public void Fills_a_table_without_the_budget_column()
    {
        var plan = With(Land with { Milestones = [.. Land.Milestones.Select(one => one with { Budget = null })] }, Grants, Portal);
        var edited = Edit(Write(plan).Bytes, file => file.Control(_row + "M4").AddAfterSelf(Row("Former les maires", "juin 2018", "juillet 2018")));
        var (read, outcome) = Again(edited);
        Assert.Empty(outcome.Findings);
        AssertRows(new WordFile(outcome.Bytes), 5);
        AssertSettled(read, outcome);
    }

    [Fact]
    public void Leaves_a_row_of_other_cells_as_it_is_and_says_so()
    {
        var (plan, outcome) = Again(Edit(file => file.Control(_row + "M4").AddAfterSelf(Row("Former les maires", "juin 2018"))));
        Assert.Equal([(MergeFindingKind.AddedByHand, _row + plan.Commitments[0].Milestones[4].Id)], Found(outcome));
        AssertOnce(new WordFile(outcome.Bytes), "Former les maires");
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Follows_a_row_with_a_cell_more_than_its_table_has_columns()
    {
        var edited = Edit(file => file.Control(_row + "M4").AddAfterSelf(
            Row("Former les maires", "juin 2018", "juillet 2018", "2 000 €", "à voir avec la préfète")));
        var (plan, outcome) = Again(edited);
        Assert.Empty(outcome.Findings);
        var (land, added) = (plan.Commitments[0], plan.Commitments[0].Milestones[4]);
        var tag = _row + added.Id;
        Assert.Equal("Former les maires", new WordFile(outcome.Bytes).TextOf(tag + "/title"));
        AssertRows(new WordFile(outcome.Bytes), 5);
        AssertOnce(new WordFile(outcome.Bytes), "à voir avec la préfète");
        AssertSettled(plan, outcome);

        var changed = plan with
        {
            Commitments = plan.Commitments.SetItem(0, land with
            {
                Milestones = land.Milestones.SetItem(4, added with { Title = "Former tous les maires", EndDate = PartialDate.Of(2019, 1, 31) }),
            }),
        };
        var later = Write(changed, outcome.Bytes);
        Assert.Empty(later.Findings);
        var file = new WordFile(later.Bytes);
        Assert.Equal(("Former tous les maires", "31 janvier 2019"), (file.TextOf(tag + "/title"), file.TextOf(tag + "/endDate")));
        AssertOnce(file, "à voir avec la préfète");
        AssertSettled(changed, later);
    }

    [Fact]
    public void Lists_what_stands_in_a_cell_of_no_column_as_words_outside_every_field()
    {
        var edited = Edit(file => file.Control(_row + "M4").AddAfterSelf(
            Row("Former les maires", "juin 2018", "juillet 2018", "2 000 €", "à voir avec la préfète")));
        var read = PlanReading.Read(edited).Plan;
        var added = read.Commitments[0].Milestones[4];
        var taken = With(Land with { Milestones = Land.Milestones.Add(added with { Others = [] }) }, Grants, Portal);
        var outcome = Write(taken, edited);
        Assert.Equal(
            [(WordChangeKind.Beside, $"{_row}{added.Id}/unplaced", "à voir avec la préfète")],
            PlanChanges.Of(taken, outcome.Bytes).Select(change => (change.Kind, change.Field, change.Document)));
    }

    [Fact]
    public void Lists_what_people_wrote_in_a_column_of_their_own_under_its_heading()
    {
        var edited = Edit(file => Widen(file, "Remarques", "", "à voir avec la préfète"));
        Assert.Equal(
            [(WordChangeKind.Beside, $"{_row}M2/unplaced", "Remarques – à voir avec la préfète")],
            PlanChanges.Of(Plan, edited).Where(change => change.Field.Contains("/M", StringComparison.Ordinal))
                .Select(change => (change.Kind, change.Field, change.Document)));
    }

    [Fact]
    public void Lists_what_people_wrote_of_a_field_that_stands_in_another_cell()
    {
        var edited = Edit(file => Widen(file, "Livrables", "Une carte de chaque commune"));
        Assert.Equal(
            [(WordChangeKind.Beside, $"{_row}M1/unplaced", "Une carte de chaque commune")],
            PlanChanges.Of(Plan, edited).Where(change => change.Field.Contains("/M", StringComparison.Ordinal))
                .Select(change => (change.Kind, change.Field, change.Document)));
    }

    [Fact]
    public void Leaves_a_form_typed_by_hand_as_it_is_and_says_so()
    {
        var form = new XElement(
            W + "tbl", new XElement(W + "tblPr"), new XElement(W + "tblGrid"), Row("Nom et numéro de l’engagement", "9. Ouvrir les marchés"),
            Row("Principal organisme/acteur d’exécution", "La commune"));
        form.Elements(W + "tr").First().AddFirst(new XElement(W + "trPr", new XElement(W + "tblHeader")));
        var (plan, outcome) = Again(Edit(file => file.Control($"commitment/{Portal.Id}").AddAfterSelf(form)));
        var added = plan.Commitments.Single(one => one.Name == "Ouvrir les marchés");
        Assert.Equal([(MergeFindingKind.AddedByHand, "commitment/" + added.Id)], Found(outcome));
        AssertOnce(new WordFile(outcome.Bytes), "Ouvrir les marchés");
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Gives_copies_the_tags_of_the_items_they_were_read_as()
    {
        var (plan, outcome) = Again(Edit(file =>
        {
            file.Control(_row + "M2").AddAfterSelf(new XElement(file.Control(_row + "M2")));
            var copy = new XElement(file.Control($"commitment/{Grants.Id}"));
            copy.Descendants(W + "sdt").First(one => Tag(one) == $"commitment/{Grants.Id}/name").Descendants(W + "t").First().Value = "La copie";
            file.Control($"commitment/{Grants.Id}").AddAfterSelf(copy);
        }));
        Assert.Empty(outcome.Findings);
        var file = new WordFile(outcome.Bytes);
        AssertRows(file, 5);
        Assert.Equal(
            plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained).Select(one => "commitment/" + one.Id),
            file.Tags.Where(tag => tag.Split('/') is ["commitment", _]));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Gives_a_row_of_a_report_its_controls_too()
    {
        var form = $"assessment/commitment/{Land.Id}/milestone/";
        var edited = Edit(AssessmentSamples.Write(AssessmentSamples.Assessed).Bytes, file =>
            file.Control(form + "M4").AddAfterSelf(Row("Former les maires", "juin 2018", "", "Limité", "en cours")));
        var plan = PlanReading.Read(edited).Plan;
        var outcome = AssessmentSamples.Write(plan, edited);
        var file = new WordFile(outcome.Bytes);
        var added = form + plan.Commitments[0].Milestones[4].Id;
        Assert.Equal(("Limité", "en cours"), (file.TextOf(added + "/level"), file.TextOf(added + "/status")));
        Assert.Equal([(MergeFindingKind.KeptPersonsText, added + "/status")], Found(outcome));
        Assert.Equal(5, file.Tags.Count(tag => tag.StartsWith(form, StringComparison.Ordinal) && tag.Count(one => one == '/') == 4));
        Assert.Same(outcome.Bytes, AssessmentSamples.Write(plan, outcome.Bytes).Bytes);
    }

    /// <summary>Reads the document and writes what was read into it.</summary>
    private static (OpenPlan Plan, MergeOutcome Outcome) Again(byte[] edited)
    {
        var plan = PlanReading.Read(edited).Plan;
        var outcome = Write(plan, edited);
        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(PlanReading.Read(outcome.Bytes).Plan));
        return (plan, outcome);
    }

    private static void AssertRows(WordFile file, int count)
    {
        var rows = file.Tags.Where(tag => tag.StartsWith(_row, StringComparison.Ordinal) && tag.Count(one => one == '/') == 3).ToList();
        Assert.Equal(count, rows.Count);
        Assert.Equal(count + 1, file.Control(rows[0]).Ancestors(W + "tbl").First().Descendants(W + "tr").Count());
    }

    private static void AssertOnce(WordFile file, string words) =>
        Assert.Equal(2, file.AllText.Split(words, StringSplitOptions.None).Length);

    /// <summary>A column more at the end of the first form's milestones: its heading, then a text a row.</summary>
    private static void Widen(WordFile file, params string[] column)
    {
        var table = file.Control(_row + "M1").Ancestors(W + "tbl").First();
        table.Element(W + "tblGrid")!.Add(new XElement(W + "gridCol", new XAttribute(W + "w", 1400)));
        foreach (var (place, row) in table.Descendants(W + "tr").Index())
        {
            row.Add(Row(column.ElementAtOrDefault(place) ?? "").Elements());
        }
    }

    private static XElement Row(params string[] cells) => new(
        W + "tr", cells.Select(cell => new XElement(W + "tc", cell.Length == 0 ? new XElement(W + "p") : Paragraph(cell))));
}
