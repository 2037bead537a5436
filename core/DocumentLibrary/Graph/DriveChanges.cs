using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// What changed in the library since it was last asked: one call, however many documents there are. Subscriptions would tell
/// sooner, but an application that was let into single sites may not make them (onedrive-api-docs#1398).
/// </summary>
internal sealed partial class DriveChanges(GraphConnection graph, string drive, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan Refused = TimeSpan.FromHours(1);
    private const char Between = '|';

    /// <summary>Before which it is not asked again: whoever is not let in is not let in a minute later.</summary>
    private DateTimeOffset _refusedUntil;

    private string Beginning => $"{graph.BaseUrl}/drives/{drive}/root/delta";

    /// <param name="mark">Of another library, or unreadable: it counts as none.</param>
    /// <returns>Null when SharePoint does not let us ask this.</returns>
    public async Task<LibraryNews?> ReadAsync(
        IReadOnlyDictionary<string, string> known, string? mark, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() < _refusedUntil)
        {
            return null;
        }

        try
        {
            return LinkOf(mark) is { } link && await FollowAsync(known, link, cancellation) is { } news
                ? news
                : new LibraryNews(null, await MarkAsync($"{Beginning}?token=latest", [], cancellation));
        }
        catch (ApiException refused) when (GraphFailure.Of(refused) is { Status: 400 or 403 or 404 or 405 or 501 } failure)
        {
            _refusedUntil = clock.GetUtcNow() + Refused;
            Log.NotTold(log, failure);
            return null;
        }
    }

    /// <returns>Null when so much happened since that SharePoint no longer knows.</returns>
    private async Task<LibraryNews?> FollowAsync(
        IReadOnlyDictionary<string, string> known, string link, CancellationToken cancellation)
    {
        var items = new Dictionary<string, DriveItem>(StringComparer.Ordinal);
        try
        {
            var mark = await MarkAsync(link, items, cancellation);
            return new LibraryNews([.. known.Where(one => IsNews(one.Value, items)).Select(one => one.Key)], mark);
        }
        catch (ApiException tooOld) when (GraphFailure.Of(tooOld) is { Status: 410 or 400 or 404 } failure)
        {
            // 410 when too much happened since; the others for a mark the service does not take for one of its own.
            Log.BeganAnew(log, failure);
            return null;
        }
    }

    /// <summary>Another name or place is no news, nor is what SharePoint itself writes into a document: neither moves the cTag.</summary>
    private static bool IsNews(string known, Dictionary<string, DriveItem> items) =>
        ItemVersion.Parse(known) is not { } version
        || (items.GetValueOrDefault(version.Id) is { } item
            && (item.Deleted is not null || (item.CTag is not null && ItemVersion.Of(item) != version)));

    /// <summary>Turns the pages to their end.</summary>
    /// <param name="items">Those it is told, by their ids: of what is told twice the last counts.</param>
    private async Task<string> MarkAsync(string link, Dictionary<string, DriveItem> items, CancellationToken cancellation)
    {
        while (true)
        {
            var page = await graph.Client.Drives[drive].Items["root"].Delta.WithUrl(link)
                .GetAsDeltaGetResponseAsync(cancellationToken: cancellation);
            foreach (var item in page?.Value ?? [])
            {
                items[item.Id ?? ""] = item;
            }

            switch (page)
            {
                case { OdataNextLink: { } next } when next != link && IsOurs(next):
                    link = next;
                    break;
                case { OdataDeltaLink: { } end } when IsOurs(end):
                    return $"{drive}{Between}{end}";
                default:
                    throw new HttpRequestException("The answer does not say how to go on.");
            }
        }
    }

    private string? LinkOf(string? mark) =>
        mark?.Split(Between, 2) is [var of, var link] && of == drive && IsOurs(link) ? link : null;

    /// <summary>No other address is gone to, whoever says so.</summary>
    private bool IsOurs(string link) => link.StartsWith(graph.BaseUrl + "/", StringComparison.OrdinalIgnoreCase);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "SharePoint does not tell what changed ({Failure}): the documents of plans are read one by one.")]
        public static partial void NotTold(ILogger logger, GraphFailure failure);

        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "SharePoint no longer knows what changed since ({Failure}): the documents of plans are read once, one by one.")]
        public static partial void BeganAnew(ILogger logger, GraphFailure failure);
    }
}
