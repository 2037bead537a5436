namespace OgpTeams.DocumentLibrary;

/// <summary>The library is there, and does not let this caller in, or not to this document.</summary>
/// <inheritdoc cref="LibraryUnavailableException(string, Exception?)"/>
public sealed class LibraryForbiddenException(string reason, Exception? inner = null) : LibraryUnavailableException(reason, inner);
