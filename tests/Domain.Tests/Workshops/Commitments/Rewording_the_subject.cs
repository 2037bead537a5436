using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Commitments;

public sealed class Rewording_the_subject
{
    private static readonly Story Reformulation = Given.WorkshopOfFormat2.At("F2-S4");
    private static readonly ContributionId Subject = Given.Land.Id;

    [Fact]
    public void In_ones_own_words_is_read_by_all_at_once()
    {
        var story = Reformulation.With(Reformulate(A, "La paix entre voisins"), by: Alice);

        Assert.Equal("La paix entre voisins", Assert.Single(story.SeenByEveryone.Contributions)[Field.Evokes]);
    }

    [Theory]
    [InlineData("F2-S3", Refusal.StepNotOpen)]
    public void In_ones_own_words_too_early_is_refused(string step, Refusal refusal) =>
        Given.WorkshopOfFormat2.At(step).When(Reformulate(A, "Trop tôt"), by: Alice).Refused(refusal);

    [Fact]
    public void In_ones_own_words_later_is_kept_as_late() => Assert.True(
        Given.WorkshopOfFormat2.At("F2-S6").With(Reformulate(A, "Après coup"), by: Alice).SeenByEveryone.Find(A)!.Late);

    [Fact]
    public void For_the_group_goes_on_the_subjects_card()
    {
        var story = Reformulation.With(Edit(Subject, (Field.Reformulation, "Publier le cadastre")), by: Claire);

        var card = Assert.Single(story.SeenByEveryone.ChosenSubjects);
        Assert.Equal(("Les terres", "Qui possède quoi ?", "Publier le cadastre"), (card.Title, card.Description, card.Reformulation));
    }

    [Fact]
    public void For_the_group_may_clear_what_was_said_before()
    {
        var story = Reformulation.With(Edit(Subject, (Field.Description, "")), by: Claire);

        Assert.Equal("", Assert.Single(story.SeenByEveryone.ChosenSubjects).Description);
    }

    [Fact]
    public void For_the_group_says_only_what_changed() => Reformulation
        .When(Edit(Subject, (Field.Title, "Les terres"), (Field.Notes, "À relire")), by: Claire)
        .Then(new SubjectEvent.Reworded(Subject, Fields((Field.Notes, "À relire"))));

    [Fact]
    public void For_the_group_twice_alike_changes_nothing() => Reformulation
        .With(Edit(Subject, (Field.Notes, "À relire")), by: Claire).When(Edit(Subject, (Field.Notes, "À relire")), by: Claire).Repeats();

    [Fact]
    public void For_the_group_is_the_facilitators() =>
        Reformulation.When(Edit(Subject, (Field.Notes, "Moi")), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void For_the_group_keeps_a_title() =>
        Reformulation.When(Edit(Subject, (Field.Title, "")), by: Claire).Refused(Refusal.MissingInput);

    [Theory]
    [InlineData("F2-S3")]
    [InlineData("F2-S7")]
    public void For_the_group_outside_its_steps_is_refused(string step) =>
        Given.WorkshopOfFormat2.At(step).When(Edit(Subject, (Field.Notes, "Non")), by: Claire).Refused(Refusal.StepNotOpen);
}
