using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Messages;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Messages;

public sealed class Writing_to_people
{
    private static readonly MessageEvent.Asked Asked = new(MessageKind.Thanks, "Merci", "Bonjour", [Alice, Bob]);
    private static readonly MessageEvent.Sending ToAlice = new(MessageKind.Thanks, Alice);
    private static readonly MessageEvent.Accepted AliceHasIt = new(MessageKind.Thanks, Alice);
    private static readonly MessageEvent.Doubted AliceMayHaveIt = new(MessageKind.Thanks, Alice);

    [Fact]
    public void Asks_once_for_each_person_who_agreed()
    {
        var asked = Assert.IsType<MessageEvent.Asked>(Assert.Single(Decide(Send(Alice, Bob, Dora), Claire).Events));
        Assert.Equal((Asked.Subject, Asked.Body), (asked.Subject, asked.Body));
        Assert.Equal<ParticipantId>([Alice, Bob], asked.To);
    }

    [Fact]
    public void Is_a_repeat_when_everybody_was_asked_for() =>
        Assert.True(Decide(Send(Alice, Bob), Claire, Asked, ToAlice, AliceHasIt).IsRepeat);

    [Fact]
    public void Adds_those_who_agreed_since_and_nobody_twice()
    {
        MessageEvent.Asked before = new(MessageKind.Thanks, "Merci", "Bonjour", [Alice]);
        Assert.Equal<ParticipantId>([Bob], Assert.IsType<MessageEvent.Asked>(Assert.Single(
            Decide(Send(Alice, Bob), Claire, before, ToAlice, AliceHasIt).Events)).To);
    }

    [Fact]
    public void Is_for_facilitators_after_closing()
    {
        Assert.Equal(Refusal.NotFacilitator, Decide(Send(Alice), Alice).Refusal);
        Assert.Equal(Refusal.StepNotOpen, Decide(Send(Alice), Claire, Reopened(), []).Refusal);
        Assert.Equal(Refusal.NoOneLeft, Decide(Send(Dora), Claire).Refusal);
    }

    [Fact]
    public void Begins_when_its_time_has_come()
    {
        Assert.Equal([ToAlice], Decide(Begin(Alice), default, Asked).Events);
        Assert.Empty(Decide(Begin(Alice), default, Asked, ToAlice).Events);
        var later = new MessageEvent.PutOff(MessageKind.Thanks, Alice, Given.Start.AddDays(1));
        Assert.Empty(Decide(Begin(Alice), default, Asked, ToAlice, later).Events);
        Assert.Equal(
            [ToAlice], Decide(Begin(Alice), default, Asked, ToAlice, later with { Until = Given.Start.AddMinutes(1) }).Events);
    }

    [Fact]
    public void Leaves_out_whoever_withdrew_was_forgotten_or_has_no_address_any_more()
    {
        MessageEvent[] leftOut = [new MessageEvent.LeftOut(MessageKind.Thanks, Alice)];
        Assert.Equal(leftOut, Decide(Begin(Alice, hasAddress: false), default, Asked).Events);
        var forgotten = Closed().With(Forget, by: Alice);
        Assert.Equal(leftOut, Decide(Begin(Alice), default, forgotten, [Asked]).Events);
        var withdrawn = Closed().With(Introduce(), by: Alice);
        Assert.Equal(leftOut, Decide(Begin(Alice), default, withdrawn, [Asked]).Events);
        Assert.Null(Book(Asked, leftOut[0]).Of(MessageKind.Thanks, Alice));
    }

    [Fact]
    public void Settles_a_doubt_as_a_facilitator_says()
    {
        var again = Decide(
            new MessageCommand.Mark(MessageKind.Thanks, MessageMark.Again, []), Claire, Asked, ToAlice, AliceMayHaveIt);
        Assert.Equal([new MessageEvent.Marked(MessageKind.Thanks, Alice, MessageMark.Again)], again.Events);
        Assert.Equal(
            DeliveryState.ToSend,
            Book([Asked, ToAlice, AliceMayHaveIt, .. again.Events]).Of(MessageKind.Thanks, Alice)!.State);

        var sent = new MessageCommand.Mark(MessageKind.Thanks, MessageMark.Sent, [Alice]);
        Assert.Equal(
            [new MessageEvent.Marked(MessageKind.Thanks, Alice, MessageMark.Sent)],
            Decide(sent, Claire, Asked, ToAlice, AliceMayHaveIt).Events);
        Assert.True(Decide(sent, Claire, Asked, ToAlice, AliceHasIt).IsRepeat);
        Assert.Equal(Refusal.Unknown, Decide(sent with { People = [Dora] }, Claire, Asked).Refusal);
        Assert.Equal(Refusal.NotFacilitator, Decide(sent, Bob, Asked, ToAlice, AliceMayHaveIt).Refusal);
    }

    [Fact]
    public void Never_sends_again_by_itself_what_is_in_doubt() =>
        Assert.Empty(Decide(Begin(Alice), default, Asked, ToAlice, AliceMayHaveIt).Events);

    [Fact]
    public void Believes_an_answer_that_comes_after_the_doubt_and_no_second_one()
    {
        var note = new MessageCommand.Note(AliceHasIt);
        Assert.Equal([AliceHasIt], Decide(note, default, Asked, ToAlice, AliceMayHaveIt).Events);
        Assert.Empty(Decide(note, default, Asked, ToAlice, AliceHasIt).Events);
        Assert.Empty(Decide(note, default, Asked).Events);
    }

    [Fact]
    public void Takes_what_holds_for_the_whole_mailbox_without_a_try()
    {
        var closed = new MessageEvent.Refused(MessageKind.Thanks, Bob, SendingRefusal.Mailbox);
        Assert.Equal([closed], Decide(new MessageCommand.Note(closed), default, Asked).Events);
        Assert.Empty(Decide(new MessageCommand.Note(closed with { Why = SendingRefusal.Address }), default, Asked).Events);
    }

    private static MessageCommand.Send Send(params ImmutableArray<ParticipantId> reachable) =>
        new(MessageKind.Thanks, "Merci", "Bonjour", reachable);

    private static MessageCommand.Begin Begin(ParticipantId person, bool hasAddress = true) =>
        new(MessageKind.Thanks, person, hasAddress);

    private static Decision<MessageEvent> Decide(MessageCommand command, ParticipantId by, params MessageEvent[] given) =>
        Decide(command, by, Closed(), given);

    private static Decision<MessageEvent> Decide(MessageCommand command, ParticipantId by, Story workshop, MessageEvent[] given) =>
        MessageRules.Decide(command, new Act(by, "now", Given.Start.AddMinutes(5)), Book(given), workshop.Workshop!);

    private static MessageBook Book(params MessageEvent[] given) => given
        .Select((happened, number) => new Recorded<MessageEvent>(happened, Claire, $"act {number}", Given.Start))
        .Aggregate(MessageBook.Empty, MessageBook.Evolve);

    /// <summary>Alice and Bob agreed to be written to, Dora did not.</summary>
    private static Story Closed() => Given.Workshop().At("F1-S2")
        .With(Introduce() with { EmailConsent = true, HasEmail = true }, by: Alice)
        .With(Introduce() with { EmailConsent = true, HasEmail = true }, by: Bob)
        .With(Introduce(), by: Dora)
        .With(Close, by: Claire);

    private static Story Reopened() => Closed().With(Reopen, by: Claire);
}
