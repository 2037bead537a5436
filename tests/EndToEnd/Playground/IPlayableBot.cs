namespace OgpTeams.EndToEnd.Playground;

/// <summary>A bot on this machine that a Playground can be put around: the tiny one, or ours.</summary>
public interface IPlayableBot<TBot> : IAsyncDisposable
    where TBot : IPlayableBot<TBot>
{
    /// <summary>Where it takes activities, <c>http://127.0.0.1:…/api/messages</c>.</summary>
    Uri Endpoint { get; }

    /// <returns>Once it listens.</returns>
    static abstract Task<TBot> StartAsync();
}
