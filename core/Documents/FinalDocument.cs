using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Finals;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Printing;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The version to publish (« version à publier ») of a document: beside it, made anew each time, never read back.</summary>
public static class FinalDocument
{
    /// <param name="document">As it stands, what drafters wrote in it included.</param>
    /// <param name="language">Of what is said about it.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used, or made so.</exception>
    public static FinalVersion Of(byte[] document, Language language)
    {
        var texts = new Texts(language);
        var package = DocxPackage.Open(document);
        PlaceholderWords.Judge(package, Published.Read(package), new([]), areAtHand: true);
        var changes = CleanCopy.AcceptChanges(package);
        var missing = EmptyFields.Remove(package, texts);
        CleanCopy.DropGuidanceCredit(package);
        var comments = CleanCopy.DropComments(package);
        CleanCopy.Seal(package);
        Contents.Refresh(package);
        var said = new[]
        {
            changes > 0 ? texts.Count("FinalChanges", changes) : null, comments > 0 ? texts.Count("FinalComments", comments) : null,
        };
        return new(package.ToBytes(), [.. missing, .. said.OfType<string>()]);
    }

    /// <summary>The document with the pages in its contents.</summary>
    /// <param name="headings">With their pages, as printed; null when nobody here can tell: Word then works them out as it opens the file.</param>
    public static byte[] WithPages(byte[] final, IReadOnlyList<(string Heading, int Page)>? headings)
    {
        var package = DocxPackage.Open(final);
        PageNumbers.Put(package, headings);
        return DocumentProperties.MarkFinal(package.ToBytes());
    }

    /// <summary>
    /// The document with the pages in its contents, and as tagged PDF, where LibreOffice is on this machine: it is printed once to know
    /// the pages, and once with them.
    /// </summary>
    public static async Task<PublishedVersion> PublishAsync(byte[] final, CancellationToken cancellation)
    {
        var unnumbered = WithPages(final, null);
        if (await LibreOffice.PrintAsync(unnumbered, cancellation) is not { } print || PrintedPages.Of(print) is not { Count: > 0 } headings)
        {
            return new(unnumbered, null, LibreOffice.IsHere);
        }

        var numbered = WithPages(final, headings);
        return new(numbered, await LibreOffice.PrintAsync(numbered, cancellation), LibreOffice.IsHere);
    }

    /// <summary>Whether it is a version to publish of ours, which nobody saved since: it may be made anew in its place.</summary>
    /// <exception cref="UnusableDocumentException">It is no Word document that can be opened safely.</exception>
    public static bool IsUntouched(byte[] file) => DocumentProperties.IsFinalAsMade(DocxPackage.Open(file));
}
