using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Commitments;

public sealed class Drawing_up_the_roadmap
{
    private static readonly Story Roadmap = Given.WorkshopOfFormat3.At("F3-S5").With(SubAction(A, "Publier"), by: Alice).At("F3-S6");
    private static readonly Story Two = Roadmap.With(New(First, "Préparer"), by: Claire).With(New(Second, "Publier"), by: Claire);

    [Fact]
    public void Puts_a_new_milestone_last_unless_it_is_said_where()
    {
        Assert.Equal([First, Second], Ids(Two));
        Assert.Equal([Third, First, Second], Ids(Two.With(New(Third, "Avant tout", order: 1), by: Claire)));
        Assert.Equal([First, Third, Second], Ids(Two.With(New(Third, "Entre deux", order: 2), by: Claire)));
        Assert.Equal([First, Second, Third], Ids(Two.With(New(Third, "Enfin", order: 99), by: Claire)));
    }

    [Fact]
    public void Moves_a_milestone_that_is_there()
    {
        Assert.Equal([Second, First], Ids(Two.With(Change(Second) with { Order = 1 }, by: Claire)));
        Assert.Equal([Second, First], Ids(Two.With(Change(First) with { Order = 99 }, by: Claire)));
    }

    [Fact]
    public void Keeps_what_was_not_sent_and_clears_what_was_sent_empty()
    {
        var dated = Roadmap.With(New(First, "Publier") with
        {
            Deliverable = "Le fichier",
            Start = new DateEdit(PartialDate.Parse("2027-01")),
            End = new DateEdit(PartialDate.Parse("2027-06-30")),
            Duration = "6 mois",
            SubActions = [A],
        }, by: Claire);

        var changed = dated.With(
            Change(First) with { Title = "Publier tout", Deliverable = "", End = new DateEdit(null) }, by: Claire);

        var milestone = Assert.Single(changed.SeenByEveryone.Commitment.Milestones);
        Assert.Equal(
            ("Publier tout", "", PartialDate.Parse("2027-01"), (PartialDate?)null, "6 mois"),
            (milestone.Title, milestone.Deliverable, milestone.Start, milestone.End, milestone.Duration));
        Assert.Equal([A], milestone.SubActions.AsEnumerable());
    }

    [Fact]
    public void Keeps_who_sees_to_it_until_somebody_else_or_nobody_is_named()
    {
        var named = Roadmap.With(New(First, "Publier") with { Responsible = "La DSI" }, by: Claire);
        Assert.Equal("La DSI", Of(named));
        Assert.Equal("La DSI", Of(named.With(Change(First) with { Title = "Publier tout" }, by: Claire)));
        Assert.Null(Of(named.With(Change(First) with { Responsible = "" }, by: Claire)));
        named.When(Change(First) with { Responsible = "La DSI" }, by: Claire).Repeats();

        static string? Of(Story story) => Assert.Single(story.SeenByEveryone.Commitment.Milestones).Responsible;
    }

    [Fact]
    public void Leaves_an_end_before_its_start_to_be_talked_about() => Roadmap.When(New(First, "Publier") with
    {
        Start = new DateEdit(PartialDate.Parse("2027-06")),
        End = new DateEdit(PartialDate.Parse("2027-01-31")),
    }, by: Claire).Accepted();

    [Fact]
    public void Knows_a_milestone_made_twice_from_one_card() => Roadmap
        .With(New(First, "Préparer"), by: Claire, card: "form").When(New(Second, "Préparer"), by: Claire, card: "form").Repeats();

    [Fact]
    public void Twice_alike_changes_nothing() => Two.When(Change(First) with { Title = "Préparer", Order = 1 }, by: Claire).Repeats();

    [Fact]
    public void Removes_a_milestone_and_leaves_its_sub_actions()
    {
        var removed = Two.With(Change(First) with { SubActions = [A] }, by: Claire).With(Remove(First), by: Claire);

        Assert.Equal([Second], Ids(removed));
        Assert.Single(removed.SeenByEveryone.Commitment.SubActions);
        removed.When(Remove(First), by: Claire).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Needs_a_title_and_what_it_names()
    {
        Roadmap.When(New(First, ""), by: Claire).Refused(Refusal.MissingInput);
        Two.When(Change(First) with { Title = "" }, by: Claire).Refused(Refusal.MissingInput);
        Two.When(Change(Third) with { Title = "Rien" }, by: Claire).Refused(Refusal.Unknown);
        Roadmap.When(New(First, "Publier") with { SubActions = [Nothing] }, by: Claire).Refused(Refusal.Unknown);
    }

    [Fact]
    public void Is_the_facilitators()
    {
        Two.When(New(Third, "Moi"), by: Alice).Refused(Refusal.NotFacilitator);
        Two.When(Remove(First), by: Alice).Refused(Refusal.NotFacilitator);
    }

    [Theory]
    [InlineData("F3-S5")]
    [InlineData("F3-S7")]
    public void Outside_its_step_is_refused(string step)
    {
        Two.At(step).When(New(Third, "Non"), by: Claire).Refused(Refusal.StepNotOpen);
        Two.At(step).When(Remove(First), by: Claire).Refused(Refusal.StepNotOpen);
    }

    private static IEnumerable<MilestoneId> Ids(Story story) =>
        story.SeenByEveryone.Commitment.Milestones.Select(milestone => milestone.Id);
}
