using OgpTeams.Benchmarks.Loads;
using OgpTeams.Benchmarks.Targets;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>How long people wait at 200 actions a second: the load of some thousands of people in workshops at once.</summary>
internal static class SteadyLoad
{
    private const int PerSecond = 200;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(RunOptions options)
    {
        await using var bot = await OurBot.StartAsync();
        using var load = await LoadGenerator.OpenAsync(
            bot.Process.Address, await bot.ChatsAsync(options.Connections), tellsOutcome: true);
        await load.WarmUpAsync();
        var (cpu, posts) = (bot.Process.Cpu, bot.Posts);
        var result = await load.PressSteadilyAsync(PerSecond, Duration);
        Table.Print(
            $"{PerSecond} actions/s for {Duration.TotalSeconds} s in {options.Connections} conversations",
            ["p50 ms", "p90 ms", "p99 ms", "longest ms", "CPU µs/action", "of one core", "cards posted or edited"],
            [[
                Table.Milliseconds(result.Percentile(0.5)), Table.Milliseconds(result.Percentile(0.9)),
                Table.Milliseconds(result.Percentile(0.99)), Table.Milliseconds(result.Longest),
                Table.Number((bot.Process.Cpu - cpu).TotalMicroseconds / result.Count),
                $"{Table.Number(100 * (bot.Process.Cpu - cpu).TotalSeconds / Duration.TotalSeconds, 1)} %",
                Table.Number(bot.Posts - posts),
            ]]);
    }
}
