namespace OgpTeams.AddinBackend.Commands;

/// <summary>Files read and written entirely or not at all.</summary>
internal static class WholeFile
{
    // Over every limit of what we read: what is longer is told so instead of filling the memory.
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="UnusableFileException">It cannot be read, or is too long to be anything of ours.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            // Not by its length: a device has none.
            using var file = File.OpenRead(path);
            using var content = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = file.Read(buffer)) > 0;)
            {
                content.Write(buffer, 0, content.Length + read <= MaxBytes ? read : throw new UnusableFileException(path, "FileTooLong"));
            }

            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableFileException(path, Directory.Exists(path) ? "FileIsFolder" : File.Exists(path) ? "FileUnreadable" : "FileMissing");
        }
    }

    /// <summary>What stands at the place to write to, if anything does.</summary>
    /// <exception cref="UnusableFileException">It cannot be read.</exception>
    public static byte[]? ReadIfThere(string path) => Path.Exists(Target(path)) ? Read(path) : null;

    /// <summary>Beside its place first, then moved there: at any time the old file or the new one stands there whole.</summary>
    /// <exception cref="UnusableFileException">It cannot be written; what stood there still does.</exception>
    public static void Write(string path, byte[] bytes)
    {
        string? beside = null;
        try
        {
            var place = Target(path);
            beside = $"{place}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, place, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }

            throw new UnusableFileException(path, Directory.Exists(path) ? "FileIsFolder" : "FileNotWritten");
        }
    }

    /// <summary>Whether two paths lead to one file, by whatever links.</summary>
    public static bool AreSame(string one, string other)
    {
        try
        {
            return Target(one) == Target(other);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    // Through a symbolic link, so that the link stays one.
    private static string Target(string path) => new FileInfo(path).LinkTarget is null
        ? Path.GetFullPath(path)
        : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
}
