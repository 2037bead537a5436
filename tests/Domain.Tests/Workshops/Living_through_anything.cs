using OgpTeams.Domain.Commitments;
using OgpTeams.Domain.Contributions;
using OgpTeams.Domain.Subjects;
using OgpTeams.Domain.Tests.Storage;
using OgpTeams.Domain.Views;
using OgpTeams.Domain.Workshops;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops;

/// <summary>Workshops where people press anything at any time. Same seed, same workshop.</summary>
public sealed class Living_through_anything
{
    private const int Count = 250;
    private static readonly ParticipantId[] Everybody = [Claire, Alice, Bob, Chen, Dora, Stranger];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Keeps_every_promise(int seed)
    {
        var presses = new Presses(seed);
        var story = Given.Workshop(maxSubjects: 3);
        for (var i = 0; i < Count; i++)
        {
            var (command, by, card) = presses.On(story.Workshop);
            var after = story.Later(presses.Minutes()).When(command, by, card);

            // Refused or repeated leaves no event; accepted changes nothing the second time.
            Assert.True(after.Answer!.Refusal is null || after.Answer.Events.Count == 0, $"{command} refused with events");
            if (after.Answer.Events.Count > 0)
            {
                var again = after.When(command, by, card);
                Assert.True(again.Answer!.IsRepeat, $"Press {i}: {command} by {by} was taken twice");
            }

            story = after;
            Stands(story.Workshop);
            KeepsSecrets(story);
        }

        Assert.Equal(Storing_events.Shown(story.Workshop), Storing_events.Shown(Storing_events.Replayed(story)));
    }

    [Fact]
    public void Gets_through_all_there_is_to_press()
    {
        var pressed = new HashSet<string>();
        foreach (var seed in Enumerable.Range(1, 12))
        {
            var presses = new Presses(seed);
            var story = Given.Workshop(maxSubjects: 3);
            for (var i = 0; i < Count; i++)
            {
                var (command, by, card) = presses.On(story.Workshop);
                story = story.Later(presses.Minutes()).When(command, by, card);
                pressed.UnionWith(story.Answer!.Events.Select(happened => happened.GetType().FullName!));
            }
        }

        var possible = typeof(WorkshopEvent).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(WorkshopEvent)) && type != typeof(WorkshopEvent.Created))

            // A format 1 has no commitment yet.
            .Where(type => !type.IsSubclassOf(typeof(CommitmentEvent)) && type != typeof(SubjectEvent.Reworded));
        Assert.Empty(possible.Select(type => type.FullName!).Except(pressed));
    }

    private static void Stands(Workshop workshop)
    {
        Assert.Single(workshop.Facilitators, facilitator => facilitator.Value == FacilitatorRole.Lead);
        Assert.Equal(workshop.Order.Count, workshop.Contributions.Count);
        var board = workshop.Board;
        Assert.All(board.MergedInto, merged =>
        {
            Assert.Contains(merged.Key, board.Origins[merged.Value]);
            Assert.False(workshop.Contributions[merged.Value].Withdrawn);
        });
        Assert.All(board.Origins, group => Assert.All(group.Value, origin => Assert.Equal(group.Key, board.MergedInto[origin])));
        var count = WorkshopView.For(workshop, Viewer.Everyone).Count;
        Assert.InRange(count.Answered, 0, count.Expected);
        var ranks = WorkshopView.For(workshop, Viewer.Everyone).Ranking.Select(subject => subject.Rank!.Value).ToArray();
        Assert.Equal(Enumerable.Range(1, ranks.Length), ranks);
        Assert.All(Everybody.Where(person => !workshop.IsFacilitator(person)), person => Assert.InRange(
            workshop.Contributions.Values.Count(said => said.Author == person && !said.OnBehalf && !said.Withdrawn
                && said.Verb == Verbs.SubmitSubject), 0, workshop.Brief.MaxSubjects));
    }

    /// <summary>Each text is one of its kind, so finding it is seeing it; a group that was undone had its first origin's.</summary>
    private static void KeepsSecrets(Story story)
    {
        var secrets = story.Workshop.Contributions.Values.Where(said =>
            !said.Revealed || (said.Withdrawn && said.Verb != Verbs.MergeSubjects) || (said.Verb == Verbs.SubmitFeedback && story.Workshop.Phase != WorkshopPhase.Closed)).ToList();
        if (secrets.Count == 0)
        {
            return;
        }

        foreach (var viewer in Everybody.Select(Viewer.Of).Append(Viewer.Everyone))
        {
            var shown = Json.Of(WorkshopView.For(story.Workshop, viewer), story.Workshop);
            Assert.All(secrets.Where(said => said.Withdrawn || said.Author != viewer.Person), said => Assert.All(
                said.Fields.Where(field => field.Key != Field.Rating),
                field => Assert.False(shown.Contains(field.Value, StringComparison.Ordinal), $"{viewer} sees {said}")));
        }
    }
}

