using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>A change that waits for somebody's answer is never written over, whatever it is a change of.</summary>
public sealed class Merging_under_tracked_changes
{
    public static readonly TheoryData<string> Kinds =
        ["inserted words", "deleted words", "moved words", "inserted row", "deleted row", "deleted cell", "look", "range of a move", "inserted control"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Leaves_the_field_until_it_is_answered(string kind)
    {
        var plan = WithMilestone(milestone => milestone with { Title = "Notre titre" });
        var edited = Edit(file => Track(file.Control(Milestone + "/title"), kind));
        var outcome = Write(plan, edited);
        Assert.Equal([(MergeFindingKind.PendingTrackedChange, Milestone + "/title")], Found(outcome));
        Assert.False(outcome.Changed);
        Assert.Empty(Write(PlanSamples.Plan, edited).Findings);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Keeps_a_withdrawn_milestone_that_has_one(string kind)
    {
        var plan = PlanSamples.With(PlanSamples.Land with { Milestones = PlanSamples.Land.Milestones.RemoveAt(0) }, PlanSamples.Grants, PlanSamples.Portal);
        var edited = Edit(file => Track(file.Control(Milestone + "/title"), kind));
        var outcome = Write(plan, edited);
        Assert.Equal([(MergeFindingKind.WithdrawnKept, Milestone)], Found(outcome));
        Assert.Equal(new WordFile(edited).Raw("word/document.xml"), new WordFile(outcome.Bytes).Raw("word/document.xml"));
        Assert.False(Write(plan, outcome.Bytes).Changed);
    }

    [Fact]
    public void Waits_for_the_answer_when_a_whole_control_is_proposed_for_deletion()
    {
        var edited = Edit(file =>
        {
            var control = file.Control(What);
            control.Descendants(W + "t").ToList().ForEach(text => text.Name = W + "delText");
            control.ReplaceWith(new XElement(W + "del", Author(), new XElement(control)));
        });
        Assert.Equal([(MergeFindingKind.PendingTrackedChange, What)], Found(Write(Changed, edited)));

        var refused = Edit(edited, file =>
        {
            var deletion = file.Body.Descendants(W + "del").Single();
            deletion.Descendants(W + "delText").ToList().ForEach(text => text.Name = W + "t");
            deletion.ReplaceWith(deletion.Elements());
        });
        Assert.Equal("Notre nouvelle phrase.", new WordFile(Write(Changed, refused).Bytes).TextOf(What));
    }

    /// <summary>Nothing is lost then: all of it is there, and waits.</summary>
    [Fact]
    public void Waits_for_the_answer_when_all_of_the_document_is_proposed_for_deletion()
    {
        var edited = Edit(file =>
        {
            foreach (var block in file.Body.Elements().Where(block => block.Name != W + "sectPr").ToList())
            {
                block.ReplaceWith(new XElement(W + "del", Author(), new XElement(block)));
            }
        });
        var outcome = Write(Changed, edited);
        Assert.False(outcome.Changed);
        Assert.Contains((MergeFindingKind.PendingTrackedChange, What), Found(outcome));
        Assert.DoesNotContain(outcome.Findings, finding => finding.Kind is MergeFindingKind.Relinked or MergeFindingKind.RemovedByPerson);
    }

    [Fact]
    public void Writes_again_once_the_change_is_accepted_by_proposing()
    {
        var plan = WithMilestone(milestone => milestone with { Title = "Notre titre" });
        var pending = Write(plan, Edit(file => Track(file.Control(Milestone + "/title"), "inserted words")));
        var accepted = Edit(pending.Bytes, file => file.Body.Descendants(W + "ins").ToList().ForEach(one => one.ReplaceWith(one.Elements())));
        var outcome = Write(plan, accepted);
        Assert.Equal([(MergeFindingKind.KeptPersonsText, Milestone + "/title")], Found(outcome));
        AssertSettled(plan, outcome);
    }

    private static void Track(XElement control, string kind)
    {
        var run = control.Content().Elements(W + "r").First();
        var row = control.Ancestors(W + "tr").First();
        switch (kind)
        {
            case "inserted words":
                control.Content().Add(new XElement(W + "ins", Author(), Run(" et plus")));
                break;
            case "deleted words":
                control.Content().Add(new XElement(W + "del", Author(), new XElement(W + "r", new XElement(W + "delText", "vieux"))));
                break;
            case "moved words":
                run.ReplaceWith(new XElement(W + "moveTo", Author(), new XElement(run)));
                break;
            case "inserted row":
                row.AddFirst(new XElement(W + "trPr", new XElement(W + "ins", Author())));
                break;
            case "deleted row":
                row.AddFirst(new XElement(W + "trPr", new XElement(W + "del", Author())));
                break;
            case "deleted cell":
                control.Ancestors(W + "tc").First().Element(W + "tcPr")!.Add(new XElement(W + "cellDel", Author()));
                break;
            case "look":
                run.AddFirst(new XElement(W + "rPr", new XElement(W + "i"), new XElement(W + "rPrChange", Author(), new XElement(W + "rPr"))));
                break;
            case "range of a move":
                control.Content().AddFirst(new XElement(W + "moveToRangeStart", Author(), new XAttribute(W + "name", "move1")));
                break;
            case "inserted control":
                control.ReplaceWith(new XElement(W + "ins", Author(), new XElement(control)));
                break;
        }
    }

    private static IEnumerable<XAttribute> Author() =>
        [new(W + "id", "9900"), new(W + "author", "Marie"), new(W + "date", "2026-03-01T10:00:00Z")];
}
