using System.Runtime.CompilerServices;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>A kind of press.</summary>
/// <param name="Weight">How often, compared with others.</param>
/// <param name="Order">What it orders at that moment of the workshop.</param>
/// <param name="In">Pressed in workshops that have one of these steps; null: in all.</param>
/// <param name="Name">As it is written in the list of moves.</param>
internal sealed record Move(
    int Weight, Func<Moment, WorkshopCommand> Order, StepKind[]? In = null,
    [CallerArgumentExpression(nameof(Order))] string Name = "");

/// <summary>One press on a card. It means the same whatever came before is left out, so that a failing row can be cut short.</summary>
/// <param name="Number">Makes its texts and ids its own.</param>
/// <param name="By">Null: whoever leads then.</param>
/// <param name="Card">The same for presses that come from a card already used.</param>
/// <param name="Minutes">How long after the one before.</param>
/// <param name="Dice">All chance there is in it.</param>
/// <param name="AgainIn">Arrives once more after as many other presses, as the channel may send it; 0: it does not.</param>
internal sealed record Press(int Number, Move Move, ParticipantId? By, int Card, int Minutes, int Dice, int AgainIn)
{
    public override string ToString() =>
        $"  {Number,3}. {(Minutes == 0 ? "" : $"{Minutes} min later, ")}{By?.Value ?? "the lead"} from card {Card}"
        + $"{(AgainIn == 0 ? "" : $" (again {AgainIn} later)")}: {Move.Name}";
}

/// <summary>What a press finds before it: the workshop and its own dice.</summary>
/// <param name="again">Arrived before: the same words under ids of their own, as the bot gives them.</param>
internal sealed class Moment(Workshop workshop, Press press, bool again = false)
{
    private readonly Random _dice = new(press.Dice);
    private int _made;

    public Workshop Workshop => workshop;

    /// <summary>The step the card was drawn in; one in eight is of another time.</summary>
    public string? From => _dice.Next(8) == 0 ? Step : workshop.Run?.StepId;

    /// <summary>Mostly one where people write.</summary>
    public string Step => Pick([.. workshop.Brief.Steps
        .Where(step => Coin || step.Kind is not (StepKind.Briefing or StepKind.RoundTable or StepKind.Memo))
        .Select(step => step.Id)]);

    public ParticipantId Somebody => Pick(Lives.Everybody);

    public ContributionId New => new($"{(again ? 'R' : 'N')}{press.Number:D6}{_made++:D3}");

    /// <summary>One of its kind: finding it is seeing it.</summary>
    public string Text => $"word{press.Number:D6}{_made++:D3}";

    public string MaybeText => Pick("", Text);

    /// <summary>Something taken back; anything else where there is nothing.</summary>
    public ContributionId Withdrawn => Pick(
        [.. workshop.Order.Where(id => workshop.Contributions[id].Withdrawn).DefaultIfEmpty(Some)]);

    /// <summary>Anything said so far; one in twelve was never said.</summary>
    public ContributionId Some =>
        workshop.Order.IsEmpty || _dice.Next(12) == 0 ? Words.Nothing : workshop.Order[_dice.Next(workshop.Order.Count)];

    /// <summary>A subject one could press on; anything else where there is none.</summary>
    public ContributionId Subject => Pick([.. workshop.Order.Where(workshop.IsOpenSubject).DefaultIfEmpty(Some)]);

    /// <summary>Something of this kind.</summary>
    public ContributionId Said(string verb) => Pick([.. workshop.Order
        .Where(id => workshop.Contributions[id].Verb == verb).DefaultIfEmpty(Some)]);

    /// <summary>A subject the workshop started from.</summary>
    public ContributionId Chosen => workshop.Brief.ChosenSubjects.Count == 0 ? Some : workshop.Brief.ChosenSubjects[0].Id;

    public string Box => Pick([.. CanvasBox.All]);

    /// <summary>One or two boxes, from a script, from a form that shows what stands, or from one drawn before.</summary>
    public IEnumerable<BoxEdit> BoxEdits => new[] { Box, Box }.Distinct().Select(box => new BoxEdit(
        box, MaybeText, Pick(null, CanvasText.Fingerprint(workshop.Draft[box]), CanvasText.Fingerprint(""))));

    public MilestoneId? SomeMilestone => workshop.Draft.Milestones.IsEmpty ? null : Pick([.. workshop.Draft.Milestones]).Id;

    public CommitmentCommand.SaveMilestone Milestone => new(
        Coin ? SomeMilestone : null, new MilestoneId(New.Value), Pick(Text, Text, null), Pick(null, "", Text), null,
        Coin ? null : new DateEdit(PartialDate.Of(2027, Number(1, 12), Coin ? null : 15)), Pick(null, "3 mois"), Pick(null, "", Text),
        Coin ? null : [Said(Verbs.SubmitSubAction)], Pick<int?>(null, 1, 2), Pick(null, "", Text));

    public ContributionCommand.Add Say(string verb, string field, params (string Field, string Text)[] more) =>
        new(New, verb, Orders.Fields([(field, Text), .. more]));

    public ContributionCommand.Add Say(string verb, string field, string maybe) => Say(verb, field, (maybe, MaybeText));

    public bool Coin => _dice.Next(2) == 0;

    public int Number(int from, int to) => _dice.Next(from, to + 1);

    public T Pick<T>(params T[] among) => among[_dice.Next(among.Length)];
}
