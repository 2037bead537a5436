using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Views;

/// <summary>« n réponses sur N ».</summary>
public sealed class Counting_answers
{
    private static readonly Story Introduced = Given.Workshop().At("F1-S2").With(Introduce("Curieux"), by: Alice).With(Introduce(), by: Bob);
    private static readonly Story Reflection = Introduced.At("F1-S4");

    private static (int Answered, int Expected) Count(Story story) =>
        story.SeenByEveryone.Count is var count ? (count.Answered, count.Expected) : default;

    [Fact]
    public void Counts_nobody_before_anybody_came() => Assert.Equal((0, 0), Count(Given.Workshop()));

    [Fact]
    public void Expects_who_introduced_themselves() => Assert.Equal((0, 2), Count(Reflection));

    [Fact]
    public void Expects_who_is_marked_present() => Assert.Equal((0, 3), Count(Reflection.With(Mark(Chen, true), by: Claire)));

    [Fact]
    public void Does_not_expect_who_is_marked_absent() => Assert.Equal((0, 1), Count(Reflection.With(Mark(Bob, false), by: Claire)));

    [Fact]
    public void Does_not_expect_who_merely_asked_something() => Assert.Equal((0, 2), Count(Reflection.At("F1-S5").With(AskFloor, by: Dora)));

    [Fact]
    public void Leaves_facilitators_out_on_both_sides()
    {
        var story = Reflection.With(Introduce(), by: Claire).With(Submit(A, "Un"), by: Claire);
        Assert.Equal((0, 2), Count(story));
        Assert.Equal((0, 1), Count(story.With(Appoint(Bob, FacilitatorRole.NoteKeeper), by: Claire)));
    }

    [Fact]
    public void Tells_those_who_sent_from_those_who_are_done_and_from_those_who_spoke()
    {
        var story = Reflection.With(Submit(A, "Un"), by: Alice).With(Done(), by: Alice).With(Pass(), by: Bob);
        Assert.Equal((1, 2, 0), Parts(story));
        Assert.Equal((0, 0, 1), Parts(story.At("F1-S5").With(NextFloor, by: Claire)));

        static (int Sent, int Finished, int Heard) Parts(Story story) =>
            story.SeenByEveryone.Count is var count ? (count.Sent, count.Finished, count.Heard) : default;
    }

    [Fact]
    public void Counts_an_answer() => Assert.Equal((1, 2), Count(Reflection.With(Submit(A, "Un"), by: Alice)));

    [Fact]
    public void Counts_a_person_once() =>
        Assert.Equal((1, 2), Count(Reflection.With(Submit(A, "Un"), by: Alice).With(Submit(B, "Deux"), by: Alice).With(Done(), by: Alice)));

    [Fact]
    public void Counts_on_both_sides_who_answers_without_being_introduced() =>
        Assert.Equal((1, 3), Count(Reflection.With(Submit(A, "Un"), by: Chen)));

    [Fact]
    public void Goes_on_counting_who_took_part_without_being_introduced()
    {
        var story = Reflection.With(Submit(A, "Un"), by: Chen).At("F1-S5");
        Assert.Equal((0, 3), Count(story));
        Assert.Equal([Alice, Bob, Chen], story.SeenBy(Claire).Awaited);
        Assert.Equal((0, 3), Count(Reflection.With(Pass(), by: Chen).At("F1-S5")));
        Assert.Equal((0, 2), Count(story.With(Mark(Chen, false), by: Claire)));
    }

    [Fact]
    public void Counts_on_both_sides_who_answers_though_marked_absent() =>
        Assert.Equal((1, 2), Count(Reflection.With(Mark(Bob, false), by: Claire).With(Submit(A, "Un"), by: Bob)));

    [Fact]
    public void Never_awaits_who_is_spoken_for()
    {
        var story = Introduced.At("F1-S5").With(SubmitFor(Dora, (A, "Un")), by: Claire);
        Assert.Equal((1, 3), Count(story));
        Assert.Equal((0, 2), Count(story.At("F1-S6")));
        Assert.Equal([Alice, Bob], story.At("F1-S6").SeenBy(Claire).Awaited);
    }

    [Fact]
    public void Starts_anew_in_each_step() => Assert.Equal((0, 2), Count(Reflection.With(Submit(A, "Un"), by: Alice).At("F1-S5")));

    [Fact]
    public void Keeps_what_was_sent_when_the_step_is_reopened() =>
        Assert.Equal((1, 2), Count(Reflection.With(Submit(A, "Un"), by: Alice).With(Done(), by: Bob).At("F1-S5").At("F1-S4")));

    [Fact]
    public void Counts_introductions_in_the_round_table() => Assert.Equal((2, 3), Count(Introduced.With(Mark(Chen, true), by: Claire)));

    [Fact]
    public void Counts_only_what_answers_the_step()
    {
        Assert.Equal((0, 3), Count(Reflection.With(Introduce("En retard"), by: Chen)));
        Assert.Equal((0, 2), Count(Reflection.At("F1-S7").With(Submit(A, "Un"), by: Alice)));
        Assert.Equal((1, 2), Count(Reflection.At("F1-S7").With(Feedback(A, 5), by: Alice)));
    }

    [Fact]
    public void Counts_in_the_rating_who_rated_every_subject_on_both_axes()
    {
        var rating = Reflection.With(Submit(A, "Un"), by: Alice).With(Submit(B, "Deux"), by: Bob).At("F1-S6")
            .With(Rate(A, 4, 4), by: Alice).With(Rate(B, 4, null), by: Alice);
        Assert.Equal((0, 2), Count(rating));
        Assert.Equal((1, 2), Count(rating.With(Rate(B, null, 1), by: Alice)));
        Assert.Equal((1, 2), Count(rating.With(Withdraw(B), by: Bob)));
    }

    [Fact]
    public void Tells_the_names_of_who_is_awaited_to_facilitators_only()
    {
        var story = Reflection.With(Mark(Chen, true), by: Claire).With(Submit(A, "Un"), by: Alice);
        Assert.Equal([Bob, Chen], story.SeenBy(Claire).Awaited);
        Assert.Empty(story.SeenBy(Bob).Awaited);
        Assert.Empty(story.SeenByEveryone.Awaited);
    }

    [Fact]
    public void Tells_each_whether_they_answered()
    {
        var story = Reflection.With(Submit(A, "Un"), by: Alice);
        Assert.True(story.SeenBy(Alice).HaveAnswered);
        Assert.False(story.SeenBy(Bob).HaveAnswered);
        Assert.False(story.SeenByEveryone.HaveAnswered);
        Assert.False(story.SeenBy(Stranger).HaveAnswered);
    }

    [Theory]
    [InlineData("F1-S3")]
    [InlineData("F1-S4")]
    [InlineData("F1-S5")]
    [InlineData("F1-S6")]
    public void Never_tells_passing_from_finishing(string step)
    {
        var story = Introduced.At(step);
        var (done, passed) = (story.With(Done(), by: Bob), story.With(Pass(), by: Bob));
        Assert.Equal((1, 2), Count(passed));
        Assert.All((Viewer[])[Viewer.Everyone, Viewer.Of(Alice), Viewer.Of(Bob), Viewer.Of(Claire)], viewer => Assert.Equal(
            Json.Of(WorkshopView.For(done.Workshop, viewer), done.Workshop),
            Json.Of(WorkshopView.For(passed.Workshop, viewer), passed.Workshop)));
    }
}
