using OgpTeams.Bot.Protocol.BotFramework;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Protocol;

/// <summary>The services of the wire protocol. An <see cref="ITurnHandler"/> is expected from elsewhere.</summary>
internal static class ProtocolSetup
{
    /// <param name="settings">Say whether callers are asked who they are, and who speaks the protocol.</param>
    public static IServiceCollection AddProtocol(this IServiceCollection services, IConfiguration settings)
    {
        var direct = BotSettings.AdapterOf(settings) is not BotAdapter.BotFramework;
        if (BotSettings.AuthenticationOf(settings) is BotAuthentication.Anonymous)
        {
            services.AddSingleton(ServiceHosts.ThisMachine).AddSingleton(ConnectorTokens.None);
            services.AddSingleton<ICallerAuthentication, AnonymousCaller>();
        }
        else
        {
            services.AddTokens();
            if (direct)
            {
                services.AddConnectorBearer();
                services.AddSingleton<ICallerAuthentication, TokenCaller>();
            }
        }

        if (direct)
        {
            services.AddSingleton<ITurnAnswering, DirectAnswering>().AddSingleton<IConnectorCalls, DirectCalls>();
        }
        else
        {
            services.AddBotFramework(settings);
        }

        services.AddKeyedSingleton(WireClock.Key, TimeProvider.System);
        services.AddSingleton(new TurnLimits());

        // Stopped in the other order: a turn that ends late still gets its answer posted.
        services.AddSingleton<AnswerPosts>().AddHostedService(provider => provider.GetRequiredService<AnswerPosts>());
        services.AddSingleton<TurnRunner>().AddHostedService(provider => provider.GetRequiredService<TurnRunner>());
        services.AddSingleton<SendBudget>().AddSingleton<SilencedConversations>();
        services.AddSingleton<ConnectorHttp>().AddSingleton<IConnector, ConnectorClient>();
        services.AddHttpClient(ConnectorHttp.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .RemoveAllLoggers() // They log addresses, which hold people's ids.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // What we send is for the host that was allowed, not for where it points.
                UseCookies = false,
                Proxy = DirectToThisMachine.Otherwise(() => HttpClient.DefaultProxy),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        services.AddSingleton(provider => new FileDownloads(
            provider.GetRequiredService<IHttpClientFactory>(), BotSettings.Of(provider.GetRequiredService<IConfiguration>()).FileHosts));
        services.AddHttpClient(FileDownloads.ClientName, client => client.Timeout = FileDownloads.Patience)
            .RemoveAllLoggers() // Their addresses let in whoever has them.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                Proxy = DirectToThisMachine.Otherwise(() => HttpClient.DefaultProxy),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services;
    }

    private static void AddTokens(this IServiceCollection services)
    {
        services.AddEntraClient();
        services.AddSingleton(provider => BotSettings.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider => provider.GetRequiredService<BotSettings>().ServiceHosts);
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<BotSettings>();
            return new ConnectorTokens(settings.Scope, new(() => settings.AccessToken is { } given
                ? new GivenToken(given)
                : new EntraTokens(settings.Registration, provider.GetRequiredService<IHttpClientFactory>())));
        });
        services.AddSingleton<ActivityJudge>();
    }
}
