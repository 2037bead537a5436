using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;
using WordChangeKind = OgpTeams.Domain.Plans.WordChangeKind;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>
/// Somebody gives the milestones a column by hand, under a heading the form knows: what is read there, an owner takes, and from
/// then on the column follows the plan.
/// </summary>
public sealed class Following_columns_that_people_added
{
    private static readonly string _row = Item + "/milestone/";

    [Theory]
    [InlineData("Responsable")]
    [InlineData("Responsable de l’étape :")]
    public void Follows_the_plan_once_it_was_taken(string heading)
    {
        var edited = Edit(file => Widen(file, heading, "Le cadastre", "", "La préfète"));
        Assert.Equal("Le cadastre", PlanReading.Read(edited).Plan.Commitments[0].Milestones[0].Responsible);
        var outcome = Write(Named("Le cadastre", null, "La préfète"), edited);
        Assert.Empty(outcome.Findings);
        AssertSettled(Named("Le cadastre", null, "La préfète"), outcome);
        Assert.Empty(PlanChanges.Of(Named("Le cadastre", null, "La préfète"), outcome.Bytes));

        var later = Write(Named("Le service du cadastre", "Les maires", null), outcome.Bytes);
        Assert.Empty(later.Findings);
        var word = new WordFile(later.Bytes);
        Assert.Equal(
            ("Le service du cadastre", "Les maires"),
            (word.TextOf($"{_row}M1/responsible"), word.TextOf($"{_row}M2/responsible")));
        Assert.DoesNotContain("La préfète", word.AllText, StringComparison.Ordinal);
        Assert.Contains(heading, word.AllText, StringComparison.Ordinal);
        AssertSettled(Named("Le service du cadastre", "Les maires", null), later);
    }

    [Fact]
    public void Leaves_a_cell_as_it_is_until_an_owner_decided_about_it()
    {
        var edited = Edit(file => Widen(file, "Responsable", "Le cadastre", "Les maires"));
        var plan = Named("Le cadastre");
        var outcome = Write(plan, edited);
        Assert.Empty(outcome.Findings);
        Assert.False(new WordFile(outcome.Bytes).Has($"{_row}M2/responsible"));
        Assert.Equal(
            [(WordChangeKind.Changed, $"{_row}M2/responsible", "Les maires")],
            PlanChanges.Of(plan, outcome.Bytes).Select(change => (change.Kind, change.Field, change.Document)));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Proposes_what_the_plan_says_otherwise_than_the_cell()
    {
        var outcome = Write(Named("Le ministère"), Edit(file => Widen(file, "Responsable", "Le cadastre")));
        Assert.Equal([(MergeFindingKind.KeptPersonsText, $"{_row}M1/responsible")], Found(outcome));
        Assert.Equal("Le cadastre", new WordFile(outcome.Bytes).TextOf($"{_row}M1/responsible"));
        Assert.Single(new WordFile(outcome.Bytes).Comments);
    }

    [Fact]
    public void Still_lets_a_milestone_go_whose_cell_was_all_that_people_added()
    {
        var outcome = Write(Named("Le cadastre"), Edit(file => Widen(file, "Responsable", "Le cadastre")));
        var plan = With(Land with { Milestones = Land.Milestones.RemoveAt(0) }, Grants, Portal);
        var later = Write(plan, outcome.Bytes);
        Assert.Empty(later.Findings);
        Assert.DoesNotContain("Le cadastre", new WordFile(later.Bytes).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_new_rows_and_those_typed_by_hand_under_the_headings_of_their_fields()
    {
        var edited = Edit(file =>
        {
            Widen(file, "Responsable", "Le cadastre");
            file.Control(_row + "M4").AddAfterSelf(Row("Former les maires", "juin 2018", "juillet 2018", "2 000 €", "La préfète"));
        });
        var read = PlanReading.Read(edited).Plan.Commitments[0].Milestones;
        var plan = With(
            Land with
            {
                Milestones =
                [
                    .. read,
                    new OpenMilestone { Id = "NEUF", Title = "Publier", EndDate = PartialDate.Of(2019, 3), Budget = "Un serveur", Responsible = "La DSI" },
                ],
            }, Grants, Portal);
        var outcome = Write(plan, edited);
        Assert.Empty(outcome.Findings);
        var word = new WordFile(outcome.Bytes);
        Assert.Equal(
            ["NEUF/title", "NEUF/startDate", "NEUF/endDate", "NEUF/budget", "NEUF/responsible"],
            word.Control(_row + "NEUF").Descendants(W + "tc").Select(cell => Tag(cell.Descendants(W + "sdt").First())![_row.Length..]));
        Assert.Equal(
            ["Former les maires", "juin 2018", "juillet 2018", "2 000 €", "La préfète"],
            word.Control(_row + read[4].Id).Descendants(W + "tc").Select(cell => Typed(WordFile.Text(cell).Split('\n')[0])));
        AssertSettled(plan, outcome);
        Assert.Empty(PlanChanges.Of(plan, outcome.Bytes));
    }

    [Fact]
    public void Lists_what_a_report_takes_over_from_no_plan()
    {
        var form = $"assessment/commitment/{Land.Id}/milestone/";
        var edited = Edit(AssessmentSamples.Write(AssessmentSamples.Assessed).Bytes, file => WidenIn(file, form, "Responsable", "Le cadastre"));
        var changes = PlanChanges.Of(AssessmentSamples.Assessed, AssessmentSamples.Assessed.Assessments[^1].Kind, edited);
        Assert.Equal(
            [(WordChangeKind.Beside, "assessment/midterm" + form["assessment".Length..] + "M1/unplaced", "Responsable – Le cadastre")],
            changes.Select(change => (change.Kind, change.Field, change.Document)));
    }

    private static OpenPlan Named(params string?[] responsible) => With(
        Land with
        {
            Milestones = [.. Land.Milestones.Select((one, place) => one with { Responsible = responsible.ElementAtOrDefault(place) })],
        },
        Grants, Portal);

    private static void Widen(WordFile file, params string[] column) => WidenIn(file, _row, column);

    /// <summary>A column more at the end of a form's milestones: its heading, then a text a row.</summary>
    private static void WidenIn(WordFile file, string rows, params string[] column)
    {
        var table = file.Controls.First(control => Tag(control) == rows + "M1" && control.Content().Elements(W + "tr").Any())
            .Ancestors(W + "tbl").First();
        table.Element(W + "tblGrid")!.Add(new XElement(W + "gridCol", new XAttribute(W + "w", 1400)));
        foreach (var (place, row) in table.Descendants(W + "tr").Index())
        {
            row.Add(Row(column.ElementAtOrDefault(place) ?? "").Elements());
        }
    }

    private static XElement Row(params string[] cells) => new(
        W + "tr", cells.Select(cell => new XElement(W + "tc", cell.Length == 0 ? new XElement(W + "p") : Paragraph(cell))));
}
