using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Subjects;

public sealed class Rating_subjects
{
    private static readonly Story Rating = Given.Workshop().At("F1-S5").With(Submit(A, "Un"), by: Alice)
        .With(Submit(B, "Deux"), by: Bob).With(Submit(C, "Trois"), by: Chen).At("F1-S6");

    private static Position? Outcome(Story story, ContributionId subject) =>
        story.At("F1-S7").SeenByEveryone.Subjects.Single(shown => shown.Id == subject).Position;

    [Fact]
    public void Is_recorded() => Rating.When(Rate(A, 4, 2), by: Bob).Then(new SubjectEvent.Rated([new SubjectRating(A, 4, 2)]));

    [Fact]
    public void Takes_any_subset_of_subjects() => Assert.Equal(
        (new SubjectRating(A, 4, 2), new SubjectRating(C, 1, 5), null),
        Rating.With(new SubjectCommand.Rate([new(A, 4, 2), new(C, 1, 5)]), by: Bob).SeenBy(Bob) is var bob
            ? (bob.MyRating(A), bob.MyRating(C), bob.MyRating(B)) : default);

    [Fact]
    public void Can_give_one_axis_and_complete_later()
    {
        var story = Rating.With(Rate(A, 4, null), by: Bob);
        Assert.Equal(new SubjectRating(A, 4, null), story.SeenBy(Bob).MyRating(A));
        Assert.Equal(new SubjectRating(A, 4, 3), story.With(Rate(A, null, 3), by: Bob).SeenBy(Bob).MyRating(A));
    }

    [Fact]
    public void Replaces_what_the_same_person_gave() =>
        Assert.Equal(new SubjectRating(A, 1, 2), Rating.With(Rate(A, 4, 2), by: Bob).With(Rate(A, 1, null), by: Bob).SeenBy(Bob).MyRating(A));

    [Fact]
    public void Repeats_when_it_says_what_stands()
    {
        var rated = Rating.With(Rate(A, 4, 2), by: Bob, card: "c");
        rated.When(Rate(A, 4, 2), by: Bob, card: "d").Repeats();
        rated.When(Rate(A, null, 2), by: Bob).Repeats();
        rated.With(Rate(A, 1, 1), by: Bob).When(Rate(A, 4, 2), by: Bob, card: "c").Accepted();
    }

    [Fact]
    public void Rates_something() => Rating.When(new SubjectCommand.Rate([]), by: Bob).Refused(Refusal.MissingInput);

    [Theory]
    [InlineData("F1-S5")]
    [InlineData("F1-S7")]
    public void Is_only_for_its_step(string step) => Rating.At(step).When(Rate(A, 4, 2), by: Bob).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_refused_once_closed() => Rating.With(Close, by: Claire).When(Rate(A, 4, 2), by: Bob).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Takes_only_subjects()
    {
        var story = Rating.With(Note(D, "Une note"), by: Claire);
        story.When(Rate(D, 4, 2), by: Bob).Refused(Refusal.Unknown);
        story.When(Rate(Nothing, 4, 2), by: Bob).Refused(Refusal.Unknown);
        story.When(new SubjectCommand.Rate([new(A, 4, 2), new(Nothing, 1, 1)]), by: Bob).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Takes_a_page_drawn_before_one_of_its_subjects_was_grouped() =>
        Rating.With(Merge(Group, A, B), by: Claire).When(Rate(A, 4, 2), by: Bob).Accepted();

    [Fact]
    public void Gives_the_middle_one_of_an_odd_number() => Assert.Equal(
        new Position(4, 2, 3, Placed: false),
        Outcome(Rating.With(Rate(A, 5, 1), by: Alice).With(Rate(A, 4, 2), by: Bob).With(Rate(A, 1, 5), by: Chen), A));

    [Fact]
    public void Gives_the_middle_between_two_of_an_even_number() => Assert.Equal(
        new Position(4.5m, 1.5m, 2, Placed: false), Outcome(Rating.With(Rate(A, 5, 1), by: Alice).With(Rate(A, 4, 2), by: Bob), A));

    [Fact]
    public void Needs_both_axes_to_give_a_position()
    {
        Assert.Null(Outcome(Rating.With(Rate(A, 5, null), by: Alice), A));
        Assert.Equal(
            new Position(5, 2, 2, Placed: false), Outcome(Rating.With(Rate(A, 5, null), by: Alice).With(Rate(A, null, 2), by: Bob), A));
    }

    [Theory]
    [InlineData(2, 2, Quadrant.Leave)]
    [InlineData(4, 2, Quadrant.Prepare)]
    [InlineData(2, 4, Quadrant.Keep)]
    [InlineData(4, 4, Quadrant.Launch)]
    [InlineData(3, 3, Quadrant.Debate)]
    [InlineData(5, 3, Quadrant.Debate)]
    [InlineData(3, 1, Quadrant.Debate)]
    public void Puts_a_subject_in_a_quarter_of_the_matrix(int desirability, int feasibility, Quadrant quadrant) =>
        Assert.Equal(quadrant, Outcome(Rating.With(Rate(A, desirability, feasibility), by: Alice), A)!.Quadrant);

    [Fact]
    public void Leaves_the_middle_by_half_a_step() => Assert.Equal(
        Quadrant.Launch, Outcome(Rating.With(Rate(A, 3, 3), by: Alice).With(Rate(A, 4, 4), by: Bob), A)!.Quadrant);
}

public sealed class Ranking_subjects
{
    private static readonly Story Rating = Given.Workshop(maxSubjects: 4).At("F1-S5").With(Submit(A, "Un"), by: Alice)
        .With(Submit(B, "Deux"), by: Alice).With(Submit(C, "Trois"), by: Alice).With(Submit(D, "Quatre"), by: Alice).At("F1-S6");

