using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Doubles.Entra;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>The bot's own token: where it comes from, and that it goes nowhere else.</summary>
public abstract class Showing_a_token_to_Teams<TAdapter> : ProtocolTest<TAdapter>, IAsyncLifetime, IDisposable
    where TAdapter : IAdapter
{
    private static readonly CardMessage Message = new(new() { ["type"] = "AdaptiveCard" }, "Étape");

    private readonly EntraDouble _entra = new();
    private GuardedBot _bot = null!;
    private IConnector _connector = null!;
    private ConversationAddress _chat = null!;

    public async Task InitializeAsync()
    {
        _bot = await GuardedAsync(
            builder => builder.Services.AddHttpClient(EntraTokens.ClientName).ConfigurePrimaryHttpMessageHandler(() => _entra),
            "--Bot:AccessToken", "", "--Bot:ClientSecret", EntraDouble.Secret, "--Bot:TenantId", EntraDouble.TenantId);
        _connector = _bot.Host.Services.GetRequiredService<IConnector>();
        _chat = new(_bot.Teams.ServiceUrl, "19:abc@thread.v2", EntraDouble.TenantId, DateTimeOffset.UnixEpoch);
    }

    public Task DisposeAsync() => _bot.DisposeAsync().AsTask();

    public void Dispose()
    {
        _entra.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact] // 22
    public async Task Asks_Entra_once_for_the_connectors_scope()
    {
        Assert.Empty(_entra.Hosts);

        await _connector.SendAsync(_chat, Message, default);
        await _connector.SendAsync(_chat, Message, default);

        var asked = Assert.Single(_entra.Requests);
        Assert.Equal((EntraDouble.TenantId, GuardedBot.AppId), (asked.Tenant, asked.Form["client_id"]));
        Assert.Contains("https://api.botframework.com/.default", asked.Form["scope"], StringComparison.Ordinal);
        Assert.Equal(2, _bot.Teams.Requests.Count);
        Assert.All(_bot.Teams.Requests, request => Assert.StartsWith("Bearer ey", request.Authorization, StringComparison.Ordinal));
    }

    [Fact] // 22
    public async Task Asks_for_another_one_when_it_is_refused()
    {
        _bot.Teams.Plan(new Planned(401, "Unauthorized"));

        Assert.IsType<SendOutcome.Sent>(await _connector.SendAsync(_chat, Message, default));

        Assert.Equal(2, _entra.Requests.Count);
        Assert.Equal(2, _bot.Teams.Requests.Select(request => request.Authorization).Distinct().Count());
    }

    [Fact]
    public async Task Answers_a_claims_challenge()
    {
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"access_token":{"nbf":{"essential":true,"value":"17"}}}"""));
        _bot.Teams.Plan(new Planned(401, "Unauthorized", Challenge: $"Bearer error=\"insufficient_claims\", claims=\"{claims}\""));

        Assert.IsType<SendOutcome.Sent>(await _connector.SendAsync(_chat, Message, default));

        Assert.Contains("\"17\"", _entra.Requests[^1].Form["claims"], StringComparison.Ordinal);
    }

    [Fact] // 22
    public async Task Gives_up_when_the_second_one_is_refused_as_well()
    {
        _bot.Teams.Plan(new Planned(401, "Unauthorized"), new Planned(401, "Unauthorized"), new Planned(401, "Unauthorized"));

        Assert.Equal(new SendOutcome.Failed(401, "Unauthorized"), await _connector.SendAsync(_chat, Message, default));

        Assert.Equal(2, _bot.Teams.Requests.Count);
    }

    [Fact]
    public async Task Says_in_the_log_why_there_is_none_and_sends_nothing()
    {
        _entra.Refuse(401, "invalid_client", "AADSTS7000222: The provided client secret keys for app 'x' are expired.");

        Assert.IsType<SendOutcome.Failed>(await _connector.SendAsync(_chat, Message, default));

        Assert.Empty(_bot.Teams.Requests);
        Assert.Contains(_bot.Host.Log.Lines, line => line.Contains("The client secret has expired", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Host.Log.Lines, line => line.Contains(EntraDouble.Secret, StringComparison.Ordinal));
    }

    [Theory] // 21
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/fr/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    public async Task Shows_it_to_no_host_nobody_vouched_for(string serviceUrl)
    {
        Assert.IsType<SendOutcome.Failed>(await _connector.SendAsync(_chat with { ServiceUrl = new(serviceUrl) }, Message, default));

        Assert.Empty(_entra.Requests);
    }

    [Fact] // 21
    public async Task Does_not_follow_where_the_connector_points()
    {
        await using var elsewhere = await ConnectorDouble.StartAsync();
        _bot.Teams.Plan(new Planned(307, Location: elsewhere.ServiceUrl.AbsoluteUri));

        await _connector.SendAsync(_chat, Message, default);

        Assert.Empty(elsewhere.Requests);
        Assert.Single(_bot.Teams.Requests);
    }

    [Fact] // 19
    public async Task Writes_it_nowhere()
    {
        await _connector.SendAsync(_chat, Message, default);

        var token = _bot.Teams.Requests[0].Authorization!.Split(' ')[1];
        Assert.DoesNotContain(_bot.Host.Log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }
}

public sealed class Showing_a_token_to_Teams_directly : Showing_a_token_to_Teams<Directly>;

public sealed class Showing_a_token_to_Teams_by_the_SDK : Showing_a_token_to_Teams<ByTheSdk>;
