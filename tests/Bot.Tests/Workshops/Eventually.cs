using System.Diagnostics;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>Waits for what the host does by itself, and for no longer than it takes.</summary>
internal static class Eventually
{
    /// <summary>The documents' promise (contract §4), with room for a busy machine.</summary>
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

    /// <summary>Lets the clock run in small steps until something holds: what the host plans in between comes in order.</summary>
    public static async Task HoldsAsync(Doubles.ManualTime clock, TimeSpan step, Func<bool> holds, string what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Soon, $"Still not: {what}");
            clock.Advance(step);
            await Task.Delay(20);
        }
    }
}
