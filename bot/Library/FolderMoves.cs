using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Library;

/// <summary>
/// Lets a plan's folder follow the plan's name. What is about to move is noted first and what has moved afterwards, for the plan
/// and all its workshops at once: after a stop between any two lines the next run finds the folder where it is, and goes on.
/// </summary>
internal sealed class FolderMoves(
    StreamCache streams, IEventStore store, IDocumentLibrary library, LibraryFolders folders, TimeProvider clock)
{
    /// <summary>Nobody may write into the plan's folder, or its workshops', meanwhile.</summary>
    /// <returns>False where it has to be tried again: a document is open, or the library refuses.</returns>
    public async Task<bool> FollowAsync(PlanId id, Plan plan, CancellationToken cancellation)
    {
        var stream = StreamNames.Documents(id);
        while (true)
        {
            var documents = await LoadAsync(stream, cancellation);
            if (documents.State.IsNamedAfter(plan))
            {
                return true;
            }

            if (documents.State.Move is not { } move)
            {
                await BeginAsync(stream, documents, plan.Name, cancellation);
                continue;
            }

            switch (move.From == move.To ? MoveOutcome.Moved : await library.MoveAsync(move.From, move.To, cancellation))
            {
                // Somebody deleted it: what is written next makes the new one.
                case MoveOutcome.Moved or MoveOutcome.Gone:
                    await EndAsync(id, plan, move);
                    break;
                case MoveOutcome.Taken:
                    await BeginAsync(stream, documents, move.Name, cancellation);
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Where a path of before leads now, itself when nothing moved: links that were handed out go on working.</summary>
    public async Task<string> WhereIsAsync(string path, CancellationToken cancellation)
    {
        // As often as a plan was renamed; a name taken back leads nowhere else.
        for (var hops = 0; hops < 100; hops++)
        {
            var moved = (await streams.LoadAsync<DocumentEvent.Moved?, DocumentEvent>(
                StreamNames.Folder(path.Split('/')[0]), null, (_, recorded) => recorded.Event as DocumentEvent.Moved,
                cancellation)).State;
            if (moved is null || moved.Path(path) == path)
            {
                return path;
            }

            path = moved.Path(path);
        }

        return path;
    }

    /// <summary>The new folder is the plan's from now on, as the old one stays.</summary>
    private async Task BeginAsync(string stream, Loaded<DocumentsOf> documents, string name, CancellationToken cancellation)
    {
        var from = documents.State.Folder!;
        var same = string.Equals(LibraryPath.SafeName(name), from, StringComparison.OrdinalIgnoreCase);
        var to = same ? from : await folders.NextAsync(name, documents.State.Former, cancellation);
        var act = new Act(default, "", clock.GetUtcNow());
        var reserved = await store.ReadAsync(StreamNames.Folder(to), 0, cancellation);
        await store.AppendAsync(
            [
                StreamCache.Append<DocumentEvent>(stream, documents.Version, act, new DocumentEvent.Moving(from, to, name)),
                .. same ? Array.Empty<StreamAppend>() :
                [
                    StreamCache.Append<DocumentEvent>(
                        StreamNames.Folder(to), reserved.Count, act, new DocumentEvent.FolderChosen(to, name)),
                ],
            ], [], cancellation);
    }

    /// <summary>Even when the bot is stopped now: the folder has moved already.</summary>
    private async Task EndAsync(PlanId id, Plan plan, DocumentEvent.Moving move)
    {
        var act = new Act(default, "", clock.GetUtcNow());
        DocumentEvent moved = new DocumentEvent.Moved(move.From, move.To, move.Name);
        while (true)
        {
            var documents = await LoadAsync(StreamNames.Documents(id), CancellationToken.None);
            if (documents.State.Move != move)
            {
                return;
            }

            var appends = new List<StreamAppend> { StreamCache.Append(StreamNames.Documents(id), documents.Version, act, moved) };
            foreach (var workshop in plan.Order)
            {
                var stream = StreamNames.Documents(workshop);
                if (await LoadAsync(stream, CancellationToken.None) is { State.Folder: not null } its)
                {
                    appends.Add(StreamCache.Append(stream, its.Version, act, moved));
                }
            }

            if (move.From != move.To)
            {
                var old = await store.ReadAsync(StreamNames.Folder(move.From), 0, CancellationToken.None);
                appends.Add(StreamCache.Append(StreamNames.Folder(move.From), old.Count, act, moved));
            }

            if (await store.AppendAsync(appends, [], CancellationToken.None))
            {
                return;
            }
        }
    }

    private Task<Loaded<DocumentsOf>> LoadAsync(string stream, CancellationToken cancellation) =>
        streams.LoadAsync<DocumentsOf, DocumentEvent>(stream, DocumentsOf.None, DocumentsOf.Evolve, cancellation);
}
