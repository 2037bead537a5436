using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>A kind of order to a plan.</summary>
internal sealed record PlanMove(int Weight, Func<PlanMoment, PlanCommand> Order, [CallerArgumentExpression(nameof(Order))] string Name = "");

internal sealed record PlanPress(int Number, PlanMove Move, ParticipantId By, int Dice)
{
    public override string ToString() => $"  {Number,3}. {By}: {Move.Name}";
}

/// <summary>What an order finds before it.</summary>
internal sealed class PlanMoment(Plan plan, PlanPress press)
{
    private readonly Random _dice = new(press.Dice);
    private int _made;

    public ParticipantId Somebody => Pick(Lives.Everybody);

    public CommitmentId Commitment => Pick([.. plan.Commitments.Select(commitment => commitment.Id).DefaultIfEmpty(PlanLives.Commitments[0])]);

    public string MaybeText => Pick("", $"word{press.Number:D6}{_made++:D3}");

    /// <summary>What the workshop brought before with some boxes changed, or what it never brought; now and then late.</summary>
    public PlanCommand.Bring Bring
    {
        get
        {
            var workshop = Pick(PlanLives.Workshops);
            var before = plan.Workshops.GetValueOrDefault(workshop);
            var standing = before?.Share.Commitment;
            var boxes = standing?.Boxes ?? Orders.Fields();
            var box = Pick(CanvasBox.Title, CanvasBox.What);
            var changed = _dice.Next(6) == 0 ? boxes.Remove(box) : boxes.SetItem(box, $"word{press.Number:D6}{_made++:D3}");
            var share = new SharedCommitment(
                standing?.Id ?? Pick(PlanLives.Commitments), $"Atelier {workshop}", changed, standing?.From ?? Orders.Fields(),
                standing?.Milestones ?? [], [], []);
            return new PlanCommand.Bring(
                workshop, (before?.Version ?? 0) + _dice.Next(-1, 4),
                _dice.Next(8) == 0 ? WorkshopShare.None : WorkshopShare.None with { Commitment = share });
        }
    }

    public AssessmentKind Kind => Pick(Enum.GetValues<AssessmentKind>());

    /// <summary>From a form of now, from one drawn before others were sent, or from none.</summary>
    public PlanCommand.SaveProgress Progress
    {
        get
        {
            var (commitment, kind, text) = (Commitment, Kind, Pick(ProgressField.Results, ProgressField.NextSteps));
            var told = plan.Assessment(kind)?.Of(commitment).GetValueOrDefault(text, "") ?? "";
            return new PlanCommand.SaveProgress(commitment, kind,
            [
                new(ProgressField.Level, OpenName.Of(Pick(Enum.GetValues<CompletionLevel>())), null),
                new(text, MaybeText, Pick(null, CanvasText.Fingerprint(told), CanvasText.Fingerprint(""))),
            ]);
        }
    }

    /// <summary>Of a form that showed what stands, or what was proposed, or of none.</summary>
    public PlanCommand.SaveAmendment Amendment
    {
        get
        {
            var all = OgpTeams.Domain.Plans.Amendment.Of(plan);
            var id = all.IsEmpty ? Commitment : Pick([.. all.Select(one => one.Commitment)]);
            var told = all.FirstOrDefault(one => one.Commitment == id)?.Summary ?? "";
            return new(id, [new(AmendmentField.Summary, MaybeText, Pick(null, CanvasText.Fingerprint(told), CanvasText.Fingerprint("proposed")))]);
        }
    }

    /// <summary>What somebody changed, added and took out in Word; numbers are left alone.</summary>
    public PlanCommand.NoteWord Word
    {
        get
        {
            var (id, milestone) = (Commitment, Pick("M1", "M2"));
            var row = $"commitment/{id}/milestone/{milestone}";
            return new(PlanDocuments.Plan,
            [
                new($"commitment/{id}/name", WordChangeKind.Changed, "avant", "Nom", Fields(["name"]), Conflicts: Coin),
                Coin ? new(row, WordChangeKind.Added, "", "Étape", Fields(["title"])) : new(row, WordChangeKind.Removed, "Étape", "", Orders.Fields()),
                Coin ? new($"commitment/{id}", WordChangeKind.Removed, "Nom", "", Orders.Fields())
                    : new("commitment/NEW", WordChangeKind.Added, "", "Nom", Fields(["what"])),
                new("plan/efforts", WordChangeKind.Changed, "", "Efforts", Fields([PlanField.Efforts])),
                new($"commitment/{id}/unplaced", WordChangeKind.Beside, "", MaybeText, Orders.Fields()),
            ], "Retiré");
        }
    }

