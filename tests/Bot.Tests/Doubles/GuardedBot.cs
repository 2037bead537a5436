using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using OgpTeams.Doubles.Entra;

namespace OgpTeams.Bot.Tests.Doubles;

/// <summary>The real host as it stands in a tenant: it asks who speaks. The issuer is a double, and so is Teams.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    public const string AppId = "0b7d7f0e-0000-4000-8000-0000000000b0";
    public const string Tenant = "8d6f0a4e-0000-4000-8000-000000000001";

    /// <summary>What the bot shows to the connector.</summary>
    public const string GivenToken = "given-for-tests";

    private GuardedBot(BotHost host, BotServiceDouble service)
    {
        (Host, Service) = (host, service);
        Unendorsed = service.Publish(SigningKey.Unendorsed());
        ForWebChat = service.Publish(SigningKey.Endorsed("webchat"));
    }

    public BotHost Host { get; }

    public BotServiceDouble Service { get; }

    /// <summary>A published key that says nothing of channels.</summary>
    public SigningKey Unendorsed { get; }

    public SigningKey ForWebChat { get; }

    public ConnectorDouble Teams => Host.Connector;

    /// <param name="settings">After those of this class: the last one counts.</param>
    public static async Task<GuardedBot> StartAsync(Action<WebApplicationBuilder>? adjust = null, params string[] settings)
    {
        var service = await BotServiceDouble.StartAsync();
        var host = await BotHost.StartAsync(
            adjust,
            [
                "--Bot:Authentication", "SingleTenant", "--Bot:AppId", AppId, "--Bot:TenantId", Tenant,
                "--Bot:AccessToken", GivenToken, "--Bot:AllowedServiceHosts", "127.0.0.1",
                "--Bot:OpenIdMetadata", service.OpenIdMetadata.AbsoluteUri, .. settings,
            ]);
        return new(host, service);
    }

    public TeamsUser User(string name = "Awa", TeamsConversation? chat = null) =>
        Host.User(name, chat ?? TeamsConversation.Group() with { Tenant = Tenant });

    /// <summary>What Teams would send with an activity, changed.</summary>
    public string Token(Action<JsonObject>? change = null, SigningKey? key = null, string alg = "RS256")
    {
        var claims = Claims();
        change?.Invoke(claims);
        return Jwt.Write(key ?? Service.Key, claims, alg);
    }

    public JsonObject Claims() => BotServiceDouble.Claims(AppId, Teams.ServiceUrl);

    public Task<Answer> SendAsync(JsonObject activity) => SendAsync(activity, "Bearer " + Token());

    /// <param name="authorization">The header as it is; null for none.</param>
    public async Task<Answer> SendAsync(JsonObject activity, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await Host.Http.SendAsync(request);
        return new(
            (int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Contains("X-Ogp-Outcome"),
            response.Headers.WwwAuthenticate);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Service.DisposeAsync();
    }

    /// <param name="HasOutcome">Whether it said what became of the action.</param>
    public sealed record Answer(int Status, string Body, bool HasOutcome, HttpHeaderValueCollection<AuthenticationHeaderValue> Challenge);
}
