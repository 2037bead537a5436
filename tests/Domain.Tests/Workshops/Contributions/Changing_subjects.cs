using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

public sealed class Editing_a_subject
{
    private static readonly Story Sharing = Given.Workshop().At("F1-S4").With(Submit(A, "Le registre", "En ligne."), by: Alice).At("F1-S5");

    [Fact]
    public void Keeps_only_what_changed() => Sharing
        .When(Edit(A, ("title", "Le registre"), ("description", "Pour tous."), ("notes", "")), by: Alice)
        .Then(new ContributionEvent.Edited(A, Fields(("description", "Pour tous."))));

    [Fact]
    public void Leaves_the_other_fields_alone()
    {
        var subject = Sharing.With(Edit(A, ("reformulation", "Le registre ouvert")), by: Alice).SeenByEveryone.Subjects.Single();
        Assert.Equal(("Le registre", "En ligne.", "Le registre ouvert"), (subject.Title, subject.Description, subject.Reformulation));
    }

    [Fact]
    public void Clears_a_field() =>
        Assert.Equal("", Sharing.With(Edit(A, ("description", "")), by: Alice).SeenByEveryone.Subjects.Single().Description);

    [Fact]
    public void Never_takes_its_title_away() => Sharing.When(Edit(A, ("title", "")), by: Alice).Refused(Refusal.MissingInput);

    [Fact]
    public void Repeats_when_it_says_the_same() => Sharing.When(Edit(A, ("title", "Le registre")), by: Alice).Repeats();

    [Fact]
    public void Repeats_when_it_says_nothing() => Sharing.When(Edit(A), by: Alice).Repeats();

    [Fact]
    public void Can_go_there_and_back_from_one_card()
    {
        var edited = Sharing.With(Edit(A, ("title", "Autre")), by: Alice, card: "c");
        edited.When(Edit(A, ("title", "Autre")), by: Alice, card: "c").Repeats();
        edited.With(Edit(A, ("title", "Le registre")), by: Alice, card: "c").When(Edit(A, ("title", "Autre")), by: Alice, card: "c").Accepted();
    }

    [Fact]
    public void Is_for_its_author_and_facilitators()
    {
        Sharing.When(Edit(A, ("title", "Autre")), by: Claire).Accepted();
        Sharing.When(Edit(A, ("title", "Autre")), by: Bob).Refused(Refusal.NotAuthor);
    }

    [Fact]
    public void Is_over_after_the_rating() => Sharing.At("F1-S7").When(Edit(A, ("title", "Autre")), by: Alice).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_possible_again_when_the_step_is_reopened() =>
        Sharing.At("F1-S7").At("F1-S6").When(Edit(A, ("title", "Autre")), by: Alice).Accepted();
}

public sealed class Withdrawing_a_subject
{
    private static readonly Story Sharing = Given.Workshop().At("F1-S4").With(Submit(A, "Un"), by: Alice)
        .With(Submit(B, "Deux"), by: Bob).At("F1-S5");

    [Fact]
    public void Takes_it_away()
    {
        var withdrawn = Sharing.When(Withdraw(A), by: Alice).Then(new ContributionEvent.Withdrawn(A));
        Assert.Equal([B], withdrawn.SeenBy(Claire).Subjects.Select(subject => subject.Id));
    }

    [Fact]
    public void Is_for_its_author_and_facilitators()
    {
        Sharing.When(Withdraw(A), by: Claire).Accepted();
        Sharing.When(Withdraw(A), by: Bob).Refused(Refusal.NotAuthor);
    }

    [Fact]
    public void Repeats_once_it_is_gone() => Sharing.With(Withdraw(A), by: Alice).When(Withdraw(A), by: Alice).Repeats();

    [Fact]
    public void Can_be_undone_by_its_author_and_facilitators()
    {
        var withdrawn = Sharing.With(Withdraw(A), by: Alice);
        var back = withdrawn.When(Restore(A), by: Alice).Then(new ContributionEvent.Restored(A));
        Assert.Equal([A, B], back.SeenByEveryone.Subjects.Select(subject => subject.Id));
        back.When(Restore(A), by: Alice).Repeats();
        back.When(Withdraw(A), by: Alice).Accepted();
        withdrawn.When(Restore(A), by: Claire).Accepted();
        withdrawn.When(Restore(A), by: Bob).Refused(Refusal.NotAuthor);
        withdrawn.When(Restore(C), by: Claire).Refused(Refusal.Unknown);
        withdrawn.At("F1-S7").When(Restore(A), by: Alice).Refused(Refusal.StepNotOpen);
    }

    [Fact]
    public void Is_not_undone_beyond_the_subjects_of_a_person()
    {
        var full = Sharing.With(Submit(C, "Trois"), by: Alice).With(Withdraw(A), by: Alice).With(Submit(D, "Quatre"), by: Alice);
        full.When(Restore(A), by: Alice).Refused(Refusal.TooMany);
        full.When(Restore(A), by: Claire).Accepted();
    }

    [Fact]
    public void Is_over_after_the_rating() => Sharing.At("F1-S7").When(Withdraw(A), by: Alice).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_refused_inside_a_group() =>
        Sharing.With(Merge(Group, A, B), by: Claire).When(Withdraw(A), by: Alice).Refused(Refusal.InvalidInput);

    [Fact]
    public void Undoes_a_group_instead_of_losing_its_origins()
    {
        var undone = Sharing.With(Merge(Group, A, B), by: Claire).When(Withdraw(Group), by: Claire).Then(new SubjectEvent.Unmerged(Group));
        Assert.Equal([A, B], undone.SeenByEveryone.Subjects.Select(subject => subject.Id));
        undone.When(Withdraw(Group), by: Claire).Repeats();
    }
}
