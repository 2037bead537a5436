using OgpTeams.Benchmarks.Loads;
using OgpTeams.Benchmarks.Targets;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>
/// What an action costs in a workshop that already holds so many contributions. The sizes stand side by side in one bot and
/// take turns, so that what else the machine does falls on all of them alike.
/// </summary>
internal static class Growth
{
    private const int Workshops = 4;
    private const int Presses = 40;
    private const int Turns = 6;
    private static readonly int[] Sizes = [10, 500, 1_000, 2_500, 5_000];

    private sealed record Sized(int Size, LoadGenerator Load)
    {
        public List<(LoadResult Load, TimeSpan Cpu)> Turns { get; } = [];
    }

    public static async Task RunAsync()
    {
        await RunAsync("subject.submit", subActions: false);
        await RunAsync("subaction.submit", subActions: true);
    }

    private static async Task RunAsync(string verb, bool subActions)
    {
        await using var bot = await OurBot.StartAsync();
        var filled = new List<IReadOnlyList<Chat>>();
        foreach (var size in Sizes)
        {
            var chats = await bot.ChatsAsync(Workshops, subActions);
            using var filling = await LoadGenerator.OpenAsync(bot.Process.Address, chats, tellsOutcome: true);
            await filling.PressInEachAsync(size);
            filled.Add(chats);
        }

        // Connections of their own: a server closes those that were silent while the largest were filled.
        var sizes = new List<Sized>();
        foreach (var (size, chats) in Sizes.Zip(filled))
        {
            sizes.Add(new Sized(size, await LoadGenerator.OpenAsync(bot.Process.Address, chats, tellsOutcome: true)));
        }

        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var sized in sizes)
            {
                var before = bot.Process.Cpu;
                var result = await sized.Load.PressInEachAsync(Presses);
                sized.Turns.Add((result, bot.Process.Cpu - before));
            }
        }

        sizes.ForEach(sized => sized.Load.Dispose());
        Print(verb, sizes);
    }

    private static void Print(string verb, List<Sized> sizes)
    {
        double Cpu(Sized sized) => sized.Turns.Sum(turn => turn.Cpu.TotalMicroseconds) / sized.Turns.Sum(turn => turn.Load.Count);
        double Median(Sized sized) => Table.Median(sized.Turns.Select(turn => turn.Load.Percentile(0.5).TotalMilliseconds));
        Table.Print(
            $"One {verb} in a workshop of so many contributions ({Workshops} workshops of each size, {Turns} turns of {Presses} presses)",
            ["contributions", "p50 ms", "to the first", "CPU µs/action", "to the first"],
            sizes.Select(sized => new[]
            {
                Table.Number(sized.Size),
                Table.Number(Median(sized), 2), Table.Number(Median(sized) / Median(sizes[0]), 2),
                Table.Number(Cpu(sized)), Table.Number(Cpu(sized) / Cpu(sizes[0]), 2),
            }));
    }
}
