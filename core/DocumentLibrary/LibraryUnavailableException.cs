namespace OgpTeams.DocumentLibrary;

/// <summary>The library could not be reached, or does not let us in. Nothing was lost; it is worth trying again later.</summary>
/// <param name="reason">One line, for an administrator, without secrets.</param>
public class LibraryUnavailableException(string reason, Exception? inner = null) : IOException(reason, inner);
