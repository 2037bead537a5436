using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Foreign;

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

    /// <summary>A template copied to where the document should stand: it is refused, or becomes the document. Nothing in between.</summary>
    [Theory]
    [InlineData(Place.Before)]
    [InlineData(Place.InRow)]
    public void Takes_no_empty_template_for_a_document_somebody_worked_on(Place place)
    {
        foreach (var template in new[] { Mixed.Template(Shapes.All[0], place), PlanDocument.Template(Language.French) })
        {
            MergeOutcome? outcome = null;
            if (Record.Exception(() => outcome = PlanDocument.Write(ForeignPlans.Plan, "P", template)) is not UnusableDocumentException)
            {
                Assert.Equal("Engagement 1", DocumentText.ByTag(outcome!.Bytes)["commitment/C-1/name"].FirstOrDefault());
            }
        }
    }

    internal static void Fills(Shape shape, Place place)
    {
        var template = Mixed.Template(shape, place);
        if (shape.RefusedInTemplate is { } reason)
        {
            var refused = Assert.Throws<UnusableDocumentException>(() => Write(ForeignPlans.Plan, null, template));
            Assert.Equal(reason, refused.Reason.ToString());
            return;
        }

        var flaws = Flaws.Of(template);
        var first = Write(ForeignPlans.Plan, null, template);
        Assert.True(first.Changed);
        Holds(shape, template, first.Bytes, flaws);
        Settles(ForeignPlans.Plan, first, template);

        var second = Write(ForeignPlans.Changed, first.Bytes, template);
        Assert.Equal("Notre nouvelle phrase.", DocumentText.ByTag(second.Bytes)["commitment/C-1/what"].Distinct().Single());
        Holds(shape, template, second.Bytes, flaws);
        Settles(ForeignPlans.Changed, second, template);
    }

    private static MergeOutcome Write(OpenPlan plan, byte[]? existing, byte[] template) =>
        PlanDocument.Write(plan, "P", existing, template);

    private static void Holds(Shape shape, byte[] template, byte[] written, IReadOnlySet<string> flaws)
    {
        var (before, after) = (new TakenApart(template), new TakenApart(written));
        Assert.Equal(Theirs.Text(before, commitments: 3, milestones: 2), Theirs.Text(after));
        Assert.Empty(Theirs.ContentsLines(before).Except(Theirs.ContentsLines(after)));
        Assert.Empty(TheirParts.Changed(before, after, [.. shape.Features.Select(feature => feature.Leaves).OfType<string>()]));
        Assert.Empty(Flaws.Of(written).Except(flaws));
    }

    private static void Settles(OpenPlan plan, MergeOutcome outcome, byte[] template)
    {
        var again = Write(plan, outcome.Bytes, template);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Same(outcome.Bytes, again.Bytes);
    }
}
