using System.Buffers.Text;
using System.Text;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>One of a plan's documents, which somebody has before them in Word.</summary>
/// <param name="Path">Where it lies in the library.</param>
internal sealed record OpenDocument(PlanId Plan, string Path, DueDocument.Word Due);

/// <summary>What waits for a document that is open, and what was done about it there: the pane inserts what the server cannot write.</summary>
internal sealed class OpenDocuments(StreamCache streams, PlanPapers papers, LibraryWriter writer, IEventStore store, TimeProvider clock)
{
    /// <param name="is">The id it says it has, or where it lies: a path of the library, the end of its address, or its name.</param>
    /// <returns>Null: it is none of this plan's.</returns>
    public async Task<OpenDocument?> FindAsync(PlanId id, Plan plan, Func<OpenDocument, bool> @is, CancellationToken cancellation)
    {
        if (!PlanPapers.HasAny(plan) || (await writer.StateAsync(StreamNames.Documents(id), cancellation)).State.Folder is not { } folder)
        {
            return null;
        }

        var due = await papers.OfAsync(id, plan, await papers.LanguageAsync(plan, cancellation), cancellation);
        return due.OfType<DueDocument.Word>().Select(one => new OpenDocument(id, one.In(folder), one)).FirstOrDefault(@is);
    }

    /// <summary>What the plan says and the document does not, without what was taken over in it already.</summary>
    /// <param name="content">As it stands, perhaps not saved yet.</param>
    /// <param name="isLive">It is what somebody sees: where it holds what we last wrote, a text taken over was taken back since.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public async Task<IReadOnlyList<PlanProposal>> PendingAsync(
        OpenDocument document, byte[] content, bool isLive, CancellationToken cancellation)
    {
        var inserted = (await writer.StateAsync(StreamNames.Documents(document.Plan), cancellation)).State.InsertedIn(document.Path);
        return [.. document.Due.Propose!(content).Where(one => inserted.GetValueOrDefault(one.Tag) != one.Fingerprint || (isLive && !one.Conflicts))];
    }

    /// <summary>Somebody took a proposal over: it is proposed to nobody again, however they go on writing. Told twice it is told once.</summary>
    public async Task NoteInsertedAsync(OpenDocument document, ProposalId proposal, ParticipantId by, CancellationToken cancellation)
    {
        var act = new Act(by, "", clock.GetUtcNow());
        DocumentEvent told = new DocumentEvent.Inserted(document.Path, proposal.Tag, proposal.Fingerprint);
        while (true)
        {
            var standing = await streams.LoadAsync<DocumentsOf, DocumentEvent>(
                StreamNames.Documents(document.Plan), DocumentsOf.None, DocumentsOf.Evolve, cancellation);
            if (standing.State.InsertedIn(document.Path).GetValueOrDefault(proposal.Tag) == proposal.Fingerprint
                || await store.AppendAsync(
                    [StreamCache.Append(StreamNames.Documents(document.Plan), standing.Version, act, told)], [], cancellation))
            {
                return;
            }
        }
    }
}

/// <summary>Tells one text for one field of one document from any other; nobody has to remember it.</summary>
/// <param name="Document">The id the document says it has.</param>
internal sealed record ProposalId(string Document, string Tag, string Fingerprint)
{
    private const int MaxLength = 600;

    public static ProposalId Of(OpenDocument document, PlanProposal proposal) => new(document.Due.Id!, proposal.Tag, proposal.Fingerprint);

    /// <returns>Null for what we never gave out.</returns>
    public static ProposalId? TryParse(string text) => text.Length <= MaxLength && Base64Url.IsValid(text)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') is [var document, var tag, { Length: 22 } fingerprint]
        && tag.Length > 0 && !tag.Any(char.IsControl)
            ? new(document, tag, fingerprint)
            : null;

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Document}\n{Tag}\n{Fingerprint}"));
}
