using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

public sealed class Submitting_subjects
{
    private static readonly Story Reflection = Given.Workshop().At("F1-S4");

    private static ContributionEvent.Received Received(string step, bool late = false, bool revealed = true) => new(
        A, Verbs.SubmitSubject, step, Alice, Fields((Field.Title, "Ouvrir le registre")), late, OnBehalf: false, revealed);

    [Fact]
    public void Is_blind_during_the_reflection() => Reflection.When(Submit(A, "Ouvrir le registre"), by: Alice)
        .Then(Received("F1-S4", revealed: false));

    [Theory]
    [InlineData("F1-S5")]
    [InlineData("F1-S6")]
    public void Is_shared_at_once_in_the_steps_that_follow(string step) =>
        Given.Workshop().At(step).When(Submit(A, "Ouvrir le registre"), by: Alice).Then(Received(step));

    [Fact]
    public void Is_kept_as_late_in_the_conclusion() =>
        Given.Workshop().At("F1-S7").When(Submit(A, "Ouvrir le registre"), by: Alice).Then(Received("F1-S7", late: true));

    [Fact]
    public void Is_kept_as_late_once_closed() =>
        Reflection.With(Close, by: Claire).When(Submit(A, "Ouvrir le registre"), by: Alice).Then(Received("F1-S4", late: true));

    [Fact]
    public void Is_refused_before_the_first_step() =>
        Given.Workshop().When(Submit(A, "Trop tôt"), by: Alice).Refused(Refusal.StepNotOpen);

    [Theory]
    [InlineData("F1-S1")]
    [InlineData("F1-S2")]
    [InlineData("F1-S3")]
    public void Is_refused_before_its_steps(string step) =>
        Given.Workshop().At(step).When(Submit(A, "Trop tôt"), by: Alice).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Makes_a_person_a_participant() => Assert.Contains(
        Stranger, Reflection.With(Submit(A, "Bonjour"), by: Stranger).Workshop.Participants.Keys);

    [Fact]
    public void Is_kept_once_from_one_card_while_it_stands() =>
        Reflection.With(Submit(A, "Ouvrir"), by: Alice, card: "c").When(Submit(B, "Ouvrir"), by: Alice, card: "c").Repeats();

    [Fact]
    public void Is_still_known_as_a_repeat_in_a_later_step() =>
        Reflection.With(Submit(A, "Ouvrir"), by: Alice, card: "c").At("F1-S7").When(Submit(B, "Ouvrir"), by: Alice, card: "c").Repeats();

    [Fact]
    public void Is_known_as_a_repeat_before_it_is_one_too_many() => Given.Workshop(maxSubjects: 1).At("F1-S4")
        .With(Submit(A, "Ouvrir"), by: Alice, card: "c").When(Submit(B, "Ouvrir"), by: Alice, card: "c").Repeats();

    [Fact]
    public void Is_everybodys_own_from_one_card() =>
        Reflection.With(Submit(A, "Ouvrir"), by: Alice, card: "c").When(Submit(B, "Ouvrir"), by: Bob, card: "c").Accepted();

    [Fact]
    public void May_be_done_again_after_withdrawing() => Reflection.With(Submit(A, "Ouvrir"), by: Alice, card: "c")
        .With(Withdraw(A), by: Alice).When(Submit(B, "Ouvrir"), by: Alice, card: "c").Accepted()
        .When(Submit(C, "Ouvrir"), by: Alice, card: "c").Repeats();

    [Fact]
    public void Does_not_bring_back_what_was_hidden() => Reflection.With(Submit(A, "Insulte"), by: Alice, card: "c")
        .With(Hide(A), by: Claire).When(Submit(B, "Insulte"), by: Alice, card: "c").Repeats();
}

public sealed class The_cap_of_subjects
{
    /// <summary>Two each.</summary>
    private static readonly Story Full = Given.Workshop(maxSubjects: 2).At("F1-S4")
        .With(Submit(A, "Un"), by: Alice).With(Submit(B, "Deux"), by: Alice);

    [Fact]
    public void Refuses_one_too_many() => Full.When(Submit(C, "Trois"), by: Alice).Refused(Refusal.TooMany);

    [Fact]
    public void Holds_for_late_ones_too() => Full.At("F1-S7").When(Submit(C, "Trois"), by: Alice).Refused(Refusal.TooMany);

    [Fact]
    public void Is_each_ones_own() => Full.When(Submit(C, "Trois"), by: Bob).Accepted();

    [Fact]
    public void Leaves_a_place_free_for_what_was_withdrawn() =>
        Full.With(Withdraw(A), by: Alice).When(Submit(C, "Trois"), by: Alice).Accepted()
            .When(Submit(D, "Quatre"), by: Alice).Refused(Refusal.TooMany);

    [Fact]
    public void Leaves_no_place_free_for_what_was_hidden() =>
        Full.With(Hide(A), by: Claire).When(Submit(C, "Trois"), by: Alice).Refused(Refusal.TooMany);

    [Fact]
    public void Leaves_no_place_free_for_what_was_grouped() => Full.At("F1-S5").With(Merge(Group, A, B), by: Claire)
        .When(Submit(C, "Trois"), by: Alice).Refused(Refusal.TooMany);

    [Fact]
    public void Does_not_hold_for_facilitators() => Given.Workshop(maxSubjects: 1).At("F1-S4")
        .With(Submit(A, "Un"), by: Claire).When(Submit(B, "Deux"), by: Claire).Accepted();

    [Fact]
    public void Does_not_hold_for_what_a_facilitator_types() => Full.When(SubmitFor(Alice, (C, "Trois"), (D, "Quatre")), by: Claire).Accepted();

    [Fact]
    public void Is_told_to_whoever_asks() => Assert.Equal(1, Full.With(Withdraw(A), by: Alice).SeenBy(Alice).StandingSubjectsOf(Alice));
}
