using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Library;

/// <summary>Gives each plan a folder of its own in the library, for good, and each of its workshops one inside.</summary>
internal sealed class LibraryFolders(StreamCache streams, IEventStore store, IDocumentLibrary library, TimeProvider clock)
{
    private static readonly HashSet<string> None = [];

    /// <summary>
    /// A folder that stands in the library is taken up: drafters may have made it, and workshops of before filled it. Two
    /// organisations may call their plans alike, and two names may become one when they are made safe.
    /// </summary>
    public Task<string> OfAsync(PlanId id, string name, CancellationToken cancellation) => ReserveAsync(
        StreamNames.Documents(id), clock.GetUtcNow(), () => FreeAsync(
            number => Numbered(name, number), folder => Task.FromResult(IsOurs(folder)), None, cancellation), cancellation,
        name);

    /// <summary>For a plan that has another name now: nothing may stand there.</summary>
    /// <param name="former">Folders it had before.</param>
    public Task<string> NextAsync(string name, IReadOnlySet<string> former, CancellationToken cancellation) => FreeAsync(
        number => Numbered(name, number),
        async folder => IsOurs(folder) || await library.ExistsAsync(folder, cancellation), former, cancellation);

    public Task<string> OfAsync(WorkshopBrief brief, DateTimeOffset createdAt, CancellationToken cancellation) => ReserveAsync(
        StreamNames.Documents(brief.Id), createdAt, async () =>
        {
            var day = TimeZoneInfo.ConvertTime(createdAt, TimeZoneInfo.FindSystemTimeZoneById(brief.TimeZone));
            var plan = await OfAsync(brief.Plan, brief.PlanName, cancellation);
            var workshops = LibraryPath.Combine(plan, new DocumentNames(Language.Of(brief.Language)).Workshops);
            return await FreeAsync(
                number => LibraryPath.Combine(workshops, Numbered($"{day:yyyy-MM-dd} {brief.Title}", number)),
                folder => library.ExistsAsync(folder, cancellation), None, cancellation);
        }, cancellation);

    /// <param name="documents">The stream of the documents that will lie in it.</param>
    private async Task<string> ReserveAsync(
        string documents, DateTimeOffset at, Func<Task<string>> freeAsync, CancellationToken cancellation, string? name = null)
    {
        while (true)
        {
            var standing = await streams.LoadAsync<DocumentsOf, DocumentEvent>(
                documents, DocumentsOf.None, DocumentsOf.Evolve, cancellation);
            if (standing.State.Folder is { } chosen)
            {
                return chosen;
            }

            // The reservation and the choice are one transaction: two plans, or two workshops of one name, never share a folder.
            var folder = await freeAsync();
            var act = new Act(default, "", at);
            DocumentEvent choice = new DocumentEvent.FolderChosen(folder, name);
            await store.AppendAsync(
                [
                    StreamCache.Append(StreamNames.Folder(folder), 0, act, choice),
                    StreamCache.Append(documents, standing.Version, act, choice),
                ], [], cancellation);
        }
    }

    private async Task<string> FreeAsync(
        Func<int, string> named, Func<string, Task<bool>> isTakenAsync, IReadOnlySet<string> own, CancellationToken cancellation)
    {
        for (var number = 1; ; number++)
        {
            var folder = named(number);
            var isReserved = !own.Contains(folder)
                && (await store.ReadAsync(StreamNames.Folder(folder), 0, cancellation)).Count > 0;
            if (!isReserved && !await isTakenAsync(folder))
            {
                return folder;
            }
        }
    }

    /// <summary>The number goes behind the cut, or a long title would swallow it.</summary>
    private static string Numbered(string name, int number) =>
        number == 1 ? LibraryPath.SafeName(name) : $"{LibraryPath.SafeName(name)} ({number})";

    private static bool IsOurs(string folder) => folder.Equals(DocumentNames.Imports, StringComparison.OrdinalIgnoreCase)
        || Enum.GetValues<Language>().Any(
        language => string.Equals(folder, new DocumentNames(language).Templates, StringComparison.OrdinalIgnoreCase));
}
