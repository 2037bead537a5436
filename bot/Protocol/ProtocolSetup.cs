using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>The services of the wire protocol. An <see cref="ITurnHandler"/> is expected from elsewhere.</summary>
internal static class ProtocolSetup
{
    public static IServiceCollection AddProtocol(this IServiceCollection services)
    {
        services.AddKeyedSingleton(WireClock.Key, TimeProvider.System);
        services.AddSingleton(new TurnLimits());
        services.AddSingleton<ICallerAuthentication, AnonymousCaller>();

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
                UseProxy = false, // This machine only.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        return services;
    }
}
