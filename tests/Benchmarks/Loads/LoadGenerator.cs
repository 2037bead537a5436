using System.Diagnostics;
using System.Threading.Channels;

namespace OgpTeams.Benchmarks.Loads;

/// <summary>Presses buttons over connections of its own; every answer is looked at, and a wrong one ends the run.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private const string Path = "/api/messages";
    private readonly Player[] _players;
    private readonly bool _tellsOutcome;

    private LoadGenerator(Player[] players, bool tellsOutcome) => (_players, _tellsOutcome) = (players, tellsOutcome);

    /// <summary>One connection for each chat.</summary>
    /// <param name="tellsOutcome">The target is ours: an answer must say that the press was accepted.</param>
    public static async Task<LoadGenerator> OpenAsync(Uri endpoint, IEnumerable<Chat> chats, bool tellsOutcome)
    {
        var players = chats.Select(chat => new Player(chat, new HttpConnection(endpoint))).ToArray();
        foreach (var player in players)
        {
            await player.Connection.OpenAsync();
        }

        return new LoadGenerator(players, tellsOutcome);
    }

    /// <summary>As many presses as it takes a runtime to compile what is hot, however busy the machine is.</summary>
    public Task WarmUpAsync() => PressAsync(TimeSpan.FromSeconds(90), maxRequests: 60_000);

    /// <summary>Closed loop: each chat presses again as soon as it is answered.</summary>
    public async Task<LoadResult> PressAsync(TimeSpan duration, int maxRequests)
    {
        var left = maxRequests;
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(_players.Select(player => Task.Run(async () =>
        {
            var mine = new List<TimeSpan>();
            while (Stopwatch.GetElapsedTime(start) < duration && Interlocked.Decrement(ref left) >= 0)
            {
                var pressed = Stopwatch.GetTimestamp();
                await PressAsync(player);
                mine.Add(Stopwatch.GetElapsedTime(pressed));
            }

            return mine;
        })));
        return new LoadResult(latencies.SelectMany(mine => mine), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Closed loop: so many presses in each chat.</summary>
    public async Task<LoadResult> PressInEachAsync(int times)
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(_players.Select(player => Task.Run(async () =>
        {
            var mine = new List<TimeSpan>(times);
            for (var i = 0; i < times; i++)
            {
                var pressed = Stopwatch.GetTimestamp();
                await PressAsync(player);
                mine.Add(Stopwatch.GetElapsedTime(pressed));
            }

            return mine;
        })));
        return new LoadResult(latencies.SelectMany(mine => mine), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Open loop: a press is due every so often, and its wait counts from then, answered or not the ones before.</summary>
    public async Task<LoadResult> PressSteadilyAsync(int perSecond, TimeSpan duration)
    {
        var free = Channel.CreateUnbounded<Player>();
        foreach (var player in _players)
        {
            free.Writer.TryWrite(player);
        }

        var start = Stopwatch.GetTimestamp();
        var underWay = new List<Task<TimeSpan>>();
        for (var due = TimeSpan.Zero; due < duration; due += TimeSpan.FromSeconds(1.0 / perSecond))
        {
            if (due - Stopwatch.GetElapsedTime(start) is var early && early > TimeSpan.Zero)
            {
                await Task.Delay(early);
            }

            var player = await free.Reader.ReadAsync();
            var asked = due;
            underWay.Add(Task.Run(async () =>
            {
                await PressAsync(player);
                free.Writer.TryWrite(player);
                return Stopwatch.GetElapsedTime(start) - asked;
            }));
        }

        var latencies = await Task.WhenAll(underWay);
        return new LoadResult(latencies, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>One press, to see what comes back.</summary>
    public async Task<byte[]> SampleAsync() => (await PressAsync(_players[0])).Body.ToArray();

    public void Dispose() => Array.ForEach(_players, player => player.Connection.Dispose());

    private async Task<HttpAnswer> PressAsync(Player player)
    {
        var answer = await player.Connection.PostAsync(Path, player.Chat.NextPress());
        return answer.IsCard && (!_tellsOutcome || answer.Says("X-Ogp-Outcome: accepted\r\n"u8))
            ? answer
            : throw new InvalidDataException(
                $"Not what was expected:\n{System.Text.Encoding.UTF8.GetString(answer.Head.Span)}{System.Text.Encoding.UTF8.GetString(answer.Body.Span)}");
    }

    private sealed record Player(Chat Chat, HttpConnection Connection);
}
