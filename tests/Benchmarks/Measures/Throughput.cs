using OgpTeams.Benchmarks.Loads;
using OgpTeams.Benchmarks.Targets;
using OgpTeams.Doubles;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>
/// Card actions per second in parallel conversations, ours with durable commits, against a bare endpoint and the JavaScript
/// peers. Each target is started afresh in every round, warmed up, measured and stopped before the next one starts.
/// </summary>
internal static class Throughput
{
    private static readonly Dictionary<string, string> BySdk = new() { ["Bot__Adapter"] = "BotFramework" };
    private static readonly Uri Nowhere = new("http://127.0.0.1:9/connector/");

    private sealed record Round(LoadResult Load, TimeSpan Cpu, double Megabytes, byte[] Answer);

    public static async Task RunAsync(RunOptions options)
    {
        if (options.WithPeers)
        {
            await Peer.InstallAsync();
        }

        var rounds = new List<(string Name, Round Round)>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var ours = await OursAsync(options);
            rounds.Add(("OgpTeams, on disk", ours));
            rounds.Add(("OgpTeams, by Microsoft's SDK", await OursAsync(options, BySdk)));
            rounds.Add(("bare Kestrel endpoint", await BareAsync(ours.Answer, options)));
            foreach (var sdk in options.WithPeers ? new[] { Peer.BotBuilder, Peer.AgentsHosting } : [])
            {
                rounds.Add(($"{sdk}, in memory", await PeerAsync(sdk, options)));
            }
        }

        Print(options, [.. rounds.GroupBy(round => round.Name, round => round.Round)]);
    }

    private static async Task<Round> OursAsync(RunOptions options, Dictionary<string, string>? environment = null)
    {
        await using var bot = await OurBot.StartAsync(environment: environment);
        using var load = await LoadGenerator.OpenAsync(
            bot.Process.Address, await bot.ChatsAsync(options.Connections), tellsOutcome: true);
        return await MeasureAsync(load, bot.Process, options);
    }

    private static async Task<Round> BareAsync(byte[] answer, RunOptions options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, answer);
            await using var process = await BareEndpoint.StartAsync(file);
            return await MeasureAsync(process, options);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<Round> PeerAsync(string sdk, RunOptions options)
    {
        await using var process = await Peer.StartAsync(sdk);
        return await MeasureAsync(process, options);
    }

    private static async Task<Round> MeasureAsync(ServerProcess process, RunOptions options)
    {
        var chats = Enumerable.Range(0, options.Connections).Select(number => new Chat(number, Nowhere));
        using var load = await LoadGenerator.OpenAsync(process.Address, chats, tellsOutcome: false);
        return await MeasureAsync(load, process, options);
    }

    private static async Task<Round> MeasureAsync(LoadGenerator load, ServerProcess process, RunOptions options)
    {
        await load.WarmUpAsync();
        var answer = await load.SampleAsync();
        var before = process.Cpu;
        var result = await load.PressAsync(TimeSpan.FromSeconds(options.Seconds), options.MaxRequests);
        return new Round(result, process.Cpu - before, process.Megabytes, answer);
    }

    private static void Print(RunOptions options, IReadOnlyList<IGrouping<string, Round>> targets)
    {
        double Of(IEnumerable<Round> rounds, Func<Round, double> value) => Table.Median(rounds.Select(value));
        var ours = Of(targets[0], round => round.Load.PerSecond);
        Table.Print(
            $"Card actions, {options.Connections} conversations at once, medians of {options.Rounds} rounds of {options.Seconds} s",
            ["target", "actions/s", "lowest–highest", "ours is", "p50 ms", "p99 ms", "CPU µs/action", "RSS MB", "answer bytes"],
            targets.Select(target => new[]
            {
                target.Key,
                Table.Number(Of(target, round => round.Load.PerSecond)),
                $"{Table.Number(target.Min(round => round.Load.PerSecond))}–{Table.Number(target.Max(round => round.Load.PerSecond))}",
                $"{Table.Number(ours / Of(target, round => round.Load.PerSecond), 2)} ×",
                Table.Number(Of(target, round => round.Load.Percentile(0.5).TotalMilliseconds), 1),
                Table.Number(Of(target, round => round.Load.Percentile(0.99).TotalMilliseconds), 1),
                Table.Number(Of(target, round => round.Cpu.TotalMicroseconds / round.Load.Count)),
                Table.Number(Of(target, round => round.Megabytes)),
                Table.Number(Of(target, round => round.Answer.Length)),
            }));
    }
}
