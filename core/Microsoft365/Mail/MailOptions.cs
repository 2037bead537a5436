using System.Text.RegularExpressions;

namespace OgpTeams.Microsoft365.Mail;

/// <summary>
/// From which mailbox messages and invitations go out. Bound from the <c>Mail</c> section; off unless set. Who we are to
/// Microsoft Graph is said where documents are (<c>DocumentLibrary:Graph</c>): one application, one consent.
/// </summary>
public sealed partial record MailOptions
{
    public const string Section = "Mail";

    /// <summary>The service mailbox by its user name (<c>pgo@ministere.example</c>) or object id.</summary>
    public string Mailbox { get; init; } = "";

    public bool IsOn => Mailbox.Length > 0;

    /// <summary>Is this a mailbox, as far as can be told without asking?</summary>
    public bool IsSound => !IsOn || Guid.TryParse(Mailbox, out _) || UserName().IsMatch(Mailbox);

    [GeneratedRegex(@"^[^\s@/\\?#<>,;]+@[^\s@/\\?#<>,;]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex UserName();
}
