using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain.Tests.Anything;

namespace OgpTeams.Bot.Tests.Anything;

/// <summary>A kind of thing people do.</summary>
internal sealed record Deed(int Weight, Func<Hand, Task> Do, [CallerArgumentExpression(nameof(Do))] string Name = "");

/// <summary>One thing one person does.</summary>
/// <param name="Number">Makes its words its own.</param>
/// <param name="Dice">All chance there is in it.</param>
internal sealed record Doing(int Number, Deed Deed, string Person, int Dice)
{
    public override string ToString() => $"  {Number,3}. {Person}: {Deed.Name}";
}

/// <summary>All that people do in one workshop, in a row.</summary>
internal sealed record Evening(Doing[] Doings)
{
    public const string Lead = "Léa";
    public static readonly string[] People = [Lead, "Marc", "Ana", "Ben", "Chloe"];

    /// <summary>Two who facilitate, two who take part.</summary>
    public static readonly string[] Watching = [Lead, "Marc", "Ana", "Chloe"];

    public static Arbitrary<Evening> Any { get; } = Arb.From(
        Gen.Sized(most => Gen.ArrayOf(One(), most)).Select(
            doings => new Evening([.. doings.Select((doing, index) => doing with { Number = index })])),
        evening => ForAll.Shorter(evening.Doings).Select(doings => new Evening(doings)));

    public override string ToString() => $"a workshop in which\n{string.Join('\n', Doings.AsEnumerable())}\n";

    private static Gen<Doing> One() => Gen.OneOf(By(Deeds.OfFacilitators, Lead, Lead, "Marc", "Ana"), By(Deeds.OfParticipants, People));

    private static Gen<Doing> By(Deed[] deeds, params string[] people) =>
        from deed in Gen.Frequency(deeds.Select(deed => (deed.Weight, Gen.Constant(deed))))
        from person in Gen.Elements(people)
        from dice in Gen.Choose(0, int.MaxValue - 1)
        select new Doing(0, deed, person, dice);
}

/// <summary>All there is to do, a line each.</summary>
internal static class Deeds
{
    public static readonly Deed[] OfFacilitators =
    [
        new(2, hand => hand.PressAsync("step.next", ("from", hand.Step))),
        new(1, hand => hand.PressAsync("step.back", ("from", hand.Step))),
        new(2, hand => hand.PressAsync("step.goto", ("step", hand.AnyStep))),
        new(1, hand => hand.PressAsync("ideas.share")),
        new(1, hand => hand.PressAsync("note.save", ("text", $"Note {hand.Number}"))),
        new(1, hand => hand.SayForAsync("subject.submit")),
        new(1, hand => hand.SayForAsync("idea.submit")),
        new(1, hand => hand.PressAsync("subject.merge", ("subjects", $"{hand.Subject},{hand.Subject}"))),
        new(1, hand => hand.PressAsync("subject.place", ("subject", hand.Subject), ("desirability", "4"), ("feasibility", "2"))),
        new(1, hand => hand.PressAsync("subject.select", ("subject", hand.Subject))),
        new(1, hand => hand.PressAsync("workshop.close")),
        new(2, hand => hand.PressAsync("workshop.reopen")),
        new(1, hand => hand.LookAsync()),
    ];

    public static readonly Deed[] OfParticipants =
    [
        new(5, hand => hand.SayAloneAsync("subject.submit", "title", "description")),
        new(5, hand => hand.SayAloneAsync("idea.submit", "i-c1", "i-c2")),
        new(2, hand => hand.SayAloneAsync("feedback.submit", "liked", "improve", ("rating", "4"))),
        new(1, hand => hand.PressAsync("reformulation.submit", ("allows", $"Reformulation {hand.Number}"))),
        new(1, hand => hand.PressAsync("canvas.propose", ("field", "what"), ("text", $"Proposition {hand.Number}"))),
        new(1, hand => hand.PressAsync("subaction.submit", ("text", $"Action {hand.Number}"))),
        new(1, hand => hand.PressAsync("participant.introduce", ("name", hand.Name), ("reason", $"Raison {hand.Number}"), ("nameConsent", "true"))),
        new(1, hand => hand.PressAsync("subject.rate", ($"d-{hand.Subject}", "5"), ($"f-{hand.Subject}", "1"))),
        new(1, hand => hand.PressAsync("step.done", ("from", hand.Step))),
        new(1, hand => hand.PressAsync("step.pass", ("from", hand.Step))),
    ];
}
