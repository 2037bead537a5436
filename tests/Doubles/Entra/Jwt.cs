using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OgpTeams.Doubles.Entra;

/// <summary>
/// Writes tokens byte by byte, honest ones and those no library would write: the double and the bot share no code, so that
/// neither forgives what the other gets wrong.
/// </summary>
public static class Jwt
{
    /// <summary>Signed with the key, by an algorithm of its own choice or another.</summary>
    /// <param name="alg">
    /// <c>RS256</c>, <c>RS512</c>, <c>PS256</c>; <c>HS256</c> takes the public key as its secret, <c>HS256n</c> its bare modulus;
    /// <c>none</c>.
    /// </param>
    public static string Write(SigningKey key, JsonObject claims, string alg = "RS256", string? kid = null)
    {
        var header = new JsonObject { ["alg"] = alg == "HS256n" ? "HS256" : alg, ["typ"] = "JWT", ["kid"] = kid ?? key.Id };
        var signed = Part(header) + "." + Part(claims);
        return signed + "." + Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed), alg));
    }

    /// <summary>The same token with something else in it, under the old signature.</summary>
    public static string Tamper(string token, Action<JsonObject> change)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!.AsObject();
        change(claims);
        return $"{parts[0]}.{Part(claims)}.{parts[2]}";
    }

    /// <summary>A token nobody but the holder of the private key can read (JWE, five parts).</summary>
    public static string Encrypt(SigningKey key, string inner)
    {
        var header = Part(new JsonObject { ["alg"] = "RSA-OAEP", ["enc"] = "A256GCM", ["cty"] = "JWT", ["kid"] = key.Id });
        var (secret, nonce, tag) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(12), new byte[16]);
        var text = Encoding.ASCII.GetBytes(inner);
        var cipher = new byte[text.Length];
        using var aes = new AesGcm(secret, tag.Length);
        aes.Encrypt(nonce, text, cipher, tag, Encoding.ASCII.GetBytes(header));
        return string.Join('.', header, Base64Url.EncodeToString(key.Wrap(secret)), Base64Url.EncodeToString(nonce),
            Base64Url.EncodeToString(cipher), Base64Url.EncodeToString(tag));
    }

    public static JsonObject Claims(string token) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject();

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
