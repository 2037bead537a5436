using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

/// <summary>A facilitator types for Dora, who cannot use cards.</summary>
public sealed class Speaking_for_somebody
{
    private static readonly Story Sharing = Given.Workshop().At("F1-S5");

    private static ContributionEvent.Received Received(ContributionId id, string title, bool revealed = true) => new(
        id, Verbs.SubmitSubject, revealed ? "F1-S5" : "F1-S4", Dora, Fields((Field.Title, title)), Late: false, OnBehalf: true, revealed);

    private static readonly ParticipantEvent.Introduced Introduced = new(
        Dora, null, Expert: false, NameConsent: false, EmailConsent: false, HasEmail: false, OnBehalf: true);

    [Fact]
    public void Introduces_them_and_keeps_each_line() => Sharing.When(SubmitFor(Dora, (A, "Un"), (B, "Deux"), (C, "Trois")), by: Claire)
        .Then(Introduced, Received(A, "Un"), Received(B, "Deux"), Received(C, "Trois"));

    [Fact]
    public void Introduces_them_once() =>
        Sharing.With(SubmitFor(Dora, (A, "Un")), by: Claire).When(SubmitFor(Dora, (B, "Deux")), by: Claire).Then(Received(B, "Deux"));

    [Fact]
    public void Leaves_as_they_are_those_who_introduced_themselves() => Assert.False(
        Sharing.With(Introduce(), by: Dora).With(SubmitFor(Dora, (A, "Un")), by: Claire).Workshop.Participants[Dora].OnBehalf);

    [Fact]
    public void Is_blind_during_the_reflection() => Given.Workshop().At("F1-S4").When(SubmitFor(Dora, (A, "Un")), by: Claire)
        .Then(Introduced, Received(A, "Un", revealed: false));

    [Fact]
    public void Is_marked_so() => Assert.True(Sharing.With(SubmitFor(Dora, (A, "Un")), by: Claire).SeenByEveryone.Subjects.Single().OnBehalf);

    [Fact]
    public void Is_theirs_and_not_the_facilitators()
    {
        var story = Sharing.With(SubmitFor(Dora, (A, "Un")), by: Claire);
        Assert.True(story.SeenBy(Dora).Find(A)!.Mine);
        Assert.False(story.SeenBy(Claire).Find(A)!.Mine);
        story.When(Edit(A, ("title", "Autre")), by: Dora).Accepted();
    }

    [Fact]
    public void Is_for_facilitators() => Sharing.When(SubmitFor(Dora, (A, "Un")), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Waits_for_the_step_like_the_verb_itself() =>
        Given.Workshop().At("F1-S3").When(SubmitFor(Dora, (A, "Un")), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_late_like_the_verb_itself() =>
        Assert.True(Given.Workshop().At("F1-S7").With(SubmitFor(Dora, (A, "Un")), by: Claire).SeenByEveryone.Subjects.Single().Late);

    [Fact]
    public void Says_something() => Sharing.When(SubmitFor(Dora), by: Claire).Refused(Refusal.MissingInput);

    [Fact]
    public void Is_kept_once_from_one_card() => Sharing.With(SubmitFor(Dora, (A, "Un"), (B, "Deux")), by: Claire, card: "c")
        .When(SubmitFor(Dora, (C, "Un"), (D, "Deux")), by: Claire, card: "c").Repeats();

    [Fact]
    public void Never_doubles_by_a_repeat_the_lines_that_still_stand()
    {
        var said = Sharing.With(SubmitFor(Dora, (A, "Un"), (B, "Deux")), by: Claire, card: "c");
        said.With(Withdraw(A), by: Claire).When(SubmitFor(Dora, (C, "Un"), (D, "Deux")), by: Claire, card: "c").Repeats();
        said.With(Withdraw(B), by: Claire).When(SubmitFor(Dora, (C, "Un"), (D, "Deux")), by: Claire, card: "c").Repeats();
    }

    [Fact]
    public void May_be_done_again_after_every_line_was_withdrawn() => Sharing
        .With(SubmitFor(Dora, (A, "Un"), (B, "Deux")), by: Claire, card: "c").With(Withdraw(A), by: Claire).With(Withdraw(B), by: Claire)
        .When(SubmitFor(Dora, (C, "Un"), (D, "Deux")), by: Claire, card: "c").Then(Received(C, "Un"), Received(D, "Deux"));
}
