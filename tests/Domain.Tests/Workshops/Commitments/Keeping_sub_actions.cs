using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Commitments;

public sealed class Keeping_sub_actions
{
    private static readonly Story Listed = Given.WorkshopOfFormat3.At("F3-S5")
        .With(SubAction(A, "Publier"), by: Alice).With(SubAction(B, "Former"), by: Bob);

    [Fact]
    public void Of_all_that_were_listed_marks_some()
    {
        var story = Listed.With(Choose(A), by: Claire).With(Drop(B), by: Claire);

        Assert.Equal(
            [(A, true, false), (B, false, true)],
            story.SeenByEveryone.Commitment.SubActions.Select(subAction => (subAction.Said.Id, subAction.Selected, subAction.Dropped)));
    }

    [Fact]
    public void May_be_changed_as_often_as_one_likes()
    {
        var story = Listed.With(Choose(A, B), by: Claire).With(Drop(A), by: Claire).With(Choose(A), by: Claire).With(Drop(B), by: Claire);

        Assert.Equal([true, false], story.SeenByEveryone.Commitment.SubActions.Select(subAction => subAction.Selected));
        Assert.Equal([false, true], story.SeenByEveryone.Commitment.SubActions.Select(subAction => subAction.Dropped));
    }

    [Fact]
    public void In_another_wording_leaves_their_author()
    {
        var story = Listed.With(Reword(A, "Publier les actes"), by: Claire);

        Assert.Equal("Publier les actes", story.SeenByEveryone.Find(A)![Field.Text]);
        Assert.True(story.SeenBy(Alice).Find(A)!.Mine);
    }

    [Fact]
    public void Twice_alike_changes_nothing()
    {
        Listed.With(Choose(A), by: Claire).When(Choose(A), by: Claire).Repeats();
        Listed.With(Drop(A), by: Claire).When(Drop(A), by: Claire).Repeats();
        Listed.When(Reword(A, "Publier"), by: Claire).Repeats();
    }

    [Fact]
    public void Of_nothing_or_of_the_unknown_is_refused()
    {
        Listed.When(Choose(), by: Claire).Refused(Refusal.MissingInput);
        Listed.When(Choose(A, Nothing), by: Claire).Refused(Refusal.Unknown);
        Listed.When(Drop(Nothing), by: Claire).Refused(Refusal.Unknown);
        Listed.When(Reword(Nothing, "Rien"), by: Claire).Refused(Refusal.Unknown);
        Listed.When(Reword(A, ""), by: Claire).Refused(Refusal.MissingInput);
    }

    [Fact]
    public void Is_the_facilitators() => Assert.All(
        (CommitmentCommand[])[Choose(A), Drop(A), Reword(A, "Moi")], command => Listed.When(command, by: Alice).Refused(Refusal.NotFacilitator));

    [Fact]
    public void Goes_on_with_the_roadmap_and_no_further()
    {
        Listed.At("F3-S6").When(Choose(A), by: Claire).Accepted();
        Listed.At("F3-S6").When(SubAction(C, "Encore"), by: Chen).Accepted();
        Listed.At("F3-S7").When(Choose(A), by: Claire).Refused(Refusal.StepNotOpen);
        Assert.True(Listed.At("F3-S7").With(SubAction(C, "Après"), by: Chen).SeenByEveryone.Find(C)!.Late);
    }

    [Fact]
    public void Begins_with_their_step() =>
        Given.WorkshopOfFormat3.At("F3-S4").When(SubAction(A, "Trop tôt"), by: Alice).Refused(Refusal.StepNotOpen);
}
