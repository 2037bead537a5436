using OgpTeams.DocumentLibrary;

namespace OgpTeams.Bot.Library;

/// <summary>The documents of a workshop as cards and the API show them.</summary>
internal sealed class DocumentLinks(IDocumentLibrary library)
{
    public IReadOnlyList<DocumentLink> Of(DocumentsOf documents) =>
        [.. documents.Documents.Select(document => new DocumentLink(
            Path.GetFileName(document.Key), document.Value.Version is null ? null : library.Link(document.Key),
            NameOf(document.Value.Status), document.Value.Reason, document.Value.Since))];

    public static string NameOf(DocumentStatus status) => status switch
    {
        DocumentStatus.Written => "written",
        DocumentStatus.Locked => "locked",
        DocumentStatus.Failed => "failed",
        _ => "pending",
    };
}
