using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;
using static OgpTeams.Domain.Tests.Words;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

public sealed class Giving_feedback
{
    private static readonly Story Conclusion = Given.Workshop().At("F1-S7");

    private static FeedbackSummary Summary(Story story) =>
        story.With(Close, by: Claire).SeenByEveryone.Feedback!;

    [Theory]
    [InlineData("F1-S1")]
    [InlineData("F1-S6")]
    public void Waits_for_the_last_step(string step) =>
        Given.Workshop().At(step).When(Feedback(A, 4), by: Alice).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_taken_in_the_last_step() => Conclusion.When(Feedback(A, 4), by: Alice).Then(new ContributionEvent.Received(
        A, Verbs.SubmitFeedback, "F1-S7", Alice, Fields((Field.Rating, "4")), Late: false, OnBehalf: false, Revealed: true));

    [Fact]
    public void Is_taken_on_time_once_closed_wherever_it_was_closed() => Given.Workshop().At("F1-S3").With(Close, by: Claire)
        .When(Feedback(A, 4), by: Alice).Then(new ContributionEvent.Received(
            A, Verbs.SubmitFeedback, "F1-S3", Alice, Fields((Field.Rating, "4")), Late: false, OnBehalf: false, Revealed: true));

    [Fact]
    public void Replaces_what_the_same_person_said_before()
    {
        var changed = Conclusion.With(Feedback(A, 2, improve: "Trop long"), by: Alice).With(Feedback(B, 5, liked: "Tout"), by: Alice);
        var summary = Summary(changed);
        Assert.Equal((1, (decimal?)5), (summary.Answers, summary.Average));
        Assert.Equal(["Tout"], summary.Liked);
        Assert.Empty(summary.Improve);
    }

    [Fact]
    public void Is_kept_once_from_one_card() =>
        Conclusion.With(Feedback(A, 4), by: Alice, card: "4").When(Feedback(B, 4), by: Alice, card: "4").Repeats();

    [Fact]
    public void Can_be_changed_as_often_as_one_likes_and_the_last_word_stands()
    {
        var story = Conclusion.With(Feedback(A, 5), by: Alice, card: "five").With(Feedback(B, 4), by: Alice, card: "four")
            .With(Feedback(C, 5), by: Alice, card: "five").With(Feedback(D, 4), by: Alice, card: "four");
        Assert.Equal(4, Summary(story).Average);
    }

    [Fact]
    public void Is_summed_up()
    {
        var summary = Summary(Conclusion.With(Feedback(A, 4, "L'écoute"), by: Alice).With(Feedback(B, 5, improve: "Le temps"), by: Bob)
            .With(Feedback(C, 4), by: Chen));
        Assert.Equal((3, (decimal?)4.3m), (summary.Answers, summary.Average));
        Assert.Equal(["L'écoute"], summary.Liked);
        Assert.Equal(["Le temps"], summary.Improve);
    }

    [Fact]
    public void Is_summed_up_without_what_was_hidden() => Assert.Equal(
        (1, (decimal?)5), Summary(Conclusion.With(Feedback(A, 1, "Un gros mot"), by: Alice).With(Feedback(B, 5), by: Bob)
            .With(Hide(A), by: Claire)) is var summary ? (summary.Answers, summary.Average) : default);

    [Fact]
    public void Has_no_average_when_nobody_answered() => Assert.Equal((0, null), Summary(Conclusion) is var none ? (none.Answers, none.Average) : default);

    [Fact]
    public void Is_summed_up_only_while_closed()
    {
        var told = Conclusion.With(Feedback(A, 4), by: Alice);
        Assert.Null(told.SeenBy(Claire).Feedback);
        Assert.Null(told.With(Close, by: Claire).With(Reopen, by: Claire).SeenBy(Claire).Feedback);
    }

    [Fact]
    public void Never_tells_the_hour() => Assert.Equal(
        Given.Start.Date, Conclusion.Later(17).With(Feedback(A, 4), by: Alice).With(Close, by: Claire).SeenByEveryone.Find(A)!.At.UtcDateTime);
}
