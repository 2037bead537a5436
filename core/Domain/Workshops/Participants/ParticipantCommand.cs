namespace OgpTeams.Domain.Workshops.Participants;

/// <summary>Orders about who takes part.</summary>
public abstract record ParticipantCommand : WorkshopCommand
{
    private ParticipantCommand() { }

    /// <summary>The round table. Name, position, organisation and e-mail are kept apart by the caller.</summary>
    /// <param name="ReasonId">The id of <paramref name="Reason"/> as a contribution.</param>
    /// <param name="Reason">Why they are here; empty when not said.</param>
    /// <param name="DetailsChanged">What is kept apart differs from what stands.</param>
    public sealed record Introduce(
        ContributionId ReasonId, string Reason, Profile? Profile, bool Expert,
        bool NameConsent, bool EmailConsent, bool HasEmail, bool DetailsChanged) : ParticipantCommand;

    public sealed record MarkAttendance(ParticipantId Person, bool Present) : ParticipantCommand;

    /// <summary>Erases whoever orders it from this workshop; their words stay, without an author.</summary>
    public sealed record Forget : ParticipantCommand;
}

/// <summary>What happened to people.</summary>
public abstract record ParticipantEvent : WorkshopEvent
{
    private ParticipantEvent() { }

    /// <summary>Somebody told who they are, or a facilitator did for them.</summary>
    /// <param name="Profile">Null: not told.</param>
    /// <param name="NameConsent">Their name may stand in documents.</param>
    /// <param name="EmailConsent">They may be written to.</param>
    /// <param name="HasEmail">They gave an address; it is kept with the person, not here.</param>
    /// <param name="OnBehalf">A facilitator told it.</param>
    public sealed record Introduced(
        ParticipantId Person, Profile? Profile, bool Expert, bool NameConsent, bool EmailConsent, bool HasEmail,
        bool OnBehalf = false) : ParticipantEvent;

    /// <summary>A facilitator noted that somebody is there, or is not.</summary>
    public sealed record AttendanceMarked(ParticipantId Person, bool Present) : ParticipantEvent;

    /// <summary>Somebody had their name removed: what they said stays, without it.</summary>
    public sealed record Forgotten(ParticipantId Person) : ParticipantEvent;
}
