using System.Collections.Immutable;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Subjects;

public sealed class Merging_subjects
{
    internal static readonly Story Sharing = Given.Workshop().At("F1-S5").With(Submit(A, "Budget ouvert", "Tout publier."), by: Alice)
        .With(Submit(B, "Budget en ligne"), by: Bob).With(Submit(C, "Marchés publics"), by: Chen);

    [Fact]
    public void Keeps_its_origins()
    {
        var merged = Sharing.When(Merge(Group, A, B), by: Claire)
            .Then(new SubjectEvent.Merged(Group, [A, B], "F1-S5", "Budget ouvert", "Tout publier."));
        var subjects = merged.SeenByEveryone.Subjects;
        Assert.Equal([C, Group], subjects.Select(subject => subject.Id));
        Assert.Equal(["Budget ouvert", "Budget en ligne"], subjects[1].MergedFrom.Select(origin => origin.Title));
    }

    [Fact]
    public void Takes_the_words_it_is_given() => Sharing.When(new SubjectCommand.Merge(Group, [A, B], "Le budget", "Ensemble."), by: Claire)
        .Then(new SubjectEvent.Merged(Group, [A, B], "F1-S5", "Le budget", "Ensemble."));

    [Fact]
    public void Leaves_the_authors_of_the_origins_theirs()
    {
        var group = Sharing.With(Introduce(nameConsent: true), by: Alice).With(Introduce(nameConsent: true), by: Claire)
            .With(Merge(Group, A, B), by: Claire).SeenBy(Alice).Subjects[1];
        Assert.Equal((null, Alice, null), (group.Author, group.MergedFrom[0].Author, group.MergedFrom[1].Author));
        Assert.Equal((false, true), (group.Mine, group.MergedFrom[0].Mine));
    }

    [Fact]
    public void Can_be_done_with_groups()
    {
        var outer = Sharing.With(Merge(Group, A, B), by: Claire).With(Merge(D, Group, C), by: Claire).SeenByEveryone.Subjects.Single();
        Assert.Equal([Group, C], outer.MergedFrom.Select(origin => origin.Id));
        Assert.Equal([A, B], outer.MergedFrom[0].MergedFrom.Select(origin => origin.Id));
    }

    [Fact]
    public void Is_done_once_per_press() => Sharing.With(Merge(Group, A, B), by: Claire, card: "c")
        .When(Merge(D, A, B), by: Claire, card: "c").Repeats();

    [Fact]
    public void Is_for_facilitators() => Sharing.When(Merge(Group, A, B), by: Alice).Refused(Refusal.NotFacilitator);

