using OgpTeams.Domain.Workshops;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops;

public sealed class Naming_facilitators
{
    [Fact]
    public void Gives_somebody_a_role() => Given.Workshop().When(Appoint(Alice, FacilitatorRole.NoteKeeper), by: Claire)
        .Then(new WorkshopEvent.FacilitatorAdded(Alice, FacilitatorRole.NoteKeeper));

    [Fact]
    public void Gives_them_the_facilitators_rights() =>
        Given.Workshop().With(Appoint(Alice, FacilitatorRole.Challenger), by: Claire).When(Next(null), by: Alice).Accepted();

    [Fact]
    public void Can_change_a_role() => Assert.Equal(
        FacilitatorRole.Challenger,
        Given.Workshop().With(Appoint(Alice, FacilitatorRole.NoteKeeper), by: Claire)
            .With(Appoint(Alice, FacilitatorRole.Challenger), by: Claire).Workshop.Facilitators[Alice]);

    [Fact]
    public void Repeats_when_the_role_is_the_same() => Given.Workshop()
        .With(Appoint(Alice, FacilitatorRole.NoteKeeper), by: Claire)
        .When(Appoint(Alice, FacilitatorRole.NoteKeeper), by: Claire).Repeats();

    [Fact]
    public void Keeps_a_single_lead()
    {
        var workshop = Given.Workshop().With(Appoint(Alice, FacilitatorRole.Lead), by: Claire).Workshop;
        Assert.Equal(Alice, workshop.Lead);
        Assert.Equal(FacilitatorRole.Challenger, workshop.Facilitators[Claire]);
    }

    [Fact]
    public void Never_leaves_a_workshop_without_a_lead() => Given.Workshop()
        .When(Appoint(Claire, FacilitatorRole.Challenger), by: Claire).Refused(Refusal.InvalidInput);

    [Fact]
    public void Is_for_facilitators() => Given.Workshop().At("F1-S1")
        .When(Appoint(Alice, FacilitatorRole.Lead), by: Alice).Refused(Refusal.NotFacilitator);
}
