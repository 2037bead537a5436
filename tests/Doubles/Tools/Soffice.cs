namespace OgpTeams.Doubles.Tools;

/// <summary>LibreOffice, as the second reader of our Word documents, and poppler, to read and picture what it printed.</summary>
public static class Soffice
{
    /// <summary>Prints a document; the PDF lies in <paramref name="folder"/> under the document's name.</summary>
    /// <exception cref="ToolFailedException">LibreOffice is missing, or could not read the document.</exception>
    public static Task<string> ToPdfAsync(string document, string folder) => ConvertAsync(document, folder, "pdf", "pdf");

    /// <summary>Opens a Word document and saves it as one again, under the same name in another folder.</summary>
    /// <exception cref="ToolFailedException">LibreOffice is missing, or could not read the document.</exception>
    public static Task<string> SaveAgainAsync(string document, string folder) =>
        ConvertAsync(document, folder, "docx:MS Word 2007 XML", "docx");

    /// <summary>
    /// The letters of a PDF, in the order in which they were written: cell after cell, wherever columns stand and lines
    /// break. Compare with <see cref="Letters"/>.
    /// </summary>
    public static async Task<string> TextAsync(string pdf) => Letters(
        await Shell.RunAsync(await Apt.ProvideAsync("pdftotext", "poppler-utils"), ["-raw", "-enc", "UTF-8", pdf, "-"]));

    /// <summary>Words without the spaces between them: where a line broke, a PDF has none.</summary>
    public static string Letters(string words) => string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>One PNG per page, in order.</summary>
    public static async Task<IReadOnlyList<string>> ToImagesAsync(string pdf, string folder, int dotsPerInch = 80)
    {
        var pdftoppm = await Apt.ProvideAsync("pdftoppm", "poppler-utils");
        var prefix = Path.GetFileNameWithoutExtension(pdf) + "-page";
        await Shell.RunAsync(pdftoppm, ["-r", $"{dotsPerInch}", "-png", pdf, Path.Combine(folder, prefix)]);
        return [.. Directory.EnumerateFiles(folder, prefix + "*.png").Order(StringComparer.Ordinal)];
    }

    private static async Task<string> ConvertAsync(string document, string folder, string format, string extension)
    {
        var soffice = await Apt.ProvideAsync("soffice", "libreoffice-writer-nogui");
        var made = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(document), extension));

        // A profile of its own: two LibreOffices on one profile, and the second quits at once, with code 0.
        var profile = Directory.CreateTempSubdirectory("ogpteams-soffice-");
        try
        {
            var said = await Shell.RunAsync(
                soffice,
                [
                    "--headless", "--norestore", $"-env:UserInstallation={new Uri(profile.FullName)}",
                    "--convert-to", format, "--outdir", folder, document,
                ],
                environment: await Fonts.EnvironmentAsync(),
                timeout: TimeSpan.FromMinutes(3));

            // It answers 0 for a file it cannot read.
            return File.Exists(made) ? made : throw new ToolFailedException($"LibreOffice made nothing of {document}:\n{said}");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
