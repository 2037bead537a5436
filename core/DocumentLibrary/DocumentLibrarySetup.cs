using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary.Folder;
using OgpTeams.DocumentLibrary.Graph;
using OgpTeams.Microsoft365.Clouds;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Mail;
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
        services.AddOptions<GraphLibraryOptions>()
            .BindConfiguration(GraphLibraryOptions.Section)
            .Configure<IConfiguration>((options, settings) =>
            {
                var cloud = Cloud.Named(settings[Cloud.Setting]);
                options.BaseUrl ??= cloud?.Graph;
                if (options.BaseUrl is { IsAbsoluteUri: true, AbsolutePath: "/" } host)
                {
                    options.BaseUrl = new Uri(host, "v1.0"); // The one version we speak.
                }

                options.AuthorityHost ??= cloud?.SignIn;
            });
        services.AddSingleton<IValidateOptions<DocumentLibraryOptions>>(provider => new GraphIsSetUp(
            provider.GetRequiredService<IOptions<GraphLibraryOptions>>()));
        services.AddSingleton<IValidateOptions<MailOptions>>(provider => new MailIsSetUp(
            provider.GetRequiredService<IOptions<GraphLibraryOptions>>()));

        services.AddEntraClient().TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Connect).AddSingleton<IDocumentLibrary>(Choose);
        return services;
    }

    /// <summary>Nothing of Graph is made where documents lie in a folder.</summary>
    private static IDocumentLibrary Choose(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DocumentLibraryOptions>>();
        return options.Value.Provider == DocumentLibraryProvider.Graph
            ? ActivatorUtilities.CreateInstance<GraphLibrary>(provider)
            : ActivatorUtilities.CreateInstance<FolderLibrary>(provider);
    }

    /// <summary>The process’s one, for documents and for mail: a pause the tenant asks for is one for both.</summary>
    private static GraphConnection Connect(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<GraphLibraryOptions>>().Value;
        return new GraphConnection(
            new GraphAccess(options.BaseUrl!) { Organisation = options.Organisation },
            options.AccessToken.Length > 0
                ? new GivenToken(options.AccessToken)
                : new EntraTokens(Registration(options), provider.GetRequiredService<IHttpClientFactory>()),

            // A pause the service asks for is one of the world, also where a rehearsal's clock runs ahead.
            TimeProvider.System, provider.GetRequiredService<ILogger<GraphConnection>>(),
            meters: provider.GetService<IMeterFactory>());
    }

    private static AppRegistration Registration(GraphLibraryOptions options) => new()
    {
        SignIn = options.AuthorityHost!,
        TenantId = options.TenantId,
        ClientId = options.UsesManagedIdentity ? options.IdentityId : options.ClientId,
        ClientSecret = options.ClientSecret is { Length: > 0 } secret ? secret : null,
        CertificatePath = options.CertificatePath is { Length: > 0 } path ? path : null,
        ManagedIdentity = options.UsesManagedIdentity,
    };
}
