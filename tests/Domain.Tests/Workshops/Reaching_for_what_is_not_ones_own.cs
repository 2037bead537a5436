using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops;

/// <summary>Any verb is accepted from any card and a script may build the action itself: only the rules stand in the way.</summary>
public sealed class Reaching_for_what_is_not_ones_own
{
    private static readonly ContributionId Gone = new("G0NE000000");
    private static readonly ContributionId HiddenOne = new("H1DDEN0000");
    private static readonly ContributionId NoteId = new("N0TE000000");
    private static readonly ContributionId ReasonId = new("REAS0N0000");
    private static readonly ContributionId Said = new("FEED000000");
    private static readonly ContributionId NewId = new("NEW0000000");

    /// <summary>One of everything: subjects of Alice, a group (of A and B), one withdrawn, one hidden, a note, a reason, feedback.</summary>
    private static readonly Story Everything = Given.Workshop(maxSubjects: 10).At("F1-S2")
        .With(Introduce("Curieuse") with { ReasonId = ReasonId }, by: Alice)
        .At("F1-S5").With(Submit(A, "Un"), by: Alice).With(Submit(B, "Deux"), by: Alice).With(Submit(C, "Trois"), by: Alice)
        .With(Submit(Gone, "Parti"), by: Alice).With(Submit(HiddenOne, "Caché"), by: Alice).With(Withdraw(Gone), by: Alice)
        .With(Hide(HiddenOne), by: Claire).With(Merge(Group, A, B), by: Claire).With(Note(NoteId, "Une note"), by: Claire)
        .At("F1-S7").With(Feedback(Said, 3, "Bien"), by: Alice);

    private static readonly ContributionId[] AllIds =
        [A, B, C, Group, Gone, HiddenOne, NoteId, ReasonId, Said, Nothing, new(""), new(Alice.Value)];

    private static IEnumerable<WorkshopCommand> OnWords() => AllIds.SelectMany<ContributionId, WorkshopCommand>(id =>
    [
        Edit(id, ("title", "Piraté")), Withdraw(id), Hide(id), Unhide(id), Unmerge(id), Place(id, 3, 3), Select(id), Rate(id, 3, 3),
        Merge(NewId, id, C), Merge(NewId, id, id),
    ]);

    private static WorkshopCommand[] FacilitatorsOnly() =>
    [
        Next("F1-S5"), Back("F1-S5"), GoTo("F1-S1"), Extend(5), Pause(), Resume(), NextFloor, SkipFloor, GiveFloor(Alice),
        Note(NewId, "x"), SubmitFor(Dora, (NewId, "x")), Hide(C), Unhide(HiddenOne), Merge(NewId, C, Group), Unmerge(Group),
        Place(C, 3, 3), Select(C), Mark(Alice, false), Appoint(Bob, FacilitatorRole.Lead), Close, Reopen,
    ];

    private static Story[] Stories() =>
        [.. Given.Format1.Select(step => Everything.At(step.Id)), Everything.With(Close, by: Claire)];

    [Fact]
    public void Never_gives_a_participant_a_facilitators_order() => Assert.All(Stories(), story =>
        Assert.All(FacilitatorsOnly(), order => story.When(order, by: Bob).Refused(Refusal.NotFacilitator)));

    [Fact]
    public void Never_makes_a_facilitator_of_who_takes_over_too_early() =>
        Assert.All(Stories(), story => story.When(TakeOver, by: Bob).Refused(Refusal.NotYet));

    [Fact]
    public void Never_lets_a_participant_change_somebody_elses_words() => Assert.All(Stories(), story =>
        Assert.All(OnWords(), order => Assert.Equal(Texts(story), Texts(story.When(order, by: Bob)))));

    [Fact]
    public void Never_lets_an_author_change_anything_but_their_subjects() => Assert.All(Stories(), story =>
        Assert.All(OnWords(), order =>
        {
            var after = story.When(order, by: Alice).Workshop.Contributions;
            Assert.All([Group, NoteId, ReasonId, Said], id => Assert.Equal(story.Workshop.Contributions[id], after[id]));
            Assert.Equal("Insulte", after[HiddenOne].HiddenBecause);
            Assert.True(after[Gone].Withdrawn);
        }));

    [Fact]
    public void Never_breaks_whoever_sends_whatever_id() => Assert.All(Stories(), story => Assert.All(
        (ParticipantId[])[Claire, Alice, Bob, Stranger], person => Assert.All(OnWords(), order => story.When(order, by: person))));

    [Fact]
    public void Never_takes_a_note_a_reason_or_feedback_for_a_subject()
    {
        var rating = Everything.At("F1-S6");
        WorkshopCommand[] Orders(ContributionId id) =>
            [Edit(id, ("title", "x")), Withdraw(id), Merge(NewId, id, C), Unmerge(id), Place(id, 3, 3), Select(id), Rate(id, 3, 3)];
        Assert.All([NoteId, ReasonId, Said, Nothing], id => Assert.All(Orders(id), order => rating.When(order, by: Claire).Refused(Refusal.Unknown)));
    }

    [Fact]
    public void Never_brings_back_what_was_withdrawn()
    {
        var rating = Everything.At("F1-S6");
        WorkshopCommand[] orders = [Edit(Gone, ("title", "x")), Merge(NewId, Gone, C), Place(Gone, 3, 3), Select(Gone)];
        Assert.All(orders, order => rating.When(order, by: Claire).Refused(Refusal.Unknown));
    }

    [Fact]
    public void Never_rates_blind_subjects_by_guessing_their_ids() => Given.Workshop(
        new PlannedStep("X-S1", StepKind.Rating, 5, "Classer"), new PlannedStep("X-S2", StepKind.Reflection, 5, "Réflexion"),
        new PlannedStep("X-S3", StepKind.Rating, 5, "Classer"))
        .At("X-S2").With(Submit(A, "Secret"), by: Alice).When(Rate(A, 5, 5), by: Bob).Refused(Refusal.Unknown);

    [Fact]
    public void Never_uses_another_persons_card_to_hide_an_order() => Everything.At("F1-S5").With(AskFloor, by: Alice, card: "c")
        .When(AskFloor, by: Bob, card: "c").Accepted();

    [Fact]
    public void Takes_on_an_empty_word_for_what_it_is()
    {
        var rating = Everything.At("F1-S6");
        rating.When(new SubjectCommand.Merge(NewId, [], "x", "x"), by: Claire).Refused(Refusal.MissingInput);
        rating.When(new SubjectCommand.Rate([]), by: Bob).Refused(Refusal.MissingInput);
        rating.When(new ContributionCommand.AddOnBehalf(Dora, Verbs.SubmitSubject, []), by: Claire).Refused(Refusal.MissingInput);
    }

    [Fact]
    public void Never_forgets_or_introduces_anybody_else()
    {
        var after = Everything.When(Forget, by: Bob).When(Introduce("Moi"), by: Bob).Accepted();
        Assert.Equal(Everything.Workshop.Participants[Alice], after.Workshop.Participants[Alice]);
    }

    private static string Texts(Story story) => string.Join('\n', AllIds.Select(id => story.Workshop.Contributions.GetValueOrDefault(id))
        .OfType<Contribution>().Select(said => $"{said.Id} {string.Join('|', said.Fields)} {said.Withdrawn} {said.HiddenBecause}"))
        + $"{story.Workshop.Board.Origins.Count} {story.Workshop.Board.Placings.Count} {story.Workshop.Board.Selected}";
}
