using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Commitments;

public sealed class Pooling_ideas
{
    private static readonly Story Alone = Given.WorkshopOfFormat2.At("F2-S5").With(Idea(A, "Framboise"), by: Alice);

    [Fact]
    public void Comes_after_a_time_when_each_reads_their_own()
    {
        Assert.Empty(Alone.SeenByEveryone.Contributions);
        Assert.Empty(Alone.SeenBy(Claire).Contributions);
        Assert.Equal([A], Alone.SeenBy(Alice).Contributions.Select(idea => idea.Id));
        Assert.True(Alone.SeenByEveryone.IdeasAreBlind);
    }

    [Fact]
    public void Shows_what_was_written_and_what_comes_next()
    {
        var pooled = Alone.With(ShareIdeas, by: Claire).With(Idea(B, "Mangue"), by: Bob);

        Assert.False(pooled.SeenByEveryone.IdeasAreBlind);
        Assert.Equal([A, B], pooled.SeenByEveryone.Contributions.Select(idea => idea.Id));
    }

    [Fact]
    public void Happens_by_itself_when_the_step_ends() =>
        Assert.Equal([A], Alone.At("F2-S6").SeenByEveryone.Contributions.Select(idea => idea.Id));

    [Fact]
    public void Happens_by_itself_when_the_workshop_closes() =>
        Assert.Equal([A], Alone.With(Close, by: Claire).SeenByEveryone.Contributions.Select(idea => idea.Id));

    [Fact]
    public void Is_not_undone_by_going_back() =>
        Assert.Equal([A], Alone.With(ShareIdeas, by: Claire).At("F2-S4").At("F2-S5").SeenByEveryone.Contributions.Select(idea => idea.Id));

    [Fact]
    public void Does_not_happen_by_going_back() => Assert.Empty(Alone.At("F2-S4").SeenByEveryone.Contributions);

    [Fact]
    public void Says_which_step_it_was() => Alone.When(ShareIdeas, by: Claire).Then(new CommitmentEvent.IdeasShared("F2-S5"));

    [Fact]
    public void Twice_changes_nothing() => Alone.With(ShareIdeas, by: Claire).When(ShareIdeas, by: Claire).Repeats();

    [Fact]
    public void Is_the_facilitators() => Alone.When(ShareIdeas, by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Outside_the_step_is_refused() => Alone.At("F2-S6").When(ShareIdeas, by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Leaves_out_no_late_one() =>
        Assert.True(Alone.At("F2-S6").With(Idea(B, "Mangue"), by: Bob).SeenByEveryone.Find(B)!.Late);

    [Fact]
    public void Needs_ideas_of_their_step() =>
        Given.WorkshopOfFormat2.At("F2-S4").When(Idea(A, "Trop tôt"), by: Alice).Refused(Refusal.StepNotOpen);
}
