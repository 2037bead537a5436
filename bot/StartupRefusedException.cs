namespace OgpTeams.Bot;

/// <summary>The settings do not let the host start. The message is the one line to print.</summary>
internal sealed class StartupRefusedException(string message) : Exception(message);
