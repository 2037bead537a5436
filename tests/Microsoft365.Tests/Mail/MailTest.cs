using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Settings;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Mail;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Tests.Mail;

/// <summary>The mailbox on a Graph of this machine.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls IAsyncLifetime.DisposeAsync.")]
public abstract class MailTest : IAsyncLifetime
{
    protected const string Service = "pgo@contoso.example";

    private readonly Lines _log = new();
    private GraphConnection _connection = null!;

    protected IReadOnlyList<string> Log => _log.Written;

    private protected GraphDouble Server { get; private set; } = null!;

    private protected ServiceMailbox Mailbox { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await GraphDouble.StartAsync(GraphProfile.Strict, settings => settings with { Mailboxes = [Service] });
        Mailbox = Open(Service, Server.Graph);
    }

    public async Task DisposeAsync()
    {
        Mailbox.Dispose();
        _connection.Dispose();
        await Server.DisposeAsync();
    }

    private protected ServiceMailbox Open(string mailbox, Uri graph)
    {
        _connection = new GraphConnection(new GraphAccess(graph), new GivenToken(Server.Token), TimeProvider.System, _log);
        return new ServiceMailbox(_connection, new MailOptions { Mailbox = mailbox });
    }

    private sealed class Lines : ILogger<GraphConnection>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Written)
            {
                Written.Add(formatter(state, exception));
            }
        }
    }
}