    private static ContributionId[] Ranking(Story story) => [.. story.At("F1-S7").SeenByEveryone.Ranking.Select(subject => subject.Id)];

    [Fact]
    public void Goes_by_both_axes_together() => Assert.Equal(
        [C, A, B], Ranking(Rating.With(Rate(A, 5, 2), by: Bob).With(Rate(B, 1, 1), by: Bob).With(Rate(C, 4, 4), by: Bob)));

    [Fact]
    public void Prefers_desirability_when_even() =>
        Assert.Equal([B, A], Ranking(Rating.With(Rate(A, 3, 4), by: Bob).With(Rate(B, 4, 3), by: Bob)));

    [Fact]
    public void Keeps_the_order_of_arrival_in_a_tie() => Assert.Equal(
        [A, B, C], Ranking(Rating.With(Rate(C, 3, 3), by: Bob).With(Rate(B, 3, 3), by: Bob).With(Rate(A, 3, 3), by: Bob)));

    [Fact]
    public void Lists_apart_what_nobody_placed()
    {
        var view = Rating.With(Rate(C, 4, 4), by: Bob).At("F1-S7").SeenByEveryone;
        Assert.Equal([A, B, D], view.Unplaced.Select(subject => subject.Id));
        Assert.All(view.Unplaced, subject => Assert.Null(subject.Rank));
    }

    [Fact]
    public void Numbers_from_one_and_gives_one_rank_to_those_at_the_same_place() => Assert.Equal(
        [1, 1, 3, 4],
        Rating.With(new SubjectCommand.Rate([new(D, 4, 4), new(B, 4, 4), new(A, 4, 3), new(C, 3, 4)]), by: Bob)
            .At("F1-S7").SeenByEveryone.Ranking.Select(subject => subject.Rank!.Value));

    [Fact]
    public void Leaves_out_what_was_withdrawn_hidden_or_grouped()
    {
        var rated = Rating.With(new SubjectCommand.Rate([new(A, 5, 5), new(B, 4, 4), new(C, 3, 3), new(D, 2, 2)]), by: Bob);
        Assert.Equal([B, C, D], Ranking(rated.With(Withdraw(A), by: Alice)));
        Assert.Equal([A, C, D], Ranking(rated.With(Hide(B), by: Claire)));
        Assert.Equal([A, B], Ranking(rated.With(Merge(Group, C, D), by: Claire)));
    }
}

public sealed class Placing_subjects
{
    private static readonly Story Rating = Given.Workshop().At("F1-S5").With(Submit(A, "Un"), by: Alice)
        .With(Submit(B, "Deux"), by: Bob).At("F1-S6");

    private static Position? PositionOf(Story story, ContributionId subject) =>
        story.SeenByEveryone.Subjects.Single(shown => shown.Id == subject).Position;

    [Fact]
    public void Is_recorded_and_seen_at_once()
    {
        var placed = Rating.When(Place(A, 2, 5), by: Claire).Then(new SubjectEvent.Placed(A, 2, 5));
        Assert.Equal(new Position(2, 5, 0, Placed: true), PositionOf(placed, A));
    }

    [Fact]
    public void Keeps_half_a_step() => Assert.Equal(
        new Position(4.5m, 3, 0, Placed: true), PositionOf(Rating.With(Place(A, 4.5m, 3), by: Claire), A));

