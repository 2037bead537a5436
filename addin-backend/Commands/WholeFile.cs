namespace OgpTeams.AddinBackend.Commands;

/// <summary>Files read and written entirely or not at all.</summary>
internal static class WholeFile
{
    // Over every limit of what we read: what is longer is told so instead of filling the memory.
    private const long MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="IOException">It cannot be read, or is too long to be anything of ours.</exception>
    public static byte[] Read(string path, Messages messages) => new FileInfo(path) is { Exists: true, Length: > MaxBytes }
        ? throw new IOException(messages.Format("FileTooLong", Path.GetFileName(path)))
        : File.ReadAllBytes(path);

    /// <summary>Beside its place first, then moved there.</summary>
    public static void Write(string path, byte[] bytes)
    {
        var beside = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
