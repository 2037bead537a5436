using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// Puts bytes into an item: in one call, or in pieces above what Microsoft recommends for that. Sessions that replace an Office
/// file have failed for years in two ways (onedrive-api-docs#1716, #1068), where one call does not: it is then one call.
/// </summary>
internal sealed class ContentWriter(DriveItems items)
{
    /// <summary>Of what one call takes.</summary>
    public const int Most = 250_000_000;

    public const int MostAtOnce = 10 * 1024 * 1024;

    public async Task<DriveItem> ReplaceAsync(DriveItem item, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (content.Length > MostAtOnce)
        {
            try
            {
                return await TwiceAsync(
                    () => SendAsync(items[item.Id!].CreateUploadSession, "replace", item.ETag, content, cancellation));
            }
            catch (Exception refused) when (GraphFailure.Of(refused)?.Status is 404 or 412)
            {
                // If it was really changed or deleted, the one call says so.
            }
        }

        return await items.ReplaceAsync(item, content, cancellation);
    }

    public Task<DriveItem> CreateAsync(string folder, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        content.Length > MostAtOnce
            ? TwiceAsync(() => SendAsync(items[folder].ItemWithPath(name).CreateUploadSession, "fail", null, content, cancellation))
            : items.CreateAsync(folder, name, content, cancellation);

    /// <summary>A session can be lost (404): then from the beginning, once.</summary>
    private static async Task<DriveItem> TwiceAsync(Func<Task<DriveItem>> send)
    {
        try
        {
            return await send();
        }
        catch (GraphRefusedException lost) when (lost.Failure.Status == 404)
        {
            return await send();
        }
    }

    private async Task<DriveItem> SendAsync(
        CreateUploadSessionRequestBuilder sessions, string conflict, string? tag, ReadOnlyMemory<byte> content,
        CancellationToken cancellation)
    {
        var body = new CreateUploadSessionPostRequestBody
        {
            Item = new DriveItemUploadableProperties
            {
                AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["@microsoft.graph.conflictBehavior"] = conflict,
                },
            },
        };
        var session = await sessions.PostAsync(
            body,
            ask =>
            {
                if (tag is not null)
                {
                    ask.Headers.Add("If-Match", tag);
                }
            },
            cancellation);
        return Uri.TryCreate(session?.UploadUrl, UriKind.Absolute, out var address)
            ? await new UploadSession(items.Bare, address, content).SendAsync(cancellation)
            : throw new HttpRequestException("The upload session has no address.");
    }
}
