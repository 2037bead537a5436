namespace OgpTeams.AddinBackend.Commands;

/// <summary>Writes a file entirely or not at all: beside its place first, then moved there.</summary>
internal static class WholeFile
{
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
