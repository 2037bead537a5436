using System.IO.Compression;

namespace OgpTeams.Documents.Packages;

/// <summary>A package that is read at once and kept by nobody: compressing it would be in vain.</summary>
internal static class StoredZip
{
    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var target = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
