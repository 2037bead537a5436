namespace OgpTeams.AddinBackend.Commands;

/// <summary>The command line cannot be understood; how to use it is the answer.</summary>
internal sealed class UsageException : Exception;
