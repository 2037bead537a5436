using OgpTeams.Doubles.Tools;

namespace OgpTeams.Documents.Tests;

/// <summary>LibreOffice and poppler, as another program that reads what we write.</summary>
internal static class Office
{
    /// <summary>Fails unless the pages hold these words, wherever their lines break.</summary>
    public static void AssertHolds(string words, string pages) =>
        Assert.Contains(Soffice.Letters(words), pages, StringComparison.Ordinal);

    /// <summary>The text of the pages, for <see cref="AssertHolds"/>.</summary>
    public static string PdfText(byte[] docx) => Convert(
        docx, async (source, target) => await Soffice.TextAsync(await Soffice.ToPdfAsync(source, target)));

    /// <summary>The document opened in LibreOffice and saved as .docx again: every tag is gone.</summary>
    public static byte[] SaveAgain(byte[] docx) => Convert(
        docx, async (source, target) => await File.ReadAllBytesAsync(await Soffice.SaveAgainAsync(source, target)));

    private static T Convert<T>(byte[] docx, Func<string, string, Task<T>> convert)
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-office");
        try
        {
            var source = Path.Combine(folder.FullName, "document.docx");
            File.WriteAllBytes(source, docx);

            // Out of xunit's own scheduler, whose few threads may all be waiting here.
            return Task.Run(() => convert(source, Path.Combine(folder.FullName, "out"))).GetAwaiter().GetResult();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
