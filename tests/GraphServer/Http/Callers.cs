using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Http;

/// <summary>Who calls, by the token they bring.</summary>
internal sealed class Callers(Tenant tenant)
{
    public const string Challenge =
        "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
        + "client_id=\"00000003-0000-0000-c000-000000000000\"";

    /// <exception cref="GraphError">401.</exception>
    public Identity Require(GraphRequest request)
    {
        var header = request.Header("Authorization");
        if (header is null || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("Access token is empty.");
        }

        var token = header[7..].Trim();
        var known = tenant.Settings.Token;
        return token == known ? tenant.Settings.App
            : token.StartsWith($"{known}:", StringComparison.Ordinal) ? Identity.Person(token[(known.Length + 1)..])
            : OfJwt(token);
    }

    public static GraphError Refused(string message, string? claims = null) => new(401, "InvalidAuthenticationToken", message)
    {
        Headers = GraphAnswer.Header("WWW-Authenticate", claims is null
            ? Challenge
            : $"{Challenge}, error=\"insufficient_claims\", claims=\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(claims))}\""),
    };

    /// <summary>Its signature is not looked at: this is no door, it only tells whether the right token came.</summary>
    private Identity OfJwt(string token)
    {
        var parts = token.Split('.');
        try
        {
            var claims = (parts.Length == 3 ? JsonNode.Parse(Decoded(parts[1])) as JsonObject : null) ?? [];
            var audience = (string?)claims["aud"] ?? throw Refused("IDX14100: JWT is not well formed, there are no dots (.).");
            if (!tenant.Settings.Audiences.Contains(audience, StringComparer.OrdinalIgnoreCase)
                && audience.TrimEnd('/') != tenant.Graph.GetLeftPart(UriPartial.Authority))
            {
                throw Refused("Access token validation failure. Invalid audience.");
            }

            if (DateTimeOffset.FromUnixTimeSeconds((long?)claims["exp"] ?? 0) < tenant.Now)
            {
                throw Refused("Lifetime validation failed, the token is expired.");
            }

            var app = (string?)claims["appid"] ?? (string?)claims["azp"];
            return claims["scp"] is null
                ? Identity.App(app ?? string.Empty, (string?)claims["app_displayname"] ?? tenant.Settings.App.AppName!)
                : new(app, null, (string?)claims["oid"], (string?)claims["name"], (string?)claims["preferred_username"])
                {
                    NeedsGrant = ((string?)claims["scp"])!.Contains(".Selected", StringComparison.Ordinal),
                };
        }
        catch (Exception problem) when (problem is FormatException or JsonException or InvalidOperationException)
        {
            throw Refused("CompactToken parsing failed.");
        }
    }

    private static byte[] Decoded(string part) =>
        Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '='));
}
