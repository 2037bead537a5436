using System.Diagnostics;
using OgpTeams.Benchmarks.Loads;
using OgpTeams.Benchmarks.Targets;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>What a start costs, and the memory that stays: until the first answer, and after 2,000 actions in 50 conversations.</summary>
internal static class Starting
{
    private const int Actions = 2_000;

    private static readonly (string Name, Dictionary<string, string> Environment)[] Collectors =
    [
        ("as configured", []),
        ("server", new() { ["DOTNET_gcServer"] = "1" }),
        ("workstation", new() { ["DOTNET_gcServer"] = "0" }),
        ("workstation, not concurrent", new() { ["DOTNET_gcServer"] = "0", ["DOTNET_gcConcurrent"] = "0" }),
        ("as configured, by Microsoft's SDK", new() { ["Bot__Adapter"] = "BotFramework" }),
        ("workstation, conserving", new() { ["DOTNET_gcServer"] = "0", ["DOTNET_GCConserveMemory"] = "5" }),
    ];

    /// <param name="programs">Folders of published builds to compare; none: the one beside this program.</param>
    public static async Task RunAsync(RunOptions options, IReadOnlyList<string> programs)
    {
        var rows = new List<string[]>();
        foreach (var program in programs.Count == 0 ? [AppContext.BaseDirectory] : programs)
        {
            foreach (var (name, environment) in Collectors)
            {
                var rounds = new List<double[]>();
                for (var round = 0; round < options.Rounds; round++)
                {
                    rounds.Add(await MeasureAsync(program, environment, options.Connections));
                }

                rows.Add([
                    $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(program))}, {name}",
                    .. Enumerable.Range(0, 5).Select(column => Table.Number(Table.Median(rounds.Select(round => round[column])))),
                ]);
            }
        }

        Table.Print(
            $"Starting, then {Actions} actions in {options.Connections} conversations",
            ["build, collector", "ms to the first answer", "CPU ms to it", "RSS MB then", "CPU µs/action", "RSS MB after"], rows);
    }

    private static async Task<double[]> MeasureAsync(string program, Dictionary<string, string> environment, int connections)
    {
        var started = Stopwatch.GetTimestamp();
        await using var bot = await OurBot.StartAsync(program, environment);
        var first = await bot.ChatsAsync(1);
        var (answered, cpu, rss) = (Stopwatch.GetElapsedTime(started), bot.Process.Cpu, bot.Process.Megabytes);
        using var load = await LoadGenerator.OpenAsync(
            bot.Process.Address, [.. first, .. await bot.ChatsAsync(connections - 1)], tellsOutcome: true);
        var before = bot.Process.Cpu;
        await load.PressInEachAsync(Actions / connections);
        return
        [
            answered.TotalMilliseconds, cpu.TotalMilliseconds, rss,
            (bot.Process.Cpu - before).TotalMicroseconds / Actions, bot.Process.Megabytes,
        ];
    }
}
