using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Tests;

public sealed class Passing_time_in_a_story
{
    private readonly StoryClock _clock = new();

    [Fact]
    public void Goes_on_by_itself_from_where_the_story_begins()
    {
        var start = new DateTimeOffset(2025, 1, 17, 14, 0, 0, TimeSpan.Zero);
        _clock.Begin(start);
        Assert.InRange(_clock.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Wakes_what_waited_for_that_moment()
    {
        var waiting = Task.Delay(TimeSpan.FromMinutes(10), _clock);
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(6));
        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Fires_again_what_repeats()
    {
        var fired = 0;
        await using var timer = _clock.CreateTimer(
            _ => Interlocked.Increment(ref fired), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        for (var times = 1; times <= 2; times++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref fired) >= times, TimeSpan.FromSeconds(30)));
        }
    }

    [Theory]
    [InlineData("2025-01-18T14:00", "2025-01-20T13:00")]
    [InlineData("2025-07-13T09:30", "2025-07-14T07:30")]
    [InlineData("2025-07-11T09:30", "2025-07-11T07:30")]
    public void Holds_workshops_on_weekdays_by_the_clock_in_Paris(string said, string utc)
    {
        new StoryTime(_clock, TimeSpan.Zero).Begin(DateTime.Parse(said, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"{utc}", $"{_clock.GetUtcNow():yyyy-MM-ddTHH:mm}");
    }

    [Fact]
    public void Never_goes_back()
    {
        var time = new StoryTime(_clock, TimeSpan.Zero);
        time.Begin(new DateTime(2025, 3, 12, 14, 0, 0));
        time.GoTo(new DateTime(2025, 3, 10, 14, 0, 0));
        Assert.Equal("2025-03-12", $"{_clock.GetUtcNow():yyyy-MM-dd}");
        time.GoTo(new DateTime(2025, 4, 1, 9, 0, 0));
        Assert.Equal("2025-04-01T07:00", $"{_clock.GetUtcNow():yyyy-MM-ddTHH:mm}");
    }
}
