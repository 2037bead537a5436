using OgpTeams.AddinBackend.Pages;
using OgpTeams.Bot.Protocol;

namespace OgpTeams.Bot.Api;

/// <summary>What this host tells the Word task pane: that it knows plans, and how people sign in to it.</summary>
internal static class PaneSetup
{
    public static PaneSettings Of(IConfiguration settings)
    {
        if (BotSettings.AuthenticationOf(settings) is BotAuthentication.Anonymous)
        {
            return new(SignIn: null, Plans: true);
        }

        // An application that asks for a token of itself must name itself by its id alone (AADSTS90009).
        var registered = BotSettings.Of(settings).Registration;
        return new(
            new($"{registered.SignIn}{registered.TenantId}", registered.ClientId, $"{registered.ClientId}/{ApiTokens.UserScope}"), Plans: true);
    }
}
