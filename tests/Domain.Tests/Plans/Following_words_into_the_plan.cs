using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Plans;

public sealed class Following_words_into_the_plan
{
    private static readonly WorkshopId Next = new("W000000002");
    private static readonly CommitmentId Land = new("C000000001");
    private static readonly Story Sharing = Given.Workshop(maxSubjects: 5).At("F1-S5")
        .With(Submit(A, "Terres"), by: Alice).With(Submit(B, "Cadastre"), by: Bob).With(Submit(C, "Transports"), by: Chen);

    [Fact]
    public void Begins_with_nothing() => Assert.True(Trail.Of(A, Sharing.SeenBy(Alice), null).IsOpen);

    [Fact]
    public void Tells_the_group_a_subject_stands_in_and_that_it_was_chosen()
    {
        var told = Grouped.With(Select(Group), by: Claire);
        var fate = Trail.Of(A, told.SeenBy(Alice), PlanStory.Begun.Held);
        Assert.Equal((Group, true), (fate.GroupedInto!.Id, fate.Chosen));
        Assert.True(Trail.Of(C, told.SeenBy(Chen), PlanStory.Begun.Held).IsOpen);
    }

    [Fact]
    public void Goes_from_a_grouped_subject_to_the_commitment_its_standing_and_its_milestones()
    {
        var milestone = new Milestone(new MilestoneId("M000000001"), "Publier", "", null, null, "", "", [D], "cause");
        var plan = Answering(Group, milestone).With(new PlanCommand.SetAside(Land, "Déjà fait"));
        var fate = Assert.Single(Trail.Of(A, Grouped.SeenBy(Alice), plan.Held).Commitments);
        Assert.Equal(("Déjà fait", "Publier"), (fate.Commitment.Reason, Assert.Single(fate.Milestones).Title));
        Assert.Empty(Trail.Of(C, Grouped.SeenBy(Chen), plan.Held).Commitments);
    }

    [Fact]
    public void Goes_from_a_sub_action_to_its_own_milestones_only()
    {
        var plan = Answering(
            Group, new Milestone(new MilestoneId("M000000001"), "Publier", "", null, null, "", "", [D], "cause"),
            new Milestone(new MilestoneId("M000000002"), "Former", "", null, null, "", "", [], "cause"));
        var fate = Assert.Single(Trail.Of(D, Grouped.SeenBy(Alice), plan.Held).Commitments);
        Assert.Equal("Publier", Assert.Single(fate.Milestones).Title);
    }

    [Fact]
    public void Goes_from_a_proposal_that_was_taken_up_to_its_commitment()
    {
        var share = Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres"));
        var plan = PlanStory.Begun.Brings(Next, 1, share with { Commitment = share.Commitment! with { Contributions = [D] } });
        Assert.Equal(Land, Assert.Single(Trail.Of(D, Grouped.SeenBy(Alice), plan.Held).Commitments).Commitment.Id);
    }

    private static Story Grouped => Sharing.With(Merge(Group, A, B), by: Claire).At("F1-S6");

    private static PlanStory Answering(ContributionId subject, params Milestone[] milestones)
    {
        var share = Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres"));
        return PlanStory.Begun.Brings(Next, 1, share with
        {
            Commitment = share.Commitment! with { Subjects = [subject], Milestones = [.. milestones] },
        });
    }
}
