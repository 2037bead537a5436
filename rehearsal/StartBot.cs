namespace OgpTeams.Rehearsal;

/// <summary>Starts the bot that is to be rehearsed, as people run it: the bot's own program gives it.</summary>
/// <param name="settings">Command-line settings, <c>--Section:Key=value</c>; they have the last word.</param>
/// <param name="clock">What its workshops live by.</param>
/// <exception cref="BotRefusedException">The settings or the data folder do not let it start.</exception>
public delegate Task<RunningBot> StartBot(IReadOnlyList<string> settings, TimeProvider clock, CancellationToken cancellation);

/// <summary>A bot that answers; disposing it stops it.</summary>
/// <param name="address">Where it listens, <c>http://127.0.0.1:port</c>.</param>
/// <param name="stop">Called once, when it is disposed.</param>
/// <param name="save">Another version of one, made of the version read; false when somebody saved meanwhile.</param>
/// <param name="stopping">Cancelled by Ctrl+C, which the host listens to.</param>
/// <param name="read">A document of its library, by path and version as the API tells them; null when there is none.</param>
public sealed class RunningBot(
    Uri address, Func<Task> stop, Func<string, string, CancellationToken, Task<FoundDocument?>> read,
    Func<string, byte[], string, CancellationToken, Task<bool>> save, CancellationToken stopping)
    : IAsyncDisposable
{
    public Uri Address => address;

    public Task<FoundDocument?> ReadAsync(string path, string version, CancellationToken cancellation) => read(path, version, cancellation);

    /// <summary>What somebody saves beside the bot. SharePoint and a folder take it alike, and it never undoes what the bot just wrote.</summary>
    public Task<bool> SaveAsync(string path, byte[] content, string basedOn, CancellationToken cancellation) =>
        save(path, content, basedOn, cancellation);

    public CancellationToken Stopping => stopping;

    public async ValueTask DisposeAsync() => await stop();
}

/// <param name="Version">What the next version of it is based on.</param>
public sealed record FoundDocument(byte[] Content, string Version);

/// <summary>The bot did not start. The message is the one line to print.</summary>
public sealed class BotRefusedException(string message) : Exception(message);
