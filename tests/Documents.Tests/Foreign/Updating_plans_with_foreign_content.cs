using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>Our plan, after a drafter pasted things into it and saved it with a program of their own.</summary>
public sealed class Updating_plans_with_foreign_content
{
    private static readonly byte[] First = Write(ForeignPlans.Plan).Bytes;

    public static TheoryData<string, Place> InTurn => Rows.InTurn;

    public static TheoryData<string, Place> InEveryPlace => Rows.InEveryPlace;

    [Theory]
    [MemberData(nameof(InTurn))]
    public void Keeps_what_they_pasted(string name, Place place) => Updates(Rows.Named(name), place);

    [Theory]
    [Trait("Length", "Long")]
    [MemberData(nameof(InEveryPlace))]
    public void Keeps_what_they_pasted_in_every_place(string name, Place place) => Updates(Rows.Named(name), place);

    internal static void Updates(Shape shape, Place place)
    {
        var edited = Mixed.Plan(shape, place, First, "C-1");
        var before = (byte[])edited.Clone();
        if (shape.IsRefusedInPlan)
        {
            var refused = Assert.Throws<UnusableDocumentException>(() => Write(ForeignPlans.Changed, edited));
            Assert.True(shape.Refused is null || shape.Refused == refused.Reason.ToString());
            Assert.Equal(before, edited);
            return;
        }

        if (Headings(edited) == Headings(First))
        {
            Assert.Same(edited, Write(ForeignPlans.Plan, edited).Bytes);
        }

        var flaws = Flaws.Of(edited);
        var second = Write(ForeignPlans.Changed, edited);
        Assert.Equal("Notre nouvelle phrase.", DocumentText.ByTag(second.Bytes)["commitment/C-1/what"].Single());
        var (theirs, after) = (new TakenApart(edited), new TakenApart(second.Bytes));
        Assert.Equal(Theirs.Text(theirs), Theirs.Text(after));
        Holds(edited, flaws, ForeignPlans.Changed, second);
        Holds(edited, flaws, ForeignPlans.Later, Write(ForeignPlans.Later, second.Bytes));
        Assert.Equal(before, edited);
    }

    private static MergeOutcome Write(OpenPlan plan, byte[]? existing = null) => PlanDocument.Write(plan, "P", existing);

    private static void Holds(byte[] edited, IReadOnlySet<string> flaws, OpenPlan plan, MergeOutcome outcome)
    {
        Assert.True(outcome.Changed);
        var (before, after) = (new TakenApart(edited), new TakenApart(outcome.Bytes));
        Assert.Empty(Pasted(before).Except(Texts(after)));

        // Lines of our own headings follow them.
        var lines = Theirs.ContentsLines(after).ToList();
        Assert.All(
            Theirs.ContentsLines(before),
            line => Assert.True(lines.Contains(line) || line.Contains("Engagement", StringComparison.Ordinal), line));
        Assert.Empty(TheirParts.Changed(before, after));
        Assert.Empty(Flaws.Of(outcome.Bytes).Except(flaws));
        var again = Write(plan, outcome.Bytes);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Same(outcome.Bytes, again.Bytes);
    }

    // A heading of theirs gets its line in our table of contents.
    private static int Headings(byte[] file) => new TakenApart(file).Body.Descendants(Xml.W + "pStyle").Attributes(Xml.W + "val")
        .Count(style => style.Value.StartsWith("Heading", StringComparison.Ordinal));

    private static IEnumerable<string> Pasted(TakenApart file) => Texts(file).Except(Texts(new TakenApart(First)));

    private static IEnumerable<string> Texts(TakenApart file) =>
        file.Body.Descendants().Where(one => !one.HasElements && one.Value.Length > 0).Select(one => one.Value);
}
