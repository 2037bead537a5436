using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Tests.Formats;

public sealed class Planning_groups
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(6, "6")]
    [InlineData(10, "10")]
    [InlineData(11, "6 5")]
    [InlineData(12, "6 6")]
    [InlineData(20, "10 10")]
    [InlineData(21, "7 7 7")]
    [InlineData(23, "8 8 7")]
    public void Balances_them(int participants, string sizes) =>
        Assert.Equal(sizes, string.Join(' ', GroupPlanner.Plan(participants).Sizes));

    [Fact]
    public void Puts_everyone_somewhere_and_no_more_than_ten_together() => Assert.All(
        Enumerable.Range(0, 500), participants =>
        {
            var sizes = GroupPlanner.Plan(participants).Sizes;
            Assert.Equal(participants, sizes.Sum());
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
            Assert.InRange(sizes.Max(), 0, 10);
        });

    [Theory]
    [InlineData(5, false, true)]
    [InlineData(6, false, false)]
    [InlineData(10, false, false)]
    [InlineData(11, true, true)]
    [InlineData(12, true, false)]
    public void Warns_of_too_many_and_too_few(int participants, bool tooMany, bool tooFew)
    {
        var plan = GroupPlanner.Plan(participants);
        Assert.Equal((tooMany, tooFew), (plan.TooMany, plan.TooFew));
    }

    [Fact]
    public void Refuses_a_negative_number() => Assert.Throws<ArgumentOutOfRangeException>(() => GroupPlanner.Plan(-1));
}
