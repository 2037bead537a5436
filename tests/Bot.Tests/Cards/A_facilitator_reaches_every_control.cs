using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Cards;

public sealed class A_facilitator_reaches_every_control
{
    private static readonly VerbTable Table = VerbTable.Build();

    private static readonly string[] Always =
    [
        Verbs.SaveNote, Verbs.MarkAttendance, Verbs.AddFacilitator, Verbs.OnBehalf, Verbs.Publish, Verbs.Hide, Verbs.Unhide,
    ];

    private static readonly string[] Open = [.. Always, Verbs.GoTo, Verbs.Extend, Verbs.Close];

    public static TheoryData<int, string[]> Valid() => new()
    {
        { 0, [.. Always, Verbs.Next, Verbs.Close] },
        { 1, [.. Open, Verbs.Next, Verbs.Pause] },
        { 2, [.. Open, Verbs.Next, Verbs.Back, Verbs.Pause] },
        { 3, [.. Open, Verbs.Next, Verbs.Back, Verbs.Pause] },
        { 4, [.. Open, Verbs.Next, Verbs.Back, Verbs.SubmitSubject, Verbs.EditSubject, Verbs.WithdrawSubject] },
        {
            5, [.. Open, Verbs.Next, Verbs.Back, Verbs.EditSubject, Verbs.WithdrawSubject, Verbs.MergeSubjects, Verbs.UnmergeSubject,
                Verbs.NextFloor, Verbs.GiveFloor, Verbs.SkipFloor]
        },
        {
            6, [.. Open, Verbs.Next, Verbs.Back, Verbs.EditSubject, Verbs.WithdrawSubject, Verbs.MergeSubjects, Verbs.UnmergeSubject,
                Verbs.PlaceSubject, Verbs.SelectSubject, Verbs.RevealRanking]
        },
        { 7, [.. Open, Verbs.Back, Verbs.PlaceSubject, Verbs.SelectSubject] },
        { 8, [.. Always, Verbs.SelectSubject, Verbs.Reopen] },
    };

    [Theory]
    [MemberData(nameof(Valid))]
    public void In_two_presses(int step, string[] valid)
    {
        var room = Room.At(step, 12, "Sujet");
        var lead = room.For(room.Lead);
        var control = Pressed(FacilitationCards.Control(lead)).ToList();

        var reached = control.Concat(control.Where(action => action.Verb == CardVerbs.OpenForm)
            .SelectMany(action => Pressed(Table.FindForm(action.Form!)!.Open(lead, action.Item)))).Select(action => action.Verb);

        // A form with nobody or nothing to choose from says so instead of offering the verb.
        string[] nobodyYet = step < 2 ? [Verbs.MarkAttendance, Verbs.AddFacilitator] : [];
        string[] nothingYet = step < 5 ? [Verbs.Unhide, Verbs.Hide, Verbs.EditSubject, Verbs.WithdrawSubject] : [];
        Assert.Empty(valid.Except(reached).Except(nobodyYet).Except(nothingYet));
    }

    public static TheoryData<int, int, string[]> ValidInFormats2And3() => new()
    {
        { 2, 4, [.. Open, Verbs.EditSubject, Verbs.NextFloor, Verbs.GiveFloor] },
        { 2, 5, [.. Open, Verbs.EditSubject, Verbs.ShareIdeas] },
        { 2, 6, [.. Open, Verbs.EditSubject, .. Canvas, Verbs.DetailCommitment] },
        { 2, 7, [.. Open, Verbs.DetailCommitment] },
        { 2, 8, [.. Always, Verbs.DetailCommitment] },
        { 3, 1, [.. Open, Verbs.DetailCommitment] },
        { 3, 3, [.. Open, .. Canvas, Verbs.DetailCommitment] },
        { 3, 5, [.. Open, .. SubActions, Verbs.DetailCommitment] },
        { 3, 6, [.. Open, .. Canvas, .. SubActions, Verbs.SaveMilestone, Verbs.RemoveMilestone, Verbs.DetailCommitment] },
        { 3, 8, [.. Always, Verbs.DetailCommitment] },
    };

    private static readonly string[] Canvas =
        [Verbs.SaveCanvas, Verbs.AcceptProposal, Verbs.AcceptAllProposals, Verbs.DismissProposal];

    private static readonly string[] SubActions = [Verbs.SelectSubActions, Verbs.DropSubActions, Verbs.EditSubAction];

    [Theory]
    [MemberData(nameof(ValidInFormats2And3))]
    public void In_two_presses_in_formats_2_and_3_too(int format, int step, string[] valid)
    {
        var room = format == 2
            ? CommitmentRoom.InFormat2(step, 12, "Mots", shared: false)
            : CommitmentRoom.InFormat3(step, 12, "Mots");
        room.Do(room.Lead, new OgpTeams.Domain.Workshops.Contributions.ContributionCommand.Hide(room.Workshop.Order[0], "Nom"));
        var lead = room.For(room.Lead);
        var control = Pressed(FacilitationCards.Control(lead)).ToList();

        var reached = control.Concat(control.Where(action => action.Verb == CardVerbs.OpenForm)
            .SelectMany(action => Pressed(Table.FindForm(action.Form!)!.Open(lead, action.Item)))).Select(action => action.Verb);

        // The form of the plan is drawn from the plan: Completing_the_form presses it.
        var plan = control.Where(action => action is { Verb: CardVerbs.OpenPlan, Form: CardVerbs.Details }
            && action.Item == lead.View.Brief.Commitment?.Value).Select(_ => Verbs.DetailCommitment);
        Assert.Empty(valid.Except(reached).Except(plan));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(8)]
    public void From_the_workshops_card_and_every_progress_card(int step)
    {
        var room = Room.At(step, 2, "Sujet");

        Assert.Contains(Pressed(WorkshopCards.Posted(room.ForEveryone)), action => action.Verb == Verbs.OpenFacilitation);
        Assert.Contains(Pressed(StepCards.Progress(room.ForEveryone)), action => action.Verb == Verbs.SendFacilitation);
    }

    [Fact]
    public void With_the_step_it_was_drawn_for()
    {
        var prepared = Room.At(0, 0, "Sujet");
        var open = Room.At(2, 0, "Sujet");

        Assert.Null(From(prepared));
        Assert.Equal("F1-S2", From(open));

        static string? From(Room room) => CardLinter.Nodes(FacilitationCards.Control(room.For(room.Lead)))
            .First(node => (string?)node["verb"] == Verbs.Next)["data"]!["from"]?.GetValue<string>();
    }

    [Fact]
    public void To_take_over_when_somebody_else_leads()
    {
        var room = Room.At(2, 0, "Sujet");
        room.Do(room.Lead, new Domain.Workshops.WorkshopCommand.AddFacilitator(room.People[0], Domain.Workshops.FacilitatorRole.NoteKeeper));

        Assert.Contains(Pressed(FacilitationCards.Control(room.For(room.People[0]))), action => action.Verb == Verbs.TakeFacilitation);
    }

    private static IEnumerable<(string Verb, string? Form, string? Item)> Pressed(System.Text.Json.Nodes.JsonObject card) =>
        CardLinter.Nodes(card).Where(node => (string?)node["type"] == "Action.Execute").Select(node => (
            (string)node["verb"]!, (string?)node["data"]!["form"], (string?)node["data"]!["item"]));
}
