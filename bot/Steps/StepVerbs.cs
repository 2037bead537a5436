using System.Security.Cryptography;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Participants;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Steps;

/// <summary>How the verbs of steps, timer, floor and the end of a workshop are read.</summary>
internal static class StepVerbs
{
    public static IReadOnlyList<WorkshopVerb> All { get; } =
    [
        new(Verbs.Next, (inputs, _) => new(new StepCommand.Next(From(inputs))), Whose.Facilitators),
        new(Verbs.Back, (inputs, _) => new(new StepCommand.Back(From(inputs))), Whose.Facilitators),
        new(Verbs.Pause, (inputs, _) => new(new StepCommand.Pause(From(inputs))), Whose.Facilitators),
        new(Verbs.Resume, (inputs, _) => new(new StepCommand.Resume(From(inputs))), Whose.Facilitators),
        new(Verbs.Extend, (inputs, _) => new(new StepCommand.Extend(From(inputs), inputs.RequiredNumber("minutes", 1, 120))),
            Whose.Facilitators, WorkshopForms.Extend),
        new(Verbs.GoTo, (inputs, _) => new(new StepCommand.GoTo(From(inputs), inputs.Required("step", CardInputs.ShortText))),
            Whose.Facilitators, WorkshopForms.GoTo),
        new(Verbs.Done, (inputs, _) => new(new StepCommand.Done(From(inputs)))) { InWords = true },
        new(Verbs.Pass, (inputs, _) => new(new StepCommand.Pass(From(inputs)))) { InWords = true },
        new(Verbs.NextFloor, (_, _) => new(new StepCommand.NextFloor()), Whose.Facilitators),
        new(Verbs.SkipFloor, (_, _) => new(new StepCommand.SkipFloor()), Whose.Facilitators),
        new(Verbs.DrawFloor, (_, _) => new(new StepCommand.DrawFloor(RandomNumberGenerator.GetInt32(int.MaxValue))),
            Whose.Facilitators),
        new(Verbs.AskFloor, (_, _) => new(new StepCommand.AskFloor())) { InWords = true },
        new(Verbs.GiveFloor, async (inputs, scope) => new StepCommand.GiveFloor(await scope.PersonAsync(inputs, "person")),
            Whose.Facilitators, PeopleForms.Floor),
        new(Verbs.Close, (inputs, _) => new(new WorkshopCommand.Close(
            inputs.Text("nextSteps"), inputs.Text("contact", CardInputs.ShortText), inputs.Text("nextDate", CardInputs.ShortText),
            inputs.Data("retain").Length > 0 ? inputs.Flag("retain") : null)), Whose.Facilitators, WorkshopForms.Close),
        new(Verbs.Reopen, (_, _) => new(new WorkshopCommand.Reopen()), Whose.Facilitators, WorkshopForms.Reopen),
    ];

    private static string? From(CardInputs inputs) => inputs.Text("from", CardInputs.ShortText) is { Length: > 0 } from ? from : null;
}
