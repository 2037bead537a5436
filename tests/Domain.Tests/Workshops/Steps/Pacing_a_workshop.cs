using OgpTeams.Domain.Workshops.Steps;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Steps;

/// <summary>Planned against actual time.</summary>
public sealed class Pacing_a_workshop
{
    private static double Drift(Story story) => new Pacing(story.Workshop).Drift(story.Now).TotalMinutes;

    private static (string Step, int Minutes)[] Proposal(Story story) =>
        [.. new Pacing(story.Workshop).Proposal(story.Now).Select(proposed => (proposed.Step.Id, proposed.Minutes))];

    [Fact]
    public void Has_no_drift_before_the_first_step() => Assert.Equal(0, Drift(Given.Workshop().Later(60)));

    [Fact]
    public void Has_no_drift_within_a_steps_time() => Assert.Equal(0, Drift(Given.Workshop().At("F1-S1").Later(9)));

    [Fact]
    public void Drifts_when_a_step_overruns() => Assert.Equal(4, Drift(Given.Workshop().At("F1-S1").Later(14)));

    [Fact]
    public void Drifts_by_what_was_paused() => Assert.Equal(
        15, Drift(Given.Workshop().At("F1-S1").Later(5).With(Pause(), by: Claire).Later(15).With(Resume(), by: Claire).Later(5)));

    [Fact]
    public void Drifts_by_what_was_added() => Assert.Equal(
        3, Drift(Given.Workshop().At("F1-S1").With(Extend(10), by: Claire).Later(13).At("F1-S2")));

    [Fact]
    public void Is_ahead_when_a_step_ended_early() => Assert.Equal(-6, Drift(Given.Workshop().At("F1-S1").Later(4).At("F1-S2").Later(10)));

    [Fact]
    public void Drifts_when_a_step_is_gone_back_to() => Assert.Equal(
        10, Drift(Given.Workshop().At("F1-S1").Later(10).At("F1-S2").At("F1-S1").Later(10)));

    [Fact]
    public void Stops_drifting_once_closed() => Assert.Equal(
        2, Drift(Given.Workshop().At("F1-S1").Later(12).With(Close, by: Claire).Later(600)));

    [Fact]
    public void Proposes_nothing_while_on_time() => Assert.Empty(Proposal(Given.Workshop().At("F1-S1").Later(10)));

    [Fact]
    public void Proposes_nothing_before_the_first_step() => Assert.Empty(Proposal(Given.Workshop().Later(60)));

    [Fact]
    public void Takes_the_delay_from_the_steps_to_come_and_never_from_the_conclusion() => Assert.Equal(
        [("F1-S2", 8), ("F1-S3", 8), ("F1-S4", 8), ("F1-S5", 28), ("F1-S6", 8), ("F1-S7", 5)],
        Proposal(Given.Workshop().At("F1-S1").Later(25)));

    [Theory]
    [InlineData(11)]
    [InlineData(17)]
    [InlineData(43)]
    [InlineData(60)]
    public void Ends_on_time_when_it_is_followed(int minutes)
    {
        var story = Given.Workshop().At("F1-S1").Later(minutes);
        Assert.InRange(minutes + Proposal(story).Sum(step => step.Minutes), 80, 90);
    }

    [Fact]
    public void Leaves_each_step_a_minute_however_late() => Assert.Equal(
        [("F1-S5", 1), ("F1-S6", 1), ("F1-S7", 5)], Proposal(Given.Workshop().At("F1-S1").Later(300).At("F1-S4")));

    [Fact]
    public void Has_nothing_to_propose_when_only_the_conclusion_is_left() =>
        Assert.Empty(Proposal(Given.Workshop().At("F1-S1").Later(300).At("F1-S6")));

    [Fact]
    public void Tells_the_minutes_worked_in_a_step()
    {
        var story = Given.Workshop().At("F1-S1").Later(4).With(Pause(), by: Claire).Later(20).With(Resume(), by: Claire).Later(3)
            .At("F1-S2").Later(6).At("F1-S1").Later(2);
        var pacing = new Pacing(story.Workshop);
        Assert.Equal(
            (9d, 6d, null),
            (pacing.ActualMinutes("F1-S1", story.Now), pacing.ActualMinutes("F1-S2", story.Now), pacing.ActualMinutes("F1-S3", story.Now)));
    }

    [Fact]
    public void Counts_no_minutes_after_closing()
    {
        var story = Given.Workshop().At("F1-S1").Later(4).With(Close, by: Claire).Later(60);
        Assert.Equal(4, new Pacing(story.Workshop).ActualMinutes("F1-S1", story.Now));
    }
}
