namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>The library's folder, which nothing leaves.</summary>
internal sealed class LibraryRoot(string folder)
{
    private readonly string _root = Path.GetFullPath(folder);

    /// <summary>Where all of it lies.</summary>
    public string Folder => _root;

    /// <summary>
    /// Where a path of safe names stands on disk; null when it is not one, or when a link is on the way: a link could lead
    /// anywhere, later too. The library's folder itself may be a link.
    /// </summary>
    public string? Find(string path)
    {
        if (!LibraryPath.IsSafe(path))
        {
            return null;
        }

        var place = _root;
        foreach (var name in path.Split('/'))
        {
            place = Path.Combine(place, name);
            if (new FileInfo(place).LinkTarget is not null)
            {
                return null;
            }
        }

        return place;
    }

    /// <summary>A file that stands where one of the folders of this place should be; null when there is none.</summary>
    public static string? FileAmongFoldersOf(string place)
    {
        var folder = Path.GetDirectoryName(place);
        while (folder is not null && !Path.Exists(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return File.Exists(folder) ? folder : null;
    }

    /// <summary>A message with its places told from the library's folder on.</summary>
    public string Within(string message) => message
        .Replace(_root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(_root, ".", StringComparison.Ordinal);

    /// <summary>The hidden folder of a document's kept versions. No safe name starts with a dot: no path leads here.</summary>
    public string VersionsOf(string path) => Path.Combine([_root, ".versions", .. path.Split('/')]);
}