/// <summary>Presses on cards.</summary>
internal sealed class Presses(int seed)
{
    private readonly Random _chance = new(seed);
    private int _made;

    public double Minutes() => _chance.Next(4) == 0 ? _chance.Next(8) : 0;

    /// <summary>One in six comes from the wrong hands, and one in six from a card already used.</summary>
    public (WorkshopCommand Command, ParticipantId By, string Card) On(Workshop workshop)
    {
        var from = _chance.Next(8) == 0 ? Pick(null, "F1-S1", "F1-S6") : workshop.Run?.StepId;
        var facilitates = _chance.Next(2) == 0;
        var command = facilitates ? Facilitators(workshop, from) : Participants(workshop, from);
        var by = facilitates && _chance.Next(6) > 0 ? workshop.Lead : Pick(Alice, Bob, Chen, Dora, Stranger, Claire);
        return (command, by, $"card {(_chance.Next(6) == 0 ? 0 : _made++)}");
    }

    private WorkshopCommand Facilitators(Workshop workshop, string? from) => _chance.Next(38) switch
    {
        0 or 1 => Next(from),
        2 => Back(from),
        3 or 4 => GoTo(Pick("F1-S4", "F1-S5", "F1-S6", "F1-S7", "F1-S9"), from),
        5 => Extend(_chance.Next(1, 10), from),
        6 => Pause(from),
        7 => Resume(from),
        8 or 9 or 10 or >= 30 => NextFloor,
        11 => GiveFloor(Somebody()),
        12 => SkipFloor,
        13 => SubmitFor(Somebody(), (New(), Text()), (New(), Text())),
        14 => Note(New(), Text()),
        15 => Edit(Some(workshop), ("title", Text()), ("description", Pick("", Text()))),
        16 => Withdraw(Some(workshop)),
        17 => Hide(Some(workshop)),
        18 => Unhide(Some(workshop)),
        19 or 20 or 21 => Merge(New(), Some(workshop), Some(workshop), Some(workshop)),
        22 => Unmerge(Pick([.. workshop.Board.Origins.Keys, Some(workshop)])),
        23 => Place(Some(workshop), _chance.Next(1, 6), _chance.Next(1, 6)),
        24 => Select(Some(workshop)),
        25 or 26 => Mark(Somebody(), _chance.Next(3) > 0),
        27 => Appoint(Pick(Alice, Claire), Pick(FacilitatorRole.Lead, FacilitatorRole.Challenger, FacilitatorRole.NoteKeeper)),
        28 => Pick(Close, TakeOver),
        _ => Reopen,
    };

    private WorkshopCommand Participants(Workshop workshop, string? from) => _chance.Next(20) switch
    {
        0 => Done(from),
        1 => Pass(from),
        2 => AskFloor,
        3 or 4 or 5 or 6 => Submit(New(), Text(), Text()),
        7 or 8 => Feedback(New(), _chance.Next(1, 6), Text(), Text()),
        9 or 10 => Edit(Some(workshop), ("title", Text()), ("description", Pick("", Text()))),
        11 => Withdraw(Some(workshop)),
        12 or 13 or 14 or 15 => Rate(Some(workshop), _chance.Next(1, 6), Pick<int?>(null, 1, 5)),
        16 or 17 => Introduce(Pick("", Text()), nameConsent: _chance.Next(2) == 0),
        18 => Forget,
        _ => TakeOver,
    };

    private ParticipantId Somebody() => Pick(Alice, Bob, Chen, Dora, Claire);

    private ContributionId New() => new($"N{++_made:D9}");

    private string Text() => $"word{++_made:D9}";

    private ContributionId Some(Workshop workshop) =>
        workshop.Order.IsEmpty || _chance.Next(12) == 0 ? Words.Nothing : workshop.Order[_chance.Next(workshop.Order.Count)];

    private T Pick<T>(params T[] among) => among[_chance.Next(among.Length)];
}
