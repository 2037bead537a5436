using System.Globalization;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Microsoft.Graph.Users.Item.SendMail;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.Microsoft365.Mail;

/// <summary>
/// The mailbox the product writes from, and its calendar, through Microsoft Graph. Whoever calls gets an outcome, never an
/// exception of the service. Nothing of Graph is made before the first message.
/// </summary>
public sealed class ServiceMailbox(GraphConnection graph, MailOptions options) : IDisposable
{
    /// <summary>
    /// Exchange takes no more than four requests of an application for one mailbox at a time (ApplicationThrottled).
    /// </summary>
    public const int MostAtOnce = 4;

    /// <summary>Of one call, with the pauses the service asks for.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    private readonly SemaphoreSlim _turns = new(MostAtOnce);

    /// <summary>The service knows no repeat of a message: who is told <see cref="MailOutcome.Doubtful"/> decides.</summary>
    public Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation) => AskAsync(
        async stop =>
        {
            await graph.Client.Users[options.Mailbox].SendMail.PostAsync(
                new SendMailPostRequestBody
                {
                    Message = new Message
                    {
                        Subject = mail.Subject,
                        Body = Html(mail.Html),
                        ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = mail.To } }],
                    },
                    SaveToSentItems = true,
                },
                cancellationToken: stop);
            return new MailOutcome.Accepted();
        },
        cancellation);

    /// <summary>A meeting of Teams. Safe to ask for again: see <see cref="PlannedMeeting.Key"/>.</summary>
    public Task<MailOutcome> InviteAsync(PlannedMeeting planned, CancellationToken cancellation) => RepeatableAsync(
        async stop =>
        {
            var meeting = EventOf(planned);
            meeting.IsOnlineMeeting = true;
            meeting.OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness;
            meeting.HideAttendees = true;
            meeting.TransactionId = planned.Key.ToString();
            return Standing(await graph.Client.Users[options.Mailbox].Events.PostAsync(meeting, cancellationToken: stop));
        },
        cancellation);

    /// <summary>What was planned otherwise: the service tells those invited.</summary>
    public Task<MailOutcome> ChangeAsync(string meeting, PlannedMeeting planned, CancellationToken cancellation) =>
        RepeatableAsync(
            async stop => Standing(await graph.Client.Users[options.Mailbox].Events[meeting].PatchAsync(
                EventOf(planned), cancellationToken: stop)),
            cancellation);

    /// <summary>One that is gone already counts as cancelled.</summary>
    /// <param name="meeting">Its id.</param>
    /// <param name="comment">For those invited, in plain text.</param>
    /// <param name="cancellation">Of the call.</param>
    public async Task<MailOutcome> CancelAsync(string meeting, string comment, CancellationToken cancellation) =>
        await RepeatableAsync(
            async stop =>
            {
                await graph.Client.Users[options.Mailbox].Events[meeting].Cancel.PostAsync(
                    new CancelPostRequestBody { Comment = comment }, cancellationToken: stop);
                return new MailOutcome.Accepted();
            },
            cancellation) is { } outcome and not MailOutcome.Refused { Why: MailRefusal.MeetingGone }
            ? outcome
            : new MailOutcome.Accepted();

    public void Dispose() => _turns.Dispose();

    private static ItemBody Html(string html) => new() { ContentType = BodyType.Html, Content = html };

    private static Event EventOf(PlannedMeeting planned) => new()
    {
        Subject = planned.Subject,
        Body = Html(planned.Html),
        Start = Wall(planned.Start, planned.TimeZone),
        End = Wall(planned.Start + planned.Duration, planned.TimeZone),
        Location = new Location { DisplayName = planned.Place },
        Attendees =
        [
            .. planned.Attendees.Select(address => new Attendee
            {
                EmailAddress = new EmailAddress { Address = address },
                Type = AttendeeType.Required,
            }),
        ],
    };

    private static DateTimeTimeZone Wall(DateTime time, string zone) =>
        new() { DateTime = time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };

    private static MailOutcome Standing(Event? answered) => answered?.Id is { } id
        ? new MailOutcome.Accepted(new Meeting(
            id, Uri.TryCreate(answered.OnlineMeeting?.JoinUrl, UriKind.Absolute, out var join) ? join : null))
        : new MailOutcome.Doubtful("The answer names no meeting.");

    /// <summary>What may be asked again without harm has no doubt: it is asked again.</summary>
    private async Task<MailOutcome> RepeatableAsync(
        Func<CancellationToken, Task<MailOutcome>> call, CancellationToken cancellation) =>
        await AskAsync(call, cancellation) switch
        {
            MailOutcome.Doubtful(var detail) => new MailOutcome.TryAgain(null, detail),
            var outcome => outcome,
        };

    private async Task<MailOutcome> AskAsync(Func<CancellationToken, Task<MailOutcome>> call, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return await call(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new MailOutcome.Doubtful($"Microsoft Graph did not answer within {Limit.TotalMinutes:0} minutes.");
        }
        catch (Exception thrown) when (MailFailures.Explain(thrown) is { } outcome)
        {
            return outcome;
        }
        finally
        {
            _turns.Release();
        }
    }
}
