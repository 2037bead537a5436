using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Participants;

public sealed class Introducing_oneself
{
    private static readonly ParticipantCommand.Introduce Me = Introduce("Je suis curieuse") with { ReasonId = A };
    private static readonly Story RoundTable = Given.Workshop().At("F1-S2");
    private static readonly Story Introduced = RoundTable.With(Me, by: Alice, card: "c");

    [Fact]
    public void Keeps_the_reason_as_a_contribution() => RoundTable.When(Me, by: Alice).Then(
        new ParticipantEvent.Introduced(Alice, Profile.Citizen, Expert: false, NameConsent: false, EmailConsent: false, HasEmail: false),
        new ContributionEvent.Received(
            A, Verbs.Introduce, "F1-S2", Alice, Fields((Field.Reason, "Je suis curieuse")), Late: false, OnBehalf: false, Revealed: true));

    [Fact]
    public void Needs_no_reason() => Assert.Empty(RoundTable.With(Introduce(), by: Alice).SeenByEveryone.Contributions);

    [Fact]
    public void Is_possible_before_the_first_step_and_once_closed()
    {
        Given.Workshop().When(Me, by: Alice).Accepted();
        var late = RoundTable.With(Close, by: Claire).When(Me, by: Alice).Accepted();
        Assert.True(late.SeenByEveryone.Find(A)!.Late);
    }

    [Fact]
    public void Repeats_when_it_says_the_same_from_any_card()
    {
        Introduced.When(Me with { ReasonId = B }, by: Alice, card: "c").Repeats();
        Introduced.When(Me with { ReasonId = B }, by: Alice, card: "d").Repeats();
    }

    [Fact]
    public void Can_change_a_profile() => Introduced.When(Me with { Profile = Profile.Student }, by: Alice).Then(
        new ParticipantEvent.Introduced(Alice, Profile.Student, Expert: false, NameConsent: false, EmailConsent: false, HasEmail: false));

    [Fact]
    public void Can_change_what_is_kept_apart() => Introduced.When(Me with { DetailsChanged = true }, by: Alice).Then(
        new ParticipantEvent.Introduced(Alice, Profile.Citizen, Expert: false, NameConsent: false, EmailConsent: false, HasEmail: false));

    [Fact]
    public void Can_go_there_and_back_from_one_card() => Introduced.With(Me with { Expert = true }, by: Alice, card: "c")
        .When(Me, by: Alice, card: "c").Accepted();

    [Fact]
    public void Edits_the_reason_it_gave() => Introduced.When(Me with { ReasonId = B, Reason = "Je représente un club" }, by: Alice)
        .Then(new ContributionEvent.Edited(A, Fields((Field.Reason, "Je représente un club"))));

    [Fact]
    public void Keeps_the_reason_when_it_gives_none_again() => Introduced.When(Me with { Reason = "" }, by: Alice).Repeats();

    [Fact]
    public void Does_not_bring_back_a_hidden_reason()
    {
        var hidden = Introduced.With(Hide(A), by: Claire).With(Me with { ReasonId = B, Reason = "Autre gros mot" }, by: Alice);
        Assert.Empty(hidden.SeenByEveryone.Contributions.Single().Fields);
    }

    [Fact]
    public void Takes_over_from_a_facilitator_who_spoke_for_them() => Assert.False(
        Given.Workshop().At("F1-S5").With(SubmitFor(Dora, (B, "Un")), by: Claire).With(Introduce(), by: Dora).Workshop.Participants[Dora].OnBehalf);

    [Fact]
    public void Numbers_people_in_order_of_appearance() => Assert.Equal(
        [Claire, Alice, Bob], RoundTable.With(Introduce(), by: Alice).With(Introduce(), by: Bob).SeenByEveryone.Participants.Select(person => person.Id));
}

public sealed class Marking_attendance
{
    private static readonly Story RoundTable = Given.Workshop().At("F1-S2");

    [Fact]
    public void Is_recorded_for_anybody_known_or_not() => RoundTable.When(Mark(Stranger, true), by: Claire)
        .Then(new ParticipantEvent.AttendanceMarked(Stranger, true));

    [Fact]
    public void Is_for_facilitators() => RoundTable.When(Mark(Bob, false), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Repeats_when_it_says_the_same() => RoundTable.With(Mark(Bob, true), by: Claire).When(Mark(Bob, true), by: Claire).Repeats();

    [Fact]
    public void Can_go_there_and_back_from_one_card() => RoundTable.With(Mark(Bob, true), by: Claire, card: "c")
        .With(Mark(Bob, false), by: Claire, card: "c").When(Mark(Bob, true), by: Claire, card: "c").Accepted();
}

public sealed class Being_forgotten
{
    private static readonly Story Known = Given.Workshop().At("F1-S5").With(Introduce(nameConsent: true), by: Alice)
        .With(Submit(A, "Ouvrir le registre"), by: Alice);
    private static readonly Story Forgotten = Known.With(Forget, by: Alice);

    [Fact]
    public void Is_recorded() => Known.When(Forget, by: Alice).Then(new ParticipantEvent.Forgotten(Alice));

    [Fact]
    public void Repeats() => Forgotten.When(Forget, by: Alice).Repeats();

    [Fact]
    public void Changes_nothing_for_who_was_never_there() => Known.When(Forget, by: Stranger).Repeats();

    [Fact]
    public void Is_possible_once_closed() => Known.With(Close, by: Claire).When(Forget, by: Alice).Accepted();

    [Fact]
    public void Keeps_the_words_without_their_author()
    {
        Assert.Equal(Alice, Known.SeenByEveryone.Subjects.Single().Author);
        var subject = Forgotten.SeenByEveryone.Subjects.Single();
        Assert.Equal(("Ouvrir le registre", null), (subject.Title, subject.Author));
    }

    [Fact]
    public void Is_for_ever_even_when_they_introduce_themselves_again()
    {
        var back = Forgotten.With(Introduce(nameConsent: true), by: Alice);
        Assert.False(back.SeenByEveryone.IsNamed(Alice));
        Assert.Null(back.SeenByEveryone.Subjects.Single().Author);
    }

    [Fact]
    public void Is_for_ever_even_when_somebody_speaks_for_them()
    {
        var spokenFor = Given.Workshop().At("F1-S5").With(Submit(A, "Ouvrir"), by: Dora).With(Forget, by: Dora)
            .With(SubmitFor(Dora, (B, "Un")), by: Claire);
        Assert.True(spokenFor.Workshop.Participants[Dora].Forgotten);
    }

    [Fact]
    public void Takes_consents_away() => Assert.Equal(
        (false, false, false),
        Forgotten.Workshop.Participants[Alice] is var alice ? (alice.NameConsent, alice.EmailConsent, alice.HasEmail) : default);

    [Fact]
    public void Is_ones_own_business() => Assert.True(Known.With(Forget, by: Claire).SeenByEveryone.IsNamed(Alice));
}
