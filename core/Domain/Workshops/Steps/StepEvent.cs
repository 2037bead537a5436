namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>What happened to a step and its timer.</summary>
public abstract record StepEvent : WorkshopEvent
{
    private StepEvent() { }

    /// <summary>The step is the current one and its timer starts; the one before it ended then.</summary>
    /// <param name="Minutes">What the timer was set to, minutes.</param>
    public sealed record Opened(string StepId, int Minutes) : StepEvent;

    public sealed record Extended(string StepId, int Minutes) : StepEvent;

    public sealed record Paused(string StepId) : StepEvent;

    public sealed record Resumed(string StepId) : StepEvent;

    public sealed record Done(string StepId) : StepEvent;

    public sealed record Passed(string StepId) : StepEvent;
}

/// <summary>Whose turn it is to speak.</summary>
public abstract record FloorEvent : WorkshopEvent
{
    private FloorEvent() { }

    public sealed record Given(ParticipantId Person) : FloorEvent;

    public sealed record Released : FloorEvent;

    /// <summary>Their turn comes again at the end.</summary>
    public sealed record Skipped(ParticipantId Person) : FloorEvent;

    public sealed record Asked : FloorEvent;
}
