using OgpTeams.DocumentLibrary;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Library;

/// <summary>The documents of a workshop as cards and the API show them.</summary>
internal sealed class DocumentLinks(IDocumentLibrary library)
{
    public IReadOnlyList<DocumentLink> Of(DocumentsOf documents) =>
        [.. documents.Documents.Select(document => new DocumentLink(
            Path.GetFileName(document.Key), document.Value.Version is null ? null : library.Link(document.Key),
            OpenName.Of(document.Value.Status), document.Value.Reason, document.Value.Since))];
}

/// <summary>A document of the workshop, and how far its writing is.</summary>
/// <param name="Link">Null until it was written once.</param>
/// <param name="State"><c>pending</c>, <c>written</c>, <c>locked</c> or <c>failed</c>.</param>
/// <param name="Since">When it came into this state.</param>
/// <param name="Reason">Why it is not written, when the library said.</param>
internal sealed record DocumentLink(string Name, Uri? Link, string State, string? Reason, DateTimeOffset Since = default);
