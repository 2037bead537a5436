namespace OgpTeams.Documents.Outcomes;

/// <summary>What a file that is no usable Word document turns out to be.</summary>
public enum FileFormat
{
    Unknown,
    Empty,

    /// <summary>A .doc of before 2007.</summary>
    OldWord,

    /// <summary>Another OLE file: .xls, .ppt, .msg…</summary>
    OldOffice,

    /// <summary>An Office file under a password.</summary>
    Encrypted,
    Rtf,
    Pdf,
    Html,
    Xml,
    OpenDocument,
    Excel,
    PowerPoint,

    /// <summary>A zip archive of something else.</summary>
    Zip,
}
