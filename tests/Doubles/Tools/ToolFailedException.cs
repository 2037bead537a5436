namespace OgpTeams.Doubles.Tools;

/// <summary>A program that the tests need is missing or failed. The message says what to install or what it printed.</summary>
public sealed class ToolFailedException(string message, Exception? inner = null) : Exception(message, inner);
