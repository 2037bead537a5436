using OgpTeams.Domain.Workshops.Steps;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Workshops.Steps;

/// <summary>« J'ai terminé » and « Passer mon tour ».</summary>
public sealed class Finishing_a_step
{
    private static readonly Story Memo = Given.Workshop().At("F1-S3");

    [Fact]
    public void Is_recorded()
    {
        Memo.When(Done("F1-S3"), by: Alice).Then(new StepEvent.Done("F1-S3"));
        Memo.When(Pass("F1-S3"), by: Alice).Then(new StepEvent.Passed("F1-S3"));
    }

    [Fact]
    public void Is_recorded_once()
    {
        Memo.With(Done("F1-S3"), by: Alice).When(Done("F1-S3"), by: Alice).Repeats();
        Memo.With(Pass("F1-S3"), by: Alice).When(Pass("F1-S3"), by: Alice).Repeats();
    }

    [Fact]
    public void Is_each_ones_own() => Memo.With(Done("F1-S3"), by: Alice).When(Done("F1-S3"), by: Bob).Accepted();

    [Fact]
    public void Is_refused_for_another_step()
    {
        Memo.When(Done("F1-S2"), by: Alice).Refused(Refusal.StaleStep);
        Memo.When(Pass("F1-S4"), by: Alice).Refused(Refusal.StaleStep);
    }

    [Fact]
    public void Is_refused_before_the_first_step() => Given.Workshop().When(Done(), by: Alice).Refused(Refusal.StepNotOpen);

    [Fact]
    public void Is_asked_anew_when_the_step_is_reopened_even_from_the_same_card()
    {
        Memo.With(Done("F1-S3"), by: Alice, card: "c").At("F1-S4").At("F1-S3").When(Done("F1-S3"), by: Alice, card: "c").Accepted();
        Memo.With(Pass("F1-S3"), by: Alice, card: "c").At("F1-S4").At("F1-S3").When(Pass("F1-S3"), by: Alice, card: "c").Accepted();
    }
}
