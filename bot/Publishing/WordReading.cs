using System.Collections.Immutable;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>One of a plan's documents.</summary>
/// <param name="Report">Null: the plan's own.</param>
/// <param name="Language">Of a twin; null: the plan's own.</param>
internal sealed record PlanPart(AssessmentKind? Report, string? Language)
{
    /// <param name="name">Of <see cref="PlanDocuments"/>.</param>
    public static PlanPart Of(string name) => name.Split('/') is var parts
        ? new(OpenName.Read<AssessmentKind>(parts[0]), parts.ElementAtOrDefault(1))
        : throw new System.Diagnostics.UnreachableException();
}

/// <summary>
/// Reads a plan's document back: what drafters changed in it waits in the plan for its owners. Noted before the document is
/// saved, so that a stop between the two loses no change.
/// </summary>
internal sealed partial class WordReading(
    StreamCache streams, IEventStore store, WorkshopDesk workshops, PlanNames names,
    WorkshopNews news, TimeProvider clock, ILogger<WordReading> log)
{
    /// <param name="open">A plan as its document says it.</param>
    /// <param name="document">Which of its documents, by its language and its kind.</param>
    /// <param name="merged">What merging made: the document with what people wrote in it.</param>
    public async Task NoteAsync(
        PlanId id, Func<Plan, OpenPlan> open, PlanPart document, byte[] merged, CancellationToken cancellation)
    {
        try
        {
            await AppendAsync(id, open, document, merged, cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            // The document is written all the same: what people wrote stays in it, and is read again at the next change.
            Log.NotRead(log, id, broken.GetType().Name, broken.StackTrace);
        }
    }

    /// <summary>Compared with the plan of the version appended to: what an owner took meanwhile does not come back.</summary>
    private async Task AppendAsync(
        PlanId id, Func<Plan, OpenPlan> open, PlanPart document, byte[] merged, CancellationToken cancellation)
    {
        var act = new Act(default, "", clock.GetUtcNow());
        var titleIsTaken = false;
        while ((await streams.LoadPlanAsync(id, cancellation)).Begun() is { } plan)
        {
            var said = open(plan.State);
            var note = new PlanCommand.NoteWord(
                PlanDocuments.Of(document.Report, document.Language), Changes(said, document, merged),
                Texts.For(said.Language)["ReadBack_WhenGone"], titleIsTaken);
            var events = PlanDecider.Decide(note, act, plan.State).Events;
            if (events.Count == 0)
            {
                return;
            }

            if (await GiveAsync(id, plan.State, act, events, cancellation) is not { } given)
            {
                titleIsTaken = true;
                continue;
            }

            var append = StreamCache.Append(StreamNames.Of(id), plan.Version, act, events);
            if (await store.AppendAsync([append, .. given], [], cancellation))
            {
                news.TellPlan(id);
                return;
            }
        }
    }

    /// <summary>What people changed in one of its documents.</summary>
    /// <exception cref="Documents.Outcomes.UnusableDocumentException">It cannot be used.</exception>
    public static ImmutableArray<WordChange> Changes(OpenPlan plan, PlanPart document, byte[] merged)
    {
        var translation = plan.Translations.FirstOrDefault(one => one.Language == document.Language);
        var said = translation is null ? plan : Twin.Of(plan, translation);
        var changes = document.Report is { } kind ? PlanChanges.Of(said, kind, merged) : PlanChanges.Of(said, merged);
        return translation is null ? changes : [.. changes.SelectMany(change => TwinChanges.Of(change, said))];
    }

    /// <summary>A plan that takes by itself may take its title.</summary>
    private async Task<IReadOnlyList<StreamAppend>?> GiveAsync(
        PlanId id, Plan plan, Act act, IReadOnlyList<PlanEvent> events, CancellationToken cancellation) =>
        await workshops.TenantOfAsync(plan, cancellation) is { } tenant
            ? await names.GiveAsync(tenant, events, id, act, cancellation)
            : [];

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "The document of plan {Plan} was not read back: {Kind}\n{Stack}")]
        public static partial void NotRead(ILogger logger, PlanId plan, string kind, string? stack);
    }
}
