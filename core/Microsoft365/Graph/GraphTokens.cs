using System.Text;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// Puts our token on a call to the service it is for. After a claims challenge the SDK asks once more, with what the service
/// wants to know (continuous access evaluation).
/// </summary>
internal sealed class GraphTokens(GraphAccess access, ITokens tokens) : IAuthenticationProvider
{
    private const string Header = "Authorization";

    public async Task AuthenticateRequestAsync(
        RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default)
    {
        request.Headers.Remove(Header);
        if (access.Vouches(request.URI))
        {
            var claims = Claims(additionalAuthenticationContext?.GetValueOrDefault("claims") as string);
            request.Headers.Add(Header, $"Bearer {await tokens.GetAsync(access.Scope, claims, cancellationToken)}");
        }
    }

    /// <summary>As JSON; what is no base64 is no challenge of the service's.</summary>
    private static string? Claims(string? challenge)
    {
        var padded = challenge?.Replace('-', '+').Replace('_', '/').PadRight((challenge.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded?.Length ?? 0];
        return padded is { Length: > 0 } && Convert.TryFromBase64String(padded, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }
}
