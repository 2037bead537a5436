namespace OgpTeams.EndToEnd.Tools;

/// <summary>LibreOffice, as the second reader of our Word documents, and poppler, to make pictures of what it saw.</summary>
public static class Soffice
{
    /// <summary>Prints a document; the PDF lies in <paramref name="folder"/> under the document's name.</summary>
    /// <exception cref="ToolFailedException">LibreOffice is missing, or could not read the document.</exception>
    public static async Task<string> ToPdfAsync(string document, string folder)
    {
        var soffice = await Apt.ProvideAsync("soffice", "libreoffice-writer-nogui", "fonts-liberation");
        var pdf = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(document), ".pdf"));

        // A profile of its own: two LibreOffices on one profile, and the second quits at once, with code 0.
        var profile = Directory.CreateTempSubdirectory("ogpteams-soffice-");
        try
        {
            var said = await Shell.RunAsync(
                soffice,
                [
                    "--headless", "--norestore", $"-env:UserInstallation={new Uri(profile.FullName)}",
                    "--convert-to", "pdf", "--outdir", folder, document,
                ],
                timeout: TimeSpan.FromMinutes(3));

            // It answers 0 for a file it cannot read.
            return File.Exists(pdf) ? pdf : throw new ToolFailedException($"LibreOffice made no PDF of {document}:\n{said}");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    /// <summary>The text of a PDF, as somebody would copy it.</summary>
    public static async Task<string> TextAsync(string pdf) =>
        await Shell.RunAsync(await Apt.ProvideAsync("pdftotext", "poppler-utils"), ["-enc", "UTF-8", pdf, "-"]);

    /// <summary>One PNG per page, in order.</summary>
    public static async Task<IReadOnlyList<string>> ToImagesAsync(string pdf, string folder, int dotsPerInch = 80)
    {
        var pdftoppm = await Apt.ProvideAsync("pdftoppm", "poppler-utils");
        var prefix = Path.GetFileNameWithoutExtension(pdf) + "-page";
        await Shell.RunAsync(pdftoppm, ["-r", $"{dotsPerInch}", "-png", pdf, Path.Combine(folder, prefix)]);
        return [.. Directory.EnumerateFiles(folder, prefix + "*.png").Order(StringComparer.Ordinal)];
    }
}
