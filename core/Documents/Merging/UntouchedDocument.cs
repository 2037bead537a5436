using System.IO.Compression;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// A document that is, part by part, the one we made new: nobody has saved it since, so there is nobody's work to merge with
/// and it may be written anew. Any program that saves it changes a part.
/// </summary>
/// <param name="Part">What we wrote in it, with the fingerprint of all its other parts.</param>
internal sealed record UntouchedDocument(string Part, byte[] Content)
{
    /// <returns>Null when somebody may have worked on it, or when it is not the document meant.</returns>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static UntouchedDocument? Of(byte[] existing, DocumentValues values)
    {
        var package = DocxPackage.Open(existing);
        return Published.Part(package) is { } part && PublishedPart.Read(package, part) is { Untouched: { } fingerprint } published
            && published.DocumentId == values.DocumentId && published.Kind == values.Kind
            && fingerprint == PartsFingerprint.Of(package, except: part)
            ? new(part, package.Bytes(part))
            : null;
    }

    /// <summary>Whether a document made new says the same, however it is compressed.</summary>
    public bool IsSameAs(byte[] made)
    {
        using var archive = new ZipArchive(new MemoryStream(made, writable: false));
        if (archive.GetEntry(Part) is not { } entry)
        {
            return false;
        }

        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray().AsSpan().SequenceEqual(Content);
    }
}
