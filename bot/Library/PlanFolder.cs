using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Library;

/// <summary>
/// Gives each plan a folder of its own in the library, for good; its workshops' folders stand inside. Two organisations may call
/// their plans alike, and two names may become one when they are made safe.
/// </summary>
internal sealed class PlanFolder(StreamCache streams, IEventStore store, TimeProvider clock)
{
    public async Task<string> OfAsync(PlanId id, string name, CancellationToken cancellation)
    {
        while (true)
        {
            var documents = await streams.LoadAsync<DocumentsOf, DocumentEvent>(
                StreamNames.Documents(id), DocumentsOf.None, DocumentsOf.Evolve, cancellation);
            if (documents.State.Folder is { } chosen)
            {
                return chosen;
            }

            // The reservation and the choice are one transaction: two plans never share a folder.
            var folder = await FreeAsync(name, cancellation);
            var act = new Act(default, "", clock.GetUtcNow());
            DocumentEvent choice = new DocumentEvent.FolderChosen(folder);
            await store.AppendAsync(
                [
                    StreamCache.Append(StreamNames.Folder(folder), 0, act, choice),
                    StreamCache.Append(StreamNames.Documents(id), documents.Version, act, choice),
                ], [], cancellation);
        }
    }

    /// <summary>A folder that stands in the library is taken up: drafters may have made it, and workshops of before filled it.</summary>
    private async Task<string> FreeAsync(string name, CancellationToken cancellation)
    {
        var safe = LibraryPath.SafeName(name);
        for (var number = 1; ; number++)
        {
            var folder = number == 1 ? safe : $"{safe} ({number})";
            if (!IsTemplates(folder) && (await store.ReadAsync(StreamNames.Folder(folder), 0, cancellation)).Count == 0)
            {
                return folder;
            }
        }
    }

    private static bool IsTemplates(string folder) =>
        Enum.GetValues<Language>().Any(language => string.Equals(folder, new DocumentNames(language).Templates, StringComparison.OrdinalIgnoreCase));
}
