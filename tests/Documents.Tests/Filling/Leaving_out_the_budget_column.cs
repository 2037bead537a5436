using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Filling;

/// <summary>The official model has three columns of milestones, its example a fourth one for the budget: it is optional.</summary>
public sealed class Leaving_out_the_budget_column
{
    private const string M1 = "commitment/7F3AKQ0102/milestone/M1";

    private static readonly OpenPlan _without = With(Grants);
    private static readonly OpenPlan _with = With(Grants with { Milestones = [Grants.Milestones[0] with { Budget = "Temps des agents" }] });

    [Fact]
    public void Is_done_where_no_milestone_has_a_budget_and_the_table_keeps_its_width()
    {
        var (narrow, wide) = (Table(Write(_without)), Table(Write(_with)));
        Assert.Equal((3, 4), (Columns(narrow).Count, Columns(wide).Count));
        Assert.Equal(Columns(wide).Sum(), Columns(narrow).Sum());
        Assert.All(narrow.Descendants(W + "tr"), row => Assert.Equal(3, row.Elements(W + "tc").Count()));
    }

    [Fact]
    public void Is_not_done_where_one_of_them_has() => Assert.Equal(4, Columns(Table(Write(With(Land)))).Count);

    [Fact]
    public void Is_done_in_a_document_whose_budgets_went_away()
    {
        var outcome = Write(_without, Write(_with).Bytes);
        Assert.Equal(3, Columns(Table(outcome)).Count);
        Assert.Empty(outcome.Findings);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
        Assert.Same(outcome.Bytes, Write(_without, outcome.Bytes).Bytes);
    }

    [Fact]
    public void Is_not_done_over_what_a_person_wrote_in_it()
    {
        var edited = new WordFile(Write(_with).Bytes).Type(M1 + "/budget", "Dix jours").Save();
        var outcome = Write(_without, edited);
        Assert.Equal("Dix jours", new WordFile(outcome.Bytes).TextOf(M1 + "/budget"));
        Assert.Equal([MergeFindingKind.WithdrawnKept], outcome.Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Is_not_done_over_what_a_person_wrote_in_its_header()
    {
        var edited = new WordFile(Write(_with).Bytes);
        edited.Control(M1 + "/budget").Ancestors(W + "tbl").First().Descendants(W + "tr").First().Descendants(W + "p").Last().Add(Run(" (en ETP)"));
        var outcome = Write(_without, edited.Save());
        Assert.Contains(" (en ETP)", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.False(Write(_without, outcome.Bytes).Changed);
    }

    [Fact]
    public void Gives_the_column_back_while_nobody_worked_on_the_document() =>
        Assert.Equal(4, Columns(Table(Write(_with, Write(_without).Bytes))).Count);

    [Fact]
    public void Is_reported_when_a_budget_comes_later()
    {
        var outcome = Write(_with, new WordFile(Write(_without).Bytes).Type(M1 + "/title", "Le titre d’une rédactrice").Save());
        Assert.Equal(
            (MergeFindingKind.NotPlaced, "commitment/*/milestone/*/budget"),
            outcome.Findings.Select(finding => (finding.Kind, finding.Tag)).Single());
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    [Theory]
    [InlineData(true, 4)]
    [InlineData(false, 3)]
    public void Never_makes_rows_of_another_length_than_their_table(bool budgetFirst, int columns)
    {
        var (first, second) = budgetFirst ? (_with, _without) : (_without, _with);
        var existing = new WordFile(Write(first).Bytes);
        if (budgetFirst)
        {
            existing.Type(M1 + "/budget", "Dix jours");
        }

        var milestones = second.Commitments[0].Milestones.Add(new() { Id = "M2", Title = "Publier" });
        var outcome = Write(With(second.Commitments[0] with { Milestones = milestones }), existing.Save());
        Assert.Equal("Publier", new WordFile(outcome.Bytes).TextOf("commitment/7F3AKQ0102/milestone/M2/title"));
        Assert.Equal([columns, columns, columns], Table(outcome).Descendants(W + "tr").Select(row => row.Elements(W + "tc").Count()));
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }

    private static MergeOutcome Write(OpenPlan plan, byte[]? existing = null) => PlanDocument.Write(plan, plan.Id, existing);

    private static XElement Table(MergeOutcome outcome) => new WordFile(outcome.Bytes).Body.Descendants(W + "tbl")
        .First(table => table.Value.Contains("livrable vérifiable", StringComparison.Ordinal));

    private static List<int> Columns(XElement table) =>
        [.. table.Element(W + "tblGrid")!.Elements().Select(column => (int)column.Attribute(W + "w")!)];
}
