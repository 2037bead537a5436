namespace OgpTeams.Documents;

/// <summary>A written document, and what could not simply be written.</summary>
/// <param name="Bytes">The .docx; the very bytes given as existing when nothing changed.</param>
/// <param name="Changed">False when there is nothing to save.</param>
public sealed record MergeOutcome(byte[] Bytes, bool Changed, IReadOnlyList<MergeFinding> Findings);

/// <param name="Tag">The control's tag, or the pattern's (<c>subject/*/notes</c>) when it concerns all.</param>
/// <param name="Message">One sentence for people, in the document's language. Holds labels, never what people wrote.</param>
public sealed record MergeFinding(MergeFindingKind Kind, string Tag, string Message);

/// <summary>What publishing met in a document that people edited.</summary>
public enum MergeFindingKind
{
    /// <summary>A person's text stays; ours stands in a comment beside it.</summary>
    KeptPersonsText,

    /// <summary>A person's text stays, and the comment that proposed ours was deleted by somebody: not proposed again.</summary>
    ProposalDismissed,

    /// <summary>Removed by a person since we wrote it: left out.</summary>
    RemovedByPerson,

    /// <summary>The document or template has no place for it.</summary>
    NotPlaced,

    /// <summary>The same tag twice with different texts: neither was written.</summary>
    DuplicateTag,

    /// <summary>Holds tracked changes nobody has accepted or refused yet: not written.</summary>
    PendingTrackedChange,

    /// <summary>Withdrawn from the workshop, but a person worked on it here: kept.</summary>
    WithdrawnKept,

    /// <summary>The order changed, but people wrote between the items or moved them: theirs is kept.</summary>
    OrderKept,

    /// <summary>Some characters cannot be stored in XML; each was replaced by U+FFFD.</summary>
    CharactersReplaced,

    /// <summary>The tags were lost (LibreOffice drops them); found again by bookmarks.</summary>
    Relinked,

    /// <summary>The tags were lost and this one was not found again: not written.</summary>
    NotFound,

    /// <summary>Holds what Word fetches elsewhere when somebody opens it: kept, since it may be meant.</summary>
    FetchesFromOutside,
}
