namespace OgpTeams.GraphServer.Storage;

/// <param name="Path">From the host: <c>/sites/pgo</c>; empty for the root site.</param>
internal sealed record StoredSite(string Host, string Path, string Title, Guid SiteId, Guid WebId)
{
    public IReadOnlyList<StoredLibrary> Libraries { get; init; } = [];

    public IReadOnlyList<StoredGrant> Grants { get; init; } = [];

    public string Id => $"{Host},{SiteId:D},{WebId:D}";

    public static StoredSite New(string host, string path, string title, params IEnumerable<string> libraries)
    {
        var (site, web) = (Ids.Named($"site/{host}{path}"), Ids.Named($"web/{host}{path}"));
        return new(host, path, title, site, web)
        {
            Libraries =
            [
                .. libraries.Select(name => Ids.Named($"list/{host}{path}/{name}") is var list
                    ? new StoredLibrary(list, name, Ids.Drive(site, web, list))
                    : null!),
            ],
        };
    }
}

internal sealed record StoredLibrary(Guid ListId, string Name, string Drive)
{
    public IReadOnlyList<StoredColumn> Columns { get; init; } =
        [new(Ids.Named("column/Title"), "Title", "text"), new(
            Ids.Named("column/Modified"), "Modified", "dateTime", ReadOnly: true)];
}

/// <param name="Type"><c>text</c>, <c>number</c>, <c>boolean</c>, <c>dateTime</c> or <c>choice</c>.</param>
internal sealed record StoredColumn(Guid Id, string Name, string Type, bool ReadOnly = false, string? DisplayName = null);

internal sealed record StoredGrant(string Id, string AppId, string AppName, IReadOnlyList<string> Roles);
