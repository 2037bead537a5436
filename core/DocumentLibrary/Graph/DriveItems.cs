using System.Runtime.InteropServices;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>The calls made on the items of one library; their failures come out as they are.</summary>
/// <param name="root">The id of the folder from which paths are told.</param>
internal sealed class DriveItems(GraphConnection graph, string drive, string root)
{
    /// <summary>Of a folder in which people choose: a list nobody reads to its end.</summary>
    private const int MostChildren = 2_000;

    private static readonly string[] Asked =
        ["id", "name", "size", "eTag", "cTag", "webUrl", "file", "folder", "publication", "lastModifiedDateTime"];

    public DriveItemItemRequestBuilder this[string id] => graph.Client.Drives[drive].Items[id];

    public string Root => root;

    public HttpClient Bare => graph.Bare;

    /// <returns>Null when nothing is there.</returns>
    public Task<DriveItem?> FindAsync(string path, CancellationToken cancellation) =>
        OrNullAsync(this[root].ItemWithPath(path).GetAsync(ask => ask.QueryParameters.Select = Asked, cancellation));

    /// <summary>What lies in a folder, page by page; a folder that was deleted holds nothing.</summary>
    public async Task<IReadOnlyList<DriveItem>> ChildrenAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            var children = this[folder].Children;
            var found = new List<DriveItem>();
            var page = await children.GetAsync(ask => ask.QueryParameters.Select = Asked, cancellation);
            while (page is not null)
            {
                found.AddRange(page.Value ?? []);
                page = page.OdataNextLink is { } next && next.StartsWith(graph.BaseUrl, StringComparison.OrdinalIgnoreCase)
                    && found.Count < MostChildren
                    ? await children.WithUrl(next).GetAsync(cancellationToken: cancellation)
                    : null;
            }

            return found;
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 404)
        {
            return [];
        }
    }

    /// <returns>Null when it was deleted, or is of another library.</returns>
    public Task<DriveItem?> GetAsync(string id, CancellationToken cancellation) =>
        OrNullAsync(this[id].GetAsync(ask => ask.QueryParameters.Select = Asked, cancellation));

    /// <returns>Null when it was deleted.</returns>
    public Task<byte[]?> ContentAsync(string id, CancellationToken cancellation) =>
        DownloadAsync(() => this[id].Content.GetAsync(cancellationToken: cancellation), cancellation);

    public Task<byte[]?> ContentAsync(string id, string version, CancellationToken cancellation) =>
        DownloadAsync(() => this[id].Versions[version].Content.GetAsync(cancellationToken: cancellation), cancellation);

    public async Task<DriveItem> ReplaceAsync(DriveItem item, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Answered(await this[item.Id!].Content.PutAsync(
            Body(content), ask => ask.Headers.Add("If-Match", item.ETag!), cancellation));

    /// <summary>A refusal (409) when something has that name.</summary>
    public async Task<DriveItem> CreateAsync(string folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var place = this[folder].ItemWithPath(name).Content;
        var address = place.ToPutRequestInformation(Stream.Null).URI.AbsoluteUri;
        return Answered(await place.WithUrl($"{address}?@microsoft.graph.conflictBehavior=fail")
            .PutAsync(Body(content), cancellationToken: cancellation));
    }

    /// <summary>A refusal (409) when something has that name.</summary>
    public async Task<string> CreateFolderAsync(string folder, string name, CancellationToken cancellation) =>
        Answered(await this[folder].Children.PostAsync(
            new DriveItem
            {
                Name = name,
                Folder = new Microsoft.Graph.Models.Folder(),
                AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["@microsoft.graph.conflictBehavior"] = "fail",
                },
            },
            cancellationToken: cancellation)).Id!;

    public Task<DriveItem?> RenameAsync(string id, string name, string? folder, CancellationToken cancellation) => this[id].PatchAsync(
        new DriveItem { Name = name, ParentReference = folder is null ? null : new ItemReference { Id = folder } },
        cancellationToken: cancellation);

    /// <summary>The newest first; enough to find the one before ours.</summary>
    public async Task<IReadOnlyList<DriveItemVersion>> VersionsAsync(string id, CancellationToken cancellation) =>
        (await this[id].Versions.GetAsync(cancellationToken: cancellation))?.Value ?? [];

    private static MemoryStream Body(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static DriveItem Answered(DriveItem? item) =>
        item is { Id: { Length: > 0 } } ? item : throw new HttpRequestException("The answer says nothing of the item.");

    private static async Task<DriveItem?> OrNullAsync(Task<DriveItem?> asking)
    {
        try
        {
            return await asking is { Id: { Length: > 0 } } item ? item
                : throw new HttpRequestException("The answer says nothing of the item.");
        }
        catch (ApiException gone) when (gone.ResponseStatusCode is 404 or 400)
        {
            // 400 for an id that is none of this library's, as after the settings name another site.
            return null;
        }
    }

    /// <summary>The address behind <c>/content</c> may expire, or break off on the way: it is asked for anew, once.</summary>
    private static async Task<byte[]?> DownloadAsync(Func<Task<Stream?>> ask, CancellationToken cancellation)
    {
        for (var again = true; ; again = false)
        {
            try
            {
                await using var stream = await ask() ?? throw new HttpRequestException("The answer has no content.");
                using var content = new MemoryStream();
                await stream.CopyToAsync(content, cancellation);
                return content.ToArray();
            }
            catch (ApiException gone) when (gone.ResponseStatusCode == 404)
            {
                return null;
            }
            catch (Exception broken) when (again && broken is HttpRequestException or IOException and not GraphThrottledException
                or ApiException { ResponseStatusCode: 401 or 403 or >= 500 })
            {
            }
        }
    }
}
