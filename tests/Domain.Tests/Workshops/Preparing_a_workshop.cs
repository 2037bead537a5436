using OgpTeams.Domain.Workshops;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops;

public sealed class Preparing_a_workshop
{
    private static readonly WorkshopCommand Create = new WorkshopCommand.Create(Given.Brief);

    [Fact]
    public void Creates_it() => new Story([], Given.Start).When(Create, by: Claire).Then(new WorkshopEvent.Created(Given.Brief));

    [Fact]
    public void Makes_its_creator_the_lead()
    {
        var workshop = Given.Workshop().Workshop;
        Assert.Equal(Claire, workshop.Lead);
        Assert.Equal((WorkshopPhase.Prepared, -1), (workshop.Phase, workshop.StepIndex));
    }

    [Fact]
    public void Repeats_when_it_is_there_already() => Given.Workshop().When(Create, by: Claire).Repeats();

    [Fact]
    public void Changes_nothing_when_somebody_else_creates_it_again() =>
        Assert.Equal(Claire, Given.Workshop().When(Create, by: Stranger).Repeats().Workshop.Lead);

    [Fact]
    public void Comes_before_everything_else() =>
        new Story([], Given.Start).When(Next(null), by: Claire).Refused(Refusal.Gone);

    [Fact]
    public void Is_the_only_way_a_stream_can_begin() => Assert.Throws<InvalidDataException>(() => WorkshopEvolution.Fold(
        [new Recorded<WorkshopEvent>(new WorkshopEvent.Reopened(), Claire, "1", Given.Start)]));
}
