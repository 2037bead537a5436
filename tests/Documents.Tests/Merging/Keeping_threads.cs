using System.Xml.Linq;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>People answer our proposals, resolve them, and comment on their own.</summary>
public sealed class Keeping_threads
{
    private const string Comments = "word/comments1.xml";
    private static readonly XNamespace _w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace _w15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    [Fact]
    public void Keeps_the_answers_when_its_proposal_changes()
    {
        var plan = PlanSamples.With(PlanSamples.Land with { What = "Une troisième phrase." }, PlanSamples.Grants, PlanSamples.Portal);
        var outcome = Write(plan, Answered());
        var comments = new WordFile(outcome.Bytes).Comments;
        Assert.EndsWith("Une troisième phrase.", comments[0].Text, StringComparison.Ordinal);
        Assert.Equal(("Marie", "Pas d’accord."), comments[1]);
        Assert.Equal("1A2B3C4D", (string?)new WordFile(outcome.Bytes).Xml(Comments)!.Root!.Elements().First().Elements(W + "p").Last().Attribute(_w14 + "paraId"));
        AssertSettled(plan, outcome);
    }

    [Fact]
    public void Keeps_the_thread_when_the_proposal_is_taken_over()
    {
        var outcome = Write(Changed, Edit(Answered(), file => file.Type(What, "Notre nouvelle phrase.")));
        Assert.Equal(2, new WordFile(outcome.Bytes).Comments.Count);
        Assert.Empty(outcome.Findings);
    }

    [Fact]
    public void Takes_its_proposal_back_once_nothing_answers_it_any_more()
    {
        var returned = Write(PlanSamples.Plan, Answered()).Bytes;
        Assert.Equal(2, new WordFile(returned).Comments.Count);
        var outcome = Write(PlanSamples.Plan, Edit(returned, file =>
        {
            foreach (var (part, mark) in new[] { (Comments, "77"), ("word/commentsExtended.xml", "1A2B3C4E") })
            {
                var xml = file.Xml(part)!;
                xml.Root!.Elements().Where(one => one.Attributes().Any(id => id.Value == mark)).Remove();
                file.Put(part, xml.ToString(SaveOptions.DisableFormatting));
            }

            file.Body.Descendants(W + "commentReference").Single(one => (string?)one.Attribute(W + "id") == "77").Parent!.Remove();
        }));
        Assert.Empty(new WordFile(outcome.Bytes).Comments);
        Assert.Equal("À moi.", new WordFile(outcome.Bytes).TextOf(What));
        AssertSettled(PlanSamples.Plan, outcome);
    }

    [Fact]
    public void Opens_a_resolved_proposal_again_when_it_says_something_new()
    {
        var resolved = Edit(Answered(), file => file.Put(
            "word/commentsExtended.xml", file.Raw("word/commentsExtended.xml").Replace("done=\"0\"", "done=\"1\"", StringComparison.Ordinal)));
        Assert.Contains("done=\"1\"", new WordFile(Write(Changed, resolved).Bytes).Raw("word/commentsExtended.xml"), StringComparison.Ordinal);
        var plan = PlanSamples.With(PlanSamples.Land with { What = "Une troisième phrase." }, PlanSamples.Grants, PlanSamples.Portal);
        Assert.DoesNotContain("done=\"1\"", new WordFile(Write(plan, resolved).Bytes).Raw("word/commentsExtended.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_peoples_comments_on_a_field_it_writes()
    {
        var edited = Edit(file =>
        {
            file.AddPart("comments", Comments, new XElement(W + "comments", new XElement(
                W + "comment", new XAttribute(W + "id", "3"), new XAttribute(W + "author", "Marie"), Paragraph("Bien."))));
            file.Control(What).Content().AddFirst(new XElement(W + "commentRangeStart", new XAttribute(W + "id", "3")));
            file.Control(What).Content().Add(
                new XElement(W + "commentRangeEnd", new XAttribute(W + "id", "3")),
                new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "3"))));
        });
        var outcome = Write(Changed, edited);
        Assert.Equal("Notre nouvelle phrase.", new WordFile(outcome.Bytes).TextOf(What));
        Assert.Equal(("Marie", "Bien."), Assert.Single(new WordFile(outcome.Bytes).Comments));
        Assert.Single(new WordFile(outcome.Bytes).Control(What).Descendants(W + "commentReference"));
        AssertSettled(Changed, outcome);
    }

    /// <summary>Our proposal as Word saved it, with an answer.</summary>
    private static byte[] Answered() => Edit(Write(Changed, Edit(file => file.Type(What, "À moi."))).Bytes, file =>
    {
        var comments = file.Xml(Comments)!;
        comments.Root!.Elements().Single().Elements(W + "p").Last().SetAttributeValue(_w14 + "paraId", "1A2B3C4D");
        var answer = Paragraph("Pas d’accord.");
        answer.SetAttributeValue(_w14 + "paraId", "1A2B3C4E");
        comments.Root.Add(new XElement(W + "comment", new XAttribute(W + "id", "77"), new XAttribute(W + "author", "Marie"), answer));
        file.Put(Comments, comments.ToString(SaveOptions.DisableFormatting));
        file.AddPart("commentsExtended", "word/commentsExtended.xml", new XElement(
            _w15 + "commentsEx",
            new XElement(_w15 + "commentEx", new XAttribute(_w15 + "paraId", "1A2B3C4D"), new XAttribute(_w15 + "done", "0")),
            new XElement(
                _w15 + "commentEx", new XAttribute(_w15 + "paraId", "1A2B3C4E"), new XAttribute(_w15 + "paraIdParent", "1A2B3C4D"),
                new XAttribute(_w15 + "done", "0"))));
        var anchor = file.Body.Descendants(W + "commentReference").Single().Parent!;
        anchor.AddAfterSelf(new XElement(W + "r", new XElement(W + "commentReference", new XAttribute(W + "id", "77"))));
    });
}
