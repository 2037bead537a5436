using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;
using static OgpTeams.Domain.Tests.Orders;
using static OgpTeams.Domain.Tests.People;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>All there is to press, a line each.</summary>
internal static class Moves
{
    private static readonly StepKind[] Subjects = [StepKind.Reflection, StepKind.Sharing, StepKind.Rating];
    private static readonly StepKind[] Turns = [StepKind.Sharing, StepKind.Reformulation];
    private static readonly StepKind[] Chosen = [StepKind.Reformulation, StepKind.Ideas, StepKind.Canvas];
    private static readonly StepKind[] Canvas = [StepKind.Canvas, StepKind.Roadmap];
    private static readonly StepKind[] SubActions = [StepKind.SubActions, StepKind.Roadmap];

    public static IReadOnlyList<Move> OfFacilitators { get; } =
    [
        new(1, now => Next(now.From)),
        new(1, now => Back(now.From)),
        new(6, now => GoTo(now.Step, now.From)),
        new(1, now => Extend(now.Number(1, 9), now.From)),
        new(1, now => Pause(now.From)),
        new(1, now => Resume(now.From)),
        new(1, now => Note(now.New, now.Text)),
        new(1, now => Hide(now.Some)),
        new(1, now => Unhide(now.Some)),
        new(2, now => Mark(now.Somebody, now.Number(0, 2) > 0)),
        new(1, now => Appoint(now.Pick(Alice, Bob, Claire), now.Pick(Enum.GetValues<FacilitatorRole>()))),
        new(1, now => now.Pick(Close, Reopen)),
        new(1, _ => Reopen),
        new(1, _ => TakeOver),
        new(4, _ => NextFloor, Turns),
        new(1, now => GiveFloor(now.Somebody), Turns),
        new(1, _ => SkipFloor, Turns),
        new(1, now => DrawFloor(now.Number(0, 99)), Turns),
        new(1, now => SubmitFor(now.Somebody, (now.New, now.Text), (now.New, now.Text)), Subjects),
        new(1, now => Edit(now.Subject, ("title", now.Text), ("description", now.MaybeText)), Subjects),
        new(1, now => Withdraw(now.Pick(now.Some, now.Subject)), Subjects),
        new(2, now => Restore(now.Withdrawn), Subjects),
        new(3, now => Merge(now.New, now.Subject, now.Subject, now.Some), Subjects),
        new(1, now => Merge(now.New, now.Subject, now.Subject), Subjects),
        new(2, now => Unmerge(now.Pick([.. now.Workshop.Board.Origins.Keys, now.Some])), Subjects),
        new(1, now => Place(now.Subject, now.Number(1, 5), now.Number(1, 5)), Subjects),
        new(1, now => Select(now.Subject), Subjects),
        new(1, _ => new SubjectCommand.Reveal(), [StepKind.Rating]),
        new(1, now => Edit(now.Chosen, ("reformulation", now.Text), ("notes", now.MaybeText)), Chosen),
        new(1, now => new ContributionCommand.AddOnBehalf(now.Somebody, Verbs.SubmitIdea, [new(now.New, Fields(("i-1", now.Text)))]), Chosen),
        new(2, _ => new CommitmentCommand.ShareIdeas(), [StepKind.Ideas]),
        new(4, now => new CommitmentCommand.SaveCanvas([.. now.BoxEdits]), Canvas),
        new(2, now => new CommitmentCommand.AcceptProposal(now.Said(Verbs.ProposeForCanvas), now.Pick(Enum.GetValues<Acceptance>())), Canvas),
        new(1, _ => new CommitmentCommand.AcceptAllProposals(), Canvas),
        new(1, now => new CommitmentCommand.DismissProposal(now.Said(Verbs.ProposeForCanvas)), Canvas),
        new(1, now => new CommitmentCommand.EditSubAction(now.Said(Verbs.SubmitSubAction), now.MaybeText), SubActions),
        new(2, now => new CommitmentCommand.SelectSubActions([now.Said(Verbs.SubmitSubAction), now.Said(Verbs.SubmitSubAction)]), SubActions),
        new(1, now => new CommitmentCommand.DropSubActions([now.Said(Verbs.SubmitSubAction)]), SubActions),
        new(4, now => now.Milestone, [StepKind.Roadmap]),
        new(1, now => new CommitmentCommand.RemoveMilestone(now.SomeMilestone ?? new MilestoneId("M000000000")), [StepKind.Roadmap]),
    ];

    public static IReadOnlyList<Move> OfParticipants { get; } =
    [
        new(1, now => Done(now.From)),
        new(1, now => Pass(now.From)),
        new(2, now => Introduce(now.MaybeText, now.Coin) with { ReasonId = now.New }),
        new(1, _ => Forget),
        new(1, _ => TakeOver),
        new(2, now => Feedback(now.New, now.Number(1, 5), now.MaybeText, now.MaybeText)),
        new(1, _ => AskFloor, Turns),
        new(4, now => Submit(now.New, now.Text, now.MaybeText), Subjects),
        new(2, now => Edit(now.Subject, ("title", now.Text), ("description", now.MaybeText)), Subjects),
        new(1, now => Withdraw(now.Some), Subjects),
        new(1, now => Restore(now.Withdrawn), Subjects),
        new(3, now => Rate(now.Subject, now.Number(1, 5), now.Number(1, 5)), Subjects),
        new(1, now => Rate(now.Some, now.Number(1, 5), now.Pick<int?>(null, 1, 5)), Subjects),
        new(3, now => now.Say(Verbs.SubmitReformulation, "allows", "ambition"), [StepKind.Reformulation]),
        new(6, now => now.Say(Verbs.SubmitIdea, "i-1", "i-2"), [StepKind.Ideas]),
        new(4, now => now.Say(Verbs.ProposeForCanvas, Field.Text, (Field.Box, now.Box)), Canvas),
        new(4, now => now.Say(Verbs.SubmitSubAction, Field.Text, (Field.Prompt, now.Pick("", "1"))), SubActions),
    ];
}
