using System.Collections.Immutable;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Plans;

public sealed class Taking_in_what_workshops_bring
{
    private static readonly WorkshopId First = new("W000000001");
    private static readonly WorkshopId Second = new("W000000002");
    private static readonly CommitmentId Land = new("C000000001");
    private static readonly CommitmentId Other = new("C000000002");

    [Fact]
    public void Makes_a_proposal_of_a_commitment_it_hears_of_first()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("title", "Terres")));
        var commitment = Assert.Single(plan.Held.Commitments);
        Assert.Equal(("Terres", CommitmentStanding.Proposal, null), (commitment.Name, commitment.Standing, commitment.Number));
    }

    [Fact]
    public void Happens_once_for_one_version()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("title", "Terres")));
        Assert.True(plan.Decide(new PlanCommand.Bring(First, 3, Canvas(Land, ("title", "Terres")))).IsRepeat);
        Assert.True(plan.Decide(new PlanCommand.Bring(First, 9, Canvas(Land, ("title", "Terres")))).IsRepeat);
    }

    [Fact]
    public void Never_puts_an_older_state_over_a_newer_one() => Assert.True(
        PlanStory.Begun.Brings(First, 3, Canvas(Land, ("title", "Terres"))).Decide(new PlanCommand.Bring(First, 2, Canvas(Land, ("title", "Vieux")))).IsRepeat);

    [Fact]
    public void Keeps_both_texts_when_two_workshops_write_one_box()
    {
        var box = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("what", "Un"))).Brings(Second, 3, Canvas(Land, ("what", "Deux"))).Held.Find(Land)!.Boxes["what"];
        Assert.Equal(("Deux", Second), (box.Text, box.By));
        Assert.Equal(["Un"], box.Others);
    }

    [Fact]
    public void Keeps_the_other_text_while_its_writer_goes_on()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("what", "Un"))).Brings(Second, 3, Canvas(Land, ("what", "Deux")))
            .Brings(Second, 4, Canvas(Land, ("what", "Deux et demi")));
        Assert.Equal(["Un"], plan.Held.Find(Land)!.Boxes["what"].Others);
    }

    [Fact]
    public void Replaces_a_workshops_own_text_wherever_it_stands()
    {
        var box = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("what", "Un"))).Brings(Second, 3, Canvas(Land, ("what", "Deux")))
            .Brings(First, 4, Canvas(Land, ("what", "Un bis"))).Held.Find(Land)!.Boxes["what"];
        Assert.Equal("Un bis", box.Text);
        Assert.Equal(["Deux"], box.Others);
    }

    [Fact]
    public void Hands_both_texts_to_the_next_workshop_which_brings_them_together()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("what", "Un"))).Brings(Second, 3, Canvas(Land, ("what", "Deux")));
        var start = plan.Held.Find(Land)!.Canvas;
        Assert.Equal("Deux\nUn", start["what"]);
        var third = new WorkshopId("W000000003");
        var box = plan.Brings(third, 1, Canvas(Land, start, ("what", "Un et deux"))).Held.Find(Land)!.Boxes["what"];
        Assert.Equal("Un et deux", box.Text);
        Assert.Empty(box.Others);
    }

    [Fact]
    public void Leaves_alone_what_a_workshop_only_started_from()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("what", "Un"), ("title", "Terres")));
        var start = plan.Held.Find(Land)!.Canvas;
        var after = plan.Brings(First, 4, Canvas(Land, ("what", "Un bis"), ("title", "Terres"))).Brings(Second, 2, Canvas(Land, start, ("about", "Cadastre")));
        Assert.Equal(("Un bis", "Cadastre"), (after.Held.Find(Land)!["what"], after.Held.Find(Land)!["about"]));
        Assert.Empty(after.Held.Find(Land)!.Boxes["what"].Others);
    }

    [Fact]
    public void Does_not_bring_back_a_text_another_workshop_cleared()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("what", "Un"), ("title", "Terres")));
        var start = plan.Held.Find(Land)!.Canvas;
        var cleared = plan.Brings(First, 4, Canvas(Land, ("title", "Terres"))).Brings(Second, 2, Canvas(Land, start, ("about", "Cadastre")));
        Assert.Equal("", cleared.Held.Find(Land)!["what"]);
    }

    [Fact]
    public void Adds_the_milestones_of_every_roadmap_of_a_commitment()
    {
        Milestone one = Milestone("M000000001", "Publier"), two = Milestone("M000000002", "Former");
        var share = Canvas(Land, ("title", "Terres"));
        var plan = PlanStory.Begun.Brings(First, 3, share with { Commitment = share.Commitment! with { Milestones = [one] } })
            .Brings(Second, 3, share with { Commitment = share.Commitment! with { Milestones = [two] } });
        Assert.Equal([one, two], plan.Held.Find(Land)!.Milestones);
    }

    [Fact]
    public void Tells_two_commitments_made_on_one_subject_apart()
    {
        var plan = PlanStory.Begun.Brings(First, 3, Canvas(Land, ("title", "Terres"))).Brings(Second, 3, Canvas(Other, ("title", "Forêts")));
        Assert.Equal(["Terres", "Forêts"], plan.Held.Commitments.Select(commitment => commitment.Name));
    }

    internal static WorkshopShare Canvas(CommitmentId id, params (string Box, string Text)[] boxes) =>
        Canvas(id, Orders.Fields(), boxes);

    private static WorkshopShare Canvas(
        CommitmentId id, ImmutableSortedDictionary<string, string> from, params (string Box, string Text)[] boxes) =>
        WorkshopShare.None with
        {
            Commitment = new SharedCommitment(id, "Atelier", from.SetItems(Orders.Fields(boxes)), from, [], [], []),
        };

    private static Milestone Milestone(string id, string title) =>
        new(new MilestoneId(id), title, "", null, null, "", "", [], id);
}

