using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Doubles.Entra;

/// <summary>
/// The grant <c>jwt-bearer</c>: a token of a person for an application, given back for one that this application may use elsewhere
/// in their name. Entra judges the token it is shown again, whatever the application thought of it.
/// </summary>
internal static class Behalf
{
    public const string Grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <returns>Null when there is none.</returns>
    public static string? Objection(IReadOnlyDictionary<string, string> form, string tenant, SigningKey key)
    {
        if (form.GetValueOrDefault("requested_token_use") != "on_behalf_of"
            || Verified(form.GetValueOrDefault("assertion"), key) is not { } shown)
        {
            return "AADSTS50013: Assertion failed signature validation. Trace ID: 1";
        }

        return (string?)shown["aud"] != form["client_id"]
            ? "AADSTS500131: Assertion audience does not match the Client app presenting the assertion. Trace ID: 1"
            : (string?)shown["tid"] != tenant ? "AADSTS50013: Assertion failed: its issuer is another directory. Trace ID: 1"
            : (long?)shown["exp"] is not { } until || DateTimeOffset.FromUnixTimeSeconds(until) < TimeProvider.System.GetUtcNow()
                ? "AADSTS500133: Assertion is not within its valid time range. Trace ID: 1"
            : shown["scp"] is null || shown["oid"] is null
                ? "AADSTS50013: Assertion failed: it is no access token of a person. Trace ID: 1"
            : null;
    }

    public static JsonObject Answer(IReadOnlyDictionary<string, string> form, SigningKey key, int number)
    {
        var shown = Jwt.Claims(form["assertion"]);
        var asked = form["scope"].Split(' ').First(scope => scope.Contains("://", StringComparison.Ordinal));
        var at = asked.LastIndexOf('/');
        var (person, tenant) = ((string)shown["oid"]!, (string)shown["tid"]!);
        var claims = new JsonObject
        {
            ["aud"] = asked[..at],
            ["appid"] = form["client_id"],
            ["oid"] = person,
            ["tid"] = tenant,
            ["name"] = (string?)shown["name"],
            ["scp"] = asked[(at + 1)..],
            ["exp"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
            ["jti"] = $"{number}",
        };
        var known = new JsonObject { ["aud"] = form["client_id"], ["oid"] = person, ["sub"] = person, ["tid"] = tenant, ["ver"] = "2.0" };
        var client = new JsonObject { ["uid"] = person, ["utid"] = tenant };
        return new()
        {
            ["token_type"] = "Bearer",
            ["scope"] = asked,
            ["expires_in"] = 3599,
            ["ext_expires_in"] = 3599,
            ["access_token"] = Jwt.Write(key, claims),
            ["id_token"] = Jwt.Write(key, known),
            ["client_info"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(client.ToJsonString())),
        };
    }

    /// <returns>Null when it is no token this key has signed.</returns>
    private static JsonObject? Verified(string? token, SigningKey key)
    {
        try
        {
            return token?.Split('.') is [var header, var claims, var signature]
                && key.Sign(Encoding.ASCII.GetBytes($"{header}.{claims}"), "RS256")
                    .AsSpan().SequenceEqual(Base64Url.DecodeFromChars(signature))
                    ? Jwt.Claims(token)
                    : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }
}
