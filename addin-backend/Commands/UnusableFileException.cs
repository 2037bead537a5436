namespace OgpTeams.AddinBackend.Commands;

/// <summary>A file cannot be read or written; the message by this name says so to people.</summary>
internal sealed class UnusableFileException(string path, string message) : Exception
{
    public string File => Path.GetFileName(path) is { Length: > 0 } name ? name : path;

    public string MessageName => message;
}
