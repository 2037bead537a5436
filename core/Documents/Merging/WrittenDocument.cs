using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>A document as it stands in the library, with what we last wrote in it.</summary>
/// <param name="Published">Null when nothing of ours is known of it.</param>
internal sealed record WrittenDocument(byte[] File, DocxPackage Package, Published? Published)
{
    /// <param name="file">Null for a first time.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    [return: NotNullIfNotNull(nameof(file))]
    public static WrittenDocument? Open(byte[]? file)
    {
        if (file is null)
        {
            return null;
        }

        var package = DocxPackage.Open(file);
        if (Signatures.AreIn(package))
        {
            throw new UnusableDocumentException(UnusableReason.DigitallySigned, "The document is signed.");
        }

        return new WrittenDocument(file, package, Published.Read(package));
    }

    /// <summary>
    /// Whether it is, part by part, the one we made new: nobody has saved it since, so there is nobody’s work to merge with and
    /// it may be written anew. Any program that saves it changes a part.
    /// </summary>
    public bool IsUntouched(DocumentValues values) => Published is { Untouched: { } fingerprint }
        && Published.DocumentId == values.DocumentId && Published.Kind == values.Kind
        && fingerprint == PartsFingerprint.Of(Package, except: Published.Part(Package)!);

    /// <summary>The document made new; itself when that says the same, however it is compressed.</summary>
    public MergeOutcome ReplacedBy(MergeOutcome made) => SaysTheSame(made.Bytes) ? new(File, false, made.Findings) : made;

    // The part of ours holds the fingerprint of all others.
    private bool SaysTheSame(byte[] made)
    {
        var part = Published.Part(Package)!;
        using var archive = new ZipArchive(new MemoryStream(made, writable: false));
        if (archive.GetEntry(part) is not { } entry)
        {
            return false;
        }

        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.GetBuffer().AsSpan(0, (int)content.Length).SequenceEqual(Package.Bytes(part));
    }
}
