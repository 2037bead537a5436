using OgpTeams.Documents.Outcomes;
using OgpTeams.Doubles.Foreign;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>Somebody’s document with our tags put into it.</summary>
public sealed class Filling_foreign_templates
{
    public static TheoryData<string, Place> InTurn => Rows.InTurn;

    public static TheoryData<string, Place> InEveryPlace => Rows.InEveryPlace;

    [Theory]
    [MemberData(nameof(InTurn))]
    public void Keeps_what_is_theirs(string name, Place place) => Fills(Rows.Named(name), place);

    [Theory]
    [Trait("Length", "Long")]
    [MemberData(nameof(InEveryPlace))]
    public void Keeps_what_is_theirs_in_every_place(string name, Place place) => Fills(Rows.Named(name), place);

    internal static void Fills(Shape shape, Place place)
    {
        var template = Mixed.Template(shape, place);
        if (shape.RefusedInTemplate is { } reason)
        {
            Assert.Equal(reason, Assert.Throws<UnusableDocumentException>(() => Write(ForeignPlans.Plan, null, template)).Reason.ToString());
            return;
        }

        var first = Write(ForeignPlans.Plan, null, template);
        Assert.True(first.Changed);
        Holds(shape, template, first.Bytes);
        Settles(ForeignPlans.Plan, first, template);

        var second = Write(ForeignPlans.Changed, first.Bytes, template);
        Assert.Equal("Notre nouvelle phrase.", DocumentText.ByTag(second.Bytes)["commitment/C-1/what"].Distinct().Single());
        Holds(shape, template, second.Bytes);
        Settles(ForeignPlans.Changed, second, template);
    }

    private static MergeOutcome Write(OpenPlan plan, byte[]? existing, byte[] template) => PlanDocument.Write(plan, "P", existing, template);

    private static void Holds(Shape shape, byte[] template, byte[] written)
    {
        var (before, after) = (new TakenApart(template), new TakenApart(written));
        Assert.Equal(Theirs.Words(before, commitments: 3, milestones: 2), Theirs.Words(after));
        Assert.Empty(Theirs.ContentsLines(before).Except(Theirs.ContentsLines(after)));
        Assert.Empty(Theirs.Changed(before, after, [.. shape.Features.Select(feature => feature.Leaves).OfType<string>()]));
        Assert.Empty(Flaws.Of(written).Except(Flaws.Of(template)));
    }

    private static void Settles(OpenPlan plan, MergeOutcome outcome, byte[] template)
    {
        var again = Write(plan, outcome.Bytes, template);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Same(outcome.Bytes, again.Bytes);
    }
}
