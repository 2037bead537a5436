using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>The library and the folder in it under which everything lies.</summary>
/// <param name="Root">The id of that folder: it may be renamed without anything being lost.</param>
/// <param name="Address">Where people see that folder, without a slash at its end.</param>
internal sealed record Drive(string Id, string Root, string? Address);

/// <summary>Looked up once, when it is first needed; again when that failed.</summary>
internal sealed class DriveLookup(GraphConnection graph, GraphLibraryOptions options) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private volatile Drive? _found;

    /// <summary>Null until it was looked up.</summary>
    public Drive? Found => _found;

    public async Task<Drive> GetAsync(CancellationToken cancellation)
    {
        if (_found is { } known)
        {
            return known;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            return _found ??= await FindAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Drive> FindAsync(CancellationToken cancellation)
    {
        var client = graph.Client;
        var drive = options.DriveId.Length > 0
            ? await client.Drives[options.DriveId].GetAsync(ask => ask.QueryParameters.Select = ["id", "webUrl"], cancellation)
            : await client.Sites[await SiteAsync(cancellation)].Drive.GetAsync(
                ask => ask.QueryParameters.Select = ["id", "webUrl"], cancellation);
        var id = drive?.Id ?? throw new LibraryUnavailableException("Microsoft Graph named no library for this site.");
        var root = await client.Drives[id].Root.GetAsync(ask => ask.QueryParameters.Select = ["id"], cancellation);
        var folder = root?.Id ?? throw new LibraryUnavailableException("Microsoft Graph named no root for this library.");
        if (options.RootFolder.Length > 0)
        {
            folder = await new FolderTree(new DriveItems(graph, id, folder)).EnsureAsync(options.RootFolder, cancellation);
        }

        return new Drive(id, folder, Below(drive.WebUrl?.TrimEnd('/')));
    }

    private string? Below(string? library) =>
        library is null || options.RootFolder.Length == 0 ? library : $"{library}/{Paths.Escape(options.RootFolder)}";

    private async Task<string> SiteAsync(CancellationToken cancellation)
    {
        var site = options.SiteUrl!;
        var path = site.AbsolutePath.TrimEnd('/');
        var found = await graph.Client.Sites["-"]
            .WithUrl($"{graph.BaseUrl}/sites/{site.Host}{(path.Length > 0 ? $":{path}" : "")}")
            .GetAsync(cancellationToken: cancellation);
        return found?.Id ?? throw new LibraryUnavailableException("Microsoft Graph named no site at this address.");
    }
}
