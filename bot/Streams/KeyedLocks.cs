namespace OgpTeams.Bot.Streams;

/// <summary>
/// Lets one order at a time decide on a stream in this process, so that a hundred people pressing at once do not race
/// for its version. Correctness does not rest on it: the store refuses an append at an old version.
/// </summary>
internal sealed class KeyedLocks : IDisposable
{
    private readonly SemaphoreSlim[] _stripes = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellation)
    {
        var stripe = _stripes[(uint)string.GetHashCode(key, StringComparison.Ordinal) % _stripes.Length];
        await stripe.WaitAsync(cancellation);
        return new Exit(stripe);
    }

    public void Dispose() => Array.ForEach(_stripes, stripe => stripe.Dispose());

    private sealed class Exit(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
