using System.Diagnostics;

namespace OgpTeams.EventStore.Tests;

public sealed class Publishing_streams : StoreTest
{
    [Fact]
    public async Task Lists_what_is_ahead_of_what_was_published()
    {
        await AppendAsync(Append("workshop/A", 0, "1", "2"), Append("workshop/B", 0, "1"), Append("plan/C", 0, "1"));
        await Store.MarkPublishedAsync("workshop/A", 1, default);
        await Store.MarkPublishedAsync("workshop/B", 1, default);

        Assert.Equal([new PendingStream("workshop/A", 2, 1)], await Store.PendingAsync("workshop/", default));
        Assert.Equal(["workshop/A", "workshop/B"], await Store.StreamsAsync("workshop/", default));
        Assert.Equal(["workshop/A", "workshop/B", "plan/C"], await Store.StreamsAsync("", default));
    }

    [Fact]
    public async Task Never_goes_back()
    {
        await AppendAsync(Append("workshop/A", 0, "1", "2", "3"));
        await Store.MarkPublishedAsync("workshop/A", 2, default);
        await Store.MarkPublishedAsync("workshop/A", 1, default);

        Assert.Equal([new PendingStream("workshop/A", 3, 2)], await Store.PendingAsync("", default));
    }

    [Fact]
    public async Task Keeps_a_later_event_due_even_after_a_mark_beyond_the_stream()
    {
        await AppendAsync(Append("workshop/A", 0, "1"));
        await Store.MarkPublishedAsync("workshop/A", 9, default);
        await AppendAsync(Append("workshop/A", 1, "2"));

        Assert.Equal([new PendingStream("workshop/A", 2, 1)], await Store.PendingAsync("workshop/", default));
    }

    [Fact]
    public async Task Takes_a_prefix_to_the_letter()
    {
        await AppendAsync(
            Append("a%b/1", 0, "1"), Append("axb/1", 0, "1"), Append("a%b/🗳️", 0, "1"), Append("A%B/1", 0, "1"));
        Assert.Equal(["a%b/1", "a%b/🗳️"], await Store.StreamsAsync("a%b/", default));
    }

    [Fact]
    public async Task Finds_the_one_pending_among_100_000_streams_at_once()
    {
        foreach (var chunk in Enumerable.Range(0, 100_000).Chunk(5000))
        {
            await AppendAsync([.. chunk.Select(n => Append($"workshop/{n}", 0, "1"))]);
            await Task.WhenAll(chunk.Select(n => Store.MarkPublishedAsync($"workshop/{n}", 1, default)));
        }

        await AppendAsync(Append("workshop/500", 1, "2"));

        // Going through all the streams takes a hundred times as long (1.2 s here).
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < 200; time++)
        {
            Assert.Equal([new PendingStream("workshop/500", 2, 1)], await Store.PendingAsync("workshop/", default));
        }

        Assert.InRange(watch.ElapsedMilliseconds, 0, 300);
    }
}
