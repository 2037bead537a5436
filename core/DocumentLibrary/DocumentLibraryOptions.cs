using System.ComponentModel.DataAnnotations;

namespace OgpTeams.DocumentLibrary;

/// <summary>Where the documents live. Bound from the <c>DocumentLibrary</c> section.</summary>
public sealed record DocumentLibraryOptions
{
    public const string Section = "DocumentLibrary";

    /// <summary><c>Folder</c> unless set. <c>Graph</c>: see <see cref="Graph.GraphLibraryOptions"/>.</summary>
    public DocumentLibraryProvider Provider { get; init; } = DocumentLibraryProvider.Folder;

    /// <summary>
    /// The library's folder, created by the first save. Relative to the folder the program was started from;
    /// <c>library</c> in the root setting <c>DataFolder</c> unless set.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// How long a document may stay open before what it should say is laid beside it, as a new file; 1 hour unless set, at most a
    /// day. Some seconds are for trying it out.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan AnnexeAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How often it is asked what people changed in the documents; 1 minute unless set, 1 second to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The address under which the host serves <c>/library/…</c>; without it documents have no link. The host may set it
    /// on these options once it knows its port: it is read at each <see cref="IDocumentLibrary.Link"/>.
    /// </summary>
    public Uri? BaseUri { get; set; }
}

public enum DocumentLibraryProvider
{
    Folder,
    Graph,
}
