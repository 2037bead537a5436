using OgpTeams.Domain.Workshops.Steps;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Steps;

public sealed class Timing_a_step
{
    private static readonly Story Running = Given.Workshop().At("F1-S1").Later(4);
    private static readonly Story Paused = Running.With(Pause("F1-S1"), by: Claire);

    private static double MinutesLeft(Story story) => story.Workshop.Run!.Remaining(story.Now).TotalMinutes;

    [Fact]
    public void Counts_down() => Assert.Equal(6, MinutesLeft(Running));

    [Fact]
    public void Goes_below_zero_when_the_time_is_up() => Assert.Equal(-2, MinutesLeft(Running.Later(8)));

    [Fact]
    public void Never_moves_on_by_itself() => Assert.Equal("F1-S1", Running.Later(500).Workshop.Step!.Id);

    [Fact]
    public void Gives_more_time()
    {
        var extended = Running.When(Extend(5, "F1-S1"), by: Claire).Then(new StepEvent.Extended("F1-S1", 5));
        Assert.Equal((11, Given.Start.AddMinutes(15)), (MinutesLeft(extended), extended.Workshop.Run!.EndsAt));
    }

    [Fact]
    public void Gives_more_time_once_per_press()
    {
        var extended = Running.With(Extend(5), by: Claire, card: "c");
        extended.When(Extend(5), by: Claire, card: "c").Repeats();
        Assert.Equal(16, MinutesLeft(extended.When(Extend(5), by: Claire, card: "d").Accepted()));
    }

    [Fact]
    public void Stands_still_while_paused() => Assert.Equal(6, MinutesLeft(Paused.Later(30)));

    [Fact]
    public void Has_no_end_while_paused() => Assert.Null(Paused.Workshop.Run!.EndsAt);

    [Fact]
    public void Repeats_a_pause_while_paused() => Paused.When(Pause("F1-S1"), by: Claire).Repeats();

    [Fact]
    public void Goes_on_where_it_stood()
    {
        var resumed = Paused.Later(30).When(Resume("F1-S1"), by: Claire).Then(new StepEvent.Resumed("F1-S1"));
        Assert.Equal((6, resumed.Now.AddMinutes(6)), (MinutesLeft(resumed), resumed.Workshop.Run!.EndsAt));
    }

    [Fact]
    public void Adds_pauses_up()
    {
        var twice = Paused.Later(30).With(Resume(), by: Claire).Later(1).With(Pause(), by: Claire).Later(7).With(Resume(), by: Claire);
        Assert.Equal(5, MinutesLeft(twice));
    }

    [Fact]
    public void Can_be_given_more_time_while_paused() =>
        Assert.Equal(9, MinutesLeft(Paused.With(Extend(3), by: Claire).Later(30).With(Resume(), by: Claire)));

    [Fact]
    public void Repeats_resuming_while_it_runs() => Running.When(Resume("F1-S1"), by: Claire).Repeats();

    [Fact]
    public void Starts_anew_in_the_next_step()
    {
        var next = Paused.Later(30).With(Next("F1-S1"), by: Claire);
        Assert.Equal((10, next.Now.AddMinutes(10)), (MinutesLeft(next), next.Workshop.Run!.EndsAt));
    }

    [Fact]
    public void Takes_orders_only_for_the_current_step()
    {
        StepCommand[] orders = [Extend(5, "F1-S2"), Pause("F1-S2"), Resume("F1-S2")];
        Assert.All(orders, order => Running.When(order, by: Claire).Refused(Refusal.StaleStep));
    }

    [Fact]
    public void Takes_no_orders_before_the_first_step()
    {
        StepCommand[] orders = [Extend(5), Pause(), Resume()];
        Assert.All(orders, order => Given.Workshop().When(order, by: Claire).Refused(Refusal.StepNotOpen));
    }
}
