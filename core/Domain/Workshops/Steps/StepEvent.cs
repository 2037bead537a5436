using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>What happened to a step and its timer.</summary>
public abstract record StepEvent : WorkshopEvent
{
    private StepEvent() { }

    /// <summary>The step is the current one and its timer starts; the one before it ended then.</summary>
    /// <param name="Minutes">What the timer was set to, minutes.</param>
    public sealed record Opened(string StepId, int Minutes) : StepEvent;

    /// <summary>The timer was given more time.</summary>
    /// <param name="Minutes">Added to what it had.</param>
    public sealed record Extended(string StepId, int Minutes) : StepEvent;

    /// <summary>The timer stands still.</summary>
    public sealed record Paused(string StepId) : StepEvent;

    /// <summary>The timer goes on; the pause does not count.</summary>
    public sealed record Resumed(string StepId) : StepEvent;

    /// <summary>Whoever did this has finished in this step: « J’ai terminé ».</summary>
    public sealed record Done(string StepId) : StepEvent;

    /// <summary>Whoever did this says nothing in this step: « Passer mon tour ».</summary>
    public sealed record Passed(string StepId) : StepEvent;
}

/// <summary>Whose turn it is to speak.</summary>
public abstract record FloorEvent : WorkshopEvent
{
    private FloorEvent() { }

    /// <summary>It is this person’s turn.</summary>
    public sealed record Given(ParticipantId Person) : FloorEvent;

    /// <summary>Everybody has had their turn: nobody speaks.</summary>
    public sealed record Released : FloorEvent;

    /// <summary>Their turn comes again at the end.</summary>
    public sealed record Skipped(ParticipantId Person) : FloorEvent;

    /// <summary>Whoever did this asks to speak.</summary>
    public sealed record Asked : FloorEvent;

    /// <summary>The order in which people are called was drawn by lot.</summary>
    public sealed record Drawn(ImmutableArray<ParticipantId> Order) : FloorEvent;
}
