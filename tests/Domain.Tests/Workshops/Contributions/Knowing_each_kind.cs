using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Tests.Anything;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Domain.Tests.Workshops.Contributions;

/// <summary>A kind of contribution is one row: what is not in the table cannot be said.</summary>
public sealed class Knowing_each_kind
{
    private static IEnumerable<string> Known => ContributionKind.All.Select(kind => kind.Verb);

    [Fact]
    public void Takes_one_row_each() => Assert.Equal(Known.Distinct(), Known);

    /// <summary>
    /// By the names of the contract: what is submitted is a contribution, but for the one that says who it is entered for, and a plan
    /// that is handed in.
    /// </summary>
    [Fact]
    public void Takes_a_row_for_all_that_is_submitted() => Assert.Empty(
        typeof(Verbs).GetFields().Select(verb => (string)verb.GetValue(null)!)
            .Where(verb => verb.EndsWith(".submit", StringComparison.Ordinal) && verb is not (Verbs.OnBehalf or Verbs.SubmitPlan))
            .Except(Known));

    [Fact]
    public void Takes_a_row_for_all_that_anybody_ever_said()
    {
        var said = new HashSet<string>();
        ForAll.Holds(8, Lives.Any, life => said.UnionWith(
            life.Lived().LastOrDefault()?.After.Workshop.Contributions.Values.Select(words => words.Verb) ?? []), tests: 50);
        Assert.Equal(Known.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Writes_alone_only_in_a_step_that_takes_it() => Assert.All(
        ContributionKind.All, kind => Assert.True(kind.AloneIn is not { } step || kind.Steps.Contains(step), kind.Verb));

    [Theory]
    [InlineData(StepKind.Rating, Verbs.SubmitSubject)]
    [InlineData(StepKind.Canvas, Verbs.ProposeForCanvas)]
    [InlineData(StepKind.Roadmap, Verbs.SubmitSubAction)]
    [InlineData(StepKind.Memo, null)]
    public void Tells_what_a_step_is_there_for(StepKind step, string? verb) =>
        Assert.Equal(verb, ContributionKind.GatheredIn(step)?.Verb);
}
