namespace OgpTeams.Microsoft365.Mail;

/// <summary>
/// What became of a message or an invitation. Details are one line for an administrator, without anybody's address.
/// </summary>
public abstract record MailOutcome
{
    private MailOutcome() { }

    /// <summary>Taken by the service; that is not yet delivered.</summary>
    /// <param name="Meeting">As it stands now; null for a message, and once it is cancelled.</param>
    public sealed record Accepted(Meeting? Meeting = null) : MailOutcome;

    /// <summary>Not by trying again, unless somebody changes something first.</summary>
    public sealed record Refused(MailRefusal Why, string Detail) : MailOutcome;

    /// <summary>It was not taken: worth trying again.</summary>
    /// <param name="After">What the service asked for; null when it said nothing.</param>
    public sealed record TryAgain(TimeSpan? After, string Detail) : MailOutcome;

    /// <summary>
    /// No answer came, or one that does not tell: the message may have been taken. Sending it again may send it twice.
    /// </summary>
    public sealed record Doubtful(string Detail) : MailOutcome;
}

public enum MailRefusal
{
    /// <summary>The application may not act for the mailbox.</summary>
    MailboxClosed,

    /// <summary>There is no such mailbox.</summary>
    MailboxUnknown,

    /// <summary>The service does not take the recipient's address for one.</summary>
    BadAddress,

    /// <summary>The meeting is no longer in the mailbox.</summary>
    MeetingGone,

    Other,
}

/// <summary>A meeting that stands in the mailbox's calendar.</summary>
/// <param name="Id">The service's own, by which it is changed and cancelled.</param>
/// <param name="JoinUrl">Of Teams; null where the tenant makes none.</param>
public sealed record Meeting(string Id, Uri? JoinUrl);
