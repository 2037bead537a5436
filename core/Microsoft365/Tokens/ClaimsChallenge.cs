using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpTeams.Microsoft365.Tokens;

/// <summary>
/// What a resource that refused a token asks of the next one: <c>WWW-Authenticate: Bearer … claims="…"</c> of a 401, Base64 of
/// JSON (continuous access evaluation).
/// </summary>
public static partial class ClaimsChallenge
{
    private const int MaxLength = 8 * 1024;

    /// <summary>What to ask a token with before the one repeat; null when the answer is not a 401.</summary>
    public static string? Of(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Unauthorized
        ? response.Headers.WwwAuthenticate.Select(Of).FirstOrDefault(claims => claims is not null) ?? IAppTokens.AnotherOne
        : null;

    private static string? Of(AuthenticationHeaderValue challenge) =>
        challenge is { Scheme: var scheme, Parameter: { Length: <= MaxLength } text }
        && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
        && Claims().Match(text) is { Success: true } match
            ? Decoded(match.Groups["value"].Value)
            : null;

    /// <summary>What is no JSON object is nothing to repeat to Entra.</summary>
    private static string? Decoded(string value)
    {
        try
        {
            var base64 = value.Replace('-', '+').Replace('_', '/').TrimEnd('=');
            var json = Encoding.UTF8.GetString(Convert.FromBase64String(base64 + new string('=', (4 - (base64.Length % 4)) % 4)));
            using var claims = JsonDocument.Parse(json);
            return claims.RootElement.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("(?:^|[\\s,])claims=\"(?<value>[A-Za-z0-9+/_=-]+)\"", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Claims();
}
