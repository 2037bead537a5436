namespace OgpTeams.Manifest.Packages;

/// <summary>Where the files go: each stands there whole, and none where one could not be written.</summary>
internal static class PackageFolder
{
    /// <exception cref="IOException">The folder is a file, or cannot be written; what stood there still does.</exception>
    /// <exception cref="UnauthorizedAccessException">It is somebody else’s.</exception>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        Directory.CreateDirectory(folder);
        var written = new List<(string Beside, string Place)>();
        try
        {
            foreach (var (name, content) in files)
            {
                var place = Path.Combine(folder, name);
                if (Directory.Exists(place))
                {
                    throw new IOException(place);
                }

                var beside = $"{place}.{Guid.NewGuid():N}.tmp";
                written.Add((beside, place));
                File.WriteAllBytes(beside, content);
            }

            foreach (var (beside, place) in written)
            {
                File.Move(beside, place, overwrite: true);
            }
        }
        finally
        {
            foreach (var (beside, _) in written)
            {
                File.Delete(beside); // Nothing where it was moved.
            }
        }

        return [.. written.Select(file => file.Place)];
    }
}
