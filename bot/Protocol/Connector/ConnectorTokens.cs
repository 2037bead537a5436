using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>The bot's own tokens for the connector; none without authentication.</summary>
/// <param name="tokens">Made on first need.</param>
internal sealed class ConnectorTokens(string scope, Lazy<IAppTokens>? tokens) : IAsyncDisposable
{
    public static ConnectorTokens None { get; } = new("", tokens: null);

    public bool Any => tokens is not null;

    /// <summary>Null when the connector is spoken to without.</summary>
    /// <param name="claims">As <see cref="ITokens.GetAsync"/> takes them.</param>
    public async Task<string?> GetAsync(string? claims, CancellationToken cancellation) =>
        tokens is null ? null : await tokens.Value.GetAsync(scope, claims, cancellation);

    public ValueTask DisposeAsync() =>
        tokens is { IsValueCreated: true, Value: IAsyncDisposable made } ? made.DisposeAsync() : ValueTask.CompletedTask;
}
