using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>
/// A drafter writes a date or the values in their own way and an owner takes it: Word keeps the drafter's words as long as they
/// mean what the plan says, and follows the plan from then on.
/// </summary>
public sealed class Following_the_plan_once_it_was_taken
{
    private static readonly OpenOgpValues _open = new() { Transparency = new(true, "Les registres sont publics.") };

    [Theory]
    [InlineData("milestone/M1/endDate", "30/09/2018", "15 décembre 2018")]
    [InlineData("milestone/M1/endDate", "2018-09-30", "15 décembre 2018")]
    [InlineData("milestone/M1/endDate", "dimanche 30 sept. 2018", "15 décembre 2018")]
    [InlineData("startDate", "1/3/2018", "1er avril 2018")]
    [InlineData("ogpValues", "transparence : Oui - Les registres sont publics.", "Transparence\u00A0: non – Les registres sont publics.")]
    public void Leaves_the_words_that_mean_it_until_the_plan_says_something_else(string field, string typed, string later)
    {
        var tag = $"{Item}/{field}";
        var taken = Write(Taken, Edit(file => file.Type(tag, typed)));
        Assert.Empty(taken.Findings);
        Assert.Equal(typed, new WordFile(taken.Bytes).TextOf(tag));
        Assert.Empty(PlanChanges.Of(Taken, taken.Bytes));
        AssertSettled(Taken, taken);

        // Before it is merged, too, that is no change of people's.
        Assert.Empty(PlanChanges.Of(Later, taken.Bytes));
        var outcome = Write(Later, taken.Bytes);
        Assert.Empty(outcome.Findings);
        var word = new WordFile(outcome.Bytes);
        Assert.Equal(later, word.TextOf(tag));
        Assert.Empty(word.Comments);
        Assert.Empty(PlanChanges.Of(Later, outcome.Bytes));
        AssertSettled(Later, outcome);
    }

    [Fact]
    public void Takes_back_its_proposal_when_the_words_come_to_mean_it()
    {
        var proposed = Write(Later, Edit(file => file.Type(Milestone + "/endDate", "30/09/2018")));
        Assert.Single(new WordFile(proposed.Bytes).Comments);
        var outcome = Write(Taken, proposed.Bytes);
        Assert.Empty(outcome.Findings);
        Assert.Empty(new WordFile(outcome.Bytes).Comments);
        Assert.Equal("30/09/2018", new WordFile(outcome.Bytes).TextOf(Milestone + "/endDate"));
        AssertSettled(Taken, outcome);
    }

    [Fact]
    public void Follows_a_milestone_out_of_the_plan_whatever_way_its_dates_are_written()
    {
        var taken = Write(Taken, Edit(file => file.Type(Milestone + "/endDate", "30/09/2018"))).Bytes;
        var plan = With(Land with { Milestones = Land.Milestones.RemoveAt(0) }, Grants, Portal);
        var outcome = Write(plan, taken);
        Assert.Empty(outcome.Findings);
        Assert.DoesNotContain("30/09/2018", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        AssertSettled(plan, outcome);
    }

    [Theory]
    [InlineData("30/09/2019")]
    [InlineData("30/09/2018 (à confirmer)")]
    public void Never_writes_over_words_that_mean_something_else(string typed)
    {
        var tag = Milestone + "/endDate";
        var outcome = Write(Later, Edit(Write(Taken, First).Bytes, file => file.Type(tag, typed)));
        Assert.Equal([(MergeFindingKind.KeptPersonsText, tag)], Found(outcome));
        Assert.Equal(typed, new WordFile(outcome.Bytes).TextOf(tag));
        Assert.Single(new WordFile(outcome.Bytes).Comments);
    }

    private static OpenPlan Taken => Saying(PartialDate.Of(2018, 3, 1), PartialDate.Of(2018, 9, 30), _open);

    private static OpenPlan Later => Saying(
        PartialDate.Of(2018, 4, 1), PartialDate.Of(2018, 12, 15), _open with { Transparency = _open.Transparency! with { Relevant = false } });

    private static OpenPlan Saying(PartialDate? start, PartialDate? end, OpenOgpValues values) => With(
        Land with { StartDate = start, OgpValues = values, Milestones = Land.Milestones.SetItem(0, Land.Milestones[0] with { EndDate = end }) },
        Grants, Portal);
}
