namespace OgpTeams.Rehearsal.Playing;

/// <summary>How time passes in a story: by the script's minutes and days; slowly when somebody watches.</summary>
/// <param name="pace">How long a viewer has to read before the next thing happens; zero: nobody watches.</param>
internal sealed class StoryTime(StoryClock clock, TimeSpan pace)
{
    /// <summary>Where the workshops are held; the bot is told the same.</summary>
    public const string Zone = "Europe/Paris";

    /// <summary>What is due on the way happens on the way: a warning, a time that is up, a document.</summary>
    private static readonly TimeSpan Stride = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(40);

    /// <summary>Before the bot starts; later moments go through <see cref="GoTo"/>.</summary>
    public void Begin(DateTime at) => clock.Begin(Moment(at));

    /// <summary>Never back.</summary>
    public void GoTo(DateTime at)
    {
        if (Moment(at) - clock.GetUtcNow() is var ahead && ahead > TimeSpan.Zero)
        {
            clock.Advance(ahead);
        }
    }

    public async Task PassAsync(TimeSpan minutes, CancellationToken cancellation)
    {
        for (var left = minutes; left > TimeSpan.Zero; left -= Stride)
        {
            clock.Advance(left < Stride ? left : Stride);
            await Task.Delay(Breath, TimeProvider.System, cancellation);
        }

        if (pace > TimeSpan.Zero)
        {
            await Task.Delay(pace, TimeProvider.System, cancellation);
        }
    }

    public static DateTimeOffset Local(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(Zone));

    /// <summary>Nobody holds a workshop on a Sunday: the years of a story move, its days of the week with them.</summary>
    private static DateTimeOffset Moment(DateTime at)
    {
        var day = at.AddDays(at.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        return new DateTimeOffset(day, TimeZoneInfo.FindSystemTimeZoneById(Zone).GetUtcOffset(day));
    }
}
