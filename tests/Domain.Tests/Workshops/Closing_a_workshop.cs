using OgpTeams.Domain.Workshops;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops;

public sealed class Closing_a_workshop
{
    private static readonly Story Open = Given.Workshop().At("F1-S5").With(Submit(A, "Ouvrir le registre"), by: Alice);
    private static readonly Story Closed = Open.With(Close, by: Claire, card: "close");

    [Fact]
    public void Keeps_what_happens_next() => Open.When(Close, by: Claire)
        .Then(new WorkshopEvent.Closed("Un groupe de travail", "Claire", "2 avril"));

    [Fact]
    public void Is_possible_in_any_step() => Given.Workshop().At("F1-S1").When(Close, by: Claire).Accepted();

    [Fact]
    public void Is_for_facilitators() => Open.When(Close, by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Repeats_from_the_same_card() => Closed.When(Close, by: Claire, card: "close").Repeats();

    [Fact]
    public void Is_refused_once_closed() => Closed.When(Close, by: Claire).Refused(Refusal.Closed);

    [Fact]
    public void Stops_every_order_about_steps()
    {
        Closed.When(Next("F1-S5"), by: Claire).Refused(Refusal.Closed);
        Closed.When(Back("F1-S5"), by: Claire).Refused(Refusal.Closed);
        Closed.When(GoTo("F1-S1"), by: Claire).Refused(Refusal.Closed);
        Closed.When(Extend(5), by: Claire).Refused(Refusal.Closed);
        Closed.When(Pause(), by: Claire).Refused(Refusal.Closed);
        Closed.When(Resume(), by: Claire).Refused(Refusal.Closed);
        Closed.When(Done(), by: Alice).Refused(Refusal.Closed);
        Closed.When(Pass(), by: Alice).Refused(Refusal.Closed);
    }

    [Fact]
    public void Takes_the_floor_back() =>
        Assert.Null(Open.With(GiveFloor(Alice), by: Claire).With(Close, by: Claire).Workshop.Floor.Current);

    [Fact]
    public void Stops_settings()
    {
        Closed.When(Edit(A, ("title", "Autre")), by: Alice).Refused(Refusal.StepNotOpen);
        Closed.When(Withdraw(A), by: Alice).Refused(Refusal.StepNotOpen);
        Closed.When(NextFloor, by: Claire).Refused(Refusal.StepNotOpen);
        Closed.When(AskFloor, by: Alice).Refused(Refusal.StepNotOpen);
    }

    [Fact]
    public void Freezes_the_timer() => Assert.Equal(
        TimeSpan.FromMinutes(25),
        Open.Later(10).With(Close, by: Claire).Workshop.Run!.Remaining(Given.Start.AddDays(1)));

    [Fact]
    public void Is_undone_by_reopening() => Closed.When(Reopen, by: Claire).Then(new WorkshopEvent.Reopened());

    [Fact]
    public void Cannot_be_undone_by_a_participant() => Closed.When(Reopen, by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Is_no_use_undoing_while_open() => Open.When(Reopen, by: Claire).Repeats();
}

public sealed class Reopening_a_workshop
{
    private static readonly Story Reopened = Given.Workshop().At("F1-S5").Later(10)
        .With(Close, by: Claire).Later(600).With(Reopen, by: Claire);

    [Fact]
    public void Goes_on_with_the_step_that_was_current() => Assert.Equal(
        (WorkshopPhase.Open, "F1-S5"), (Reopened.Workshop.Phase, Reopened.Workshop.Step!.Id));

    [Fact]
    public void Gives_the_time_that_was_left() => Assert.Equal(
        (TimeSpan.FromMinutes(25), (DateTimeOffset?)Reopened.Now.AddMinutes(25)),
        (Reopened.Workshop.Run!.Remaining(Reopened.Now), Reopened.Workshop.Run.EndsAt));

    [Fact]
    public void Gives_the_time_that_was_left_when_it_was_paused_at_closing()
    {
        var story = Given.Workshop().At("F1-S5").Later(10).With(Pause(), by: Claire).Later(20)
            .With(Close, by: Claire).Later(600).With(Reopen, by: Claire);
        Assert.Equal(TimeSpan.FromMinutes(25), story.Workshop.Run!.Remaining(story.Now));
    }

    [Fact]
    public void Makes_a_new_opening() => Assert.Equal((2, 2), (Reopened.Workshop.Run!.Opening, Reopened.Workshop.Openings));

    [Fact]
    public void Lets_the_steps_be_gone_through_again() => Reopened.When(Next("F1-S5"), by: Claire).Accepted();

    [Fact]
    public void Prepares_again_what_had_not_begun()
    {
        var story = Given.Workshop().With(Close, by: Claire).With(Reopen, by: Claire);
        Assert.Equal(WorkshopPhase.Prepared, story.Workshop.Phase);
        story.When(Next(null), by: Claire).Accepted();
    }
}
