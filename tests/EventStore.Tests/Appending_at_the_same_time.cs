namespace OgpTeams.EventStore.Tests;

public sealed class Appending_at_the_same_time : StoreTest
{
    [Fact]
    public async Task Keeps_all_of_100_writers_on_one_stream_in_one_order()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(writer => Task.Run(() => RetryAsync("workshop/A", $"{writer}"))));

        var events = await Store.ReadAsync("workshop/A", 0, default);
        Assert.Equal(Enumerable.Range(1, 100).Select(version => (long)version), events.Select(stored => stored.Version));
        Assert.Equal(100, (await TextsAsync("workshop/A")).Distinct().Count());
    }

    [Fact]
    public async Task Shares_transactions_between_waiting_writers()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(writer => AppendAsync(Append($"workshop/{writer}", 0, "1"))));

        Assert.InRange(Store.Commits, 1, 250);
        Assert.Equal(500, (await Store.StreamsAsync("workshop/", default)).Count);
    }

    [Fact]
    public async Task Does_not_let_a_conflict_undo_the_others_of_its_transaction()
    {
        await AppendAsync(Append("workshop/taken", 0, "1"));

        var appended = await Task.WhenAll(Enumerable.Range(0, 100).Select(writer => AppendAsync(
            Append($"workshop/{writer}", 0, "1"), Append(writer % 2 == 0 ? "workshop/taken" : $"plan/{writer}", 0, "x"))));

        Assert.Equal(Enumerable.Range(0, 100).Select(writer => writer % 2 == 1), appended);
        Assert.Equal(51, (await Store.StreamsAsync("workshop/", default)).Count);
    }

    [Fact]
    public async Task Does_not_let_a_failure_undo_the_others_of_its_transaction()
    {
        var nameless = AppendAsync(Append(null!, 0, "x"));
        var others = Enumerable.Range(0, 50).Select(writer => AppendAsync(Append($"workshop/{writer}", 0, "1"))).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => nameless);
        Assert.All(await Task.WhenAll(others), Assert.True);
    }

    [Fact]
    public async Task Lets_readers_see_a_stream_only_whole()
    {
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Assert.Equal(0, (await TextsAsync("workshop/A")).Length % 10);
            }
        });

        for (var version = 0; version < 500; version += 10)
        {
            await AppendAsync(Append("workshop/A", version, [.. Enumerable.Repeat("x", 10)]));
        }

        await stop.CancelAsync();
        await reading;
    }

    /// <summary>What the store remembers of a stream's end must never outlive an append, whoever reads meanwhile.</summary>
    [Fact]
    public async Task Is_seen_at_once_by_whoever_had_read_to_the_end()
    {
        using var stop = new CancellationTokenSource();
        var others = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await Store.ReadAsync("workshop/A", 0, default);
            }
        })).ToList();

        for (var version = 0; version < 300; version++)
        {
            Assert.Empty(await TextsAsync("workshop/A", after: version));
            Assert.True(await AppendAsync(Append("workshop/A", version, $"{version}")));
            Assert.Equal([$"{version}"], await TextsAsync("workshop/A", after: version));
        }

        await stop.CancelAsync();
        await Task.WhenAll(others);
    }

    private async Task RetryAsync(string stream, string text)
    {
        while (!await AppendAsync(Append(stream, (await Store.ReadAsync(stream, 0, default)).Count, text)))
        {
        }
    }
}
