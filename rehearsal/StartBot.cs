using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal;

/// <summary>Starts the bot that is to be rehearsed, as people run it: the bot's own program gives it.</summary>
/// <param name="settings">Command-line settings, <c>--Section:Key=value</c>; they have the last word.</param>
/// <param name="clock">What its workshops live by.</param>
/// <exception cref="BotRefusedException">The settings or the data folder do not let it start.</exception>
public delegate Task<RunningBot> StartBot(IReadOnlyList<string> settings, TimeProvider clock, CancellationToken cancellation);

/// <summary>A bot that answers; disposing it stops it.</summary>
/// <param name="address">Where it listens, <c>http://127.0.0.1:port</c>.</param>
/// <param name="stop">Called once, when it is disposed.</param>
/// <param name="library">Where its documents lie.</param>
/// <param name="stopping">Cancelled by Ctrl+C, which the host listens to.</param>
public sealed class RunningBot(
    Uri address, Func<Task> stop, RehearsedLibrary library, CancellationToken stopping)
    : IAsyncDisposable
{
    public Uri Address => address;

    public RehearsedLibrary Library => library;

    public CancellationToken Stopping => stopping;

    public async ValueTask DisposeAsync() => await stop();
}

/// <summary>The bot did not start. The message is the one line to print.</summary>
public sealed class BotRefusedException(string message) : Exception(message);
