using System.Diagnostics;

namespace OgpTeams.Documents.Tests;

/// <summary>LibreOffice and poppler, as another program that reads what we write.</summary>
internal static class Office
{
    private const string Install = "apt-get install libreoffice-writer-nogui poppler-utils";

    /// <summary>The text of the pages.</summary>
    public static string PdfText(byte[] docx) => Convert(docx, "pdf", "pdf", (folder, pdf) =>
    {
        var text = Path.Combine(folder, "pages.txt");
        Run("pdftotext", "-layout", pdf, text);
        return File.ReadAllText(text);
    });

    /// <summary>The document opened in LibreOffice and saved as .docx again: every tag is gone.</summary>
    public static byte[] SaveAgain(byte[] docx) => Convert(docx, "docx:MS Word 2007 XML", "docx", (_, path) => File.ReadAllBytes(path));

    private static T Convert<T>(byte[] docx, string format, string extension, Func<string, string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-office").FullName;
        try
        {
            var source = Path.Combine(folder, "document.docx");
            var target = Path.Combine(folder, "out");
            File.WriteAllBytes(source, docx);
            Run(
                "soffice", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", target, source);
            return read(folder, Path.Combine(target, "document." + extension));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} did not end.");
            Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"{program} is missing. Install it: {Install}");
        }
    }
}
