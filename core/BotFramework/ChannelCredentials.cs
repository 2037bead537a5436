using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace OgpTeams.BotFramework;

/// <summary>
/// Which application the SDK speaks for. The connector client it makes for a turn gets no token: nothing is sent through it, so
/// that whatever is sent has waited its turn and goes to a host somebody vouched for.
/// </summary>
internal sealed class ChannelCredentials(FrameworkSettings settings) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(settings.AppId.Length > 0 && appId == settings.AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(settings.Anonymous);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
}