    [Fact]
    public void Overrides_the_median_and_stays()
    {
        var placed = Rating.With(Rate(A, 5, 5), by: Bob).With(Place(A, 2, 2), by: Claire).With(Rate(A, 4, 4), by: Alice);
        Assert.Equal(new Position(2, 2, 2, Placed: true), PositionOf(placed.At("F1-S7"), A));
        Assert.Equal(new Position(2, 2, 2, Placed: true), PositionOf(placed.At("F1-S7").At("F1-S6"), A));
    }

    [Fact]
    public void Tells_nothing_of_ratings_still_open() =>
        Assert.Equal(0, PositionOf(Rating.With(Rate(A, 5, 5), by: Bob).With(Place(A, 2, 2), by: Claire), A)!.Raters);

    [Fact]
    public void Can_be_moved_and_repeats_when_it_is_there()
    {
        var placed = Rating.With(Place(A, 2, 2), by: Claire, card: "c");
        placed.When(Place(A, 2, 2), by: Claire, card: "c").Repeats();
        placed.With(Place(A, 3, 2), by: Claire).When(Place(A, 2, 2), by: Claire, card: "c").Accepted();
    }

    [Fact]
    public void Ranks_the_subject() => Assert.Equal(
        [B, A], Rating.With(Place(A, 2, 2), by: Claire).With(Place(B, 3, 3), by: Claire).SeenByEveryone.Ranking.Select(subject => subject.Id));

    [Fact]
    public void Is_for_facilitators() => Rating.When(Place(A, 2, 2), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Is_not_for_the_steps_before() => Rating.At("F1-S5").When(Place(A, 2, 2), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Stays_possible_in_the_conclusion() =>
        Rating.At("F1-S7").When(Place(A, 2, 2), by: Claire).Then(new SubjectEvent.Placed(A, 2, 2));

    [Fact]
    public void Is_over_once_the_workshop_is_closed() =>
        Rating.With(Close, by: Claire).When(Place(A, 2, 2), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Takes_only_subjects_that_stand()
    {
        Rating.When(Place(Nothing, 2, 2), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Withdraw(A), by: Alice).When(Place(A, 2, 2), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Hide(A), by: Claire).When(Place(A, 2, 2), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Merge(Group, A, B), by: Claire).When(Place(A, 2, 2), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Note(D, "Une note"), by: Claire).When(Place(D, 2, 2), by: Claire).Refused(Refusal.Unknown);
    }
}

public sealed class Selecting_a_subject
{
    private static readonly Story Rating = Given.Workshop().At("F1-S5").With(Submit(A, "Un"), by: Alice)
        .With(Submit(B, "Deux"), by: Bob).At("F1-S6");

    [Fact]
    public void Is_recorded() => Rating.When(Select(A), by: Claire).Then(new SubjectEvent.Selected(A));

    [Fact]
    public void Chooses_only_one() => Assert.Equal(
        [B], Rating.With(Select(A), by: Claire).With(Select(B), by: Claire).SeenByEveryone.Subjects
            .Where(subject => subject.Selected).Select(subject => subject.Id));

    [Fact]
    public void Repeats_when_it_is_chosen() => Rating.With(Select(A), by: Claire).When(Select(A), by: Claire).Repeats();

    [Fact]
    public void Can_go_there_and_back_from_one_card() => Rating.With(Select(A), by: Claire, card: "c")
        .With(Select(B), by: Claire, card: "c").When(Select(A), by: Claire, card: "c").Accepted();

    [Fact]
    public void Is_possible_in_the_conclusion_and_once_closed()
    {
        Rating.At("F1-S7").When(Select(A), by: Claire).Accepted();
        Rating.At("F1-S7").With(Close, by: Claire).When(Select(A), by: Claire).Accepted();
    }

    [Fact]
    public void Is_possible_once_closed_even_when_the_rating_never_came() =>
        Rating.At("F1-S5").With(Close, by: Claire).When(Select(A), by: Claire).Accepted();

    [Fact]
    public void Is_refused_before_the_rating() => Rating.At("F1-S5").When(Select(A), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_for_facilitators() => Rating.When(Select(A), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Takes_only_subjects_that_stand()
    {
        Rating.When(Select(Nothing), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Withdraw(A), by: Alice).When(Select(A), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Hide(A), by: Claire).When(Select(A), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Merge(Group, A, B), by: Claire).When(Select(A), by: Claire).Refused(Refusal.Unknown);
        Rating.With(Note(D, "Une note"), by: Claire).When(Select(D), by: Claire).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Is_not_seen_any_more_when_it_is_withdrawn() => Assert.DoesNotContain(
        Rating.With(Select(A), by: Claire).With(Withdraw(A), by: Alice).SeenByEveryone.Subjects, subject => subject.Selected);
}
