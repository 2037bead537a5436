using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Graph.Drives.Item.Items.Item.CreateLink;
using Microsoft.Graph.Models;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// Links by which everybody of the organisation may read a document, member of the site or not: an address in the library opens
/// only to members. Never for people without an account, never to write; who may write already still may. A policy of the tenant
/// can forbid it: then the address is what there is.
/// </summary>
internal sealed partial class SharedLinks(DriveItems items, bool isOn, ILogger log)
{
    /// <summary>By item. SharePoint makes no second one of a kind: asked again, it gives the same.</summary>
    private readonly ConcurrentDictionary<string, string> _links = new(StringComparer.Ordinal);

    private volatile bool _refused;

    /// <returns>Null: there is none, or not now.</returns>
    public async Task<string?> OfAsync(DriveItem item, string path, CancellationToken cancellation)
    {
        if (!isOn || _refused || !IsForReaders(path))
        {
            return null;
        }

        if (_links.TryGetValue(item.Id!, out var known))
        {
            return known;
        }

        try
        {
            var made = await items[item.Id!].CreateLink.PostAsync(
                new CreateLinkPostRequestBody { Type = "view", Scope = "organization" }, cancellationToken: cancellation);
            return made?.Link?.WebUrl is { Length: > 0 } link ? _links[item.Id!] = link : null;
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            // The document is saved: a link less is no failure of that.
            var failure = GraphFailure.Of(failed);
            _refused = failure?.Status is 400 or 403 or 405 or 501;
            Log.NotMade(log, item.Id!, failure?.ToString() ?? failed.GetType().Name);
            return null;
        }
    }

    /// <summary>Tables of contributions name their authors: they stay with those who work on the site.</summary>
    private static bool IsForReaders(string path) => Path.GetExtension(path) is ".docx" or ".pdf";

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "No link for the organisation could be made to item {Item} ({Failure}): cards give the document's address instead, "
                + "which opens to members of the site. If it stays so, a policy forbids it: unset DocumentLibrary:Graph:OrganisationLinks.")]
        public static partial void NotMade(ILogger logger, string item, string failure);
    }
}
