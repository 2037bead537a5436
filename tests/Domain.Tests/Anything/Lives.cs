using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>A workshop of these steps in which people press all this.</summary>
internal sealed record Life(ImmutableArray<PlannedStep> Steps, Press[] Presses)
{
    /// <summary>What each press brought, those that arrive a second time included; the creation apart.</summary>
    public IEnumerable<Lived> Lived()
    {
        var story = Given.Workshop(Given.Brief with
        {
            Steps = Steps,
            MaxSubjects = 3,
            Subjects = [new ChosenSubject(new ContributionId("CH00000001"), null, Orders.Fields((Field.Title, "Les terres")))],
            Commitment = new CommitmentId("C000000001"),
        });
        var coming = new List<(int At, Lived First)>();
        for (var i = 0; i < Presses.Length; i++)
        {
            foreach (var (_, first) in coming.Where(again => again.At == i))
            {
                var command = first.Press.Move.Order(new Moment(first.Before.Workshop, first.Press, again: true));
                var again = new Lived(first.Press, story, command, first.By, story.When(command, first.By, first.Card), first);
                story = again.After;
                yield return again;
            }

            var lived = Live(Presses[i], story.Later(Presses[i].Minutes));
            story = lived.After;
            if (lived.Press.AgainIn > 0)
            {
                coming.Add((i + 1 + lived.Press.AgainIn, lived));
            }

            yield return lived;
        }
    }

    public override string ToString() =>
        $"a workshop of {string.Join(", ", Steps.Select(step => step.Kind))} in which\n{string.Join('\n', Presses.AsEnumerable())}\n";

    private static Lived Live(Press press, Story story)
    {
        var (command, by) = (press.Move.Order(new Moment(story.Workshop, press)), press.By ?? story.Workshop.Lead);
        return new Lived(press, story, command, by, story.When(command, by, $"card {press.Card}"), null);
    }
}

/// <param name="First">When the same press arrived before.</param>
internal sealed record Lived(Press Press, Story Before, WorkshopCommand Command, ParticipantId By, Story After, Lived? First)
{
    public string Card => $"card {Press.Card}";

    public Decision<WorkshopEvent> Answer => After.Answer!;

    public override string ToString() => $"{Press}: {Command}{(First is null ? "" : " (again)")}";
}

/// <summary>Workshops where people press anything at any time: of the kit, and of steps in any order.</summary>
internal static class Lives
{
    public static readonly ParticipantId[] Everybody = [Claire, Alice, Bob, Chen, Dora, Stranger];

    private static readonly StepKind[] Kinds = [.. Enum.GetValues<StepKind>().Where(kind => kind != StepKind.Closing)];

    private static readonly Gen<ImmutableArray<PlannedStep>> Steps = Gen.Frequency(
        (5, Gen.Elements(FormatLibrary.BuiltIn.Formats.Select(format => format.Steps
            .Select(step => new PlannedStep(step.Id, step.Kind, step.Minutes, step.Title.French)).ToImmutableArray()))),
        (1, from count in Gen.Choose(1, 6)
            from kinds in Gen.ArrayOf(Gen.Elements(Kinds), count)
            select ImmutableArray.Create([.. kinds.Append(StepKind.Closing).Select(
                (kind, index) => new PlannedStep($"X-S{index + 1}", kind, 10, kind.ToString()))])));

    public static Arbitrary<Life> Any { get; } = Arb.From(
        from steps in Steps
        from presses in Gen.Sized(most => Gen.Choose(most / 2, most).SelectMany(count => Gen.ArrayOf(Pressed(steps), count)))
        select new Life(steps, [.. presses.Select((press, index) => press with { Number = index, Card = press.Card * index })]),
        life => ForAll.Shorter(life.Presses).Select(presses => life with { Presses = presses }));

    private static Gen<Press> Pressed(ImmutableArray<PlannedStep> steps) => Gen.OneOf(
        Pressed(Moves.OfFacilitators, steps, Gen.Frequency((5, Gen.Constant<ParticipantId?>(null)), (1, Person(Everybody)))),
        Pressed(Moves.OfParticipants, steps, Person([Alice, Bob, Chen, Dora, Stranger, Claire])));

    /// <summary>One in six comes from a card already used, one in four some minutes later, one in five arrives twice.</summary>
    private static Gen<Press> Pressed(IReadOnlyList<Move> moves, ImmutableArray<PlannedStep> steps, Gen<ParticipantId?> people) =>
        from move in Gen.Frequency(moves.Where(move => move.In is null || steps.Any(step => move.In.Contains(step.Kind))).Select(move => (move.Weight, Gen.Constant(move))))
        from person in people
        from card in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Constant(1)))
        from minutes in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 7)))
        from dice in Gen.Choose(0, int.MaxValue - 1)
        from again in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        select new Press(0, move, person, card, minutes, dice, again);

    private static Gen<ParticipantId?> Person(ParticipantId[] among) => Gen.Elements(among).Select(person => (ParticipantId?)person);
}
