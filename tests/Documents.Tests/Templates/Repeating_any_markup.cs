using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>Whatever an administration's pattern holds, each copy of it has ids of its own and the document opens.</summary>
public class Repeating_any_markup
{
    private static readonly Gen<MarkedPattern.Piece> _leaf = Gen.Elements(MarkedPattern.Pieces.Keys.ToArray()).Select(name => new MarkedPattern.Piece(name, []));

    private static readonly Gen<MarkedPattern.Piece> _piece = Gen.Frequency(
        (4, _leaf),
        (1, from holder in Gen.Elements("a control of theirs", "a text box, for old programs too")
            from inside in _leaf.Where(piece => holder == "a control of theirs" || !piece.Name.Contains("note", StringComparison.Ordinal) && piece.Name != "a comment")
            select new MarkedPattern.Piece(holder, [inside])));

    private static readonly Gen<Filled> _filled =
        from commitment in Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(_piece, count))
        from milestone in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(_piece, count))
        from apart in Gen.Elements(false, false, true)
        from commitments in Gen.Choose(1, 4).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 3), count))
        select new Filled(commitment, milestone, apart, commitments);

    public static TheoryData<string> Names => [.. MarkedPattern.Pieces.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_each_copy_its_own(string name) => Check(new([new(name, [])], [new(name, [])], Apart: false, [2, 0, 1]));

    [Fact]
    public void Gives_each_copy_its_own_whatever_stands_beside() => Prop.ForAll(_filled.ToArbitrary(), Check)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Times).WithReplay(2026, 1101).WithQuietOnSuccess(true));

    [Fact]
    public void Leaves_what_begins_in_a_pattern_and_ends_outside_when_there_is_no_item()
    {
        var template = new MarkedPattern([new("a comment", [])], [new("a footnote", [])], apart: true).Template;
        var outcome = Write(With(), template: template);
        IdJudge.Judge(outcome.Bytes);
        AssertSettled(With(), outcome, template);
        Assert.Contains("Loin", new WordFile(outcome.Bytes).Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraws_items_whose_only_bookmarks_came_with_the_template()
    {
        var template = new MarkedPattern([new("a bookmark and what refers to it", [])], [new("a form field", [])], apart: false).Template;
        int[] milestones = [2, 2, 2];
        var first = Write(PlanOf(milestones), template: template);
        var fewer = PlanOf(milestones);
        fewer = fewer with { Commitments = [fewer.Commitments[0] with { Milestones = [fewer.Commitments[0].Milestones[1]] }, fewer.Commitments[2]] };
        var outcome = Write(fewer, first.Bytes, template);
        Assert.DoesNotContain(outcome.Findings, finding => finding.Kind == MergeFindingKind.WithdrawnKept);
        Assert.DoesNotContain("Engagement 1", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("Étape 0.0", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        IdJudge.Judge(outcome.Bytes);
        AssertSettled(fewer, outcome, template);

        // What a person marked stays theirs.
        var marked = Edit(first.Bytes, file => file.Control("commitment/C-1/name").Content().AddFirst(
            new XElement(W + "bookmarkStart", new XAttribute(W + "id", 95001), new XAttribute(W + "name", "Conseil")),
            new XElement(W + "bookmarkEnd", new XAttribute(W + "id", 95001))));
        Assert.Contains(
            Write(fewer, marked, template).Findings, finding => (finding.Kind, finding.Tag) == (MergeFindingKind.WithdrawnKept, "commitment/C-1"));
    }

    /// <summary>How many are tried.</summary>
    protected virtual int Times => 15;

    private static void Check(Filled filled)
    {
        var pattern = new MarkedPattern(filled.Commitment, filled.Milestone, filled.Apart);
        Assert.DoesNotContain(DocumentCheck.Validate(pattern.Template), finding => finding.Rule == "schema");
        var first = Write(PlanOf(filled.Milestones), template: pattern.Template);
        Judge(pattern, filled.Milestones, first);

        // Meanwhile somebody's program gave the links other ids.
        var edited = Edit(first.Bytes, RenameLinks);
        int[] more = [.. filled.Milestones.Select(_ => 3), 2];
        Judge(pattern, more, Write(PlanOf(more), edited, pattern.Template));
    }

    private static void Judge(MarkedPattern pattern, int[] milestones, MergeOutcome outcome)
    {
        IdJudge.Judge(outcome.Bytes);
        AssertSettled(PlanOf(milestones), outcome, pattern.Template);
        var words = new WordFile(outcome.Bytes).Document.Descendants(W + "t").Select(text => text.Value).ToLookup(word => word, StringComparer.Ordinal);
        Assert.Equal(milestones.Length, words["Fiche"].Count());
        Assert.All(pattern.OfCommitment, number => Assert.Equal(milestones.Length, words[$"word{number}"].Count()));
        Assert.All(pattern.OfMilestone, number => Assert.Equal(milestones.Sum(), words[$"word{number}"].Count()));
    }

    /// <param name="milestones">How many each commitment has.</param>
    private static OpenPlan PlanOf(int[] milestones) => With([.. milestones.Index().Select(one => new OpenCommitment
    {
        Id = $"C-{one.Index}",
        Name = $"Engagement {one.Index}",
        Milestones = [.. Enumerable.Range(0, one.Item).Select(number => new OpenMilestone { Id = $"M{number}", Title = $"Étape {one.Index}.{number}" })],
    })]);

    private static void RenameLinks(WordFile file)
    {
        const string Rels = "word/_rels/document.xml.rels";
        var links = file.Xml(Rels)!;
        var renamed = links.Root!.Elements().Reverse().Index().ToDictionary(link => (string)link.Item.Attribute("Id")!, link => $"rId{link.Index + 1}", StringComparer.Ordinal);
        foreach (var link in links.Root!.Elements())
        {
            link.SetAttributeValue("Id", renamed[(string)link.Attribute("Id")!]);
        }

        file.Put(Rels, links.ToString(SaveOptions.DisableFormatting));
        foreach (var attribute in file.Document.Descendants().Attributes().Where(one => one.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal)))
        {
            attribute.Value = renamed[attribute.Value];
        }
    }

    private sealed record Filled(
        IReadOnlyList<MarkedPattern.Piece> Commitment, IReadOnlyList<MarkedPattern.Piece> Milestone, bool Apart, int[] Milestones)
    {
        public override string ToString() =>
            $"{string.Join(", ", Commitment)} | {string.Join(", ", Milestone)} | {Apart} | {string.Join(' ', Milestones)}";
    }
}

/// <summary>Many of them.</summary>
[Trait("Length", "Long")]
public sealed class Repeating_any_markup_at_length : Repeating_any_markup
{
    protected override int Times => 400;
}
