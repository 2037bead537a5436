namespace OgpTeams.Documents.Packages;

/// <param name="Part">Where it stands: a part, or the links of one.</param>
/// <param name="What">What it would bring: a kind of link (<c>image</c>, <c>attachedTemplate</c>) or of field (<c>INCLUDETEXT</c>).</param>
/// <param name="Target">The address, as it is written.</param>
/// <param name="Id">Of the link; empty for a field.</param>
internal sealed record OutsideLink(string Part, OutsideKind Kind, string What, string Target, string Id = "");

/// <summary>What Word does with something that comes from elsewhere, or that acts.</summary>
internal enum OutsideKind
{
    /// <summary>Word fetches it when the document is opened, or its fields are updated.</summary>
    Fetched,

    /// <summary>A link that leads, when pressed, to something else than a web page or a mail.</summary>
    Followed,

    /// <summary>An object that acts inside the document: ActiveX, OLE, another document to take in.</summary>
    Acting,

    /// <summary>No address: Word keeps what was typed, other programs refuse the whole document (Open XML SDK 2 did).</summary>
    Broken,
}
