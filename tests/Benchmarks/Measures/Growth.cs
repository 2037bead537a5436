using OgpTeams.Benchmarks.Loads;
using OgpTeams.Benchmarks.Targets;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>
/// What an action costs in a workshop that already holds so many contributions. The sizes stand side by side in one bot and
/// take turns, so that what else the machine does falls on all of them alike.
/// </summary>
internal static class Growth
{
    private const int Workshops = 10;
    private const int Presses = 20;
    private const int Turns = 6;
    private static readonly int[] Sizes = [10, 500, 1_000, 2_500, 5_000];

    /// <summary>The bot edits a card at most every ten seconds.</summary>
    private static readonly TimeSpan Redraw = TimeSpan.FromSeconds(12);

    private sealed class Sized(int size, LoadGenerator load)
    {
        public int Size => size;

        public LoadGenerator Load => load;

        public List<(LoadResult Load, TimeSpan Cpu)> Turns { get; } = [];

        public TimeSpan Redrawing { get; set; }
    }

    public static async Task RunAsync(RunOptions options)
    {
        await using var bot = await OurBot.StartAsync();
        var sizes = new List<Sized>();
        foreach (var size in Sizes)
        {
            var load = await LoadGenerator.OpenAsync(bot.Process.Address, await bot.ChatsAsync(Workshops), tellsOutcome: true);
            await load.PressInEachAsync(size);
            sizes.Add(new Sized(size, load));
        }

        await Task.Delay(Redraw);
        var idle = await CpuAsync(bot, () => Task.Delay(Redraw));
        foreach (var sized in Enumerable.Repeat(sizes, Turns).SelectMany(turn => turn))
        {
            var before = bot.Process.Cpu;
            var result = await sized.Load.PressInEachAsync(Presses);
            sized.Turns.Add((result, bot.Process.Cpu - before));
        }

        foreach (var sized in sizes)
        {
            await Task.Delay(Redraw);
            await sized.Load.PressInEachAsync(1);
            sized.Redrawing = await CpuAsync(bot, () => Task.Delay(Redraw)) - idle;
            sized.Load.Dispose();
        }

        Print(sizes);
    }

    private static async Task<TimeSpan> CpuAsync(OurBot bot, Func<Task> act)
    {
        var before = bot.Process.Cpu;
        await act();
        return bot.Process.Cpu - before;
    }

    private static void Print(List<Sized> sizes)
    {
        double Cpu(Sized sized) => sized.Turns.Sum(turn => turn.Cpu.TotalMicroseconds) / sized.Turns.Sum(turn => turn.Load.Count);
        double Median(Sized sized) => Table.Median(sized.Turns.Select(turn => turn.Load.Percentile(0.5).TotalMilliseconds));
        Table.Print(
            $"One action in a workshop of so many contributions ({Workshops} workshops of each size, {Turns} turns of {Presses} presses)",
            ["contributions", "p50 ms", "to the first", "CPU µs/action", "to the first", "redrawing a chat's card, CPU ms"],
            sizes.Select(sized => new[]
            {
                Table.Number(sized.Size),
                Table.Number(Median(sized), 2), Table.Number(Median(sized) / Median(sizes[0]), 2),
                Table.Number(Cpu(sized)), Table.Number(Cpu(sized) / Cpu(sizes[0]), 2),
                Table.Number(sized.Redrawing.TotalMilliseconds / Workshops, 1),
            }));
    }
}
