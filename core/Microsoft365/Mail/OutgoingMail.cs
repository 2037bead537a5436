namespace OgpTeams.Microsoft365.Mail;

/// <summary>A message to one person: nobody sees who else was written to.</summary>
public sealed record OutgoingMail(string To, string Subject, string Html)
{
    /// <summary>An address stays out of logs, whoever prints this.</summary>
    public override string ToString() => nameof(OutgoingMail);
}

/// <summary>A meeting to put in the mailbox's calendar; the service sends the invitations, and the changes.</summary>
/// <param name="Key">Ours: asked again under the same one, the service makes no second meeting.</param>
/// <param name="Start">As clocks in <paramref name="TimeZone"/> show it.</param>
/// <param name="TimeZone">An IANA name.</param>
/// <param name="Place">A room, beside the link; empty for none.</param>
/// <param name="Attendees">Addresses; they do not see each other.</param>
public sealed record PlannedMeeting(
    Guid Key, string Subject, string Html, DateTime Start, TimeSpan Duration, string TimeZone, string Place,
    IReadOnlyList<string> Attendees)
{
    /// <inheritdoc cref="OutgoingMail.ToString"/>
    public override string ToString() => nameof(PlannedMeeting);
}
