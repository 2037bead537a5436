using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

public sealed class Hiding_words
{
    private static readonly Story Shared = Given.Workshop().At("F1-S5").With(Submit(A, "Le maire est un voleur"), by: Alice);
    private static readonly Story Hidden = Shared.With(Hide(A, "Insulte"), by: Claire);

    [Fact]
    public void Is_recorded_with_its_reason() => Shared.When(Hide(A, "Insulte"), by: Claire).Then(new ContributionEvent.Hidden(A, "Insulte"));

    [Fact]
    public void Is_for_facilitators()
    {
        Shared.When(Hide(A), by: Alice).Refused(Refusal.NotFacilitator);
        Hidden.When(Unhide(A), by: Alice).Refused(Refusal.NotFacilitator);
    }

    [Fact]
    public void Repeats_when_it_is_hidden() => Hidden.When(Hide(A, "Autre raison"), by: Claire).Repeats();

    [Fact]
    public void Is_possible_once_closed() => Shared.With(Close, by: Claire).When(Hide(A), by: Claire).Accepted();

    [Fact]
    public void Takes_the_subject_from_the_list() => Assert.Empty(Hidden.SeenBy(Claire).Subjects);

    [Fact]
    public void Shows_the_reason_to_facilitators_only()
    {
        Assert.Equal("Insulte", Hidden.SeenBy(Claire).Find(A)!.HiddenBecause);
        Assert.Null(Hidden.SeenBy(Alice).Find(A)!.HiddenBecause);
        Assert.Null(Hidden.SeenByEveryone.Find(A)!.HiddenBecause);
    }

    [Fact]
    public void Leaves_a_trace_without_words()
    {
        var trace = Assert.Single(Hidden.SeenByEveryone.Contributions);
        Assert.True(trace.Hidden);
        Assert.Empty(trace.Fields);
    }

    [Fact]
    public void Stays_hidden_when_its_author_edits_it() => Assert.Empty(
        Hidden.With(Edit(A, ("title", "Encore pire")), by: Alice).SeenByEveryone.Contributions.Single().Fields);

    [Fact]
    public void Can_be_undone()
    {
        var shown = Hidden.When(Unhide(A), by: Claire).Then(new ContributionEvent.Unhidden(A));
        Assert.Equal("Le maire est un voleur", shown.SeenByEveryone.Subjects.Single().Title);
        shown.When(Unhide(A), by: Claire).Repeats();
    }

    [Fact]
    public void Can_be_done_again() => Hidden.With(Unhide(A), by: Claire).When(Hide(A), by: Claire).Accepted();

    [Fact]
    public void Is_not_done_again_by_a_slow_repeat() => Shared.With(Hide(A), by: Claire, card: "c").With(Unhide(A), by: Claire)
        .When(Hide(A), by: Claire, card: "c").Repeats();
}
