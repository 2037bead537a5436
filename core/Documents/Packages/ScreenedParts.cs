namespace OgpTeams.Documents.Packages;

/// <summary>What a file holds, once nothing in it can bring a parser down.</summary>
/// <param name="Parts">By name, without leading slash, in the file’s order.</param>
/// <param name="Unread">Those that are not ours to read, or cannot be.</param>
internal sealed record ScreenedParts(
    List<KeyValuePair<string, byte[]>> Parts, PartRoles Roles, IReadOnlySet<string> Unread)
{
    /// <summary>Whether the archive wrote the names of parts in another way than a package does.</summary>
    public bool IsRenamed { get; init; }
}
