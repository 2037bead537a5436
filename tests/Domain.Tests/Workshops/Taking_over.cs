using OgpTeams.Domain.Workshops;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops;

/// <summary>« Prendre la main »: the step lasts ten minutes, anybody may take over five minutes after its end.</summary>
public sealed class Taking_over
{
    private static readonly Story Running = Given.Workshop().At("F1-S1");

    [Fact]
    public void Is_at_once_for_a_facilitator()
    {
        var taken = Running.With(Appoint(Alice, FacilitatorRole.NoteKeeper), by: Claire)
            .When(TakeOver, by: Alice).Then(new WorkshopEvent.FacilitationTaken()).Workshop;
        Assert.Equal(Alice, taken.Lead);
        Assert.Equal(FacilitatorRole.Challenger, taken.Facilitators[Claire]);
    }

    [Fact]
    public void Repeats_for_the_lead() => Running.When(TakeOver, by: Claire).Repeats();

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(14.99)]
    public void Is_not_due_before_the_end_and_the_delay(double minutes) =>
        Running.Later(minutes).When(TakeOver, by: Alice).Refused(Refusal.NotYet);

    [Fact]
    public void Is_due_to_anybody_after_the_end_and_the_delay() =>
        Assert.Equal(Alice, Running.Later(15).When(TakeOver, by: Alice).Accepted().Workshop.Lead);

    [Fact]
    public void Waits_for_the_extended_end() =>
        Running.With(Extend(10), by: Claire).Later(24).When(TakeOver, by: Alice).Refused(Refusal.NotYet);

    [Fact]
    public void Is_not_due_when_a_facilitator_acted_since_the_end() => Running.Later(11)
        .With(Note(Words.A, "On déborde"), by: Claire).Later(30).When(TakeOver, by: Alice).Refused(Refusal.NotYet);

    [Fact]
    public void Is_due_when_only_participants_acted_since_the_end() =>
        Running.Later(11).With(Done(), by: Bob).Later(4).When(TakeOver, by: Alice).Accepted();

    [Fact]
    public void Is_due_when_a_facilitator_pressed_something_that_changed_nothing() =>
        Running.Later(11).When(Resume(), by: Claire).Repeats().Later(4).When(TakeOver, by: Alice).Accepted();

    [Fact]
    public void Is_not_due_while_paused() =>
        Running.With(Pause(), by: Claire).Later(600).When(TakeOver, by: Alice).Refused(Refusal.NotYet);

    [Fact]
    public void Is_not_due_before_the_first_step() =>
        Given.Workshop().Later(600).When(TakeOver, by: Alice).Refused(Refusal.NotYet);

    [Fact]
    public void Is_not_due_once_closed() =>
        Running.With(Close, by: Claire).Later(600).When(TakeOver, by: Alice).Refused(Refusal.NotYet);

    [Fact]
    public void Can_be_undone_by_the_lead_before() => Assert.Equal(
        Claire, Running.Later(15).With(TakeOver, by: Alice).Later(1).When(TakeOver, by: Claire).Accepted().Workshop.Lead);
}
