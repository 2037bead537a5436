namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>How to see that somebody has a document open.</summary>
internal static class OpenFiles
{
    /// <summary>Reads even while a program has the file open to write, if that program lets others read.</summary>
    public static async Task<byte[]> ReadBesideOthersAsync(string file, CancellationToken cancellation)
    {
        await using var stream = new FileStream(
            file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content, cancellation);
        return content;
    }

    /// <exception cref="IOException">A sharing violation: a program keeps the file to itself.</exception>
    public static byte[] ReadAlone(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>
    /// The owner files that office programs put beside an open document: LibreOffice's <c>.~lock.Plan.docx#</c>, Word's
    /// <c>~$Plan.docx</c>, in which Word leaves out the first one or two characters of a longer name.
    /// </summary>
    public static bool HasOwner(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var name = Path.GetFileName(file);
        string[] owners = [$".~lock.{name}#", $"~${name}", $"~${name[1..]}", $"~${(name.Length > 1 ? name[2..] : "")}"];
        return owners.Any(owner => File.Exists(Path.Combine(folder, owner)));
    }
}
