using OgpTeams.Domain.Conversations;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Conversations;

public sealed class Occupying_a_conversation
{
    private static readonly WorkshopId First = new("W000000001");
    private static readonly WorkshopId Second = new("W000000002");
    private static readonly PlanId Plan = new("P000000001");

    private static ConversationAddress Address(string service, int minute) => new(
        "19:chat", "tenant", "groupChat", "msteams", service, "28:bot", "OGP", Given.Start.AddMinutes(minute));

    private static Conversation Fold(params (ConversationEvent Event, string Cause)[] events) => events.Aggregate(
        Conversation.Unknown, (conversation, happened) => Conversation.Evolve(
            conversation, new Recorded<ConversationEvent>(happened.Event, Claire, happened.Cause, Given.Start)));

    private static (ConversationEvent, string) Occupied(WorkshopId workshop, string cause) =>
        (new ConversationEvent.Occupied(workshop, Plan, "Plan 2026"), cause);

    [Fact]
    public void Holds_one_workshop_at_a_time_and_remembers_all()
    {
        var conversation = Fold(Occupied(First, "1"), (new ConversationEvent.Freed(First), "2"), Occupied(Second, "3"));
        Assert.Equal(Second, conversation.Current);
        Assert.Equal([First, Second], conversation.Workshops);
        Assert.Equal((Plan, "Plan 2026"), (conversation.Plan, conversation.PlanName));
    }

    [Fact]
    public void Knows_which_order_made_which_workshop()
    {
        var conversation = Fold(Occupied(First, "1"), (new ConversationEvent.Freed(First), "2"), Occupied(Second, "3"));
        Assert.Equal((First, Second), (conversation.Causes["1"], conversation.Causes["3"]));
    }

    [Fact]
    public void Ends_when_it_is_freed_and_keeps_its_plan()
    {
        var conversation = Fold(Occupied(First, "1"), (new ConversationEvent.Freed(First), "2"));
        Assert.Equal((null, Plan), (conversation.Current, conversation.Plan!.Value));
    }

    [Fact]
    public void Does_not_end_with_another_workshop() =>
        Assert.Equal(Second, Fold(Occupied(First, "1"), Occupied(Second, "2"), (new ConversationEvent.Freed(First), "3")).Current);

    [Fact]
    public void Lists_a_reopened_workshop_once() =>
        Assert.Equal([First], Fold(Occupied(First, "1"), (new ConversationEvent.Freed(First), "2"), Occupied(First, "3")).Workshops);

    [Fact]
    public void Keeps_the_newest_address()
    {
        var conversation = Fold(
            (new ConversationEvent.Located(Address("https://one", 1)), "1"),
            (new ConversationEvent.Located(Address("https://three", 3)), "2"),
            (new ConversationEvent.Located(Address("https://two", 2)), "3"));
        Assert.Equal("https://three", conversation.Address!.ServiceUrl);
    }

    [Fact]
    public void Is_welcomed_once() => Assert.True(Fold((new ConversationEvent.Welcomed(), "1")).Welcomed);
}
