namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>
/// New content, complete and on disk beside the file whose place it is to take. Whoever reads sees the old or the new,
/// and after a crash one of the two stands. Written in one's turn (<see cref="KeptVersions.TakeTurn"/>): what a crash left
/// here is overwritten by the next save.
/// </summary>
internal sealed class PendingFile : IDisposable
{
    private readonly string _file;
    private readonly string _temporary;

    private PendingFile(string file)
    {
        this._file = file;
        _temporary = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.saving");
    }

    public static PendingFile Write(string file, ReadOnlySpan<byte> content)
    {
        Durably.CreateFolder(Path.GetDirectoryName(file)!);
        var pending = new PendingFile(file);
        try
        {
            using var stream = new FileStream(pending._temporary, FileMode.Create, FileAccess.Write, FileShare.None);
            stream.Write(content);
            stream.Flush(flushToDisk: true);
            return pending;
        }
        catch
        {
            pending.Dispose();
            throw;
        }
    }

    /// <param name="mustBeNew">Fails when somebody else put a file there meanwhile.</param>
    public void Replace(bool mustBeNew)
    {
        // Who may read a document is what people set on it, and stays.
        if (!mustBeNew && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_file));
        }

        File.Move(_temporary, _file, overwrite: !mustBeNew);
        Durably.FlushFolder(Path.GetDirectoryName(_file)!);
    }

    /// <summary>Removes what did not take its place.</summary>
    public void Dispose() => File.Delete(_temporary);
}
