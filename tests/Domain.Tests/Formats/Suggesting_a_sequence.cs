using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Tests.Formats;

public sealed class Suggesting_a_sequence
{
    [Theory]
    [InlineData(StartingPoint.Novice, Goal.Subject, "format1")]
    [InlineData(StartingPoint.Novice, Goal.Canvas, "format1 format2")]
    [InlineData(StartingPoint.Novice, Goal.Roadmap, "format1 format2 format3")]
    [InlineData(StartingPoint.KnowsScheme, Goal.Canvas, "format2")]
    [InlineData(StartingPoint.KnowsScheme, Goal.Roadmap, "format2 format3")]
    [InlineData(StartingPoint.Expert, Goal.Roadmap, "format3")]
    public void Follows_the_table_of_the_kit(StartingPoint start, Goal goal, string formats) => Assert.Equal(
        formats, string.Join(' ', Assert.IsType<FormatSequence.Run>(SequenceWizard.Suggest(start, goal)).Formats));

    [Theory]
    [InlineData(StartingPoint.KnowsScheme, Goal.Subject)]
    [InlineData(StartingPoint.Expert, Goal.Subject)]
    [InlineData(StartingPoint.Expert, Goal.Canvas)]
    public void Says_when_the_goal_is_already_reached(StartingPoint start, Goal goal) => Assert.NotEmpty(
        Assert.IsType<FormatSequence.AlreadyReached>(SequenceWizard.Suggest(start, goal)).Reason.French);

    [Fact]
    public void Has_a_label_for_every_level_and_goal()
    {
        var labels = Enum.GetValues<StartingPoint>().Select(SequenceWizard.Label)
            .Concat(Enum.GetValues<Goal>().Select(SequenceWizard.Label)).ToList();
        Assert.Equal(6, labels.Select(label => label.In("fr")).Distinct().Count());
        Assert.Equal(6, labels.Select(label => label.In("en")).Distinct().Count());
    }
}
