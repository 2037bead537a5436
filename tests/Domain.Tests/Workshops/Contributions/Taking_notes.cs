using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

public sealed class Taking_notes
{
    private static ContributionEvent.Received Received(string? step, bool late = false) => new(
        A, Verbs.SaveNote, step, Claire, Fields((Field.Text, "Bien dit")), late, OnBehalf: false, Revealed: true);

    [Fact]
    public void Belongs_to_the_current_step() =>
        Given.Workshop().At("F1-S4").When(Note(A, "Bien dit"), by: Claire).Then(Received("F1-S4"));

    [Fact]
    public void Is_possible_before_the_first_step() => Given.Workshop().When(Note(A, "Bien dit"), by: Claire).Then(Received(step: null));

    [Fact]
    public void Is_kept_as_late_once_closed() => Given.Workshop().At("F1-S7").With(Close, by: Claire)
        .When(Note(A, "Bien dit"), by: Claire).Then(Received("F1-S7", late: true));

    [Fact]
    public void Is_for_facilitators() => Given.Workshop().At("F1-S1").When(Note(A, "Bien dit"), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Appends_each_and_keeps_a_repeat_once()
    {
        var noted = Given.Workshop().At("F1-S1").With(Note(A, "Bien dit"), by: Claire, card: "c");
        noted.When(Note(B, "Bien dit"), by: Claire, card: "c").Repeats();
        noted.When(Note(B, "Bien dit"), by: Claire, card: "d").Accepted();
    }
}
