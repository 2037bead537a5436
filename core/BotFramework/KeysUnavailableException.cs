namespace OgpTeams.BotFramework;

/// <summary>The channel's keys could not be fetched: nobody can be judged.</summary>
internal sealed class KeysUnavailableException(Exception inner) : Exception(inner.GetType().Name, inner);
