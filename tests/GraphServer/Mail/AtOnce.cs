using System.Collections.Concurrent;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Mail;

/// <summary>Exchange serves four requests of an app for one mailbox at a time.</summary>
internal sealed class AtOnce
{
    public const int Most = 4;

    private readonly ConcurrentDictionary<string, int> _underWay = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Held while the request is under way; null for one too many, and for what is no mailbox's.</returns>
    public (bool TooMany, IDisposable? Turn) Enter(string operation, string target)
    {
        if (operation is not (Operations.SendMail or Operations.Events))
        {
            return (false, null);
        }

        var mailbox = Segments.Decode(Segments.Of(target)[1]);
        var count = _underWay.AddOrUpdate(mailbox, 1, (_, before) => before + 1);
        var turn = new Turn(() => _underWay.AddOrUpdate(mailbox, 0, (_, before) => before - 1));
        return (count > Most, turn);
    }

    public static GraphAnswer Refusal() =>
        new GraphError(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.").ToAnswer();

    private sealed class Turn(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
