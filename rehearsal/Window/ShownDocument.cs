using System.Globalization;

namespace OgpTeams.Rehearsal.Window;

/// <summary>A document that the rehearsal left, as its page shows it.</summary>
/// <param name="Folder">In the library, as people see it: <c>Ateliers/2026-03-12 Titre</c>; empty: the library's root.</param>
/// <param name="Link">From the page, ready for an address.</param>
/// <param name="Pages">The first ones as PNG; none where no LibreOffice could print them.</param>
internal sealed record ShownDocument(string Folder, string Name, string Link, IReadOnlyList<byte[]> Pages)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>A plan begins with its cover and its contents: what it is about comes after.</summary>
    private const int PagesOfPlan = 4;
    private const int PagesOfWorkshop = 2;

    /// <param name="folder">Where the page will stand.</param>
    /// <param name="written">Paths on this machine.</param>
    public static async Task<IReadOnlyList<ShownDocument>> AllAsync(
        string folder, string library, IReadOnlyList<string> written, CancellationToken cancellation)
    {
        var pictures = await PicturesAsync(
            [.. written.Where(path => path.EndsWith(".docx", StringComparison.Ordinal))], library, cancellation);
        return
        [
            .. written.Select(path => new ShownDocument(
                Path.GetDirectoryName(Path.GetRelativePath(library, path))?.Replace('\\', '/') ?? "", Path.GetFileName(path),
                string.Join('/', Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)),
                pictures.GetValueOrDefault(path, []))),
        ];
    }

    /// <summary>The documents of a workshop lie in a folder below their plan's.</summary>
    private static string PagesOf(string path, string library) =>
        (Path.GetRelativePath(library, path).Split(Path.DirectorySeparatorChar).Length > 3 ? PagesOfWorkshop : PagesOfPlan)
        .ToString(CultureInfo.InvariantCulture);

    /// <summary>All in one call of LibreOffice, which starts slowly and prints fast; where it or poppler is missing, none.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<byte[]>>> PicturesAsync(
        IReadOnlyList<string> documents, string library, CancellationToken cancellation)
    {
        var pictures = new Dictionary<string, IReadOnlyList<byte[]>>(StringComparer.Ordinal);
        var work = Directory.CreateTempSubdirectory("ogpteams-pages-");
        try
        {
            // Documents of different workshops have the same name.
            var copies = documents.Select((path, number) => (Path: path, Copy: Path.Combine(work.FullName, $"{number}.docx"))).ToList();
            copies.ForEach(one => File.Copy(one.Path, one.Copy));

            // A profile of its own: two LibreOffices on one profile, and the second quits at once.
            var printed = copies.Count > 0 && await MachineTool.RunAsync(
                "soffice",
                [
                    "--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(work.FullName, "profile"))}",
                    "--convert-to", "pdf", "--outdir", work.FullName, .. copies.Select(one => one.Copy),
                ],
                work.FullName, Patience, cancellation);
            foreach (var (path, copy) in copies.TakeWhile(_ => printed))
            {
                printed = await MachineTool.RunAsync(
                    "pdftoppm",
                    [
                        "-png", "-f", "1", "-l", PagesOf(path, library), "-scale-to", "640",
                        Path.ChangeExtension(copy, "pdf"), $"{copy}-page",
                    ],
                    work.FullName, Patience, cancellation);
                pictures[path] =
                [
                    .. Directory.EnumerateFiles(work.FullName, $"{Path.GetFileName(copy)}-page*.png").Order(StringComparer.Ordinal)
                        .Select(File.ReadAllBytes),
                ];
            }
        }
        finally
        {
            work.Delete(recursive: true);
        }

        return pictures;
    }
}
