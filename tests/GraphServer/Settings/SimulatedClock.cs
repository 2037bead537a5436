namespace OgpTeams.GraphServer.Settings;

/// <summary>The machine's time, which scripts may put forward: locks, links and sessions then run out at once.</summary>
internal sealed class SimulatedClock(TimeProvider machine) : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
