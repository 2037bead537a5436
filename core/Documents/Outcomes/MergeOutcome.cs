namespace OgpTeams.Documents.Outcomes;

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

    /// <summary>The same tag more often than the template has it, with different texts: what people wrote is kept.</summary>
    DuplicateTag,

    /// <summary>An item was copied and one of the copies edited: it stays, under an id of its own.</summary>
    CopyKept,

    /// <summary>A person's text stays where Word allows no comment: in a header, a footer, a note, a text box.</summary>
    KeptWithoutComment,

    /// <summary>Added by people, not in the form we would give it: it stays as it is, and is not put in a second time.</summary>
    AddedByHand,

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

    /// <summary>A tag of ours by its first word, which this kind of document does not know: left as it is.</summary>
    UnknownTag,

    /// <summary>The control showed an XML node, whose text would have replaced ours: no longer.</summary>
    BindingRemoved,

    /// <summary>The tags were lost and this one was not found again: not written.</summary>
    NotFound,

    /// <summary>The date, choice or tick it stored was not the one it showed: what was shown counted.</summary>
    DisplayDiffers,

    /// <summary>Holds what Word fetches elsewhere when somebody opens it: kept, since it may be meant.</summary>
    FetchesFromOutside,

    /// <summary>The administration's logo cannot be used: the pages do without.</summary>
    LogoLeftOut,
}
