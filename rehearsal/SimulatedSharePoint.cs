namespace OgpTeams.Rehearsal;

/// <summary>
/// A rehearsal writes to SharePoint only where that is a simulation on this machine: settings are for the bot people use, and
/// none of them may send a rehearsal's words elsewhere.
/// </summary>
internal static class SimulatedSharePoint
{
    private const string Provider = "DocumentLibrary:Provider";
    private const string BaseUrl = "DocumentLibrary:Graph:BaseUrl";

    /// <param name="given">On the command line, <c>--Section:Key=value</c>.</param>
    /// <returns>The settings that lead there; null when the rehearsal keeps its documents in a folder.</returns>
    public static string[]? Of(IReadOnlyList<string> given)
    {
        var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().AddCommandLine([.. given]).Build();
        return string.Equals(settings[Provider], "Graph", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(settings[BaseUrl], UriKind.Absolute, out var address) && address.IsLoopback
                ? [.. given, $"--{Provider}=Graph", $"--{BaseUrl}={address.AbsoluteUri}"]
                : null;
    }
}
