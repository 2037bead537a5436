using OgpTeams.Domain.Workshops.Steps;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Steps;

public sealed class Giving_the_floor
{
    /// <summary>Alice, Bob and Chen have introduced themselves, in this order.</summary>
    private static readonly Story Sharing = Given.Workshop().At("F1-S2")
        .With(Introduce(), by: Alice).With(Introduce(), by: Bob).With(Introduce(), by: Chen).At("F1-S5");

    private static ParticipantId?[] Turns(Story story, int count)
    {
        var turns = new List<ParticipantId?>();
        for (var i = 0; i < count; i++)
        {
            story = story.With(NextFloor, by: Claire);
            turns.Add(story.Workshop.Floor.Current);
        }

        return [.. turns];
    }

    [Fact]
    public void Goes_to_everyone_in_order_of_arrival_and_then_to_nobody() =>
        Assert.Equal([Alice, Bob, Chen, null], Turns(Sharing, 4));

    [Fact]
    public void Ends_when_nobody_is_left()
    {
        var all = Sharing.With(NextFloor, by: Claire).With(NextFloor, by: Claire).With(NextFloor, by: Claire);
        all.When(NextFloor, by: Claire).Then(new FloorEvent.Released())
            .When(NextFloor, by: Claire).Refused(Refusal.NoOneLeft);
    }

    [Fact]
    public void Moves_one_turn_per_press()
    {
        var pressed = Sharing.With(NextFloor, by: Claire, card: "c");
        pressed.When(NextFloor, by: Claire, card: "c").Repeats();
        Assert.Equal(Alice, pressed.Workshop.Floor.Current);
    }

    [Fact]
    public void Is_timed() => Assert.Equal(Given.Start.AddMinutes(7), Sharing.Later(7).With(NextFloor, by: Claire).Workshop.Floor.Since);

    [Fact]
    public void Goes_first_to_those_who_asked() =>
        Assert.Equal([Chen, Bob, Alice, null], Turns(Sharing.With(AskFloor, by: Chen).With(AskFloor, by: Bob), 4));

    [Fact]
    public void Goes_again_to_one_who_was_heard_and_asks() => Assert.Equal(
        [Alice, Bob], Turns(Sharing.With(GiveFloor(Alice), by: Claire).With(GiveFloor(Chen), by: Claire).With(AskFloor, by: Alice), 2));

    [Fact]
    public void Is_asked_once()
    {
        Sharing.When(AskFloor, by: Bob).Then(new FloorEvent.Asked());
        Sharing.With(AskFloor, by: Bob).When(AskFloor, by: Bob).Repeats();
    }

    [Fact]
    public void Is_not_asked_by_who_has_it() => Sharing.With(GiveFloor(Bob), by: Claire).When(AskFloor, by: Bob).Repeats();

    [Fact]
    public void Comes_last_to_who_was_skipped()
    {
        var skipped = Sharing.With(NextFloor, by: Claire).When(SkipFloor, by: Claire).Then(new FloorEvent.Skipped(Alice));
        Assert.Null(skipped.Workshop.Floor.Current);
        Assert.Equal([Bob, Chen, Alice, null], Turns(skipped, 4));
    }

    [Fact]
    public void Cannot_be_skipped_when_nobody_has_it() => Sharing.When(SkipFloor, by: Claire).Refused(Refusal.NoOneLeft);

    [Fact]
    public void Leaves_out_who_passed() => Assert.Equal([Alice, Chen, null], Turns(Sharing.With(Pass(), by: Bob), 3));

    [Fact]
    public void Leaves_out_who_asked_and_then_passed() =>
        Assert.Equal([Alice, Chen, null], Turns(Sharing.With(AskFloor, by: Bob).With(Pass(), by: Bob), 3));

    [Fact]
    public void Comes_to_who_passed_and_then_asked() =>
        Assert.Equal([Bob, Alice], Turns(Sharing.With(Pass(), by: Bob).With(AskFloor, by: Bob), 2));

    [Fact]
    public void Leaves_out_who_is_absent() => Assert.Equal([Alice, Chen, null], Turns(Sharing.With(Mark(Bob, false), by: Claire), 3));

    [Fact]
    public void Leaves_out_who_asked_and_then_left() =>
        Assert.Equal([Alice, Chen, null], Turns(Sharing.With(AskFloor, by: Bob).With(Mark(Bob, false), by: Claire), 3));

    [Fact]
    public void Leaves_out_facilitators_who_do_not_ask() => Assert.DoesNotContain(Claire, Turns(Sharing.With(Introduce(), by: Claire), 4));

    [Fact]
    public void Follows_the_order_drawn_by_lot_the_same_for_the_same_chance()
    {
        var drawn = Enumerable.Range(0, 20)
            .Select(chance => Turns(Sharing.With(DrawFloor(chance), by: Claire), 4)).ToList();

        Assert.All(drawn, turns => Assert.Equivalent(new ParticipantId?[] { Alice, Bob, Chen, null }, turns));
        Assert.Contains(drawn, turns => turns[0] != Alice);
        Assert.Equal(drawn[7], Turns(Sharing.With(DrawFloor(7), by: Claire), 4));
    }

    [Fact]
    public void Is_drawn_with_who_passed_who_is_still_not_called()
    {
        var drawn = Sharing.With(Pass(), by: Bob).When(DrawFloor(3), by: Claire);

        Assert.Equal(3, drawn.Workshop.Floor.Order.Length);
        Assert.DoesNotContain(Bob, Turns(drawn, 3));
    }

    [Fact]
    public void Can_be_given_to_somebody() => Sharing.When(GiveFloor(Chen), by: Claire).Then(new FloorEvent.Given(Chen));

    [Fact]
    public void Repeats_when_given_to_who_has_it() => Sharing.With(GiveFloor(Chen), by: Claire).When(GiveFloor(Chen), by: Claire).Repeats();

    [Fact]
    public void Is_never_given_to_somebody_unknown() => Sharing.When(GiveFloor(Stranger), by: Claire).Refused(Refusal.Unknown);

    [Fact]
    public void Starts_empty_in_every_step()
    {
        var next = Sharing.With(GiveFloor(Bob), by: Claire).With(AskFloor, by: Chen).At("F1-S5");
        Assert.Equal([Alice, Bob, Chen], Turns(next, 3));
    }

    [Theory]
    [InlineData("F1-S4")]
    [InlineData("F1-S6")]
    public void Is_only_for_sharing(string step)
    {
        var story = Sharing.At(step);
        StepCommand[] orders = [NextFloor, SkipFloor, GiveFloor(Alice), AskFloor, DrawFloor(1)];
        Assert.All(orders, order => story.When(order, by: Claire).Refused(Refusal.StepNotOpen));
    }

    [Fact]
    public void Is_for_facilitators()
    {
        StepCommand[] orders = [NextFloor, SkipFloor, GiveFloor(Alice), DrawFloor(1)];
        Assert.All(orders, order => Sharing.When(order, by: Alice).Refused(Refusal.NotFacilitator));
    }
}