    /// <summary>The same in a report.</summary>
    public PlanCommand.NoteWord WordOfReport
    {
        get
        {
            var kind = Pick(Enum.GetValues<AssessmentKind>());
            var report = $"assessment/{OpenName.Of(kind)}";
            return new(PlanDocuments.Of(kind),
            [
                new($"{report}/introduction", WordChangeKind.Changed, "", "Un an après", Fields(["introduction"])),
                new($"{report}/commitment/{Commitment}/results", WordChangeKind.Changed, "", "Résultats", Fields([ProgressField.Results])),
            ], "Retiré");
        }
    }

    /// <summary>A file that says something otherwise, has a commitment of its own, and members nobody knows.</summary>
    public PlanCommand.Import Import
    {
        get
        {
            var (id, added) = (Commitment, $"NEW{_dice.Next(3)}");
            var member = new OpenMember($"x-{_dice.Next(3)}", JsonSerializer.SerializeToElement(MaybeText));
            return new(
                "Imports/plan.json", "0a1b",
                new()
                {
                    Id = "X",
                    Title = "Plan",
                    Others = Coin ? [member] : [],
                    Commitments = [new() { Id = id.Value, Others = [member] }, new() { Id = added }],
                },
                [
                    new($"commitment/{id}/name", WordChangeKind.Changed, "avant", "Nom", Fields(["name"])),
                    new($"commitment/{added}", WordChangeKind.Added, "", "Nom", Fields(["what"])),
                    new("plan/unplaced", WordChangeKind.Beside, "", MaybeText, Orders.Fields()),
                ]);
        }
    }

    public string Waiting => Pick([.. plan.WaitingChanges.Select(change => change.Field).DefaultIfEmpty("commitment/X")]);

    public ImmutableSortedDictionary<string, string> Fields(ImmutableArray<string> names) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(Pick([.. names]), MaybeText);

    /// <summary>From a form of now, from an older one, or from none.</summary>
    public ImmutableArray<FieldEdit> Edits(ImmutableArray<string> names) =>
        [new(Pick([.. names]), MaybeText, Pick(null, CanvasText.Fingerprint(""), CanvasText.Fingerprint("word")))];

    /// <summary>One that is there, with another place now and then, or a new one.</summary>
    public PlanCommand.SaveMilestone Milestone
    {
        get
        {
            var commitment = Commitment;
            var milestone = MilestoneOf(commitment);
            return new(
                commitment, milestone, milestone is null ? [new("title", "Étape", null)] : Edits(["title", "deliverable", "endDate"]),
                Pick<int?>(null, 1, 2, 3));
        }
    }

    /// <summary>As another program has it: its milestones in another order, one more, one less.</summary>
    public PlanCommand.PutCommitment Put
    {
        get
        {
            var commitment = Commitment;
            var standing = plan.Find(commitment)?.Milestones.Select(one => one.Id).ToList() ?? [];
            if (Coin)
            {
                standing.Reverse();
            }

            return new(commitment, Edits(["name", "what"]), Coin ? null
                : [
                    .. standing.Skip(Pick(0, 0, 1)).Select(id => new PutMilestone(id, Edits(["title", "endDate"]))),
                    .. Coin ? [] : new[] { new PutMilestone(new($"P{_dice.Next(3)}"), [new("title", "Étape", null)]) }.ExceptBy(standing, one => one.Id),
                ]);
        }
    }

    /// <returns>Null now and then.</returns>
    public MilestoneId? MilestoneOf(CommitmentId commitment) =>
        Pick([null, .. plan.Find(commitment)?.Milestones.Select(one => (MilestoneId?)one.Id) ?? []]);

    public PlanCommand.Translate Translation
    {
        get
        {
            var tag = $"commitment/{Commitment}/{Pick("name", "what")}";
            return new("en", Edits([tag]), Orders.Fields(), Coin ? [] : [tag]);
        }
    }

    public bool Coin => _dice.Next(2) == 0;

    public T Pick<T>(params T[] among) => among[_dice.Next(among.Length)];
}

/// <summary>A plan and all that is ordered to it.</summary>
internal sealed record PlanLife(PlanPress[] Presses)
{
    public static Recorded<PlanEvent> Creation { get; } = new(new PlanEvent.Created("Plan 2026"), Claire, "creation", Given.Start);