    [Theory]
    [InlineData("F1-S4")]
    [InlineData("F1-S7")]
    public void Is_only_for_sharing_and_rating(string step) =>
        Sharing.At(step).When(Merge(Group, A, B), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_refused_once_closed() => Sharing.With(Close, by: Claire).When(Merge(Group, A, B), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Takes_two_at_least()
    {
        Sharing.When(Merge(Group), by: Claire).Refused(Refusal.MissingInput);
        Sharing.When(Merge(Group, A), by: Claire).Refused(Refusal.MissingInput);
        Sharing.When(Merge(Group, A, A, A), by: Claire).Refused(Refusal.MissingInput);
    }

    [Fact]
    public void Counts_a_subject_named_twice_once() => Assert.Equal(
        [A, B], Sharing.With(Merge(Group, A, B, A), by: Claire).SeenByEveryone.Subjects[1].MergedFrom.Select(origin => origin.Id));

    [Fact]
    public void Takes_only_subjects_that_stand()
    {
        var story = Sharing.With(Note(D, "Une note"), by: Claire);
        story.When(Merge(Group, A, Nothing), by: Claire).Refused(Refusal.Unknown);
        story.When(Merge(Group, A, D), by: Claire).Refused(Refusal.Unknown);
        story.With(Withdraw(B), by: Bob).When(Merge(Group, A, B), by: Claire).Refused(Refusal.Unknown);
        story.With(Hide(B), by: Claire).When(Merge(Group, A, B), by: Claire).Refused(Refusal.Unknown);
        story.With(Merge(Group, A, B), by: Claire).When(Merge(D, A, C), by: Claire).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Leaves_out_an_origin_hidden_later()
    {
        var hidden = Sharing.With(Merge(Group, A, B), by: Claire).With(Hide(B), by: Claire);
        Assert.Equal([A], hidden.SeenBy(Claire).Subjects[1].MergedFrom.Select(origin => origin.Id));
        Assert.DoesNotContain("Budget en ligne", Json.Of(hidden.SeenByEveryone, hidden.Workshop));
    }

    [Fact]
    public void Moves_the_choice_to_the_group()
    {
        var merged = Sharing.At("F1-S6").With(Select(B), by: Claire).With(Merge(Group, A, B), by: Claire);
        Assert.Equal(Group, merged.SeenByEveryone.Subjects.Single(subject => subject.Selected).Id);
    }

    [Fact]
    public void Never_shows_words_still_written_alone()
    {
        ImmutableArray<PlannedStep> twoRounds =
        [
            new("X-S1", StepKind.Sharing, 5, "Partage"), new("X-S2", StepKind.Reflection, 5, "Réflexion"),
            new("X-S3", StepKind.Sharing, 5, "Partage"),
        ];
        var blind = Given.Workshop(twoRounds).At("X-S1").With(Submit(A, "Partagé"), by: Alice).At("X-S2").With(Submit(B, "Secret"), by: Bob);
        blind.When(Merge(Group, B, A), by: Claire).Refused(Refusal.Unknown);
    }
}

public sealed class Undoing_a_group
{
    private static readonly Story Merged = Merging_subjects.Sharing.With(Merge(Group, A, B), by: Claire);

    [Fact]
    public void Lets_the_origins_stand_again()
    {
        var undone = Merged.When(Unmerge(Group), by: Claire).Then(new SubjectEvent.Unmerged(Group));
        Assert.Equal([A, B, C], undone.SeenByEveryone.Subjects.Select(subject => subject.Id));
        Assert.Null(undone.SeenBy(Claire).Find(Group));
        undone.When(Merge(D, A, B), by: Claire).Accepted();
    }

    [Fact]
    public void Is_for_facilitators() => Merged.When(Unmerge(Group), by: Alice).Refused(Refusal.NotFacilitator);

    [Fact]
    public void Is_done_once_per_press() =>
        Merged.With(Unmerge(Group), by: Claire, card: "c").When(Unmerge(Group), by: Claire, card: "c").Repeats();

    [Fact]
    public void Is_only_for_sharing_and_rating() => Merged.At("F1-S7").When(Unmerge(Group), by: Claire).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Takes_only_groups()
    {
        Merged.When(Unmerge(C), by: Claire).Refused(Refusal.Unknown);
        Merged.When(Unmerge(A), by: Claire).Refused(Refusal.Unknown);
        Merged.When(Unmerge(Nothing), by: Claire).Refused(Refusal.Unknown);
        Merged.With(Unmerge(Group), by: Claire).When(Unmerge(Group), by: Claire).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Moves_the_choice_to_the_first_origin()
    {
        var undone = Merged.At("F1-S6").With(Select(Group), by: Claire).With(Unmerge(Group), by: Claire);
        Assert.Equal(A, undone.SeenByEveryone.Subjects.Single(subject => subject.Selected).Id);
    }

    [Fact]
    public void Keeps_a_hidden_origin_hidden()
    {
        var undone = Merged.With(Hide(B), by: Claire).With(Unmerge(Group), by: Claire);
        Assert.Equal([A, C], undone.SeenByEveryone.Subjects.Select(subject => subject.Id));
    }

    [Fact]
    public void Brings_back_the_group_inside_a_group()
    {
        var undone = Merged.With(Merge(D, Group, C), by: Claire).With(Unmerge(D), by: Claire);
        Assert.Equal([C, Group], undone.SeenByEveryone.Subjects.Select(subject => subject.Id));
        Assert.Equal([A, B], undone.SeenByEveryone.Subjects[1].MergedFrom.Select(origin => origin.Id));
    }

    [Fact]
    public void Begins_with_the_outer_group()
    {
        var nested = Merged.With(Merge(D, Group, C), by: Claire);
        nested.When(Unmerge(Group), by: Claire).Refused(Refusal.InvalidInput);
        nested.When(Withdraw(Group), by: Claire).Refused(Refusal.InvalidInput);
    }

    [Fact]
    public void Gives_the_origins_their_ratings_back()
    {
        var rated = Merging_subjects.Sharing.At("F1-S6").With(Rate(A, 5, 4), by: Bob).With(Merge(Group, A, B), by: Claire)
            .With(Unmerge(Group), by: Claire).At("F1-S7");
        Assert.Equal(new Position(5, 4, 1, Placed: false), rated.SeenByEveryone.Subjects.First(subject => subject.Id == A).Position);
    }
}
