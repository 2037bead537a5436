using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>The rules of people's words: when they are taken, who may change them. What is said is never refused for its form.</summary>
internal static class ContributionRules
{
    public static Decision Decide(ContributionCommand command, Act act, Workshop workshop) => command switch
    {
        ContributionCommand.Add add => Add(add, act, workshop),
        ContributionCommand.AddOnBehalf add => AddOnBehalf(add, act, workshop),
        ContributionCommand.EditSubject edit => Edit(edit, act, workshop),
        ContributionCommand.WithdrawSubject withdraw => Withdraw(withdraw, act, workshop),
        ContributionCommand.RestoreSubject restore => Restore(restore, act, workshop),
        ContributionCommand.Hide or ContributionCommand.Unhide when !workshop.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        ContributionCommand.Hide hide => Find(workshop, hide.Id) is not { } found ? Refuse(Refusal.Unknown)
            : found.HiddenBecause is not null ? NoChange
            : Accept([new ContributionEvent.Hidden(hide.Id, hide.Reason), .. CommitmentRules.TakenBack(found, workshop)]),
        ContributionCommand.Unhide unhide => Find(workshop, unhide.Id) is not { } found ? Refuse(Refusal.Unknown)
            : found.HiddenBecause is null ? NoChange
            : Accept(new ContributionEvent.Unhidden(unhide.Id)),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    private static Decision Add(ContributionCommand.Add add, Act act, Workshop workshop)
    {
        var kind = ContributionKind.Of(add.Verb);
        if (kind.ByFacilitators && !workshop.IsFacilitator(act.By))
        {
            return Refuse(Refusal.NotFacilitator);
        }

        if (Stands(workshop, act.By, act.Cause))
        {
            return NoChange;
        }

        var timing = kind.TimingIn(workshop);
        if (timing == StepTiming.Early)
        {
            return Refuse(Refusal.StepNotOpen);
        }

        var capped = kind.Capped && !workshop.IsFacilitator(act.By);
        return capped && StandingSubjects(workshop, act.By) >= workshop.Brief.MaxSubjects
            ? Refuse(Refusal.TooMany)
            : Accept([.. Received(workshop, act.By, kind, add.Id, add.Fields, timing, onBehalf: false)]);
    }

    /// <summary>Not capped: a facilitator types what they are told.</summary>
    private static Decision AddOnBehalf(ContributionCommand.AddOnBehalf add, Act act, Workshop workshop)
    {
        if (!workshop.IsFacilitator(act.By))
        {
            return Refuse(Refusal.NotFacilitator);
        }

        var kind = ContributionKind.Of(add.Verb);
        var timing = kind.TimingIn(workshop);
        return add.Items.IsEmpty ? Refuse(Refusal.MissingInput)
            : Stands(workshop, add.Person, act.Cause) ? NoChange
            : timing == StepTiming.Early ? Refuse(Refusal.StepNotOpen)
            : Accept([
                .. Present(workshop, add.Person),
                .. add.Items.SelectMany(item => Received(workshop, add.Person, kind, item.Id, item.Fields, timing, onBehalf: true)),
            ]);
    }

    private static Decision Edit(ContributionCommand.EditSubject edit, Act act, Workshop workshop)
    {
        if (workshop.Brief.ChosenSubjects.FirstOrDefault(chosen => chosen.Id == edit.Id) is { } chosen)
        {
            return Reword(chosen, edit, act, workshop);
        }

        if (MayChange(edit.Id, act, workshop) is { } refusal)
        {
            return Refuse(refusal);
        }

        if (edit.Fields.GetValueOrDefault(Field.Title) is "")
        {
            return Refuse(Refusal.MissingInput);
        }

        var fields = workshop.Contributions[edit.Id];
        var changes = edit.Fields.Where(field => fields[field.Key] != field.Value).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return changes.IsEmpty ? NoChange
            : Overtaken(fields, edit.Message)
            ?? Accept(new ContributionEvent.Edited(edit.Id, changes, edit.Message));
    }

    /// <summary>
    /// An edited message changes what its author said last, and nothing newer: its edits can come twice and in any order, and
    /// who edits a message in the chat need not have seen what a facilitator made of it. Null: it is the newest word.
    /// </summary>
    public static Decision? Overtaken(Contribution said, DateTimeOffset? message) =>
        message is not { } at ? null
        : at < said.Message || (at == said.Message && said.RewordedBy is not null) ? NoChange
        : said.RewordedBy is { } other && other != said.Author ? Refuse(Refusal.Reworded)
        : null;

    /// <summary>The group's wording of the subject it started from goes on that subject's card (« Reformulation du sujet »).</summary>
    private static Decision Reword(ChosenSubject chosen, ContributionCommand.EditSubject edit, Act act, Workshop workshop)
    {
        var changes = edit.Fields.Where(field => workshop.Worded(chosen).GetValueOrDefault(field.Key, "") != field.Value)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        return !workshop.IsFacilitator(act.By) ? Refuse(Refusal.NotFacilitator)
            : workshop.TimingOf(StepKind.Reformulation, StepKind.Ideas, StepKind.Canvas) != StepTiming.Now
                && !workshop.IsPreparing(StepKind.Reformulation, StepKind.Ideas, StepKind.Canvas) ? Refuse(Refusal.StepNotOpen)
            : edit.Fields.GetValueOrDefault(Field.Title) is "" ? Refuse(Refusal.MissingInput)
            : changes.IsEmpty ? NoChange
            : Accept(new OgpTeams.Domain.Workshops.Subjects.SubjectEvent.Reworded(chosen.Id, changes));
    }

    private static Decision Withdraw(ContributionCommand.WithdrawSubject withdraw, Act act, Workshop workshop) =>
        Find(workshop, withdraw.Id) is { Withdrawn: true } ? NoChange
        : MayChange(withdraw.Id, act, workshop) is { } refusal ? Refuse(refusal)

        : workshop.Board.MergedInto.ContainsKey(withdraw.Id) ? Refuse(Refusal.InvalidInput)

        // What a group was made of must not go with it.
        : workshop.Board.Origins.ContainsKey(withdraw.Id) ? Accept(new OgpTeams.Domain.Workshops.Subjects.SubjectEvent.Unmerged(withdraw.Id))
        : Accept(new ContributionEvent.Withdrawn(withdraw.Id));

    /// <summary>A group that was dissolved is made again from its subjects: it had no words of its own to bring back.</summary>
    private static Decision Restore(ContributionCommand.RestoreSubject restore, Act act, Workshop workshop) =>
        Find(workshop, restore.Id) is not { Verb: Verbs.SubmitSubject } subject ? Refuse(Refusal.Unknown)
        : MayChange(subject, act, workshop) is { } refusal ? Refuse(refusal)
        : !subject.Withdrawn ? NoChange
        : !workshop.IsFacilitator(act.By) && StandingSubjects(workshop, subject.Author) >= workshop.Brief.MaxSubjects
            ? Refuse(Refusal.TooMany)
        : Accept(new ContributionEvent.Restored(restore.Id));

    private static Refusal? MayChange(ContributionId id, Act act, Workshop workshop) =>
        Find(workshop, id) is { Withdrawn: false } subject ? MayChange(subject, act, workshop) : Refusal.Unknown;

    private static Refusal? MayChange(Contribution subject, Act act, Workshop workshop) =>
        !Workshop.IsSubject(subject) ? Refusal.Unknown
        : subject.Author != act.By && !workshop.IsFacilitator(act.By) ? Refusal.NotAuthor
        : ContributionKind.Of(Verbs.SubmitSubject).TimingIn(workshop) != StepTiming.Now ? Refusal.StepNotOpen
        : null;

    private static Contribution? Find(Workshop workshop, ContributionId id) => workshop.Contributions.GetValueOrDefault(id);

    /// <summary>
    /// The same words from the same form are kept once while they stand, several lines while one of them
    /// does; hidden ones still stand.
    /// </summary>
    private static bool Stands(Workshop workshop, ParticipantId author, string cause) =>
        (workshop.ByAuthor.GetValueOrDefault(author) ?? []).Any(
            id => workshop.Contributions[id] is { Withdrawn: false } said && said.Cause == cause);

    public static int StandingSubjects(Workshop workshop, ParticipantId person) =>
        (workshop.ByAuthor.GetValueOrDefault(person) ?? []).Count(
            id => workshop.Contributions[id] is { Withdrawn: false, Verb: Verbs.SubmitSubject });

    /// <summary>Whom a facilitator types for is in the room.</summary>
    public static IEnumerable<WorkshopEvent> Present(Workshop workshop, ParticipantId person)
    {
        if (workshop.Participants.GetValueOrDefault(person) is not { Introduced: true })
        {
            yield return new OgpTeams.Domain.Workshops.Participants.ParticipantEvent.Introduced(
                person, null, Expert: false, NameConsent: false, EmailConsent: false, HasEmail: false, OnBehalf: true);
        }
    }

    private static IEnumerable<WorkshopEvent> Received(
        Workshop workshop, ParticipantId author, ContributionKind kind, ContributionId id, ImmutableSortedDictionary<string, string> fields,
        StepTiming timing, bool onBehalf)
    {
        var blind = timing == StepTiming.Now && workshop.Step is { } step && step.Kind == kind.AloneIn
            && !workshop.Draft.Shared.Contains(step.Id);
        if (kind.Once)
        {
            // The newest counts, the one before stays in the events.
            foreach (var earlier in (workshop.ByAuthor.GetValueOrDefault(author) ?? []).Where(
                earlier => workshop.Contributions[earlier] is { Withdrawn: false } said && said.Verb == kind.Verb))
            {
                yield return new ContributionEvent.Withdrawn(earlier);
            }
        }

        yield return new ContributionEvent.Received(
            id, kind.Verb, workshop.Run?.StepId, author, fields, timing == StepTiming.After, onBehalf, Revealed: !blind);
    }
}