public sealed class Deciding_on_a_commitment
{
    private static readonly WorkshopId First = new("W000000001");
    private static readonly CommitmentId Land = new("C000000001");
    private static readonly CommitmentId Other = new("C000000002");
    private static readonly WorkshopShare Terres = Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres"));

    private static PlanStory Plan => PlanStory.Begun.Brings(First, 3, Terres)
        .Brings(new WorkshopId("W000000002"), 1, Taking_in_what_workshops_bring.Canvas(Other, ("title", "Forêts")));

    [Fact]
    public void Numbers_those_retained_in_order_and_keeps_the_numbers()
    {
        var plan = Plan.With(new PlanCommand.Retain(Other)).With(new PlanCommand.Retain(Land))
            .With(new PlanCommand.SetAside(Other, "Doublon")).With(new PlanCommand.Retain(Other));
        Assert.Equal([Other, Land], plan.Held.Retained.Select(commitment => commitment.Id));
        Assert.Equal([1, 2], plan.Held.Retained.Select(commitment => commitment.Number!.Value));
    }

    [Fact]
    public void Sets_one_aside_for_a_reason_only()
    {
        Assert.Equal(Refusal.MissingInput, Plan.Decide(new PlanCommand.SetAside(Land, "")).Refusal);
        var aside = Plan.With(new PlanCommand.SetAside(Land, "Hors du champ")).Held.Find(Land)!;
        Assert.Equal((CommitmentStanding.SetAside, "Hors du champ"), (aside.Standing, aside.Reason));
        Assert.Equal("", Plan.With(new PlanCommand.SetAside(Land, "Hors du champ")).With(new PlanCommand.Retain(Land)).Held.Find(Land)!.Reason);
    }

    [Fact]
    public void Is_for_owners()
    {
        Assert.Equal(Refusal.NotOwner, Plan.Decide(new PlanCommand.Retain(Land), Bob).Refusal);
        Assert.Equal(Refusal.NotOwner, Plan.Decide(new PlanCommand.SetAside(Land, "Non"), Bob).Refusal);
    }

    [Fact]
    public void Comes_with_the_closing_by_an_owner() => Assert.Collection(
        Plan.Decide(Conclude(4, null)).Events,
        happened => Assert.IsType<PlanEvent.Brought>(happened),
        happened => Assert.Equal(new PlanEvent.Retained(Land), happened));

    [Fact]
    public void Is_left_to_the_owners_when_a_facilitator_closes()
    {
        Assert.IsType<PlanEvent.Brought>(Assert.Single(Plan.Decide(Conclude(4, null), Bob).Events));
        Assert.Equal(Refusal.NotOwner, Plan.Decide(Conclude(4, true), Bob).Refusal);
    }

    [Fact]
    public void Is_not_undone_by_closing()
    {
        var plan = Plan.With(new PlanCommand.SetAside(Land, "Doublon"));
        Assert.IsType<PlanEvent.Brought>(Assert.Single(plan.Decide(Conclude(4, null)).Events));
        Assert.Contains(new PlanEvent.Retained(Land), plan.Decide(Conclude(4, true)).Events);
        Assert.IsType<PlanEvent.Brought>(Assert.Single(Plan.Decide(Conclude(4, false)).Events));
    }

    private static PlanCommand.Conclude Conclude(long version, bool? retain) => new(
        new PlanCommand.Bring(First, version, Taking_in_what_workshops_bring.Canvas(Land, ("title", "Terres ouvertes"))), retain);
}
