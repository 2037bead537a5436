using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace OgpTeams.Doubles.Entra;

/// <summary>A key of Microsoft's doubles: what it signs, and how it is published.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Action<JsonObject> _published;

    private SigningKey(Action<JsonObject> published) => _published = published;

    public string Id { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Of the Bot Service: says for which channels it signs.</summary>
    public static SigningKey Endorsed(params string[] channels) =>
        new(jwk => jwk["endorsements"] = new JsonArray([.. channels.Select(channel => JsonValue.Create(channel))]));

    /// <summary>Published without a word about channels.</summary>
    public static SigningKey Unendorsed() => new(_ => { });

    /// <summary>Of Entra: says whose tokens it signs.</summary>
    public static SigningKey Of(string issuer) => new(jwk => jwk["issuer"] = issuer);

    /// <summary>As it stands among the keys of its issuer.</summary>
    public JsonObject Published()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        _published(jwk);
        return jwk;
    }

    public byte[] Sign(byte[] data, string alg) => alg switch
    {
        "RS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => _rsa.SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => _rsa.SignData(data, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => _rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), data),
        "HS256n" => HMACSHA256.HashData(_rsa.ExportParameters(includePrivateParameters: false).Modulus!, data),
        "none" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(alg), alg, "Not an algorithm of this double."),
    };

    public byte[] Wrap(byte[] secret) => _rsa.Encrypt(secret, RSAEncryptionPadding.OaepSHA1);

    public void Dispose() => _rsa.Dispose();
}
