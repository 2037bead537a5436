using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Steps;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Steps;

public sealed class Going_through_the_steps
{
    [Fact]
    public void Begins_with_the_first_one_and_its_timer()
    {
        var story = Given.Workshop().Later(3).When(Next(null), by: Claire).Then(new StepEvent.Opened("F1-S1", 10));
        Assert.Equal(WorkshopPhase.Open, story.Workshop.Phase);
        Assert.Equal(story.Now.AddMinutes(10), story.Workshop.Run!.EndsAt);
    }

    [Fact]
    public void Follows_the_order_to_the_last()
    {
        var story = Given.Workshop().With(Next(null), by: Claire);
        foreach (var (before, after) in Given.Format1.Zip(Given.Format1.Skip(1)))
        {
            story = story.When(Next(before.Id), by: Claire).Then(new StepEvent.Opened(after.Id, after.Minutes));
        }

        story.When(Next("F1-S7"), by: Claire).Refused(Refusal.LastStep);
    }

    [Fact]
    public void Remembers_which_openings_are_over()
    {
        var story = Given.Workshop().With(Next(null), by: Claire).With(Next("F1-S1"), by: Claire).With(Back("F1-S2"), by: Claire);
        Assert.Equal([("F1-S1", 1), ("F1-S2", 2)], Over(story));
        Assert.Equal([("F1-S1", 1), ("F1-S2", 2), ("F1-S1", 3)], Over(story.With(Close, by: Claire)));

        static IEnumerable<(string, int)> Over(Story story) => story.Workshop.Ended.Select(ended => (ended.StepId, ended.Opening));
    }

    [Fact]
    public void Opens_one_step_when_the_start_is_pressed_twice()
    {
        var started = Given.Workshop().With(Next(null), by: Claire, card: "start");
        started.When(Next(null), by: Claire, card: "start").Repeats();
        started.When(Next(null), by: Claire, card: "another").Refused(Refusal.StaleStep);
    }

    [Fact]
    public void Opens_one_step_when_next_is_pressed_twice()
    {
        var moved = Given.Workshop().At("F1-S1").With(Next("F1-S1"), by: Claire, card: "c");
        moved.When(Next("F1-S1"), by: Claire, card: "c").Repeats();
        moved.When(Next("F1-S1"), by: Claire, card: "d").Refused(Refusal.StaleStep);
    }

    [Fact]
    public void Opens_one_step_when_two_facilitators_press_next() => Given.Workshop().At("F1-S1")
        .With(Appoint(Alice, FacilitatorRole.Challenger), by: Claire).With(Next("F1-S1"), by: Claire)
        .When(Next("F1-S1"), by: Alice).Refused(Refusal.StaleStep);

    [Fact]
    public void Asks_which_step_next_was_pressed_in() =>
        Given.Workshop().At("F1-S2").When(Next(null), by: Claire).Refused(Refusal.StaleStep);

    [Fact]
    public void Does_not_begin_from_a_step_that_never_opened() =>
        Given.Workshop().When(Next("F1-S1"), by: Claire).Refused(Refusal.StaleStep);

    [Fact]
    public void Can_go_back() => Given.Workshop().At("F1-S3").When(Back("F1-S3"), by: Claire).Then(new StepEvent.Opened("F1-S2", 10));

    [Fact]
    public void Cannot_go_back_before_the_first() =>
        Given.Workshop().At("F1-S1").When(Back("F1-S1"), by: Claire).Refused(Refusal.FirstStep);

    [Fact]
    public void Cannot_go_back_before_it_began() => Given.Workshop().When(Back(null), by: Claire).Refused(Refusal.FirstStep);

    [Fact]
    public void Cannot_go_back_from_another_step() =>
        Given.Workshop().At("F1-S3").When(Back("F1-S2"), by: Claire).Refused(Refusal.StaleStep);

    [Fact]
    public void Can_skip_ahead_and_reopen()
    {
        Given.Workshop().At("F1-S2").When(GoTo("F1-S6", "F1-S2"), by: Claire).Then(new StepEvent.Opened("F1-S6", 10));
        Given.Workshop().At("F1-S6").When(GoTo("F1-S4", "F1-S6"), by: Claire).Then(new StepEvent.Opened("F1-S4", 10));
    }

    [Fact]
    public void Never_goes_to_a_step_from_another_one_than_the_presser_saw() =>
        Given.Workshop().At("F1-S3").When(GoTo("F1-S6", from: "F1-S2"), by: Claire).Refused(Refusal.StaleStep);

    [Theory]
    [InlineData("F2-S1")]
    [InlineData("f1-s2")]
    [InlineData("")]
    public void Never_goes_to_a_step_it_does_not_have(string step) =>
        Given.Workshop().At("F1-S1").When(GoTo(step), by: Claire).Refused(Refusal.Unknown);

    [Fact]
    public void Numbers_every_opening() =>
        Assert.Equal(3, Given.Workshop().At("F1-S1").At("F1-S2").At("F1-S1").Workshop.Run!.Opening);

    [Fact]
    public void Is_for_facilitators()
    {
        var story = Given.Workshop().At("F1-S2");
        StepCommand[] orders = [Next("F1-S2"), Back("F1-S2"), GoTo("F1-S5"), Extend(5), Pause(), Resume()];
        Assert.All(orders, order => story.When(order, by: Alice).Refused(Refusal.NotFacilitator));
    }
}
