using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Merging.EditedSheet;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

public sealed class Proposing_in_a_comment
{
    [Fact]
    public void Keeps_a_persons_words_without_a_comment_while_ours_have_not_changed()
    {
        var outcome = Write(Samples.Sheet, Edit(file => file.Type(Description, "À moi.")));
        Assert.False(outcome.Changed);
        Assert.Empty(outcome.Findings);
    }

    [Fact]
    public void Keeps_a_persons_words_and_proposes_ours_in_one_comment()
    {
        var content = With(Samples.Registry with { Description = "Proposition." });
        var outcome = Write(content, Edit(file => file.Type(Description, "À moi.")));
        AssertProposed(outcome, Description, "À moi.", "Proposition.");
        AssertSettled(content, outcome);
    }

    [Fact]
    public void Proposes_within_a_line_as_well()
    {
        var content = With(Samples.Registry with { Title = "Notre titre" });
        var outcome = Write(content, Edit(file => file.Type(Title, "Mon titre")));
        AssertProposed(outcome, Title, "Mon titre", "Notre titre");
        AssertSettled(content, outcome);
    }

    /// <summary>A person moved one field into another: each has its own.</summary>
    [Fact]
    public void Proposes_on_a_field_and_on_one_that_stands_in_it()
    {
        var content = With(Samples.Registry with { Title = "Notre titre", Description = "Proposition." });
        var edited = Edit(file =>
        {
            file.Type(Title, "Mon titre");
            file.Type(Description, "À moi.");
            var title = file.Control(Title);
            title.Remove();
            file.Control(Description).Element(W + "sdtContent")!.Add(title);
        });
        var outcome = Write(content, edited);
        Assert.Equal(2, new WordFile(outcome.Bytes).Comments.Count);
        var again = Write(content, outcome.Bytes);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
    }

    [Fact]
    public void Replaces_its_proposal_rather_than_adding_another()
    {
        var first = Write(With(Samples.Registry with { Description = "Un." }), Edit(file => file.Type(Description, "À moi.")));
        var second = Write(With(Samples.Registry with { Description = "Deux." }), first.Bytes);
        AssertProposed(second, Description, "À moi.", "Deux.");
    }

    [Fact]
    public void Takes_its_proposal_back_once_it_stands_in_the_text()
    {
        var content = With(Samples.Registry with { Description = "Proposition." });
        var proposed = Write(content, Edit(file => file.Type(Description, "À moi.")));
        var adopted = new WordFile(proposed.Bytes).Type(Description, "Proposition.").Save();
        var outcome = Write(content, adopted);
        Assert.Empty(new WordFile(outcome.Bytes).Comments);
        Assert.DoesNotContain("commentReference", new WordFile(outcome.Bytes).Document.ToString(), StringComparison.Ordinal);
        Assert.Empty(outcome.Findings);
        AssertSettled(content, outcome);
    }

    [Fact]
    public void Takes_its_proposal_back_when_ours_returns_to_what_it_was()
    {
        var proposed = Write(With(Samples.Registry with { Description = "Proposition." }), Edit(file => file.Type(Description, "À moi.")));
        var outcome = Write(Samples.Sheet, proposed.Bytes);
        Assert.Empty(new WordFile(outcome.Bytes).Comments);
        Assert.Equal("À moi.", new WordFile(outcome.Bytes).TextOf(Description));
    }

    [Fact]
    public void Does_not_propose_again_what_somebody_dismissed()
    {
        var content = With(Samples.Registry with { Description = "Proposition." });
        var proposed = new WordFile(Write(content, Edit(file => file.Type(Description, "À moi."))).Bytes);
        proposed.Document.Descendants().Where(one => one.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)).ToList()
            .ForEach(one => one.Remove());
        proposed.Put("word/comments1.xml", $"<w:comments xmlns:w=\"{W}\"/>");
        var outcome = Write(content, proposed.Save());
        Assert.False(outcome.Changed);
        Assert.Equal([MergeFindingKind.ProposalDismissed], Kinds(outcome));
    }

    [Fact]
    public void Leaves_the_anchors_of_comments_that_some_program_dropped()
    {
        var content = With(Samples.Registry with { Title = "Notre titre", Description = "Proposition." });
        var outcome = Write(content, Edit(file =>
        {
            file.Type(Title, "Mon titre").Type(Description, "À moi.").Control(Description).Element(W + "sdtContent")!.Add(
                new XElement(W + "commentRangeStart", new XAttribute(W + "id", 1)), new XElement(W + "commentRangeEnd", new XAttribute(W + "id", 1)));
        }));
        Assert.Equal(
            ["Notre titre", "Proposition."], new WordFile(outcome.Bytes).Comments.Select(comment => comment.Text.Split('\n')[^1]));
        Assert.False(Write(content, outcome.Bytes).Changed);
    }

    [Fact]
    public void Takes_a_cleared_field_for_an_edit()
    {
        var cleared = Edit(file =>
        {
            file.Type(Description, "Cliquez ici pour entrer du texte.");
            file.Control(Description).Element(W + "sdtPr")!.Add(new XElement(W + "showingPlcHdr"));
        });
        var outcome = Write(With(Samples.Registry with { Description = "Proposition." }), cleared);
        Assert.Equal([MergeFindingKind.KeptPersonsText], Kinds(outcome));
    }

    private static void AssertProposed(MergeOutcome outcome, string tag, string kept, string proposed)
    {
        Assert.Equal([(MergeFindingKind.KeptPersonsText, tag)], outcome.Findings.Select(finding => (finding.Kind, finding.Tag)));
        var file = new WordFile(outcome.Bytes);
        Assert.Equal(kept, file.TextOf(tag));
        var (author, text) = Assert.Single(file.Comments);
        Assert.Equal("OgpTeams", author);
        Assert.EndsWith("\n" + proposed, text, StringComparison.Ordinal);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }
}
