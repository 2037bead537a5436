using System.Globalization;
using OgpTeams.Benchmarks.Targets;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.Benchmarks.Measures;

/// <summary>
/// The action plan written and merged, beside docxtemplater filling the same content and the floor: inflating every entry of
/// our document and deflating it again. Each case is a process of its own, started anew in every round.
/// </summary>
internal static class Documents
{
    private const string Peer = "docxtemplater";

    private static readonly int[] Compared = [15, 500];
    private static readonly int[] Sizes = [15, 50, 150, 500];

    private static readonly string[] Ours = ["fill", "anew", "merge", "unchanged"];

    private static readonly (string Kind, string Name)[] Cases =
    [
        ("floor", "floor: inflate and deflate our document"), ("fill", "fill, new document"),
        ("anew", "bring up to date what nobody saved, a text of every commitment changed"),
        ("merge", "merge into what a person saved, a text of every commitment changed"),
        ("unchanged", "merge into what a person saved, nothing changed"), (Peer, "docxtemplater fills the same content"),
    ];

    private sealed record Measured(double Cold, double Wall, double Cpu, double Peak, double Bytes);

    public static async Task RunAsync(RunOptions options)
    {
        if (options.WithPeers)
        {
            await Targets.Peer.InstallAsync();
        }

        var folder = Directory.CreateTempSubdirectory("ogpteams-benchmark-").FullName;
        try
        {
            var all = new Dictionary<(string Kind, int Size), List<Measured>>();
            for (var round = 0; round < options.Rounds; round++)
            {
                foreach (var size in Sizes)
                {
                    // The first fill writes the document that the other cases start from, and a person saves it.
                    foreach (var kind in new[] { "fill", DocumentCase.Save, "floor", "anew", "merge", "unchanged", Peer }.Where(kind => kind != Peer || options.WithPeers))
                    {
                        if (kind == Peer && !Compared.Contains(size))
                        {
                            continue;
                        }

                        all.TryAdd((kind, size), []);
                        all[(kind, size)].Add(await MeasureAsync(kind, size, folder));
                    }
                }
            }

            var medians = all.ToDictionary(one => one.Key, one => Median(one.Value));
            foreach (var size in Compared)
            {
                Print(size, medians, options);
            }

            PrintGrowth(medians);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> MeasureAsync(string kind, int size, string folder)
    {
        // Short work is measured once it is compiled as well as it will be.
        var rounds = kind == DocumentCase.Save ? "1" : size < 20 ? "200" : size < 100 ? "40" : "5";
        var count = size.ToString(CultureInfo.InvariantCulture);
        string said;
        if (kind == Peer)
        {
            var (template, data) = PeerTemplate.Write(Path.Combine(folder, count + ".docx"), folder);
            var output = Path.Combine(folder, "peer.docx");
            said = await Shell.RunAsync("node", ["fill.js", template, data, rounds, output], Targets.Peer.Folder);
            PeerTemplate.Check(output, data);
        }
        else
        {
            // The command line's garbage collector and compiler, not the server's. Young objects get the room of a processor's cache: 16 MB are
            // a workstation's, where the servers this runs on have hundreds.
            said = await Shell.RunAsync(
                Environment.ProcessPath!, [DocumentCase.Command, kind, count, folder, rounds],
                environment: new Dictionary<string, string> { ["DOTNET_gcServer"] = "0", ["DOTNET_TieredPGO"] = "0", ["DOTNET_GCgen0size"] = "0x1000000" });
        }

        var numbers = said.Split('\n').Single(line => line.StartsWith("measured ", StringComparison.Ordinal)).Split(' ').Skip(1)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static Measured Median(List<Measured> rounds) => new(
        Table.Median(rounds.Select(one => one.Cold)), Table.Median(rounds.Select(one => one.Wall)), Table.Median(rounds.Select(one => one.Cpu)),
        Table.Median(rounds.Select(one => one.Peak)), rounds[0].Bytes);

    private static void Print(int size, Dictionary<(string, int), Measured> medians, RunOptions options)
    {
        var floor = medians[("floor", size)];
        Table.Print(
            $"An action plan of {size} commitments of 10 milestones ({options.Rounds} rounds)",
            ["case", "ms", "to the floor", "CPU ms", "to the floor", "peak MB", "first time, ms", "KB"],
            Cases.Where(one => medians.ContainsKey((one.Kind, size))).Select(one => (one.Name, medians[(one.Kind, size)])).Select(one => new[]
            {
                one.Name, Table.Number(one.Item2.Wall, 1), Ratio(one.Item2.Wall / floor.Wall), Table.Number(one.Item2.Cpu, 1),
                Ratio(one.Item2.Cpu / floor.Cpu), Table.Number(one.Item2.Peak), Table.Number(one.Item2.Cold, 1),
                Table.Number(one.Item2.Bytes / 1024),
            }));
        if (medians.TryGetValue((Peer, size), out var peer))
        {
            var ours = medians[("fill", size)];
            Console.WriteLine($"\nFilling, docxtemplater takes {Ratio(peer.Wall / ours.Wall)} our time, {Ratio(peer.Cpu / ours.Cpu)} our processor "
                + $"time, {Ratio(peer.Peak / ours.Peak)} our memory.");
        }
    }

    private static void PrintGrowth(Dictionary<(string, int), Measured> medians) => Table.Print(
        "Processor time of one commitment", ["commitments", "fill, ms", "anew, ms", "merge, ms", "unchanged, ms"],
        Sizes.Select(size => new[] { Table.Number(size) }
            .Concat(Ours.Select(kind => Table.Number(medians[(kind, size)].Cpu / size, 3))).ToArray()));

    private static string Ratio(double ratio) => $"{Table.Number(ratio, 2)} ×";
}
