using System.Text.Json;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Tests.Anything;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Domain.Tests.Workshops;

/// <summary>Workshops where people press anything at any time.</summary>
public sealed class Living_through_anything
{
    /// <summary>As the bot has its store written: what has its default value is left out.</summary>
    private static readonly JsonSerializerOptions Sparse = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    private static IEnumerable<ParticipantId?> Viewers => Lives.Everybody.Select(person => (ParticipantId?)person).Append(null);

    [Fact]
    public void Keeps_the_workshop_sound() => ForAll.Holds(1, Lives.Any, life =>
    {
        foreach (var lived in life.Lived())
        {
            Stands(lived.After.Workshop);
        }
    });

    [Fact]
    public void Leaves_no_event_of_what_is_refused_or_repeated() => ForAll.Holds(2, Lives.Any, life =>
    {
        foreach (var lived in life.Lived())
        {
            Assert.True(lived.Answer.Refusal is null || lived.Answer.Events.Count == 0, $"{lived} was refused with events");
            if (lived.Answer.Events.Count > 0)
            {
                var again = lived.After.When(lived.Command, lived.By, lived.Card);
                Assert.True(again.Answer!.IsRepeat, $"{lived} was taken twice");
            }
        }
    });

    /// <summary>The channel may bring a press again much later, when others have pressed too.</summary>
    [Fact]
    public void Keeps_what_is_added_once_while_it_stands() => ForAll.Holds(3, Lives.Any, life =>
    {
        foreach (var lived in life.Lived().Where(lived => lived is { First: not null, Command: ContributionCommand.Add or ContributionCommand.AddOnBehalf }))
        {
            var stands = lived.First!.Answer.Events.OfType<ContributionEvent.Received>().Any(
                received => !lived.Before.Workshop.Contributions[received.Id].Withdrawn);
            Assert.False(stands && lived.Answer.Events.Count > 0, $"{lived} was kept twice");
        }
    });

    [Fact]
    public void Is_the_same_when_read_again_from_the_store() => ForAll.Holds(4, Lives.Any, life =>
    {
        if (life.Lived().LastOrDefault()?.After is { } story)
        {
            Assert.Equal(Whole(story.Workshop), Whole(Stored(story, Json.Options)));
            Assert.Equal(Whole(story.Workshop), Whole(Stored(story, Sparse)));
        }
    });

    [Fact]
    public void Shows_each_word_to_whom_it_is_for_and_to_nobody_else() => Shows_each_word_to_whom_it_is_for(lives: 5);

    [Fact]
    [Trait("Length", "Long")]
    public void Shows_each_word_to_whom_it_is_for_in_many_lives() => Shows_each_word_to_whom_it_is_for(lives: 100);

    private static void Shows_each_word_to_whom_it_is_for(int lives) => ForAll.Holds(5, Lives.Any, life =>
    {
        foreach (var lived in life.Lived().Where(lived => lived.Answer.Events.Count > 0))
        {
            var spoken = Spoken.In(lived.After);
            foreach (var viewer in Viewers)
            {
                var seen = Spoken.WordsIn(Seen(lived.After.Workshop, viewer));
                Assert.True(spoken.For(viewer).SetEquals(seen), $"After {lived}, {viewer?.Value ?? "everyone"} sees {Difference(spoken.For(viewer), seen)}");
            }

            var brought = Spoken.WordsIn(JsonSerializer.Serialize(WorkshopShare.Of(lived.After.Workshop), Json.Options));
            Assert.True(spoken.For(null).IsSupersetOf(brought), $"After {lived}, the plan is brought {Difference(spoken.For(null), brought)}");
        }
    }, tests: lives);

    /// <summary>Whatever a person rated, the others see the same until the round is over.</summary>
    [Fact]
    public void Tells_nobody_how_another_rated_before_the_round_is_over() =>
        Tells_nobody_how_another_rated(lives: 80);

    [Fact]
    [Trait("Length", "Long")]
    public void Tells_nobody_how_another_rated_before_the_round_is_over_in_many_lives() =>
        Tells_nobody_how_another_rated(lives: 100);

