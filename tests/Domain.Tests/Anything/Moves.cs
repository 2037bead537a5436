using OgpTeams.Domain.Workshops;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>All there is to press, a line each.</summary>
internal static class Moves
{
    public static IReadOnlyList<Move> OfFacilitators { get; } =
    [
        new(1, now => Next(now.From)),
        new(1, now => Back(now.From)),
        new(6, now => GoTo(now.Step, now.From)),
        new(1, now => Extend(now.Number(1, 9), now.From)),
        new(1, now => Pause(now.From)),
        new(1, now => Resume(now.From)),
        new(4, _ => NextFloor),
        new(1, now => GiveFloor(now.Somebody)),
        new(1, _ => SkipFloor),
        new(1, now => SubmitFor(now.Somebody, (now.New, now.Text), (now.New, now.Text))),
        new(1, now => Note(now.New, now.Text)),
        new(1, now => Edit(now.Subject, ("title", now.Text), ("description", now.MaybeText))),
        new(1, now => Withdraw(now.Pick(now.Some, now.Subject))),
        new(1, now => Hide(now.Some)),
        new(1, now => Unhide(now.Some)),
        new(3, now => Merge(now.New, now.Subject, now.Subject, now.Some)),
        new(1, now => Merge(now.New, now.Subject, now.Subject)),
        new(2, now => Unmerge(now.Pick([.. now.Workshop.Board.Origins.Keys, now.Some]))),
        new(1, now => Place(now.Subject, now.Number(1, 5), now.Number(1, 5))),
        new(1, now => Select(now.Subject)),
        new(2, now => Mark(now.Somebody, now.Number(0, 2) > 0)),
        new(1, now => Appoint(now.Pick(Alice, Bob, Claire), now.Pick(Enum.GetValues<FacilitatorRole>()))),
        new(1, now => now.Pick(Close, Reopen)),
        new(1, _ => Reopen),
        new(1, _ => TakeOver),
    ];

    public static IReadOnlyList<Move> OfParticipants { get; } =
    [
        new(1, now => Done(now.From)),
        new(1, now => Pass(now.From)),
        new(1, _ => AskFloor),
        new(4, now => Submit(now.New, now.Text, now.MaybeText)),
        new(2, now => Feedback(now.New, now.Number(1, 5), now.MaybeText, now.MaybeText)),
        new(2, now => Edit(now.Subject, ("title", now.Text), ("description", now.MaybeText))),
        new(1, now => Withdraw(now.Some)),
        new(3, now => Rate(now.Subject, now.Number(1, 5), now.Number(1, 5))),
        new(1, now => Rate(now.Some, now.Number(1, 5), now.Pick<int?>(null, 1, 5))),
        new(2, now => Introduce(now.MaybeText, now.Coin) with { ReasonId = now.New }),
        new(1, _ => Forget),
        new(1, _ => TakeOver),
    ];
}
