using System.Text;

namespace OgpTeams.EventStore.Tests;

public sealed class Appending_to_a_stream : StoreTest
{
    [Fact]
    public async Task Numbers_the_events_from_one_without_gaps()
    {
        Assert.True(await AppendAsync(Append("workshop/A", 0, "1", "2")));
        Assert.True(await AppendAsync(Append("workshop/A", 2, "3")));

        var events = await Store.ReadAsync("workshop/A", after: 0, default);
        Assert.Equal([1, 2, 3], events.Select(stored => stored.Version));
        Assert.Equal(["1", "2", "3"], await TextsAsync("workshop/A"));
        Assert.Equal(["3"], await TextsAsync("workshop/A", after: 2));
    }

    [Fact]
    public async Task Reads_nothing_from_a_stream_that_does_not_exist() => Assert.Empty(await TextsAsync("workshop/A"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Is_refused_at_any_other_version(long expected)
    {
        await AppendAsync(Append("workshop/A", 0, "1", "2"));

        Assert.False(await AppendAsync(Append("workshop/A", expected, "x")));
        Assert.Equal(["1", "2"], await TextsAsync("workshop/A"));
    }

    [Fact]
    public async Task Writes_nothing_anywhere_when_one_of_several_streams_conflicts()
    {
        await AppendAsync(Append("workshop/A", 0, "1"));
        var person = new Person("P", "tenant", "29:a");

        Assert.False(await Store.AppendAsync(
            [Append("plan/B", 0, "x"), Append("workshop/A", 0, "x"), Append("plan/C", 0, "x")], [person], default));

        Assert.Equal(["workshop/A"], await Store.StreamsAsync("", default));
        Assert.Null(await Store.FindAsync("tenant", "29:a", default));
    }

    [Fact]
    public async Task Takes_two_appends_to_one_stream_in_their_order()
    {
        Assert.True(await AppendAsync(Append("workshop/A", 0, "1"), Append("workshop/A", 1, "2")));
        Assert.Equal(["1", "2"], await TextsAsync("workshop/A"));
    }

    [Fact]
    public async Task Asks_for_one_event_at_least() =>
        await Assert.ThrowsAsync<ArgumentException>(() => AppendAsync(Append("workshop/A", 0)));

    [Theory]
    [InlineData("""{"text":"🗳️👩🏽‍🤝‍👨🏿 é é"}""")]
    [InlineData("""{"text":"نحو حكومة منفتحة ‏abc‏"}""")]
    [InlineData("{\"text\":\"\\u0000 \\ud800\"}")]
    public async Task Gives_back_the_same_bytes(string json)
    {
        await AppendAsync(Append("workshop/é'\"; DROP TABLE events; 🗳️", 0, json));
        Assert.Equal([json], await TextsAsync("workshop/é'\"; DROP TABLE events; 🗳️"));
    }

    [Fact]
    public async Task Takes_an_event_of_five_megabytes()
    {
        var huge = Encoding.UTF8.GetBytes($"\"{new string('x', 5_000_000)}\"");

        Assert.True(await AppendAsync(new StreamAppend("workshop/A", 0, [huge])));
        Assert.Equal(huge, (await Store.ReadAsync("workshop/A", 0, default)).Single().Data);
    }

    [Fact]
    public async Task Is_kept_when_the_store_is_opened_again()
    {
        await AppendAsync(Append("workshop/A", 0, "1", "2"));
        Reopen();

        Assert.Equal(["1", "2"], await TextsAsync("workshop/A"));
        Assert.True(await AppendAsync(Append("workshop/A", 2, "3")));
    }

    [Fact]
    public async Task Does_not_begin_once_cancelled()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.AppendAsync([Append("workshop/A", 0, "1")], [], new CancellationToken(canceled: true)));
        Assert.Empty(await TextsAsync("workshop/A"));
    }

    [Fact]
    public async Task Is_refused_once_the_store_is_closed()
    {
        Store.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => AppendAsync(Append("workshop/A", 0, "1")));
    }
}
