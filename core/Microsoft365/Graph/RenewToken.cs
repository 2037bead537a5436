using System.Net.Http.Headers;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// A token can expire on its way: when there is another one by now, the call is made once more. A refusal that asks for claims
/// is left to <see cref="GraphTokens"/>.
/// </summary>
internal sealed class RenewToken(GraphAccess access, ITokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (ClaimsChallenge.Of(answer) is not IAppTokens.AnotherOne || request.Headers.Authorization?.Parameter is not { } refused
            || await tokens.GetAsync(access.Scope, IAppTokens.AnotherOne, cancellationToken) is not { } token || token == refused)
        {
            return answer;
        }

        answer.Dispose();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await base.SendAsync(request, cancellationToken);
    }
}
