namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>Counts over several sliding windows at once. Not thread safe: its owner locks.</summary>
internal sealed class SlidingWindows(TimeProvider clock, params (TimeSpan Length, int Most)[] windows)
{
    private readonly int _kept = windows.Max(window => window.Most);
    private readonly List<long> _spent = [];
    private long _last = clock.GetTimestamp();

    /// <summary>How long until one more fits in every window; zero or less: now.</summary>
    public TimeSpan Wait()
    {
        var wait = TimeSpan.Zero;
        foreach (var (length, most) in windows)
        {
            if (_spent.Count >= most)
            {
                var left = length - clock.GetElapsedTime(_spent[^most]);
                wait = left > wait ? left : wait;
            }
        }

        return wait;
    }

    public void Spend()
    {
        _last = clock.GetTimestamp();
        _spent.Add(_last);
        if (_spent.Count > 2 * _kept)
        {
            _spent.RemoveRange(0, _spent.Count - _kept);
        }
    }

    public bool IsQuietFor(TimeSpan time) => clock.GetElapsedTime(_last) >= time;
}
