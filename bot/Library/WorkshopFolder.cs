using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Library;

/// <summary>Gives each workshop a folder of its own in the library, for good.</summary>
internal sealed class WorkshopFolder(StreamCache streams, IEventStore store, IDocumentLibrary library, PlanFolder plans)
{
    public async Task<string> OfAsync(WorkshopBrief brief, DateTimeOffset createdAt, CancellationToken cancellation)
    {
        while (true)
        {
            var documents = await streams.LoadAsync<DocumentsOf, DocumentEvent>(
                StreamNames.Documents(brief.Id), DocumentsOf.None, DocumentsOf.Evolve, cancellation);
            if (documents.State.Folder is { } chosen)
            {
                return chosen;
            }

            // The reservation and the choice are one transaction: two workshops of one name never share a folder.
            var folder = await FreeAsync(brief, createdAt, cancellation);
            var act = new Act(default, "", createdAt);
            DocumentEvent choice = new DocumentEvent.FolderChosen(folder);
            await store.AppendAsync(
                [
                    StreamCache.Append(StreamNames.Folder(folder), 0, act, choice),
                    StreamCache.Append(StreamNames.Documents(brief.Id), documents.Version, act, choice),
                ], [], cancellation);
        }
    }

    private async Task<string> FreeAsync(WorkshopBrief brief, DateTimeOffset createdAt, CancellationToken cancellation)
    {
        var day = TimeZoneInfo.ConvertTime(createdAt, TimeZoneInfo.FindSystemTimeZoneById(brief.TimeZone));
        var name = $"{day:yyyy-MM-dd} {brief.Title}";
        var plan = await plans.OfAsync(brief.Plan, brief.PlanName, cancellation);
        for (var number = 1; ; number++)
        {
            // The number goes behind the cut, or a long title would swallow it.
            var safe = LibraryPath.SafeName(name);
            var folder = LibraryPath.Combine(
                plan, new DocumentNames(Language.Of(brief.Language)).Workshops,
                number == 1 ? safe : $"{safe} ({number})");
            if ((await store.ReadAsync(StreamNames.Folder(folder), 0, cancellation)).Count == 0
                && !await library.ExistsAsync(folder, cancellation))
            {
                return folder;
            }
        }
    }
}
