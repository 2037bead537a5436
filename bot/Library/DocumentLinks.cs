using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Library;

/// <summary>The documents of a workshop as cards and the API show them.</summary>
internal sealed class DocumentLinks(IDocumentLibrary library, IOptions<DocumentLibraryOptions> options)
{
    /// <param name="plan">Whose documents they are; null: a workshop's.</param>
    public IReadOnlyList<DocumentLink> Of(DocumentsOf documents, Plan? plan = null) =>
        [.. documents.Documents.Select(document => new DocumentLink(
            Path.GetFileName(document.Key), LinkOf(document.Key, document.Value), OpenName.Of(document.Value.Status),
            document.Value.Reason, document.Value.Since)
        {
            WaitsInWord = plan?.Waiting.Keys.Any(of =>
                of != PlanDocuments.Import && IsCalled(of, Path.GetFileName(document.Key))) == true,
            AnnexeAt = LibraryWriter.MayBeAnnexed(document.Key) ? document.Value.Since + options.Value.AnnexeAfter : null,
            Annexe = documents.Annexes.GetValueOrDefault(document.Key) is { } annexe
                && documents.Documents.GetValueOrDefault(annexe) is { } beside
                    ? (Path.GetFileName(annexe), LinkOf(annexe, beside)) : null,
        })];

    /// <param name="of">As in <see cref="PlanDocuments"/>.</param>
    private static bool IsCalled(string of, string name) => Enum.GetValues<Language>().Select(language => new DocumentNames(language))
        .Any(names => name == (OpenName.Read<AssessmentKind>(of) is { } kind ? names.Assessment(kind) : names.ActionPlan));

    private Uri? LinkOf(string path, DocumentState state) => state.Version is null ? null : state.Link ?? library.Link(path);
}

/// <summary>A document of the workshop, and how far its writing is.</summary>
/// <param name="Link">Null until it was written once.</param>
/// <param name="State"><c>pending</c>, <c>written</c>, <c>locked</c> or <c>failed</c>.</param>
/// <param name="Since">When it came into this state.</param>
/// <param name="Reason">Why it is not written, when the library said.</param>
internal sealed record DocumentLink(string Name, Uri? Link, string State, string? Reason, DateTimeOffset Since = default)
{
    /// <summary>People changed it, and no owner of the plan decided about that yet.</summary>
    public bool WaitsInWord { get; init; }

    /// <summary>When a new file is laid beside it if it is still open; null: none will be.</summary>
    public DateTimeOffset? AnnexeAt { get; init; }

    /// <summary>What was laid beside it.</summary>
    public (string Name, Uri? Link)? Annexe { get; init; }
}
