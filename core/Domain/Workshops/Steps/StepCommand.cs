namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>Orders about the current step, its timer and the floor.</summary>
public abstract record StepCommand : WorkshopCommand
{
    private StepCommand() { }

    /// <param name="From">The current step's id as the presser saw it; null before the first.</param>
    public sealed record Next(string? From) : StepCommand;

    public sealed record Back(string? From) : StepCommand;

    /// <param name="From">Null when the presser's card did not say.</param>
    public sealed record GoTo(string? From, string StepId) : StepCommand;

    public sealed record Extend(string? From, int Minutes) : StepCommand;

    public sealed record Pause(string? From) : StepCommand;

    public sealed record Resume(string? From) : StepCommand;

    /// <summary>« J'ai terminé ».</summary>
    public sealed record Done(string? From) : StepCommand;

    /// <summary>« Passer mon tour ».</summary>
    public sealed record Pass(string? From) : StepCommand;

    public sealed record NextFloor : StepCommand;

    public sealed record GiveFloor(ParticipantId Person) : StepCommand;

    public sealed record SkipFloor : StepCommand;

    public sealed record AskFloor : StepCommand;

    /// <param name="Chance">Drawn by whoever brings the order: the rules throw no dice.</param>
    public sealed record DrawFloor(int Chance) : StepCommand;
}
