using System.Text;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>Tells by its first bytes what somebody renamed to .docx.</summary>
internal static class FileFormats
{
    // Names of streams in an OLE file are UTF-16; EncryptedPackage is where Office keeps what a password protects.
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] Word = Encoding.Unicode.GetBytes("WordDocument");

    public static bool IsZip(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public static bool IsOle(ReadOnlySpan<byte> file) => file is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    /// <summary>Of a file that is no zip archive.</summary>
    public static FileFormat Of(ReadOnlySpan<byte> file)
    {
        if (IsOle(file))
        {
            return file.IndexOf(Encrypted) >= 0 ? FileFormat.Encrypted
                : file.IndexOf(Word) >= 0 ? FileFormat.OldWord : FileFormat.OldOffice;
        }

        var start = Encoding.Latin1.GetString(file[..Math.Min(file.Length, 1024)]).TrimStart('\u00EF', '\u00BB', '\u00BF').TrimStart();
        return file.IsEmpty ? FileFormat.Empty
            : start.StartsWith(@"{\rtf", StringComparison.Ordinal) ? FileFormat.Rtf
            : start.StartsWith("%PDF-", StringComparison.Ordinal) ? FileFormat.Pdf
            : start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? FileFormat.Html
            : start.StartsWith("<?xml", StringComparison.Ordinal) ? FileFormat.Xml
            : FileFormat.Unknown;
    }

    /// <summary>Of a zip archive without a Word document in it, by the names of its parts.</summary>
    public static FileFormat Of(IReadOnlyCollection<string> parts) =>
        parts.Contains("mimetype") && parts.Contains("content.xml") ? FileFormat.OpenDocument
        : parts.Any(part => part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.Excel
        : parts.Any(part => part.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.PowerPoint
        : parts.Any(part => part.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? FileFormat.Unknown
        : FileFormat.Zip;
}
