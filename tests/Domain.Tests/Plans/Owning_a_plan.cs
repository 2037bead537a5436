using OgpTeams.Domain.Plans;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Plans;

public sealed class Owning_a_plan
{
    private static readonly Plan Held = PlanEvolution.Evolve(null, Recorded(new PlanEvent.Created("Plan 2026"), Claire))!;

    private static Recorded<PlanEvent> Recorded(PlanEvent happened, ParticipantId by) => new(happened, by, "cause", Given.Start);

    private static Act Act(ParticipantId by) => new(by, "cause", Given.Start);

    [Fact]
    public void Begins_with_its_creator()
    {
        Assert.Equal("Plan 2026", Held.Name);
        Assert.Equal([Claire], Held.Owners);
    }

    [Fact]
    public void Is_shared_by_an_owner()
    {
        var added = Assert.Single(PlanDecider.Decide(new PlanCommand.AddOwner(Alice), Act(Claire), Held).Events);
        Assert.Equal(new PlanEvent.OwnerAdded(Alice), added);
        Assert.Contains(Alice, PlanEvolution.Evolve(Held, Recorded(added, Claire))!.Owners);
    }

    [Fact]
    public void Is_shared_on_by_the_new_owner()
    {
        var shared = PlanEvolution.Evolve(Held, Recorded(new PlanEvent.OwnerAdded(Alice), Claire));
        Assert.Null(PlanDecider.Decide(new PlanCommand.AddOwner(Bob), Act(Alice), shared).Refusal);
    }

    [Fact]
    public void Is_not_taken_by_anybody_else() => Assert.Equal(
        (Refusal.NotOwner, 0), PlanDecider.Decide(new PlanCommand.AddOwner(Alice), Act(Alice), Held) is var taken ? (taken.Refusal, taken.Events.Count) : default);

    [Fact]
    public void Gives_it_another_name_and_keeps_its_first()
    {
        var renamed = Assert.Single(PlanDecider.Decide(new PlanCommand.Rename("Plan 2028"), Act(Claire), Held).Events);
        var after = PlanEvolution.Evolve(Held, Recorded(renamed, Claire))!;
        Assert.Equal(("Plan 2028", "Plan 2026"), (after.Name, after.FirstName));
        Assert.True(PlanDecider.Decide(new PlanCommand.Rename("Plan 2028"), Act(Claire), after).IsRepeat);
        Assert.Equal(Refusal.NotOwner, PlanDecider.Decide(new PlanCommand.Rename("À moi"), Act(Alice), Held).Refusal);
    }

    [Fact]
    public void Repeats_for_an_owner() => Assert.True(PlanDecider.Decide(new PlanCommand.AddOwner(Claire), Act(Claire), Held).IsRepeat);

    [Fact]
    public void Needs_a_plan() => Assert.Equal(Refusal.Gone, PlanDecider.Decide(new PlanCommand.AddOwner(Claire), Act(Claire), null).Refusal);

    [Fact]
    public void Is_not_changed_by_creating_it_again() =>
        Assert.Same(Held, PlanEvolution.Evolve(Held, Recorded(new PlanEvent.Created("Autre"), Stranger)));
}

public sealed class Finding_a_plan_by_its_name
{
    [Theory]
    [InlineData("Plan d'action 2026")]
    [InlineData("PLAN D'ACTION 2026")]
    [InlineData("  Plan   d'action\t2026 ")]
    [InlineData("Plan d'action\u00a02026")]
    public void Ignores_case_and_spaces(string name) =>
        Assert.Equal(Plan.IdOf("tenant", "Plan d'action 2026"), Plan.IdOf("tenant", name));

    [Theory]
    [InlineData("tenant", "Plan d'action 2027")]
    [InlineData("tenant", "Pland'action 2026")]
    [InlineData("another", "Plan d'action 2026")]
    public void Tells_names_and_tenants_apart(string tenant, string name) =>
        Assert.NotEqual(Plan.IdOf("tenant", "Plan d'action 2026"), Plan.IdOf(tenant, name));

    [Fact]
    public void Gives_an_id_like_any_other_and_the_same_for_ever()
    {
        var id = Plan.IdOf("tenant", "Plan d'action 2026").Value;
        Assert.True(OgpId.IsValid(id));
        Assert.Equal("K7XNJBVEZH", id);
    }
}

public sealed class Our_ids
{
    [Theory]
    [InlineData("0123456789", true)]
    [InlineData("ABCDEFGHJK", true)]
    [InlineData("ABCDEFGHIJ", false)]
    [InlineData("abcdefghjk", false)]
    [InlineData("012345678", false)]
    [InlineData("01234567890", false)]
    [InlineData("../../etc1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Are_told_from_anything_else(string? text, bool valid) => Assert.Equal(valid, OgpId.IsValid(text));
}
