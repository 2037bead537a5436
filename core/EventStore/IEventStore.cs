namespace OgpTeams.EventStore;

/// <summary>What happened, kept for good: streams of events, and what of a stream has been published. Knows no meaning.</summary>
public interface IEventStore
{
    /// <summary>The events of a stream after a version, oldest first; empty when there are none or no such stream.</summary>
    /// <param name="stream">A stream's name, for example <c>workshop/7Q2M9ZK3T1</c>.</param>
    /// <param name="after">0 reads all; otherwise only what came since that version.</param>
    Task<IReadOnlyList<StoredEvent>> ReadAsync(string stream, long after, CancellationToken cancellation);

    /// <summary>
    /// Appends to one or several streams and writes people, all or nothing. When it returns true everything is on disk
    /// (fsync); false means that a stream was not at its expected version, or that a person's account was taken by another
    /// id meanwhile: nothing was written, read and decide again.
    /// </summary>
    /// <param name="cancellation">Heeded until the append is queued; from then on it is written, and this waits for it.</param>
    Task<bool> AppendAsync(IReadOnlyList<StreamAppend> appends, IReadOnlyList<Person> people, CancellationToken cancellation);

    /// <summary>The names of all streams with a prefix, oldest first.</summary>
    Task<IReadOnlyList<string>> StreamsAsync(string prefix, CancellationToken cancellation);

    /// <summary>The streams with a prefix whose version is ahead of what was published.</summary>
    Task<IReadOnlyList<PendingStream>> PendingAsync(string prefix, CancellationToken cancellation);

    /// <summary>Notes that a stream is published up to a version; never goes back.</summary>
    Task MarkPublishedAsync(string stream, long version, CancellationToken cancellation);
}

/// <param name="Version">1 for the first event of its stream, without gaps.</param>
/// <param name="Data">UTF-8 JSON, as it was appended.</param>
public sealed record StoredEvent(long Version, byte[] Data);

/// <param name="ExpectedVersion">The version read; 0 when the stream must not exist yet.</param>
/// <param name="Events">UTF-8 JSON each, one at least.</param>
public sealed record StreamAppend(string Stream, long ExpectedVersion, IReadOnlyList<byte[]> Events);

public sealed record PendingStream(string Stream, long Version, long Published);
