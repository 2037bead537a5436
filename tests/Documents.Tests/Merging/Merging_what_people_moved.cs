using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Tests.Templates;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>People take controls out, add rows, split tables; Word moves controls about on its own.</summary>
public sealed class Merging_what_people_moved
{
    [Fact]
    public void Leaves_the_words_of_a_control_that_was_taken_from_around_them()
    {
        var edited = Edit(file => file.Control(What).ReplaceWith(file.Control(What).Content().Elements()));
        var outcome = Write(Changed, edited);
        Assert.Equal([(MergeFindingKind.RemovedByPerson, What)], Found(outcome));
        Assert.False(outcome.Changed);
    }

    [Fact]
    public void Keeps_a_withdrawn_commitment_with_words_that_lost_their_control()
    {
        var edited = Edit(file => file.Control(What).ReplaceWith(file.Control(What).Content().Elements()));
        Assert.Equal([(MergeFindingKind.WithdrawnKept, Item)], Found(Write(With(Grants, Portal), edited)));
    }

    [Fact]
    public void Follows_a_table_split_in_two()
    {
        var edited = Edit(file =>
        {
            var third = file.Control(Item + "/milestone/M3");
            var table = third.Ancestors(W + "tbl").First();
            XElement[] rest = [third, .. third.ElementsAfterSelf()];
            table.AddAfterSelf(Paragraph("Seconde année"), new XElement(W + "tbl", table.Elements(W + "tblPr"), table.Elements(W + "tblGrid"),
                table.Elements(W + "tr").First(), rest));
            Array.ForEach(rest, row => row.Remove());
        });
        var plan = WithMilestones(Land.Milestones.SetItem(2, Land.Milestones[2] with { Budget = "12 €" }));
        var outcome = Write(plan, edited);
        Assert.Empty(outcome.Findings);
        Assert.Equal("12\u00A0€", new WordFile(outcome.Bytes).TextOf(Item + "/milestone/M3/budget"));
        Assert.Contains("Seconde année", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Keeps_a_row_typed_by_hand_while_rows_of_ours_come_and_go()
    {
        var edited = Edit(file => file.Control(Item + "/milestone/M2").AddAfterSelf(new XElement(
            W + "tr", Enumerable.Range(0, 4).Select(_ => new XElement(W + "tc", Paragraph("À la main"))))));
        var plan = WithMilestones([Land.Milestones[0], .. Land.Milestones.Skip(2), new() { Id = "M9", Title = "Une de plus" }]);
        var outcome = Write(plan, edited);
        Assert.Contains("À la main", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.False(new WordFile(outcome.Bytes).Has(Item + "/milestone/M2"));
        Assert.Equal("Une de plus", new WordFile(outcome.Bytes).TextOf(Item + "/milestone/M9/title"));
        AssertSettled(plan, outcome);
    }

    [Theory]
    [InlineData("around its cell")]
    [InlineData("around its row")]
    [InlineData("into a block")]
    [InlineData("into a link")]
    [InlineData("into a field")]
    [InlineData("into another control")]
    public void Writes_in_a_control_wherever_Word_moved_it(string where)
    {
        var edited = Edit(file => Move(file.Control(What), where));
        Assert.False(Write(Plan, edited).Changed);
        var outcome = Write(With(Land with { What = "Une ligne.\nUne autre." }, Grants, Portal), edited);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Une ligne.\nUne autre.", new WordFile(outcome.Bytes).TextOf(What));
        AssertSettled(With(Land with { What = "Une ligne.\nUne autre." }, Grants, Portal), outcome);
    }

    /// <summary>Of Word 2003: today's schema no longer knows them, old files still hold them.</summary>
    [Fact]
    public void Writes_in_a_smart_tag()
    {
        var outcome = Write(Changed, Edit(file => Move(file.Control(What), "into a smart tag")));
        Assert.Empty(outcome.Findings);
        Assert.Equal("Notre nouvelle phrase.", new WordFile(outcome.Bytes).TextOf(What));
        Assert.False(Write(Changed, outcome.Bytes).Changed);
    }

    [Fact]
    public void Proposes_where_a_control_came_to_hold_two_cells()
    {
        var edited = Edit(file =>
        {
            Move(file.Control(What), "around its cell");
            var cell = file.Control(What).Content().Elements(W + "tc").Single();
            var label = file.Control(What).ElementsBeforeSelf(W + "tc").Single();
            label.Remove();
            cell.AddBeforeSelf(label);
        });
        var outcome = Write(Changed, edited);
        Assert.Equal([(MergeFindingKind.KeptPersonsText, What)], Found(outcome));
        AssertSettled(Changed, outcome);
    }

    [Fact]
    public void Proposes_in_a_control_that_some_program_emptied()
    {
        var edited = EditedSheet.Edit(file => file.Control("subjects/matrix").Content().Remove());
        var content = EditedSheet.Without(Samples.Registry);
        var outcome = EditedSheet.Write(content, edited);
        Assert.Contains((MergeFindingKind.KeptPersonsText, "subjects/matrix"), Found(outcome));
        EditedSheet.AssertSettled(content, outcome);
    }

    [Theory]
    [InlineData("around its cell")]
    [InlineData("around its row")]
    public void Writes_nothing_where_a_control_lost_its_cells(string where)
    {
        var edited = Edit(file =>
        {
            Move(file.Control(What), where);
            file.Control(What).Content().RemoveNodes();
        });
        var outcome = Write(Changed, edited);
        Assert.Equal([(MergeFindingKind.KeptWithoutComment, What)], Found(outcome));
        AssertSettled(Changed, outcome);
    }

    [Theory]
    [InlineData("a line")]
    [InlineData("a row")]
    public void Puts_no_commitment_into_a_line_or_a_row_that_holds_the_control_of_another(string where)
    {
        var edited = Edit(file =>
        {
            file.Control(Item).ReplaceWith(file.Control(Item).Content().Elements());
            if (where == "a line")
            {
                file.Body.Descendants(W + "hyperlink").First().Add(OwnTemplate.Inline(Item));
            }
            else
            {
                var cell = file.Body.Descendants(W + "tc").First();
                cell.ReplaceWith(OwnTemplate.Holder(Item, new XElement(cell)));
            }
        });
        var plan = With(Land, new() { Id = "C-8", Name = "Une de plus" }, Grants, Portal);
        var outcome = Write(plan, edited);
        Assert.Equal("Une de plus", new WordFile(outcome.Bytes).TextOf("commitment/C-8/name"));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Reads_soft_hyphens_tabs_and_symbols_as_the_characters_they_are()
    {
        const string Text = "co\u00ADopération\tet\u2011puis";
        var plan = With(Land with { What = Text }, Grants, Portal);
        var saved = Edit(Write(plan).Bytes, file => file.Control(What).Content().ReplaceNodes(new XElement(
            W + "r", new XElement(W + "t", "co"), new XElement(W + "softHyphen"), new XElement(W + "t", "opération"), new XElement(W + "tab"),
            new XElement(W + "t", "et"), new XElement(W + "noBreakHyphen"), new XElement(W + "t", "puis"))));
        Assert.False(Write(plan, saved).Changed);
        var symbol = Edit(saved, file => file.Control(What).Content().Add(new XElement(
            W + "r", new XElement(W + "sym", new XAttribute(W + "font", "Wingdings"), new XAttribute(W + "char", "F04A")))));
        Assert.Equal([(MergeFindingKind.KeptPersonsText, What)], Found(Write(Changed, symbol)));
    }

    [Fact]
    public void Fills_the_example_of_the_guide()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "examples");
        var template = File.ReadAllBytes(Path.Combine(folder, "own-template.docx"));
        var plan = Assert.IsType<OgpTeams.Domain.Plans.Open.ParsedPlan.Usable>(
            OgpTeams.Domain.Plans.Open.PlanJson.Parse(File.ReadAllBytes(Path.Combine(folder, "own-template-plan.json")))).Plan;
        var outcome = Write(plan, template: template);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
        Assert.Equal(2, TextsOf(outcome, "commitment/C1/leadAgency").Count() + TextsOf(outcome, "commitment/C2/leadAgency").Count());
    }

    private static OgpTeams.Domain.Plans.Open.OpenPlan WithMilestones(System.Collections.Immutable.ImmutableArray<OgpTeams.Domain.Plans.Open.OpenMilestone> milestones) =>
        With(Land with { Milestones = milestones }, Grants, Portal);

    private static void Move(XElement control, string where)
    {
        var (properties, content) = (control.Element(W + "sdtPr")!, control.Content());
        var cell = control.Ancestors(W + "tc").First();
        switch (where)
        {
            case "around its cell":
                control.ReplaceWith(content.Elements());
                cell.ReplaceWith(Holding(properties, cell));
                break;
            case "around its row":
                var row = cell.Parent!;
                control.ReplaceWith(content.Elements());
                cell.ElementsBeforeSelf(W + "tc").Remove();
                row.ReplaceWith(Holding(properties, row));
                break;
            case "into a block":
                var paragraph = control.Parent!;
                control.ReplaceWith(content.Elements());
                paragraph.ReplaceWith(Holding(properties, paragraph));
                break;
            case "into a link":
                control.ReplaceWith(new XElement(W + "hyperlink", new XAttribute(W + "anchor", "ici"), new XElement(control)));
                break;
            case "into a field":
                control.ReplaceWith(new XElement(W + "fldSimple", new XAttribute(W + "instr", " QUOTE "), new XElement(control)));
                break;
            case "into a smart tag":
                control.ReplaceWith(new XElement(
                    W + "smartTag", new XAttribute(W + "uri", "urn:a"), new XAttribute(W + "element", "place"), new XElement(control)));
                break;
            case "into another control":
                control.ReplaceWith(Holding(new XElement(W + "sdtPr", new XElement(W + "id", new XAttribute(W + "val", "88001"))), control));
                break;
        }
    }

    private static XElement Holding(XElement properties, XElement content) => new(
        W + "sdt", new XElement(properties), new XElement(W + "sdtContent", new XElement(content)));
}
