namespace OgpTeams.DocumentLibrary;

/// <summary>The library could not be reached, or does not let us in. Nothing was lost; it is worth trying again later.</summary>
/// <param name="reason">One line, for an administrator, without secrets.</param>
/// <param name="isForbidden">It is there, and does not let this caller in, or not to this document.</param>
public sealed class LibraryUnavailableException(string reason, Exception? inner = null, bool isForbidden = false)
    : IOException(reason, inner)
{
    public bool IsForbidden { get; } = isForbidden;
}
