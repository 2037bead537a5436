using System.Globalization;

namespace OgpTeams.Benchmarks;

/// <summary>How long and how hard to press.</summary>
/// <param name="Connections">Conversations pressed in at once, one connection each.</param>
/// <param name="Seconds">Of each measured stretch.</param>
/// <param name="MaxRequests">A stretch ends earlier when so many have been answered.</param>
/// <param name="Rounds">How often each target is measured; medians are printed.</param>
/// <param name="WithPeers">False leaves the JavaScript peers out: nothing is installed then.</param>
internal sealed record RunOptions(int Connections, int Seconds, int MaxRequests, int Rounds, bool WithPeers)
{
    public const string Usage =
        """
        dotnet run -c Release --project tests/Benchmarks -- all|throughput|steady|growth|publish|documents|checking
        dotnet run -c Release --project tests/Benchmarks -- start [published-folder…] [--rounds 3]
        dotnet run -c Release --project tests/Benchmarks -- microsoft365 [published-folder [another-to-compare-with]] [--rounds 3]
            [--connections 50] [--seconds 8] [--requests 400000] [--rounds 3] [--no-peers]
        """;

    /// <exception cref="FormatException">An option that is not one of <see cref="Usage"/>.</exception>
    public static RunOptions Read(IReadOnlyList<string> args)
    {
        var options = new RunOptions(Connections: 50, Seconds: 8, MaxRequests: 400_000, Rounds: 3, WithPeers: true);
        for (var at = 0; at < args.Count; at++)
        {
            options = args[at] switch
            {
                "--connections" => options with { Connections = Number(args, ++at) },
                "--seconds" => options with { Seconds = Number(args, ++at) },
                "--requests" => options with { MaxRequests = Number(args, ++at) },
                "--rounds" => options with { Rounds = Number(args, ++at) },
                "--no-peers" => options with { WithPeers = false },
                var other => throw new FormatException($"Unknown option {other}."),
            };
        }

        return options;
    }

    private static int Number(IReadOnlyList<string> args, int at) =>
        at < args.Count && int.TryParse(args[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{args[at - 1]} wants a number above zero.");
}