    private static void Tells_nobody_how_another_rated(int lives)
    {
        var compared = 0;
        ForAll.Holds(6, Lives.Any, life =>
        {
            foreach (var lived in life.Lived().Where(lived => lived.Answer.Events.Count > 0))
            {
                var story = lived.After;
                foreach (var rater in story.Workshop.Board.Ratings.Keys)
                {
                    var otherwise = WorkshopEvolution.Fold(RatedOtherwise(story, rater))!;
                    foreach (var viewer in Viewers.Where(viewer => viewer != rater && !MayPlace(story.Workshop, viewer)))
                    {
                        Assert.Equal(Seen(otherwise, viewer), Seen(story.Workshop, viewer));
                        compared++;
                    }
                }
            }
        }, tests: lives);
        Assert.True(compared > 1_000, $"Only {compared} looks");
    }

    [Fact]
    public void Gets_through_all_that_can_happen()
    {
        var happened = new HashSet<string>();
        ForAll.Holds(7, Lives.Any, life => happened.UnionWith(
            life.Lived().SelectMany(lived => lived.Answer.Events).Select(one => one.GetType().FullName!)), tests: 300);

        var possible = typeof(WorkshopEvent).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(WorkshopEvent)) && type != typeof(WorkshopEvent.Created));
        Assert.Empty(possible.Select(type => type.FullName!).Except(happened));
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
        var everyone = WorkshopView.For(workshop, Viewer.Everyone);
        Assert.InRange(everyone.Count.Answered, 0, everyone.Count.Expected);
        var ranks = everyone.Ranking.Select(subject => (At: (subject.Position!.Desirability, subject.Position.Feasibility), subject.Rank)).ToList();
        Assert.All(ranks, ranked => Assert.Equal(ranks.FindIndex(first => first.At == ranked.At) + 1, ranked.Rank));
    }

    /// <summary>The state itself, all of it.</summary>
    private static string Whole(Workshop workshop) => JsonSerializer.Serialize(workshop, Json.Options);

    private static Workshop Stored(Story story, JsonSerializerOptions options) => WorkshopEvolution.Fold(story.Past.Select(recorded =>
        JsonSerializer.Deserialize<Recorded<WorkshopEvent>>(JsonSerializer.Serialize(recorded, options), options)!))!;

    private static string Seen(Workshop workshop, ParticipantId? viewer) =>
        Json.Of(WorkshopView.For(workshop, new Viewer(viewer)), workshop);

    /// <summary>The same past, but the person rated the other way round since a rating step last ended, or was revealed.</summary>
    private static IEnumerable<Recorded<WorkshopEvent>> RatedOtherwise(Story story, ParticipantId rater)
    {
        var past = story.Past;
        var since = 0;
        StepKind? kind = null;
        for (var i = 0; i < past.Count; i++)
        {
            since = kind == StepKind.Rating && past[i].Event is StepEvent.Opened or WorkshopEvent.Closed or SubjectEvent.RankingRevealed ? i : since;
            kind = past[i].Event is StepEvent.Opened opened ? story.Workshop.Brief.Steps.Single(step => step.Id == opened.StepId).Kind : kind;
        }

        return past.Select((recorded, i) => i > since && recorded.By == rater && recorded.Event is SubjectEvent.Rated rated
            ? recorded with { Event = new SubjectEvent.Rated([.. rated.Ratings.Select(Otherwise)]) }
            : recorded);
    }

    private static SubjectRating Otherwise(SubjectRating rating) =>
        rating with { Desirability = 6 - rating.Desirability, Feasibility = 6 - rating.Feasibility };

    /// <summary>A facilitator places the cards with the group once everybody awaited has answered, three people at least.</summary>
    private static bool MayPlace(Workshop workshop, ParticipantId? viewer) =>
        viewer is { } person && workshop.IsFacilitator(person) && workshop.Board.Ratings.Count >= 3
        && WorkshopView.For(workshop, new Viewer(viewer)).Awaited.Count == 0;

    private static string Difference(IReadOnlySet<string> due, HashSet<string> seen) =>
        $"{string.Join(' ', seen.Except(due))} too many, {string.Join(' ', due.Except(seen))} missing";
}
