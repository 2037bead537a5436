using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace OgpTeams.AddinBackend.Pages;

/// <summary>A file of the pane, as Vite built it or as it was drawn: part of this program, wherever it runs.</summary>
internal sealed class PaneFile
{
    private const string Prefix = "pane/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private PaneFile(string path, byte[] bytes)
    {
        (Path, Bytes) = (path, bytes);
        ContentType = Types.TryGetContentType(path, out var type) ? IsText(type) ? $"{type}; charset=utf-8" : type : "application/octet-stream";
        Tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(..8));
        Zipped = IsText(ContentType) ? Zip(bytes) : null;
    }

    /// <summary>Below <c>/addin/</c>.</summary>
    public string Path { get; }

    public byte[] Bytes { get; }

    /// <summary>Null: it is no smaller.</summary>
    public byte[]? Zipped { get; }

    public string ContentType { get; }

    public string Tag { get; }

    /// <summary>Its name changes with its content.</summary>
    public bool IsImmutable => Path.StartsWith("assets/", StringComparison.Ordinal);

    public static FrozenDictionary<string, PaneFile> All { get; } = typeof(PaneFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => new PaneFile(name[Prefix.Length..], Read(name)))
        .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);

    private static bool IsText(string type) => type.StartsWith("text/", StringComparison.Ordinal)
        || type.StartsWith("image/svg", StringComparison.Ordinal) || type.StartsWith("application/json", StringComparison.Ordinal);

    private static byte[] Read(string name)
    {
        using var source = typeof(PaneFile).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
