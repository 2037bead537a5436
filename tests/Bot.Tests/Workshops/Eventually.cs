using System.Diagnostics;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>Waits for what the host does by itself, and for no longer than it takes.</summary>
internal static class Eventually
{
    /// <summary>The documents' promise, with room for a busy machine.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static Task HoldsAsync(Func<bool> holds, string what) => HoldsAsync(() => Task.FromResult(holds()), what);

    public static async Task HoldsAsync(Func<Task<bool>> holds, string what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Soon, $"Still not: {what}");
            await Task.Delay(20);
        }
    }

    /// <summary>
    /// Lets a workshop's clock go on by a step, and by another only when nothing came of it for a while: what the host does
    /// takes real time, during which a workshop's minutes must not fly.
    /// </summary>
    public static async Task HoldsAsync(Doubles.ManualTime clock, TimeSpan step, Func<bool> holds, string what)
    {
        var since = Stopwatch.GetTimestamp();
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Soon, $"Still not: {what}");
            if (tries % 20 == 0)
            {
                clock.Advance(step);
            }

            await Task.Delay(20);
        }
    }
}
