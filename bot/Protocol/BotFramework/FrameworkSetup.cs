using System.Runtime.CompilerServices;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.BotFramework;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Protocol.BotFramework;

/// <summary>
/// <c>Bot:Adapter=BotFramework</c>: Microsoft's Bot Framework SDK speaks the protocol where we do otherwise (docs/adr/0012). It
/// is loaded when this is first called, and not before.
/// </summary>
internal static class FrameworkSetup
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void AddBotFramework(this IServiceCollection services, IConfiguration settings)
    {
        var anonymous = BotSettings.AuthenticationOf(settings) is BotAuthentication.Anonymous;
        services.AddSingleton(provider =>
        {
            var bot = BotSettings.Of(provider.GetRequiredService<IConfiguration>());
            var clients = provider.GetRequiredService<IHttpClientFactory>();
            return new FrameworkAdapter(
                new()
                {
                    Anonymous = anonymous,
                    AppId = bot.AppId,
                    OpenIdMetadata = anonymous ? null : bot.OpenIdMetadata,
                    Issuer = bot.Issuer,
                    Scope = bot.Scope,
                    Keys = () => clients.CreateClient(EntraTokens.ClientName),
                    Connector = () => clients.CreateClient(ConnectorHttp.ClientName),
                },
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key));
        });
        services.AddSingleton(provider =>
        {
            var clients = provider.GetRequiredService<IHttpClientFactory>();
            return new FrameworkConnector(() => clients.CreateClient(ConnectorHttp.ClientName));
        });
        services.AddSingleton<ITurnAnswering, FrameworkAnswering>().AddSingleton<IConnectorCalls, FrameworkCalls>();
        if (!anonymous)
        {
            services.AddSingleton<ICallerAuthentication, FrameworkCaller>();
        }
    }
}
