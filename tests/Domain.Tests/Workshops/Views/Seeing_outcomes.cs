using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Views;

/// <summary>Ratings are seen once the round is over.</summary>
public sealed class Seeing_outcomes
{
    /// <summary>Alice, Bob and Chen are awaited; one subject.</summary>
    private static readonly Story Rating = Given.Workshop().At("F1-S2").With(Introduce(), by: Alice).With(Introduce(), by: Bob)
        .With(Introduce(), by: Chen).At("F1-S5").With(Submit(A, "Un"), by: Alice).At("F1-S6");

    private static readonly Story Two = Rating.With(Rate(A, 5, 1), by: Alice).With(Rate(A, 4, 2), by: Bob);
    private static readonly Story Three = Two.With(Rate(A, 3, 3), by: Chen);

    private static Position? Shown(WorkshopView view) => view.Subjects.Single().Position;

    [Fact]
    public void Waits_for_the_end_of_the_rating()
    {
        Assert.Null(Shown(Three.SeenByEveryone));
        Assert.Null(Shown(Three.SeenBy(Alice)));
        Assert.Equal(new Position(4, 2, 3, Placed: false), Shown(Three.At("F1-S7").SeenByEveryone));
    }

    [Fact]
    public void Comes_when_a_facilitator_reveals_it_and_waits_again_for_what_is_rated_then()
    {
        var revealed = Two.With(new SubjectCommand.Reveal(), by: Claire);
        Assert.False(revealed.SeenByEveryone.RatingsAreOpen);
        Assert.Equal(new Position(4.5m, 1.5m, 2, Placed: false), Shown(revealed.SeenByEveryone));

        var more = revealed.With(Rate(A, 1, 1), by: Chen);
        Assert.Equal(new Position(4.5m, 1.5m, 2, Placed: false), Shown(more.SeenByEveryone));
        Assert.Equal(new Position(4, 1, 3, Placed: false), Shown(more.At("F1-S7").SeenByEveryone));
        Assert.Equal(new Position(4, 1, 3, Placed: false), Shown(more.With(new SubjectCommand.Reveal(), by: Claire).SeenByEveryone));
    }

    [Fact]
    public void Is_revealed_by_facilitators_in_the_rating_step()
    {
        var reveal = new SubjectCommand.Reveal();
        Two.When(reveal, by: Claire).Then(new SubjectEvent.RankingRevealed());
        Two.With(reveal, by: Claire).When(reveal, by: Claire).Repeats();
        Two.When(reveal, by: Alice).Refused(Refusal.NotFacilitator);
        Two.At("F1-S5").When(reveal, by: Claire).Refused(Refusal.StepNotOpen);
        Two.At("F1-S7").When(reveal, by: Claire).Refused(Refusal.StepNotOpen);
    }

    [Fact]
    public void Comes_with_the_end_whichever_way_the_step_is_left()
    {
        Assert.NotNull(Shown(Three.At("F1-S5").SeenByEveryone));
        Assert.NotNull(Shown(Three.At("F1-S6").SeenByEveryone));
        Assert.NotNull(Shown(Three.With(Close, by: Claire).SeenByEveryone));
    }

    [Fact]
    public void Comes_sooner_to_facilitators_when_all_who_are_awaited_have_answered()
    {
        Assert.Null(Shown(Two.SeenBy(Claire)));
        Assert.Equal(new Position(4, 2, 3, Placed: false), Shown(Three.SeenBy(Claire)));
    }

    [Fact]
    public void Never_comes_sooner_when_fewer_than_three_rated() => Assert.Null(Shown(Two.With(Pass(), by: Chen).SeenBy(Claire)));

    [Fact]
    public void Never_comes_sooner_while_somebody_is_awaited() =>
        Assert.Null(Shown(Three.With(Introduce(), by: Dora).SeenBy(Claire)));

    [Fact]
    public void Stays_as_the_step_left_it_while_it_is_reopened()
    {
        var reopened = Three.At("F1-S7").At("F1-S6").With(Rate(A, 1, 1), by: Alice).With(Rate(A, 1, 1), by: Bob);
        Assert.Equal(new Position(4, 2, 3, Placed: false), Shown(reopened.SeenByEveryone));
        Assert.Equal(new Position(1, 1, 3, Placed: false), Shown(reopened.At("F1-S7").SeenByEveryone));
    }

    [Fact]
    public void Is_each_ones_own_before_that()
    {
        Assert.Equal((5, 1), Three.SeenBy(Alice).MyRating(A) is { } mine ? (mine.Desirability, mine.Feasibility) : default);
        Assert.Null(Three.SeenByEveryone.MyRating(A));
        Assert.Null(Three.SeenBy(Claire).MyRating(A));
    }

    [Fact]
    public void Is_said_to_be_open_until_the_rating_ends()
    {
        Assert.True(Three.SeenByEveryone.RatingsAreOpen);
        Assert.False(Three.At("F1-S7").SeenByEveryone.RatingsAreOpen);
        Assert.False(Three.With(Close, by: Claire).SeenByEveryone.RatingsAreOpen);
    }

    [Fact]
    public void Is_still_to_come_when_a_workshop_closed_too_soon_is_reopened() => Assert.True(
        Given.Workshop().At("F1-S5").With(Close, by: Claire).With(Reopen, by: Claire).At("F1-S6").SeenByEveryone.RatingsAreOpen);
}
