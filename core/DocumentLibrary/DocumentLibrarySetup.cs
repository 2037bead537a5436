using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OgpTeams.DocumentLibrary.Folder;

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
            .Validate(
                options => options.Provider != DocumentLibraryProvider.Graph,
                "DocumentLibrary:Provider=Graph is not available in this version; use Folder, the default.")
            .ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDocumentLibrary, FolderLibrary>();
        return services;
    }
}
