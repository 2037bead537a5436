namespace OgpTeams.BotFramework;

/// <summary>What a turn came to.</summary>
/// <param name="Status">Of the HTTP answer.</param>
/// <param name="Body">JSON; null for none. Of an invoke, it is the answer; else the messages a caller expects in it.</param>
public sealed record FrameworkAnswer(int Status, string? Body = null);
