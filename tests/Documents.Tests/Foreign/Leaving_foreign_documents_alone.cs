using OgpTeams.Documents.Outcomes;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>Somebody’s document in the place of one of ours.</summary>
public sealed class Leaving_foreign_documents_alone
{
    public static TheoryData<string> All => Rows.All;

    [Fact]
    public void Has_enough_to_try()
    {
        Assert.True(Shapes.All.Count >= 60);
        Assert.Equal(Shapes.All.Count, Shapes.All.DistinctBy(shape => shape.Name).Count());
        Assert.Empty(Shapes.Features.Except(Shapes.All.SelectMany(shape => shape.Features)));
    }

    /// <summary>Of the corpus itself: what is found fault with later was not there at first.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Is_sound_as_it_is_made(string name)
    {
        var shape = Rows.Named(name);
        if (shape.Refused is null && !shape.HasFlaws)
        {
            Assert.Empty(Flaws.Of(shape.Make()));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Refuses_to_write_over_it(string name)
    {
        var shape = Rows.Named(name);
        var file = shape.Make();
        var before = (byte[])file.Clone();
        var refused = Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(ForeignPlans.Plan, "P", file));
        Assert.Equal(before, file);
        if (!shape.IsRefusedInPlan || shape.Refused is not null)
        {
            Assert.Equal(shape.Refused ?? nameof(UnusableReason.NotOurs), refused.Reason.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Reads_no_plan_in_it(string name)
    {
        var shape = Rows.Named(name);
        var refused = Assert.Throws<UnusableDocumentException>(() => PlanReading.Read(shape.Make()));
        Assert.Equal(shape.Refused ?? nameof(UnusableReason.NotOurs), refused.Reason.ToString());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Checks_it(string name)
    {
        var shape = Rows.Named(name);
        if (shape.Refused is { } reason)
        {
            var refused = Assert.Throws<UnusableDocumentException>(() => DocumentCheck.Validate(shape.Make()));
            Assert.Equal(reason, refused.Reason.ToString());
        }
        else
        {
            Assert.All(DocumentCheck.Validate(shape.Make()), finding =>
                Assert.DoesNotMatch("\n|Exception|System\\.|OpenSettings", finding.Message));
        }
    }
}
