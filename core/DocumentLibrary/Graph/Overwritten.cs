using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// It is not documented that SharePoint heeds If-Match when content is put. So after each save the versions are looked at: one
/// that came between the one we had read and ours was written over. Its bytes are put back at once, and the save counts as a
/// conflict: whoever saved reads and merges again, and both are there.
/// </summary>
internal sealed partial class Overwritten(DriveItems items, ContentWriter writer, ILogger log)
{
    /// <param name="read">The item as it was just before our save.</param>
    /// <returns>True when somebody's version was written over.</returns>
    public async Task<bool> PutBackAsync(DriveItem read, DriveItem saved, CancellationToken cancellation)
    {
        if (read.Publication?.VersionId is not { } before || await BetweenAsync(before, saved, cancellation) is not { } between)
        {
            return false;
        }

        var theirs = await items.ContentAsync(saved.Id!, between, cancellation);
        if (theirs is null || await IsSameAsync(saved.Id!, before, theirs, cancellation))
        {
            return false;
        }

        Log.Overwritten(log, saved.Id!, between);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                await writer.ReplaceAsync(saved, theirs, cancellation);
                return true;
            }
            catch (Exception refused) when (GraphFailure.Of(refused) is { } failure)
            {
                if (!SaveFailures.IsStale(failure) || await items.GetAsync(saved.Id!, cancellation) is not { } now
                    || now.CTag != saved.CTag)
                {
                    break;
                }

                saved = now;
            }
        }

        Log.NotPutBack(log, saved.Id!, between);
        return true;
    }

    /// <returns>The id of the newest version between the two; null when there is none.</returns>
    private async Task<string?> BetweenAsync(string before, DriveItem saved, CancellationToken cancellation)
    {
        var versions = await items.VersionsAsync(saved.Id!, cancellation);
        var newer = versions.TakeWhile(version => version.Id != before).ToArray();
        if (newer.Length < 2 || newer.Length == versions.Count)
        {
            return null;
        }

        // Ours need not be the newest: somebody may have saved after it.
        var ours = Array.FindIndex(newer, version => version.LastModifiedDateTime <= saved.LastModifiedDateTime);
        return ours >= 0 && ours + 1 < newer.Length ? newer[ours + 1].Id : null;
    }

    /// <summary>A change of columns makes a version too.</summary>
    private async Task<bool> IsSameAsync(string id, string before, byte[] theirs, CancellationToken cancellation) =>
        await items.ContentAsync(id, before, cancellation) is { } read && read.AsSpan().SequenceEqual(theirs);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning, Message = "Item {Item}: version {Version} of somebody else was written over, and is put back.")]
        public static partial void Overwritten(ILogger logger, string item, string version);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "Item {Item}: version {Version} was written over and could not be put back. It is in the version history.")]
        public static partial void NotPutBack(ILogger logger, string item, string version);
    }
}
