using System.Collections.Concurrent;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents;
using OgpTeams.Documents.Finals;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Printing;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// Brings the library up to date with a workshop or a plan, and the plan with what the workshop brings. All of it can be run
/// again, whatever happened before.
/// </summary>
internal sealed partial class Publisher(
    WorkshopDesk desk, PlanKeeper plans, StreamCache streams, IEventStore store, LibraryWriter writer, LibraryFolders folders,
    FolderMoves moves, WorkshopContents contents, PlanPapers papers, KeyedLocks locks, ILogger<Publisher> log)
    : IDisposable
{
    /// <summary>Of documents written at once; a folder gets its new name while none is.</summary>
    private const int MostWriting = 64;

    private readonly SemaphoreSlim _writing = new(MostWriting);
    private readonly SemaphoreSlim _moving = new(1);

    /// <summary>Up to which version a stream was looked after, while some of its documents could not be written.</summary>
    private readonly ConcurrentDictionary<string, long> _tried = new(StringComparer.Ordinal);

    /// <summary>A plan has another name: the documents of this workshop, which say it, are to be written anew.</summary>
    public event Action<WorkshopId>? Outdated;

    /// <inheritdoc cref="LibraryWriter.LibraryFailed"/>
    public bool LibraryFailed => writer.LibraryFailed;

    public Task<Loaded<DocumentsOf>> StateAsync(WorkshopId id, CancellationToken cancellation) =>
        writer.StateAsync(StreamNames.Documents(id), cancellation);

    public Task<Loaded<DocumentsOf>> StateAsync(PlanId id, CancellationToken cancellation) =>
        writer.StateAsync(StreamNames.Documents(id), cancellation);

    /// <summary>Has more happened than the documents say? One that is locked or failed says so itself and makes the others no older.</summary>
    /// <param name="stream">Of the workshop or the plan.</param>
    public async Task<bool> IsBehindAsync(string stream, CancellationToken cancellation) =>
        (await store.PendingAsync(stream, cancellation)).Any(pending => pending.Version > _tried.GetValueOrDefault(stream));

    /// <summary>What breaks is told by the documents it keeps from being written, and tried again: whoever asked is answered.</summary>
    /// <returns>True when everything that was due stands in the library, and in the plan.</returns>
    public async Task<bool> PublishAsync(WorkshopId id, CancellationToken cancellation) =>
        await desk.LoadAsync(id, cancellation) is not { State.Brief.Plan: var plan }
        || (await FollowAsync(plan, cancellation) is { } followed
            && await AloneAsync(StreamNames.Documents(id), () => WriteAsync(id, cancellation), cancellation) && followed);

    /// <summary>A plan that holds nothing yet has no documents.</summary>
    /// <inheritdoc cref="PublishAsync(WorkshopId, CancellationToken)"/>
    public async Task<bool> PublishAsync(PlanId id, CancellationToken cancellation) =>
        await FollowAsync(id, cancellation) is { } followed
        && await AloneAsync(StreamNames.Documents(id), () => WriteAsync(id, cancellation), cancellation) && followed;

    public void Dispose()
    {
        _writing.Dispose();
        _moving.Dispose();
    }

    /// <summary>The version to publish of a plan's document, beside it: made anew each time, from what stands and what is known.</summary>
    /// <param name="printed">Whether to wait for the pages of its contents and for the print, where something here can print.</param>
    /// <returns>Null when the plan holds nothing, or its document cannot be used.</returns>
    public async Task<FinalVersion?> PublishFinalAsync(PlanId id, bool printed, CancellationToken cancellation)
    {
        var plan = await streams.LoadPlanAsync(id, cancellation);
        if (plan.State is not { } state || await ComposeFinalAsync(id, state, cancellation) is not var (final, language))
        {
            return null;
        }

        var files = printed
            ? await FinalDocument.PublishAsync(final.Bytes, cancellation)
            : new(FinalDocument.WithPages(final.Bytes, null), null, LibreOffice.IsHere);
        await _writing.WaitAsync(cancellation);
        try
        {
            using var alone = await locks.EnterAsync(StreamNames.Documents(id), cancellation);

            // Asked for only now: the plan may have been renamed, and its folder with it, while the pages were counted.
            var path = LibraryPath.Combine(
                await folders.OfAsync(id, state.Name, cancellation), new DocumentNames(Language.Of(language)).FinalActionPlan);
            await SaveAsync(path, files.Document);
            if (files.Print is { } print)
            {
                await SaveAsync(Path.ChangeExtension(path, "pdf"), print);
            }
        }
        finally
        {
            _writing.Release();
        }

        return final;

        // Set aside, under its day, where somebody wrote in it.
        Task<bool> SaveAsync(string file, byte[] bytes) => writer.WriteAsync(
            StreamNames.Documents(id), file, new DueDocument.Data(Path.GetFileName(file), () => bytes), language, cancellation);
    }

    private async Task<(FinalVersion Final, string Language)?> ComposeFinalAsync(
        PlanId id, Domain.Plans.Plan plan, CancellationToken cancellation)
    {
        var language = await papers.LanguageAsync(plan, cancellation);
        var folder = await folders.OfAsync(id, plan.Name, cancellation);
        var due = (await papers.OfAsync(id, plan, language, cancellation)).OfType<DueDocument.Word>().First();
        try
        {
            var document = await writer.ComposeAsync(LibraryPath.Combine(folder, due.Name), due, language, cancellation);
            return (FinalDocument.Of(document.Bytes, Language.Of(language)), language);
        }
        catch (Exception unusable) when (unusable is UnusableDocumentException or IOException or UnauthorizedAccessException)
        {
            // The plan's own document says why, in its line.
            Log.NotComposed(log, id, unusable.GetType().Name);
            return null;
        }
    }

    private async Task<bool> AloneAsync(string documents, Func<Task<bool>> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            using var alone = await locks.EnterAsync(documents, cancellation);
            try
            {
                return await write();
            }
            catch (Exception broken) when (!cancellation.IsCancellationRequested)
            {
                await writer.FailAllAsync(documents, broken, cancellation);
                return false;
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>A renamed plan's folder follows before anything is written in it.</summary>
    /// <returns>False: it stays where it is for now. Null: nobody knows where it is, and nothing may be written.</returns>
    private async Task<bool?> FollowAsync(PlanId id, CancellationToken cancellation)
    {
        if ((await streams.LoadPlanAsync(id, cancellation)).State is not { } renamed
            || (await StateAsync(id, cancellation)).State.IsNamedAfter(renamed))
        {
            return true;
        }

        await _moving.WaitAsync(cancellation);
        var held = 0;
        try
        {
            for (; held < MostWriting; held++)
            {
                await _writing.WaitAsync(cancellation);
            }

            var plan = (await streams.LoadPlanAsync(id, cancellation)).State!;
            var follows = await moves.FollowAsync(id, plan, cancellation);
            foreach (var workshop in follows ? plan.Order : [])
            {
                Outdated?.Invoke(workshop);
            }

            return follows;
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            Log.NotMoved(log, id, broken.GetType().Name, broken.StackTrace);
            return null;
        }
        finally
        {
            if (held > 0)
            {
                _writing.Release(held);
            }

            _moving.Release();
        }
    }

    private async Task<bool> WriteAsync(WorkshopId id, CancellationToken cancellation)
    {
        if (await desk.LoadAsync(id, cancellation) is not { State: var state } workshop)
        {
            return true;
        }

        // First of all: a document that somebody has open must not keep the plan waiting; nor must the plan keep documents waiting.
        var done = await BringAsync(workshop, cancellation);

        // Under the name its plan has now.
        var plan = (await streams.LoadPlanAsync(state.Brief.Plan, cancellation)).State;
        state = state with { Brief = state.Brief with { PlanName = plan?.Name ?? state.Brief.PlanName } };
        var folder = await folders.OfAsync(state.Brief, state.CreatedAt, cancellation);
        foreach (var due in await contents.OfAsync(state, cancellation))
        {
            done &= await writer.WriteAsync(
                StreamNames.Documents(id), LibraryPath.Combine(folder, due.Name), due, state.Brief.Language, cancellation,
                Filing.Of(due, state.Brief.PlanName, state));
        }

        return await SettleAsync(StreamNames.Of(id), workshop.Version, done, cancellation);
    }

    private async Task<bool> BringAsync(Loaded<Workshop> workshop, CancellationToken cancellation)
    {
        try
        {
            await plans.BringAsync(workshop, cancellation);
            return true;
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            Log.NotBrought(log, workshop.State.Id, broken.GetType().Name, broken.StackTrace);
            return false;
        }
    }

    private async Task<bool> WriteAsync(PlanId id, CancellationToken cancellation)
    {
        var plan = await streams.LoadPlanAsync(id, cancellation);
        if (plan.State is not { } state)
        {
            return true;
        }

        var done = true;
        if (PlanPapers.HasAny(state))
        {
            var language = await papers.LanguageAsync(state, cancellation);
            var folder = await folders.OfAsync(id, state.Name, cancellation);
            foreach (var due in await papers.OfAsync(id, state, language, cancellation))
            {
                done &= await writer.WriteAsync(
                    StreamNames.Documents(id), due.In(folder), due, due.Language ?? language, cancellation, Filing.Of(due, state.Name));
            }
        }

        return await SettleAsync(StreamNames.Of(id), plan.Version, done, cancellation);
    }

    public async Task<IReadOnlyList<WorkshopId>> WorkshopsOfAsync(PlanId id, CancellationToken cancellation) =>
        (await streams.LoadPlanAsync(id, cancellation)).State?.Order ?? [];

    private async Task<bool> SettleAsync(string stream, long version, bool done, CancellationToken cancellation)
    {
        _tried[stream] = version;
        if (done)
        {
            await store.MarkPublishedAsync(stream, version, cancellation);
            _tried.TryRemove(stream, out _);
        }

        return done;
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "What workshop {Workshop} has could not be brought into its plan: {Kind}\n{Stack}")]
        public static partial void NotBrought(ILogger logger, WorkshopId workshop, string kind, string? stack);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "The folder of plan {Plan} could not follow its name; to be tried again: {Kind}\n{Stack}")]
        public static partial void NotMoved(ILogger logger, PlanId plan, string kind, string? stack);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The version to publish of plan {Plan} could not be made: {Kind}.")]
        public static partial void NotComposed(ILogger logger, PlanId plan, string kind);
    }
}
