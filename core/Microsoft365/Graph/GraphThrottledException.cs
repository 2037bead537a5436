namespace OgpTeams.Microsoft365.Graph;

/// <summary>The service asked for a pause too long to wait in.</summary>
/// <param name="remaining">Until calls are taken again.</param>
public sealed class GraphThrottledException(TimeSpan remaining)
    : IOException($"Microsoft Graph asked us to pause for {remaining.TotalSeconds:0} s more.")
{
    public TimeSpan Remaining { get; } = remaining;
}
