namespace OgpTeams.EventStore;

/// <summary>The store cannot be opened. The message is one line, for whoever starts the program.</summary>
public sealed class EventStoreUnusableException(string message, Exception? inner = null) : Exception(message, inner);
