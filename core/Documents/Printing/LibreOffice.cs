using System.Diagnostics;

namespace OgpTeams.Documents.Printing;

/// <summary>
/// LibreOffice, where it is on this machine: it prints, and saves as some drafters do. Each time with a profile of its own, which goes with
/// it, and no longer than it may take; what it does not answer to is done without.
/// </summary>
public static class LibreOffice
{
    // Accessible: structure, alternative texts and language are in the file.
    private const string Pdf =
        """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}""";

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(90);

    /// <summary>Two at once would take twice as long, and the room with it.</summary>
    private static readonly SemaphoreSlim One = new(1);

    public static bool IsHere => Program() is not null;

    /// <summary>The document as tagged PDF (PDF/UA).</summary>
    /// <returns>Null when LibreOffice is missing or made nothing of it.</returns>
    public static Task<byte[]?> PrintAsync(byte[] document, CancellationToken cancellation) => ConvertAsync(document, Pdf, "pdf", cancellation);

    /// <summary>The document as LibreOffice saves what it opened: without our controls' tags, the words in their places.</summary>
    /// <returns>Null when LibreOffice is missing or made nothing of it.</returns>
    public static Task<byte[]?> SaveAgainAsync(byte[] document, CancellationToken cancellation) =>
        ConvertAsync(document, "docx:MS Word 2007 XML", "docx", cancellation);

    private static async Task<byte[]?> ConvertAsync(byte[] document, string format, string extension, CancellationToken cancellation)
    {
        if (Program() is not { } program)
        {
            return null;
        }

        await One.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("ogpteams-print-");
        try
        {
            var source = Path.Combine(folder.FullName, "document.docx");
            await File.WriteAllBytesAsync(source, document, cancellation);
            await RunAsync(program, folder.FullName, source, format, cancellation);
            var made = Path.Combine(folder.FullName, "made", $"document.{extension}");
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancellation) : null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            One.Release();
            Delete(folder);
        }
    }

    private static async Task RunAsync(
        string program, string folder, string source, string format, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        string[] arguments =
        [
            "--headless", "--norestore", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--convert-to", format,
            "--outdir", Path.Combine(folder, "made"), source,
        ];
        arguments.ToList().ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Most);
        try
        {
            // Read, or a full pipe would stop it.
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token),
                process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // A program that was ended may hold its files a moment longer; the machine clears its temporary folder.
        }
    }

    /// <summary>On the path, or where its installer puts it.</summary>
    private static string? Program()
    {
        var names = OperatingSystem.IsWindows() ? new[] { "soffice.exe" } : ["soffice", "libreoffice"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(OperatingSystem.IsWindows()
                ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program")]
                : OperatingSystem.IsMacOS() ? ["/Applications/LibreOffice.app/Contents/MacOS"] : []);
        return folders.SelectMany(folder => names, Path.Combine).FirstOrDefault(File.Exists);
    }
}
