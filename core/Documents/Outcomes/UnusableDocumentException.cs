namespace OgpTeams.Documents.Outcomes;

/// <summary>Why a file given to us was not touched.</summary>
public enum UnusableReason
{
    /// <summary>Something else than a Word document of 2007 or later; <see cref="UnusableDocumentException.Found"/> says what.</summary>
    NotWord,

    /// <summary>Protected by a password, or a .doc of before 2007: both are OLE files.</summary>
    EncryptedOrOldFormat,

    /// <summary>Holds macros, whatever its extension says.</summary>
    Macros,

    /// <summary>Too many parts, too large once inflated, or inflating suspiciously well.</summary>
    TooLarge,

    /// <summary>Nested deeper than any person's document.</summary>
    TooDeep,

    /// <summary>A part that is not well-formed XML, or that declares a DTD.</summary>
    BadXml,

    /// <summary>A Word document, but none of ours: somebody put another file in its place.</summary>
    NotOurs,

    /// <summary>One of ours, but published for another workshop or of another kind.</summary>
    OtherDocument,

    /// <summary>A Word document cut short, altered on its way, or put together so that two programs would read two documents.</summary>
    Damaged,

    /// <summary>Digitally signed: what a person signed is not changed under their signature.</summary>
    DigitallySigned,

    /// <summary>Saved as « Strict Open XML », whose names are other ones throughout.</summary>
    Strict,

    /// <summary>A template with a content that Word fetches elsewhere each time it opens what was written from it.</summary>
    FetchesFromOutside,

    /// <summary>A template that holds none of the tags of the document to be written: of another kind, or of nobody's.</summary>
    OtherTemplate,

    /// <summary>Usable, but what would be written is too large to be opened again: far too many items, or a heavy pattern for each.</summary>
    OutputTooLarge,
}

/// <summary>An existing document or a template that cannot be used; the file is left as it is.</summary>
public sealed class UnusableDocumentException : Exception
{
    public UnusableDocumentException(UnusableReason reason, string message) : base(message) => Reason = reason;

    public UnusableDocumentException(UnusableReason reason, string message, Exception inner) : base(message, inner) =>
        Reason = reason;

    public UnusableReason Reason { get; }

    /// <summary>What the file is instead of a Word document, when that can be told.</summary>
    public FileFormat Found { get; init; } = FileFormat.Unknown;

    /// <summary>The part of the document that is to blame, when it is one: <c>word/styles.xml</c>.</summary>
    public string? Part { get; init; }

    /// <summary>It was to be read, not written: a letter, minutes, a recipe.</summary>
    public bool IsToBeRead { get; init; }

    /// <summary>It is a template, with our tags: documents are made from it, it is none.</summary>
    public bool IsToBeFilled { get; init; }

    /// <summary>Of two files given together, this is the template.</summary>
    public bool IsTemplate { get; init; }
}
