using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Steps;

/// <summary>How the verbs of steps, timer and floor are read.</summary>
internal static class StepVerbs
{
    public static IEnumerable<KeyValuePair<string, ReadVerb>> All { get; } =
    [
        new(Verbs.Next, (inputs, _) => new(new StepCommand.Next(From(inputs)))),
        new(Verbs.Back, (inputs, _) => new(new StepCommand.Back(From(inputs)))),
        new(Verbs.Pause, (inputs, _) => new(new StepCommand.Pause(From(inputs)))),
        new(Verbs.Resume, (inputs, _) => new(new StepCommand.Resume(From(inputs)))),
        new(Verbs.Extend, (inputs, _) => new(new StepCommand.Extend(From(inputs), inputs.RequiredNumber("minutes", 1, 120)))),
        new(Verbs.GoTo, (inputs, _) => new(new StepCommand.GoTo(From(inputs), inputs.Required("step", CardInputs.ShortText)))),
        new(Verbs.Done, (inputs, _) => new(new StepCommand.Done(From(inputs)))),
        new(Verbs.Pass, (inputs, _) => new(new StepCommand.Pass(From(inputs)))),
        new(Verbs.NextFloor, (_, _) => new(new StepCommand.NextFloor())),
        new(Verbs.SkipFloor, (_, _) => new(new StepCommand.SkipFloor())),
        new(Verbs.AskFloor, (_, _) => new(new StepCommand.AskFloor())),
        new(Verbs.GiveFloor, async (inputs, scope) => new StepCommand.GiveFloor(await scope.PersonAsync(inputs, "person"))),
    ];

    private static string? From(CardInputs inputs) => inputs.Text("from", CardInputs.ShortText) is { Length: > 0 } from ? from : null;
}
