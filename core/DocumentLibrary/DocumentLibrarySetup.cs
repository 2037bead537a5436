using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary.Folder;
using OgpTeams.DocumentLibrary.Graph;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.DocumentLibrary;

public static class DocumentLibrarySetup
{
    /// <summary>Adds <see cref="IDocumentLibrary"/>. A setting it cannot follow stops the host at its start.</summary>
    public static IServiceCollection AddDocumentLibrary(this IServiceCollection services)
    {
        services.AddOptions<DocumentLibraryOptions>()
            .BindConfiguration(DocumentLibraryOptions.Section)
            .Configure<IConfiguration>((options, settings) =>
                options.Folder = options.Folder is { Length: > 0 } folder
                    ? folder
                    : Path.Combine(settings["DataFolder"] is { Length: > 0 } data ? data : "data", "library"))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<GraphLibraryOptions>().BindConfiguration(GraphLibraryOptions.Section);
        services.AddSingleton<IValidateOptions<DocumentLibraryOptions>>(provider => new GraphIsSetUp(
            provider.GetRequiredService<IOptions<GraphLibraryOptions>>()));

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDocumentLibrary>(Choose);
        return services;
    }

    /// <summary>Nothing of Graph is made where documents lie in a folder.</summary>
    private static IDocumentLibrary Choose(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DocumentLibraryOptions>>();
        return options.Value.Provider == DocumentLibraryProvider.Graph
            ? ActivatorUtilities.CreateInstance<GraphLibrary>(provider, Connect(provider))
            : ActivatorUtilities.CreateInstance<FolderLibrary>(provider);
    }

    private static GraphConnection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<GraphLibraryOptions>>().Value;
        return new GraphConnection(
            new GraphAccess(options.BaseUrl!) { Organisation = options.Organisation },
            options.AccessToken.Length > 0 ? new GivenToken(options.AccessToken) : provider.GetRequiredService<IAppTokens>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<GraphConnection>>());
    }
}
