using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>What an owner decides about what drafters changed in Word.</summary>
public enum ReadBackDecision
{
    /// <summary>It goes into the plan.</summary>
    Take,

    /// <summary>The plan keeps its own; Word's words stand where they are.</summary>
    Keep,

    /// <summary>All that only drafters changed goes into the plan.</summary>
    TakeAll,
}

/// <summary>Reading the plan back from Word: what waits, and what was decided about it.</summary>
public static class ReadBackRules
{
    /// <summary>What stands in Word now, in place of what was noted before. A plan that takes by itself takes what is no conflict.</summary>
    public static Decision Note(PlanCommand.NoteWord note, Plan plan)
    {
        var news = NewsOf(note, plan);
        var standing = note.Changes.Select(change => (change.Field, change.Fingerprint)).ToHashSet();
        ImmutableArray<string> over =
        [
            .. plan.KeptAgainst.Where(kept => IsIn(note.Document, kept.Key) && !standing.Contains((kept.Key, kept.Value)))
                .Select(kept => kept.Key),
        ];
        if (over.IsEmpty && plan.WaitingIn(note.Document).SequenceEqual(news))
        {
            return NoChange;
        }

        var noted = new PlanEvent.WordRead(note.Document, news, over.IsEmpty ? null : over);
        return plan.TakesFromWord ? Accept([noted, .. TakeAll(news, plan, note.WhenGone, note.TitleIsTaken)]) : Accept(noted);
    }

    /// <summary>Of what people changed, what was neither decided before nor says what the plan says already.</summary>
    public static ImmutableArray<WordChange> NewsOf(PlanCommand.NoteWord note, Plan plan) =>
        [.. note.Changes.Where(change => plan.KeptAgainst.GetValueOrDefault(change.Field) != change.Fingerprint && !IsDone(change, plan))];

    /// <summary>
    /// Whoever decides has the document before them, perhaps not saved yet: what stands in it is noted and decided about at once, or
    /// not at all.
    /// </summary>
    public static Decision Decide(PlanCommand.DecideOpen order, Act act, Plan plan)
    {
        var (events, now) = (new List<PlanEvent>(), plan);
        Add(Note(order.Note, plan).Events);
        ImmutableArray<WordChange> meant = order.Back.Decision == ReadBackDecision.TakeAll
            ? [.. TakeableOpen(now.WaitingIn(order.Note.Document))]
            : [.. now.WaitingIn(order.Note.Document).Where(change => change.Field == order.Back.Field).Take(1)];
        if (order.Back.Seen.Length > 0 && !meant.IsEmpty && order.Back.Seen != WordChange.SeenOf(meant))
        {
            return Refuse(Refusal.Reworded);
        }

        var noted = events.Count;
        var decision = order.Back.Decision == ReadBackDecision.Keep ? ReadBackDecision.Keep : ReadBackDecision.Take;
        foreach (var change in meant)
        {
            var back = order.Back with { Decision = decision, Field = change.Field, Seen = WordChange.SeenOf(change) };
            var decided = Decide(back, now);
            if (decided.Refusal is not null)
            {
                return decided;
            }

            Add(decided.Events);
        }

        return events.Count == noted ? NoChange : Accept([.. events]);

        void Add(IReadOnlyList<PlanEvent> more)
        {
            events.AddRange(more);
            now = more.Aggregate(now, (state, happened) => PlanEvolution.Evolve(state, new(happened, act.By, act.Cause, act.At)) ?? state);
        }
    }

    /// <summary>What no longer waits was decided before: a repeat. Nobody decides about other words than they saw.</summary>
    public static Decision Decide(PlanCommand.ReadBack order, Plan plan) =>
        order.Decision == ReadBackDecision.TakeAll ? DecideAll(order, plan)
        : Find(order, plan) is not { } waiting ? NoChange
        : order.Seen.Length > 0 && order.Seen != WordChange.SeenOf(waiting) ? Refuse(Refusal.Reworded)
        : order.Decision == ReadBackDecision.Keep ? Accept(new PlanEvent.WordKept(waiting.Field, waiting.Fingerprint))
        : waiting.Kind == WordChangeKind.Beside ? Refuse(Refusal.InvalidInput)
        : order.TitleIsTaken && waiting.IsTitle ? Refuse(Refusal.NameTaken)
        : Accept([.. Whole(waiting, plan).SelectMany(one => Take(one, plan, order.WhenGone))]);

