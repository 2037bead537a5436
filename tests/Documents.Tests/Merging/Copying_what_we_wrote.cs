using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>Word copies tags with what they stand on, and ids when another program pastes: copies are normal input.</summary>
public sealed class Copying_what_we_wrote
{
    private static readonly OpenPlan _renamed = WithMilestone(milestone => milestone with { Title = "Réunir le conseil" });

    [Fact]
    public void Writes_an_exact_copy_of_a_row_with_its_original()
    {
        var outcome = Write(_renamed, Edit(file => CopyRow(file)));
        Assert.Empty(outcome.Findings);
        Assert.Equal(["Réunir le conseil", "Réunir le conseil"], TextsOf(outcome, Milestone + "/title"));
        AssertSettled(_renamed, outcome);
    }

    [Fact]
    public void Makes_an_edited_copy_of_a_row_a_milestone_of_its_own()
    {
        var outcome = Write(_renamed, Edit(file => Retype(CopyRow(file), "title", "Ma nouvelle étape")));
        Assert.Equal([(MergeFindingKind.CopyKept, Milestone)], Found(outcome));
        Assert.Equal(["Réunir le conseil"], TextsOf(outcome, Milestone + "/title"));
        var own = Assert.Single(OwnMilestones(outcome));
        Assert.Equal("Ma nouvelle étape", new WordFile(outcome.Bytes).TextOf(own + "/title"));
        Assert.Equal(Land.Milestones[0].Deliverable, new WordFile(outcome.Bytes).TextOf(own + "/deliverable"));
        AssertSettled(_renamed, outcome);
    }

    [Fact]
    public void Takes_the_untouched_row_for_the_original_wherever_it_stands()
    {
        var outcome = Write(_renamed, Edit(file =>
        {
            CopyRow(file);
            Retype(file.Control(Milestone), "title", "Écrit dans le premier");
        }));
        Assert.Equal([(MergeFindingKind.CopyKept, Milestone)], Found(outcome));
        Assert.Equal(["Réunir le conseil"], TextsOf(outcome, Milestone + "/title"));
        Assert.Contains("Écrit dans le premier", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_the_milestone_read_back_from_the_copy_for_that_row()
    {
        var outcome = Write(Plan, Edit(file => Retype(CopyRow(file), "title", "Ma nouvelle étape")));
        var id = Assert.Single(OwnMilestones(outcome)).Split('/')[^1];
        var plan = With(Land with { Milestones = Land.Milestones.Insert(1, Land.Milestones[0] with { Id = id, Title = "Ma nouvelle étape" }) }, Grants, Portal);
        var next = Write(plan, outcome.Bytes);
        Assert.Empty(next.Findings);
        Assert.Single(TextsOf(next, $"{Item}/milestone/{id}/title"));
        AssertSettled(plan, next);
    }

    [Fact]
    public void Parts_a_commitment_pasted_twice_with_the_same_ids()
    {
        var edited = Edit(file =>
        {
            var control = file.Control(Item);
            control.AddAfterSelf(new XElement(control), new XElement(control));
            var copies = file.Controls.Where(one => Tag(one) == Item).ToList();
            Retype(copies[1], "what", "Variante du service juridique.");
        });
        var outcome = Write(Changed, edited);
        Assert.Equal([(MergeFindingKind.CopyKept, Item)], Found(outcome));
        Assert.Equal(["Notre nouvelle phrase.", "Notre nouvelle phrase."], TextsOf(outcome, What));
        Assert.Contains("Variante du service juridique.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(Changed, outcome);
    }

    [Fact]
    public void Follows_a_commitment_that_was_cut_and_pasted_elsewhere()
    {
        var outcome = Write(Changed, Edit(file =>
        {
            var control = file.Control(Item);
            control.Remove();
            file.Body.Elements(W + "sectPr").Single().AddBeforeSelf(control);
        }));
        Assert.Equal("Notre nouvelle phrase.", new WordFile(outcome.Bytes).TextOf(What));
        AssertSettled(Changed, outcome);
    }

    [Fact]
    public void Keeps_a_comment_over_several_rows_together()
    {
        var edited = Edit(file =>
        {
            file.AddPart("comments", "word/comments1.xml", new XElement(W + "comments", new XElement(
                W + "comment", new XAttribute(W + "id", "3"), new XAttribute(W + "author", "Marie"), Paragraph("À revoir ensemble."))));
            Cell(file, "M1").AddFirst(new XElement(W + "commentRangeStart", new XAttribute(W + "id", "3")));
            Cell(file, "M2").Add(
                new XElement(W + "commentRangeEnd", new XAttribute(W + "id", "3")),
                new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "3"))));
        });
        var plan = With(Land with { Milestones = [.. Land.Milestones.Reverse()] }, Grants, Portal);
        var outcome = Write(plan, edited);
        Assert.Equal([(MergeFindingKind.OrderKept, Item + "/milestone/*")], Found(outcome));
    }

    private static XElement Cell(WordFile file, string milestone) =>
        file.Control($"{Item}/milestone/{milestone}/title").Parent!;

    private static XElement CopyRow(WordFile file)
    {
        var row = file.Control(Milestone);
        row.AddAfterSelf(new XElement(row));
        return row.ElementsAfterSelf().First();
    }

    private static void Retype(XElement item, string field, string text)
    {
        var control = item.Descendants(W + "sdt").First(one => Tag(one)!.EndsWith("/" + field, StringComparison.Ordinal));
        control.Content().ReplaceNodes(Run(text));
    }

    private static IEnumerable<string> OwnMilestones(MergeOutcome outcome) => new WordFile(outcome.Bytes).Tags
        .Where(tag => tag.StartsWith(Item + "/milestone/", StringComparison.Ordinal) && tag.Split('/') is [_, _, _, { Length: 10 }]).Distinct();
}
