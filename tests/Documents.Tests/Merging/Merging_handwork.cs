using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>What drafters add to a field without changing a word of it is theirs too.</summary>
public sealed class Merging_handwork
{
    private static readonly XNamespace _math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    public static readonly TheoryData<string> Kinds =
        ["bold", "link", "footnote", "field", "formula", "nested control", "permission"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Keeps_it_and_proposes_ours(string kind)
    {
        var edited = Edit(file => Add(file, file.Control(What).Content(), kind));
        var outcome = Write(Changed, edited);
        Assert.Equal([(MergeFindingKind.KeptPersonsText, What)], Found(outcome));
        Assert.Contains("Un conseil formé", new WordFile(outcome.Bytes).TextOf(What), StringComparison.Ordinal);
        Assert.Contains("Notre nouvelle phrase.", Assert.Single(new WordFile(outcome.Bytes).Comments).Text, StringComparison.Ordinal);
        AssertSettled(Changed, outcome);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Leaves_the_file_alone_when_nothing_of_ours_changed(string kind)
    {
        var edited = Edit(file => Add(file, file.Control(What).Content(), kind));
        Assert.False(Write(PlanSamples.Plan, edited).Changed);
    }

    [Fact]
    public void Keeps_a_list_made_of_some_paragraphs()
    {
        const string Introduction = "plan/introduction";
        var plan = PlanSamples.Plan with { Sections = PlanSamples.Plan.Sections with { Introduction = "Un.\nDeux.\nTrois." } };
        var edited = Edit(Write(plan).Bytes, file => file.Control(Introduction).Content().Elements(W + "p").Last().Element(W + "pPr")!.Add(
            new XElement(W + "numPr", Val("ilvl", "0"), Val("numId", "1"))));
        var outcome = Write(plan with { Sections = plan.Sections with { Introduction = "Autre." } }, edited);
        Assert.Equal([(MergeFindingKind.KeptPersonsText, Introduction)], Found(outcome));
    }

    [Fact]
    public void Writes_in_the_inner_of_two_controls_with_the_same_tag()
    {
        var edited = Edit(file =>
        {
            var inner = file.Control(What);
            var properties = new XElement(W + "sdtPr", Val("tag", What), Val("id", "77001"));
            inner.ReplaceWith(new XElement(W + "sdt", properties, new XElement(W + "sdtContent", new XElement(inner), Run(" (à relire)"))));
        });
        var outcome = Write(Changed, edited);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Notre nouvelle phrase. (à relire)", new WordFile(outcome.Bytes).TextOf(What));
        AssertSettled(Changed, outcome);
    }

    [Fact]
    public void Keeps_one_look_for_the_whole_field_when_it_writes()
    {
        var edited = Edit(file => file.Control(What).Descendants(W + "r").ToList().ForEach(run => run.AddFirst(new XElement(W + "rPr", new XElement(W + "i")))));
        var outcome = Write(Changed, edited);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Notre nouvelle phrase.", new WordFile(outcome.Bytes).TextOf(What));
        Assert.NotEmpty(new WordFile(outcome.Bytes).Control(What).Descendants(W + "i"));
    }

    [Fact]
    public void Keeps_a_withdrawn_commitment_whose_words_somebody_bookmarked()
    {
        var edited = Edit(file => file.Control(What).Content().AddFirst(
            new XElement(W + "bookmarkStart", Attribute("id", "9001"), Attribute("name", "Conseil")), new XElement(W + "bookmarkEnd", Attribute("id", "9001"))));
        Assert.Equal(
            [(MergeFindingKind.WithdrawnKept, Item)], Found(Write(PlanSamples.With(PlanSamples.Grants, PlanSamples.Portal), edited)));
    }

    [Fact]
    public void Writes_around_a_persons_bookmark_and_keeps_it()
    {
        var edited = Edit(file => file.Control(What).Content().AddFirst(
            new XElement(W + "bookmarkStart", Attribute("id", "9001"), Attribute("name", "Conseil")), new XElement(W + "bookmarkEnd", Attribute("id", "9001"))));
        var outcome = Write(Changed, edited);
        Assert.Empty(outcome.Findings);
        Assert.Contains("\"Conseil\"", new WordFile(outcome.Bytes).Control(What).ToString(), StringComparison.Ordinal);
        AssertSettled(Changed, outcome);
    }

    private static void Add(WordFile file, XElement content, string kind)
    {
        var run = content.Elements(W + "r").First();
        switch (kind)
        {
            case "bold":
                var text = run.Element(W + "t")!;
                var bold = Run(text.Value[..10]);
                bold.AddFirst(new XElement(W + "rPr", new XElement(W + "b")));
                text.Value = text.Value[10..];
                run.AddBeforeSelf(bold);
                break;
            case "link":
                run.ReplaceWith(new XElement(W + "hyperlink", Attribute("anchor", "Conseil"), new XElement(run)));
                break;
            case "footnote":
                file.AddPart(
                    "footnotes", "word/footnotes.xml", new XElement(
                        W + "footnotes", new XElement(W + "footnote", Attribute("id", "1"), Paragraph("Loi du 3 mars."))));
                content.Add(new XElement(W + "r", new XElement(W + "footnoteReference", Attribute("id", "1"))));
                break;
            case "field":
                run.ReplaceWith(new XElement(W + "fldSimple", Attribute("instr", " REF Conseil "), new XElement(run)));
                break;
            case "formula":
                content.Add(new XElement(_math + "oMath", new XElement(_math + "r", new XElement(_math + "t", "x+y"))));
                break;
            case "nested control":
                run.ReplaceWith(new XElement(W + "sdt", new XElement(W + "sdtPr", Val("id", "77001")), new XElement(W + "sdtContent", new XElement(run))));
                break;
            case "permission":
                run.AddBeforeSelf(new XElement(W + "permStart", Attribute("id", "5"), Attribute("edGrp", "everyone")));
                run.AddAfterSelf(new XElement(W + "permEnd", Attribute("id", "5")));
                break;
        }
    }

    private static XElement Val(string name, string value) => new(W + name, Attribute("val", value));

    private static XAttribute Attribute(string name, string value) => new(W + name, value);
}