    /// <summary>The one that was seen, where a document and an imported file say something of one field.</summary>
    private static WordChange? Find(PlanCommand.ReadBack order, Plan plan) => plan.WaitingChanges
        .Where(change => change.Field == order.Field).OrderBy(change => order.Seen == WordChange.SeenOf(change) ? 0 : 1).FirstOrDefault();

    private static Decision DecideAll(PlanCommand.ReadBack order, Plan plan)
    {
        ImmutableArray<WordChange> all = [.. Takeable(plan.WaitingChanges)];
        IReadOnlyList<PlanEvent> taken = [.. TakeAll(all, plan, order.WhenGone, order.TitleIsTaken)];
        return order.Seen.Length > 0 && all.Length > 0 && order.Seen != WordChange.SeenOf(all) ? Refuse(Refusal.Reworded)
            : order.TitleIsTaken && taken.Count == 0 ? Refuse(Refusal.NameTaken)
            : Accept([.. taken]);
    }

    /// <summary>
    /// How it is noted that words of a document were left: those of an imported file stand in no document to be read again.
    /// </summary>
    internal static string Mark(string document, string field) =>
        document == PlanDocuments.Import ? $"{PlanDocuments.Import}:{field}" : field;

    private static bool IsIn(string document, string field) =>
        !field.StartsWith($"{PlanDocuments.Import}:", StringComparison.Ordinal) && document == WordPlace.Of(field).Document;

    /// <summary>Whether the plan says it already: read from a document that is a moment older.</summary>
    private static bool IsDone(WordChange change, Plan plan) => (change.Place, change.Kind) switch
    {
        (_, WordChangeKind.Beside) => false,
        _ when change.IsShared => IsDone(change with { Field = change.Target }, plan),
        ({ Language: { } language }, _) => change.Fields.All(
            field => (plan.TextsIn(language).GetValueOrDefault(field.Key)?.Text ?? "") == field.Value),
        ({ Report: { } kind, Commitment: null }, _) => IsTold(plan.Assessment(kind)?.Sections, change),
        ({ Report: { } kind, Commitment: { } id, Name: var name }, _) when IsProgress(name) => IsTold(plan.Assessment(kind)?.Of(id), change),
        ({ Commitment: { } id, Milestone: { } milestone }, var kind) => plan.Find(id)?.MilestoneEdits.Find(edit => edit.Id == milestone) is { } edit
            && (kind == WordChangeKind.Removed ? edit.IsRemoved : Holds(edit.Fields, change.Fields)),
        ({ Commitment: { } id }, WordChangeKind.Removed) => plan.Find(id) is { Standing: CommitmentStanding.SetAside },
        ({ Commitment: { } id }, WordChangeKind.Changed or WordChangeKind.Added) => plan.Find(id) is { } one && Holds(one.Rewritten, change.Fields),
        ({ Amendment: { } id }, _) => change.Fields.GetValueOrDefault(AmendmentField.Summary, "") == (Of(id, plan)?.Summary ?? ""),
        ({ Name: "title" }, _) => change.Fields.GetValueOrDefault("title") == plan.Name,
        _ => IsTold(plan.Details, change),
    };

    private static Amendment? Of(CommitmentId commitment, Plan plan) =>
        Amendment.Of(plan).FirstOrDefault(one => one.Commitment == commitment);

    private static bool IsTold(ImmutableSortedDictionary<string, string>? told, WordChange change) =>
        change.Fields.All(field => told?.GetValueOrDefault(field.Key, "") == field.Value);

    /// <summary>How far it has come, which only reports tell; what they take over from the plan is the plan's.</summary>
    private static bool IsProgress(string field) =>
        field is ProgressField.Level or ProgressField.Status || ProgressField.Texts.Contains(field);

    private static bool Holds(ImmutableSortedDictionary<string, string> standing, ImmutableSortedDictionary<string, string> fields) =>
        fields.All(field => standing.TryGetValue(field.Key, out var text) && text == field.Value);

    /// <summary>What only drafters changed, or only a file: a field of which both say something is asked about.</summary>
    public static IEnumerable<WordChange> Takeable(IEnumerable<WordChange> changes) => changes
        .GroupBy(change => change.Target, StringComparer.Ordinal).Where(same => !same.Skip(1).Any()).Select(same => same.First())
        .Where(change => change is { Conflicts: false, Kind: not WordChangeKind.Beside });

