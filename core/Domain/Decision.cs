namespace OgpTeams.Domain;

/// <summary>What the rules answer to a command: events, nothing to change, or a refusal.</summary>
public sealed record Decision<TEvent>(IReadOnlyList<TEvent> Events, Refusal? Refusal = null)
{
    /// <summary>A repeat: what was asked already stands.</summary>
    public bool IsRepeat => Refusal is null && Events.Count == 0;

    public static Decision<TEvent> Accept(params TEvent[] events) => new(events);

    public static Decision<TEvent> NoChange { get; } = new([]);

    public static Decision<TEvent> Refuse(Refusal refusal) => new([], refusal);
}

/// <summary>Why the rules say no. The name, in camel case, is the public code (docs/outcomes.md).</summary>
public enum Refusal
{
    /// <summary>The step this belongs to has not begun, or a setting of a step that has ended.</summary>
    StepNotOpen,
    NotFacilitator,
    NotOwner,

    /// <summary>Somebody else wrote it.</summary>
    NotAuthor,
    MissingInput,
    InvalidInput,

    /// <summary>The cap of subjects per person is reached.</summary>
    TooMany,

    /// <summary>No such verb, step, subject, person…</summary>
    Unknown,

    /// <summary>The workshop is not there (any more).</summary>
    Gone,

    /// <summary>Another workshop is open in this conversation.</summary>
    WorkshopRunning,

    /// <summary>The button belonged to a step that is no longer the current one.</summary>
    StaleStep,
    LastStep,
    FirstStep,

    /// <summary>The workshop is closed; reopen it first.</summary>
    Closed,

    /// <summary>Taking over is not due yet.</summary>
    NotYet,

    /// <summary>Everybody present has had the floor; nobody left an address.</summary>
    NoOneLeft,

    /// <summary>No self-assessment report of that kind was begun.</summary>
    NotBegun,

    /// <summary>The commitment does not stand in the plan.</summary>
    NotRetained,

    /// <summary>Somebody else has put it in other words since it was typed.</summary>
    Reworded,

    /// <summary>Another plan of the organisation has this name, or had it.</summary>
    NameTaken,

    /// <summary>The administration has not switched this on.</summary>
    NotSwitchedOn,

    /// <summary>The document library cannot be reached, or does not take it.</summary>
    LibraryAway,
}

/// <summary>Who orders, when, and the mark by which a repeat of the same order is known.</summary>
/// <param name="By">The person, as the channel vouches for them.</param>
/// <param name="Cause">Person, verb, card id and inputs, hashed; a typed command's activity id.</param>
/// <param name="At">When the bot received it, UTC.</param>
public sealed record Act(ParticipantId By, string Cause, DateTimeOffset At);

/// <summary>An event as it is stored.</summary>
public sealed record Recorded<TEvent>(TEvent Event, ParticipantId By, string Cause, DateTimeOffset At);