    /// <summary>Each order: the plan before it, what was decided, and the plan's past after it.</summary>
    public IEnumerable<PlanLived> Lived()
    {
        var past = ImmutableList.Create(Creation);
        var plan = PlanEvolution.Evolve(null, Creation)!;
        foreach (var press in Presses)
        {
            var (command, before) = (press.Move.Order(new PlanMoment(plan, press)), plan);
            var act = new Act(press.By, $"press {press.Number}", Given.Start);
            var decision = PlanDecider.Decide(command, act, plan);
            var recorded = decision.Events.Select(happened => new Recorded<PlanEvent>(happened, act.By, act.Cause, act.At)).ToList();
            past = past.AddRange(recorded);
            plan = recorded.Aggregate(plan, (held, happened) => PlanEvolution.Evolve(held, happened)!);
            yield return new PlanLived(command, act, decision, before, plan, past);
        }
    }

    public override string ToString() => $"a plan to which people order\n{string.Join('\n', Presses.AsEnumerable())}\n";
}

internal sealed record PlanLived(
    PlanCommand Command, Act Act, Decision<PlanEvent> Answer, Plan Before, Plan After, ImmutableList<Recorded<PlanEvent>> Past);

/// <summary>Plans that several workshops write in and several owners decide on.</summary>
internal static class PlanLives
{
    public static readonly WorkshopId[] Workshops = [new("W000000001"), new("W000000002"), new("W000000003")];
    public static readonly CommitmentId[] Commitments = [new("C000000001"), new("C000000002")];

    private static readonly PlanMove[] Moves =
    [
        new(1, now => new PlanCommand.AddOwner(now.Somebody)),
        new(1, now => new PlanCommand.Rename($"Plan de {now.Somebody}")),
        new(4, now => now.Bring),
        new(1, now => new PlanCommand.Conclude(now.Bring, now.Pick<bool?>(true, false, null))),
        new(1, now => new PlanCommand.Detail(now.Edits(PlanField.All))),
        new(2, now => new PlanCommand.DetailCommitment(
            now.Commitment, now.Edits([.. CommitmentField.All, .. CommitmentField.Justifications]), now.Coin ? new CameBy(now.Commitment, now.Coin, now.Coin) : null)),
        new(1, now => new PlanCommand.CreateCommitment(now.Fields(["name", "what"]))),
        new(2, now => new PlanCommand.EditCommitment(now.Commitment, now.Edits(["name", "what"]))),
        new(4, now => now.Milestone),
        new(1, now => new PlanCommand.RemoveMilestone(now.Commitment, now.MilestoneOf(now.Commitment) ?? new("M1"))),
        new(2, now => now.Translation),
        new(2, now => new PlanCommand.Retain(now.Commitment)),
        new(1, now => new PlanCommand.SetAside(now.Commitment, now.MaybeText)),
        new(1, now => new PlanCommand.CreateAssessment(now.Kind)),
        new(4, now => now.Progress),
        new(1, now => new PlanCommand.Adopt(new(2026, 6, now.Pick(1, 2)))),
        new(1, now => now.Coin ? new PlanCommand.UndoAdoption() : new PlanCommand.Adopt(new(2026, 6, 1))),
        new(2, now => now.Amendment),
        new(1, now => new PlanCommand.TellSubmission(
            now.Pick<AssessmentKind?>(null, now.Kind), [new(SubmissionField.Languages, now.Pick("", "fr", "fr,en"), null)])),
        new(3, now => now.Word),
        new(1, now => now.WordOfReport),
        new(1, now => now.Import),
        new(2, now => new PlanCommand.ReadBack(now.Pick(Enum.GetValues<ReadBackDecision>()), now.Waiting, "Retiré")),
        new(1, now => new PlanCommand.DecideOpen(now.Word, new(now.Pick(Enum.GetValues<ReadBackDecision>()), now.Waiting, "Retiré"))),
        new(2, now => now.Put),
    ];

    private static readonly Gen<PlanPress> One =
        from move in Gen.Frequency(Moves.Select(move => (move.Weight, Gen.Constant(move))))
        from person in Gen.Elements([Claire, Claire, .. Lives.Everybody])
        from dice in Gen.Choose(0, int.MaxValue - 1)
        select new PlanPress(0, move, person, dice);

    public static Arbitrary<PlanLife> Any { get; } = Arb.From(
        Gen.ArrayOf(One).Select(presses => new PlanLife([.. presses.Select((press, index) => press with { Number = index })])),
        life => ForAll.Shorter(life.Presses).Select(presses => new PlanLife(presses)));
}
