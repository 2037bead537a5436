namespace OgpTeams.EventStore.Sqlite;

/// <summary>
/// At which version streams stand, as far as it was seen. This process is the only writer (<see cref="FolderLock"/>), so what
/// it noted holds until it appends itself: whether there is anything new is answered without asking the database.
/// </summary>
internal sealed class Tails
{
    /// <summary>Beyond it, all is forgotten and seen again.</summary>
    private const int Most = 50_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>Take it before reading, for <see cref="Seen"/>.</summary>
    public long Changes => Interlocked.Read(ref _changes);

    /// <summary>True when the stream is known to hold nothing after this version.</summary>
    public bool IsReached(string stream, long version)
    {
        lock (_gate)
        {
            return _versions.TryGetValue(stream, out var tail) && tail <= version;
        }
    }

    /// <summary>What a read saw; worth nothing if an append came between.</summary>
    public void Seen(string stream, long version, long changesBefore)
    {
        lock (_gate)
        {
            if (_changes == changesBefore)
            {
                Note(stream, version);
            }
        }
    }

    /// <summary>What became of an append, told in the order of the commits and before whoever appended hears of it.</summary>
    /// <param name="kept">False, rarely: refused, or nobody can tell. All is seen again.</param>
    public void Settled(IReadOnlyList<StreamAppend> appends, bool kept)
    {
        lock (_gate)
        {
            _changes++;
            if (!kept)
            {
                _versions.Clear();
                return;
            }

            foreach (var append in appends)
            {
                Note(append.Stream, append.ExpectedVersion + append.Events.Count);
            }
        }
    }

    private void Note(string stream, long version)
    {
        if (_versions.Count >= Most)
        {
            _versions.Clear();
        }

        _versions[stream] = version;
    }
}
