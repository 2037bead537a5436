using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Library;

/// <summary>The documents of a workshop as cards and the API show them.</summary>
internal sealed class DocumentLinks(IDocumentLibrary library, IOptions<DocumentLibraryOptions> options)
{
    public IReadOnlyList<DocumentLink> Of(DocumentsOf documents) =>
        [.. documents.Documents.Select(document => new DocumentLink(
            Path.GetFileName(document.Key), LinkOf(document.Key, document.Value), OpenName.Of(document.Value.Status),
            document.Value.Reason, document.Value.Since)
        {
            AnnexeAt = LibraryWriter.MayBeAnnexed(document.Key) ? document.Value.Since + options.Value.AnnexeAfter : null,
            Annexe = documents.Annexes.GetValueOrDefault(document.Key) is { } annexe
                && documents.Documents.GetValueOrDefault(annexe) is { } beside
                    ? (Path.GetFileName(annexe), LinkOf(annexe, beside)) : null,
        })];

    private Uri? LinkOf(string path, DocumentState state) => state.Version is null ? null : state.Link ?? library.Link(path);
}

/// <summary>A document of the workshop, and how far its writing is.</summary>
/// <param name="Link">Null until it was written once.</param>
/// <param name="State"><c>pending</c>, <c>written</c>, <c>locked</c> or <c>failed</c>.</param>
/// <param name="Since">When it came into this state.</param>
/// <param name="Reason">Why it is not written, when the library said.</param>
internal sealed record DocumentLink(string Name, Uri? Link, string State, string? Reason, DateTimeOffset Since = default)
{
    /// <summary>When a new file is laid beside it if it is still open; null: none will be.</summary>
    public DateTimeOffset? AnnexeAt { get; init; }

    /// <summary>What was laid beside it.</summary>
    public (string Name, Uri? Link)? Annexe { get; init; }
}