    /// <summary>
    /// The same of a document that is open: a commitment that is not in it any more was withdrawn, or is gone by a slip that Word can
    /// still undo. That is asked by itself.
    /// </summary>
    public static IEnumerable<WordChange> TakeableOpen(IEnumerable<WordChange> changes) =>
        Takeable(changes).Where(change => change is not { Kind: WordChangeKind.Removed, Place.Milestone: null });

    /// <summary>What taking all of it does.</summary>
    internal static IEnumerable<PlanEvent> AllOf(ImmutableArray<WordChange> changes, Plan plan) =>
        TakeAll(changes, plan, "–", titleIsTaken: false);

    private static IEnumerable<PlanEvent> TakeAll(
        ImmutableArray<WordChange> changes, Plan plan, string whenGone, bool titleIsTaken) => Takeable(changes)
        .Where(change => !(titleIsTaken && change.IsTitle)).SelectMany(change => Take(change, plan, whenGone));

    /// <summary>A commitment that was added comes with its milestones, whichever of them is taken.</summary>
    private static IEnumerable<WordChange> Whole(WordChange change, Plan plan) =>
        change.Place.Commitment is { } id && plan.Find(id) is null
            ? plan.WaitingChanges.Where(other => other.Place.Commitment == id && other.Kind != WordChangeKind.Beside)
            : [change];

    private static IEnumerable<PlanEvent> Take(WordChange change, Plan plan, string whenGone)
    {
        foreach (var happened in Effect(change, plan, whenGone))
        {
            yield return happened;
        }

        yield return new PlanEvent.WordTaken(change.Field);
    }

    /// <summary>A file says where its commitments stand; who writes one into the plan's document means it to be in the plan.</summary>
    private static PlanEvent[] Standing(CommitmentId id, ImmutableSortedDictionary<string, string> fields) =>
        OpenName.Read<CommitmentStatus>(fields.GetValueOrDefault(WordChange.Status)) switch
        {
            CommitmentStatus.Proposal => [],
            CommitmentStatus.SetAside => [new PlanEvent.SetAside(id, fields[WordChange.Reason])],
            _ => [new PlanEvent.Retained(id)],
        };

    private static IEnumerable<PlanEvent> Effect(WordChange change, Plan plan, string whenGone) => (change.Place, change.Kind) switch
    {
        _ when change.IsShared => Effect(change with { Field = change.Target }, plan, whenGone),
        ({ Language: { } language }, _) => [TranslationRules.Taken(language, change.Fields, plan)],
        ({ Report: { } kind, Commitment: null }, _) => [new PlanEvent.AssessmentDetailed(kind, change.Fields)],
        ({ Report: { } kind, Commitment: { } id, Name: var name }, _) when IsProgress(name) =>
            [new PlanEvent.ProgressSaved(id, kind, change.Fields)],
        ({ Commitment: { } id, Milestone: { } milestone }, WordChangeKind.Removed) => [new PlanEvent.MilestoneRemoved(id, milestone)],
        ({ Commitment: { } id, Milestone: { } milestone }, _) =>
            [new PlanEvent.MilestoneRewritten(id, milestone, change.Fields, change.After)],
        ({ Commitment: { } id }, WordChangeKind.Removed) => [new PlanEvent.SetAside(id, whenGone)],
        ({ Commitment: { } id }, WordChangeKind.Added) =>
            [
                new PlanEvent.CommitmentRewritten(id, change.Fields.RemoveRange([WordChange.Status, WordChange.Reason])),
                .. Standing(id, change.Fields),
            ],
        ({ Commitment: { } id }, _) => [new PlanEvent.CommitmentRewritten(id, change.Fields)],
        ({ Amendment: { } id }, _) => Of(id, plan) is { } amendment
            ? [new PlanEvent.AmendmentTold(id, change.Fields, amendment.Fingerprint)]
            : [],
        ({ Name: "title" }, _) => change.Fields.GetValueOrDefault("title") is { Length: > 0 } title && title != plan.Name
            ? [new PlanEvent.Renamed(title)]
            : [],
        _ => [new PlanEvent.Detailed(change.Fields)],
    };
}
