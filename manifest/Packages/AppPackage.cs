using System.IO.Compression;
using OgpTeams.Domain;

namespace OgpTeams.Manifest.Packages;

/// <summary>The files an administrator uploads: the same order, the same bytes.</summary>
internal static class AppPackage
{
    public const string English = "en.json";

    private static readonly DateTimeOffset Always = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>Each file’s name and content: the zip for the admin centre, and the add-in for older versions of Word.</returns>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(PackageOrder order)
    {
        var french = UnifiedManifest.Of(order, new(Language.French));
        var english = UnifiedManifest.Of(order, new(Language.English));
        var zip = Zip(
            ("manifest.json", Json.Write(french)),
            (English, Json.Write(Translation.Of(french, english))),
            ("color.png", Icon("color.png")),
            ("color32x32.png", Icon("color32x32.png")),
            ("outline.png", Icon("outline.png")));
        return [($"OgpTeams-{order.Version}.zip", zip), ($"OgpTeams-Word-{order.Version}.xml", WordManifest.Write(order))];
    }

    private static byte[] Zip(params IEnumerable<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                // Stored: a few kilobytes, and no compressor that another version could run otherwise.
                var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Always;
                entry.ExternalAttributes = 0;
                using var file = entry.Open();
                file.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Icon(string name)
    {
        using var icon = typeof(AppPackage).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        icon.CopyTo(bytes);
        return bytes.ToArray();
    }
}
