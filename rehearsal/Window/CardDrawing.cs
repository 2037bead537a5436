using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OgpTeams.Rehearsal.Window;

/// <summary>
/// What draws cards in a browser as Teams does: Microsoft's own renderer and the Markdown it is given, fetched by the machine's npm
/// while the rehearsal is played. Without npm, or the network, cards are told in plain text.
/// </summary>
/// <param name="Script">Plain JavaScript, to stand in the page itself.</param>
internal sealed record CardDrawing(string Script)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>As the registry publishes them: what comes with another fingerprint is not used.</summary>
    private static readonly (string Package, string Version, string Sha512)[] Packages =
    [
        ("adaptivecards", "3.0.6", "WDCIb2WXZ7cOHJ9HIHRNdhSt861HySVOdN2xPk2aKHAF3JvD8QGQ8/XcNFrDJxCteOog8MM7EBlXfSAR8JXKAg=="),
        ("markdown-it", "14.1.0", "a54IwgWPaeBCAAsv13YgmALOF1elABB08FxO9i+r4VFk5Vl4pKokRPeX8u5TCgSsPi6ec1otfLjdOpVcgbpshg=="),
    ];

    private static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
    private static readonly string[] Arguments =
    [
        "pack", "--silent", "--prefer-offline", "--ignore-scripts", "--no-update-notifier",
        .. Packages.Select(package => $"{package.Package}@{package.Version}"),
    ];

    /// <summary>Once for the whole program: a second rehearsal draws with the same.</summary>
    private static readonly Lazy<Task<CardDrawing?>> Fetched = new(FetchAsync);

    /// <returns>Null when it cannot be had on this machine.</returns>
    public static Task<CardDrawing?> FetchAsync(CancellationToken cancellation) => Fetched.Value.WaitAsync(cancellation);

    private static async Task<CardDrawing?> FetchAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-cards-");
        try
        {
            if (!await MachineTool.RunAsync(Npm, Arguments, folder.FullName, Patience, CancellationToken.None))
            {
                return null;
            }

            var scripts = new StringBuilder();
            foreach (var (package, version, sha512) in Packages)
            {
                var packed = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, $"{package}-{version}.tgz"));
                if (Convert.ToBase64String(SHA512.HashData(packed)) != sha512)
                {
                    return null;
                }

                scripts.AppendLine(await ScriptAsync(packed, $"package/dist/{package}.min.js"));
            }

            return new CardDrawing(scripts.ToString());
        }
        catch (Exception missing) when (missing is IOException or InvalidDataException)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> ScriptAsync(byte[] packed, string path)
    {
        await using var unzipped = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            if (entry.Name == path && entry.DataStream is { } content)
            {
                using var reader = new StreamReader(content, Encoding.UTF8);
                return await reader.ReadToEndAsync();
            }
        }

        throw new InvalidDataException($"{path} is not in the package.");
    }
}
