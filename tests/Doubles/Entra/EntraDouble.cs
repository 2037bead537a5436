using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace OgpTeams.Doubles.Entra;

/// <summary>
/// A double of Entra, not Entra: answers what is sent to its real addresses without a network. Metadata and keys (v2.0),
/// instance discovery, and the token endpoint for applications and for what they do on behalf of people.
/// </summary>
public sealed class EntraDouble : HttpMessageHandler
{
    public const string TenantId = "72f988bf-0000-4000-8000-2d7cd011db47";
    public const string ClientId = "0b7d7f0e-0000-4000-8000-0000000000b0";
    public const string Secret = "not-a-secret~of.anybody";

    private readonly ConcurrentQueue<TokenRequest> _requests = new();
    private readonly ConcurrentQueue<(int Status, string Error, string Description, string? Claims)> _refusals = new();
    private readonly Uri _signIn;
    private int _given;

    public EntraDouble(Uri? signIn = null)
    {
        _signIn = signIn ?? new("https://login.microsoftonline.com");
        KeyOfOthers = SigningKey.Of(new Uri(_signIn, "11111111-0000-4000-8000-000000000001/v2.0").ToString());
        Key = SigningKey.Of(new Uri(_signIn, "{tenantid}/v2.0").ToString().Replace("%7B", "{").Replace("%7D", "}"));
    }

    public SigningKey Key { get; }

    /// <summary>Published beside it, for the tokens of one other tenant alone.</summary>
    public SigningKey KeyOfOthers { get; }

    /// <summary>What was asked of the token endpoint, oldest first.</summary>
    public IReadOnlyList<TokenRequest> Requests => [.. _requests];

    /// <summary>Hosts that were asked anything.</summary>
    public ConcurrentDictionary<string, int> Hosts { get; } = new();

    /// <summary>The next token request is refused.</summary>
    /// <param name="claims">What the person’s program has to ask for.</param>
    public void Refuse(int status, string error, string description, string? claims = null) =>
        _refusals.Enqueue((status, error, description, claims));

    /// <summary>The claims of a person's v2.0 token for our API.</summary>
    public JsonObject Claims(string tenant = TenantId)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            ["aud"] = ClientId,
            ["iss"] = new Uri(_signIn, $"{tenant}/v2.0").ToString(),
            ["iat"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(55).ToUnixTimeSeconds(),
            ["azp"] = ClientId,
            ["oid"] = "00000000-0000-4000-8000-0000000000aa",
            ["sub"] = "AAAA",
            ["tid"] = tenant,
            ["scp"] = "access_as_user",
            ["ver"] = "2.0",
        };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!;
        Hosts.AddOrUpdate(url.Host, 1, (_, count) => count + 1);
        var path = url.AbsolutePath;
        return (request.Method.Method, path) switch
        {
            ("GET", _) when path.EndsWith("/.well-known/openid-configuration", StringComparison.Ordinal) => Json(200, Metadata(path)),
            ("GET", _) when path.EndsWith("/discovery/v2.0/keys", StringComparison.Ordinal) =>
                Json(200, new() { ["keys"] = new JsonArray(Key.Published(), KeyOfOthers.Published()) }),
            ("GET", "/common/discovery/instance") => Json(200, Instance(url)),
            ("POST", _) when path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) =>
                Token(path, await request.Content!.ReadAsStringAsync(cancellationToken)),
            _ => Json(404, []),
        };
    }

    private JsonObject Metadata(string path)
    {
        var tenant = path.Split('/')[1];
        var named = tenant is "common" or "organizations" ? "{tenantid}" : tenant;
        return new()
        {
            ["issuer"] = path.Contains("/v2.0/", StringComparison.Ordinal) ? $"{_signIn}{named}/v2.0" : $"https://sts.windows.net/{named}/",
            ["authorization_endpoint"] = $"{_signIn}{tenant}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{_signIn}{tenant}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{_signIn}{tenant}/discovery/v2.0/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        };
    }

    private JsonObject Instance(Uri url) => new()
    {
        ["tenant_discovery_endpoint"] = $"https://{url.Host}/common/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = _signIn.Host,
            ["preferred_cache"] = _signIn.Host,
            ["aliases"] = new JsonArray(_signIn.Host),
        }),
    };

    private HttpResponseMessage Token(string path, string body)
    {
        var form = Form(body);
        _requests.Enqueue(new(path.Split('/')[1], form));
        if (_refusals.TryDequeue(out var refusal))
        {
            return Error(refusal.Status, refusal.Error, refusal.Description, refusal.Claims);
        }

        if (form.GetValueOrDefault("client_secret") != Secret && !form.ContainsKey("client_assertion"))
        {
            return Error(401, "invalid_client", "AADSTS7000215: Invalid client secret provided. Trace ID: 1");
        }

        if (form["grant_type"] == Behalf.Grant)
        {
            return Behalf.Objection(form, path.Split('/')[1], Key) is { } objection
                ? Error(400, "invalid_grant", objection)
                : Json(200, Behalf.Answer(form, Key, Interlocked.Increment(ref _given)));
        }

        return Json(200, new()
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["ext_expires_in"] = 3599,
            ["access_token"] = Access(form["scope"].Split(' ')[0].Replace("/.default", "", StringComparison.Ordinal), form["client_id"]),
        });
    }

    private string Access(string audience, string application) => Jwt.Write(
        Key, new() { ["aud"] = audience, ["appid"] = application, ["jti"] = $"{Interlocked.Increment(ref _given)}" });

    private static Dictionary<string, string> Form(string body) => body.Split('&').Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[^1]));

    private static HttpResponseMessage Error(int status, string error, string description, string? claims = null)
    {
        var body = new JsonObject
        {
            ["error"] = error,
            ["error_description"] = description,
            ["correlation_id"] = Guid.NewGuid().ToString(),
        };
        if (claims is not null)
        {
            body["claims"] = claims;
        }

        return Json(status, body);
    }

    private static HttpResponseMessage Json(int status, JsonObject body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}

/// <param name="Form">Its fields, decoded.</param>
public sealed record TokenRequest(string Tenant, IReadOnlyDictionary<string, string> Form);
