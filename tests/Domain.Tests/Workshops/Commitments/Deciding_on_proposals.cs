using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Commitments;

public sealed class Deciding_on_proposals
{
    private const string What = CanvasBox.What;
    private static readonly Story Proposed = Given.WorkshopOfFormat2.At("F2-S6")
        .With(Propose(A, What, "Publier"), by: Alice).With(Propose(B, What, "Expliquer"), by: Bob);

    [Fact]
    public void Fills_an_empty_box_or_adds_a_line_to_it()
    {
        var one = Proposed.With(Accept(A), by: Claire);
        Assert.Equal("Publier", one.SeenByEveryone.Commitment[What]);

        var both = one.With(Accept(B), by: Claire);
        Assert.Equal("Publier\nExpliquer", both.SeenByEveryone.Commitment[What]);
        Assert.Equal([true, true], both.SeenByEveryone.Commitment.Proposals.Select(proposal => proposal.Taken));
    }

    [Fact]
    public void May_take_the_place_of_what_the_box_says() => Assert.Equal(
        "Expliquer",
        Proposed.With(Accept(A), by: Claire).With(Accept(B, Acceptance.Replace), by: Claire).SeenByEveryone.Commitment[What]);

    [Fact]
    public void Keeps_a_title_on_one_line() => Assert.Equal("Terres – ouvertes", Given.WorkshopOfFormat2.At("F2-S6")
        .With(Save((CanvasBox.Title, "Terres")), by: Claire).With(Propose(A, CanvasBox.Title, "ouvertes"), by: Alice)
        .With(Accept(A), by: Claire).SeenByEveryone.Commitment[CanvasBox.Title]);

    [Fact]
    public void All_together_takes_those_waiting_in_order_of_arrival()
    {
        var story = Proposed.With(Propose(C, CanvasBox.About, "Les terres"), by: Chen).With(Dismiss(B), by: Claire).With(AcceptAll, by: Claire);

        Assert.Equal(("Publier", "Les terres"), (story.SeenByEveryone.Commitment[What], story.SeenByEveryone.Commitment[CanvasBox.About]));
        Assert.Equal([true, false, true], story.SeenByEveryone.Commitment.Proposals.Select(proposal => proposal.Taken));
        story.When(AcceptAll, by: Claire).Repeats();
    }

    [Fact]
    public void All_together_says_each_of_them() => Proposed.When(AcceptAll, by: Claire).Then(
        new CommitmentEvent.ProposalAccepted(A, What, "Publier"), new CommitmentEvent.ProposalAccepted(B, What, "Publier\nExpliquer"));

    [Fact]
    public void Once_set_aside_may_still_be_taken_up() =>
        Assert.Equal("Publier", Proposed.With(Dismiss(A), by: Claire).With(Accept(A), by: Claire).SeenByEveryone.Commitment[What]);

    [Fact]
    public void Once_taken_up_is_not_set_aside() =>
        Proposed.With(Accept(A), by: Claire).When(Dismiss(A), by: Claire).Refused(Refusal.InvalidInput);

    [Fact]
    public void Twice_alike_changes_nothing()
    {
        Proposed.With(Accept(A), by: Claire).When(Accept(A), by: Claire).Repeats();
        Proposed.With(Dismiss(A), by: Claire).When(Dismiss(A), by: Claire).Repeats();
    }

    [Fact]
    public void Leaves_a_hidden_one_alone()
    {
        var hidden = Proposed.With(Hide(A), by: Claire);

        Assert.Equal([B], hidden.SeenByEveryone.Commitment.Proposals.Select(proposal => proposal.Said.Id));
        hidden.When(Accept(A), by: Claire).Refused(Refusal.Unknown);
        Assert.Equal("Expliquer", hidden.With(AcceptAll, by: Claire).SeenByEveryone.Commitment[What]);
    }

    [Fact]
    public void Once_hidden_takes_its_words_out_of_the_box_and_of_the_plan()
    {
        var hidden = Proposed.With(AcceptAll, by: Claire).With(Hide(A), by: Claire);

        Assert.Equal("Expliquer", hidden.SeenByEveryone.Commitment[What]);
        Assert.Equal("Expliquer", WorkshopShare.Of(hidden.Workshop).Commitment!.Boxes[What]);
        Assert.Equal("", hidden.With(Hide(B), by: Claire).SeenByEveryone.Commitment[What]);

        var shown = hidden.With(Unhide(A), by: Claire);
        Assert.Equal("Expliquer", shown.SeenByEveryone.Commitment[What]);
        Assert.Equal("Expliquer\nPublier", shown.With(Accept(A), by: Claire).SeenByEveryone.Commitment[What]);
    }

    [Fact]
    public void Once_hidden_takes_nothing_of_what_the_group_rewrote()
    {
        var rewritten = Proposed.With(Accept(A), by: Claire).With(Save((What, "Publier tout")), by: Claire).With(Hide(A), by: Claire);

        Assert.Equal("Publier tout", rewritten.SeenByEveryone.Commitment[What]);
    }

    [Fact]
    public void Hidden_after_the_workshop_is_closed_leaves_the_box_all_the_same() => Assert.Equal(
        "Expliquer", Proposed.With(AcceptAll, by: Claire).With(Close, by: Claire).With(Hide(A), by: Claire).SeenByEveryone.Commitment[What]);

    [Fact]
    public void That_says_what_the_box_says_already_does_not_say_it_twice() => Assert.Equal(
        "Publier\nExpliquer", Proposed.With(Save((What, "Publier\nExpliquer")), by: Claire).With(AcceptAll, by: Claire).SeenByEveryone.Commitment[What]);

    [Fact]
    public void Of_nothing_known_is_refused()
    {
        Proposed.When(Accept(Nothing), by: Claire).Refused(Refusal.Unknown);
        Proposed.When(Dismiss(Nothing), by: Claire).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Is_the_facilitators() => Assert.All(
        (CommitmentCommand[])[Accept(A), AcceptAll, Dismiss(A)], command => Proposed.When(command, by: Alice).Refused(Refusal.NotFacilitator));

    [Fact]
    public void After_the_step_is_refused_while_proposing_is_kept_as_late()
    {
        var after = Proposed.At("F2-S7");

        after.When(Accept(A), by: Claire).Refused(Refusal.StepNotOpen);
        Assert.True(after.With(Propose(C, What, "Après"), by: Chen).SeenByEveryone.Find(C)!.Late);
    }

    [Fact]
    public void Needs_proposals_of_their_step() =>
        Given.WorkshopOfFormat2.At("F2-S5").When(Propose(A, What, "Trop tôt"), by: Alice).Refused(Refusal.StepNotOpen);
}
