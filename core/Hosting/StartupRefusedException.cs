namespace OgpTeams.Hosting;

/// <summary>The settings do not let the host start. The message is the one line to print.</summary>
public sealed class StartupRefusedException(string message) : Exception(message);
