using OgpTeams.AddinBackend.Documents;
using OgpTeams.AddinBackend.Pages;

namespace OgpTeams.AddinBackend;

/// <summary>The two doors of the Word add-in: its page and the API behind it, in whatever host.</summary>
public static class AddinSetup
{
    /// <param name="pane">What this host tells the pane.</param>
    public static IServiceCollection AddAddin(this IServiceCollection services, Func<IConfiguration, PaneSettings> pane) => services
        .AddSingleton(provider => pane(provider.GetRequiredService<IConfiguration>())).AddRequestLimits();

    /// <summary>The host must use the rate limiter, and say who may ask the API; the page is open.</summary>
    public static IEndpointRouteBuilder MapAddin(this IEndpointRouteBuilder routes) => routes.MapPages().MapDocuments();
}
