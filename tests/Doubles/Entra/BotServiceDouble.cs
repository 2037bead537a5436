using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Doubles.Entra;

/// <summary>
/// A double of the Bot Service as issuer of tokens, not the service: OpenID metadata and keys with endorsements over plain HTTP
/// on a loopback port, and tokens as Teams' activities carry them.
/// </summary>
public sealed class BotServiceDouble : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<SigningKey> _keys = [];
    private bool _down;
    private int _metadataReads;
    private int _keyReads;

    private BotServiceDouble(WebApplication app)
    {
        _app = app;
        Rotate();
        app.Run(AnswerAsync);
    }

    public Uri OpenIdMetadata => new(_app.Urls.First() + "/v1/.well-known/openidconfiguration");

    /// <summary>Signs for Teams; the newest one.</summary>
    public SigningKey Key { get; private set; } = null!;

    public int MetadataReads => Read(() => _metadataReads);

    public int KeyReads => Read(() => _keyReads);

    public static async Task<BotServiceDouble> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new BotServiceDouble(builder.Build());
        await service._app.StartAsync();
        return service;
    }

    /// <summary>Publishes one more key.</summary>
    public SigningKey Publish(SigningKey key) => Read(() =>
    {
        _keys.Add(key);
        return key;
    });

    /// <summary>From now on other keys sign, and the old ones are gone.</summary>
    public void Rotate() => Read(() =>
    {
        _keys.Clear();
        Key = SigningKey.Endorsed("msteams", "webchat", "skype");
        _keys.Add(Key);
        return 0;
    });

    /// <summary>Whether it answers 503 to everything.</summary>
    public void Down(bool down) => Read(() => _down = down);

    /// <summary>The claims of a good token, valid for an hour from five minutes ago.</summary>
    public static JsonObject Claims(string appId, Uri serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            ["serviceurl"] = serviceUrl.ToString(),
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(55).ToUnixTimeSeconds(),
            ["iss"] = Issuer,
            ["aud"] = appId,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _keys.ForEach(key => key.Dispose());
    }

    private Task AnswerAsync(HttpContext http)
    {
        var answer = Read(() => (_down, http.Request.Path.Value) switch
        {
            (true, _) => null,
            (_, "/v1/.well-known/openidconfiguration") => Metadata(),
            (_, "/v1/.well-known/keys") => Keys(),
            _ => null,
        });
        http.Response.StatusCode = answer is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(answer?.ToJsonString() ?? "");
    }

    private JsonObject Metadata()
    {
        _metadataReads++;
        return new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = _app.Urls.First() + "/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        };
    }

    private JsonObject Keys()
    {
        _keyReads++;
        return new() { ["keys"] = new JsonArray([.. _keys.Select(key => key.Published())]) };
    }

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}
