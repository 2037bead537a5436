using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary.Graph;

namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Choosing_a_library : IDisposable
{
    private const string Site = "https://contoso.sharepoint.com/sites/pgo";
    private readonly string folder = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    [Theory]
    [InlineData("DataFolder", "library")]
    [InlineData("DocumentLibrary:Folder", "")]
    public async Task Is_a_folder_in_the_data_folder_unless_said(string key, string below)
    {
        using var host = Build((key, folder));
        await host.StartAsync();
        await host.Services.GetRequiredService<IDocumentLibrary>().SaveAsync("Plan.docx", new byte[1], null, default);

        Assert.True(File.Exists(Path.Combine(folder, below, "Plan.docx")));
    }

    [Theory]
    [InlineData("SiteUrl")]
    [InlineData("SiteUrl", "SiteUrl", "http://contoso.sharepoint.com/sites/pgo")]
    [InlineData("exactly one of ClientSecret", "SiteUrl", Site)]
    [InlineData("exactly one of ClientSecret", "SiteUrl", Site, "ClientSecret", "s3cr3t", "ManagedIdentity", "true")]
    [InlineData("TenantId", "DriveId", "b!1", "ClientSecret", "s3cr3t")]
    [InlineData("ClientId", "DriveId", "b!1", "ClientSecret", "s3cr3t", "TenantId", "contoso.fr")]
    [InlineData("BaseUrl", "SiteUrl", Site, "ManagedIdentity", "true", "BaseUrl", "http://graph.example/v1.0")]
    [InlineData("AccessToken", "SiteUrl", Site, "AccessToken", "s3cr3t")]
    [InlineData("RootFolder", "SiteUrl", Site, "ManagedIdentity", "true", "RootFolder", "../x")]
    public async Task Stops_the_host_on_a_SharePoint_that_is_not_set_up(string said, params string[] settings)
    {
        using var host = Build([("DocumentLibrary:Provider", "Graph"), .. Graph(settings)]);
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SiteUrl", Site, "ManagedIdentity", "true")]
    [InlineData("DriveId", "b!1", "TenantId", "contoso.fr", "ClientId", "1", "CertificatePath", "/run/secrets/graph.pem")]
    [InlineData("SiteUrl", Site, "BaseUrl", "http://127.0.0.1:9/v1.0", "AccessToken", "t")]
    public async Task Asks_nothing_of_SharePoint_before_it_is_needed(params string[] settings)
    {
        using var host = Build([("DocumentLibrary:Provider", "Graph"), .. Graph(settings)]);
        await host.StartAsync();
        var library = host.Services.GetRequiredService<IDocumentLibrary>();
        Assert.Null(library.Link("Plan.docx"));
    }

    [Theory]
    [InlineData("", "https://graph.microsoft.com/v1.0", "https://login.microsoftonline.com/")]
    [InlineData("UsGov", "https://graph.microsoft.us/v1.0", "https://login.microsoftonline.us/")]
    [InlineData("Bleu", "https://graph.svc.sovcloud.fr/v1.0", "https://login.sovcloud-identity.fr/")]
    public void Finds_SharePoint_in_the_cloud_it_is_told(string cloud, string graph, string signIn)
    {
        using var host = Build(("Cloud", cloud));
        var options = host.Services.GetRequiredService<IOptions<GraphLibraryOptions>>().Value;
        Assert.Equal((graph, signIn), (options.BaseUrl!.AbsoluteUri, options.AuthorityHost!.AbsoluteUri));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", "http://127.0.0.1:9/v1.0")]
    [InlineData("https://graph.example/", "https://graph.example/v1.0")]
    [InlineData("https://graph.example/beta", "https://graph.example/beta")]
    public void Takes_the_address_with_or_without_its_version(string written, string read)
    {
        using var host = Build(("DocumentLibrary:Graph:BaseUrl", written));
        Assert.Equal(read, host.Services.GetRequiredService<IOptions<GraphLibraryOptions>>().Value.BaseUrl!.AbsoluteUri);
    }

    [Fact]
    public void Links_to_a_document_once_the_host_knows_its_address()
    {
        using var host = Build(("DataFolder", folder));
        var library = host.Services.GetRequiredService<IDocumentLibrary>();
        Assert.Null(library.Link("Plan.docx"));

        host.Services.GetRequiredService<IOptions<DocumentLibraryOptions>>().Value.BaseUri = new Uri("http://localhost:3978");

        Assert.Equal(
            "http://localhost:3978/library/Plan%20%23%25/Auto-%C3%A9valuation/x.docx",
            library.Link("Plan #%/Auto-évaluation/x.docx")!.AbsoluteUri);
        Assert.Null(library.Link("../x.docx"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<(string Key, string Value)> Graph(string[] settings) =>
        settings.Chunk(2).Select(pair => ($"DocumentLibrary:Graph:{pair[0]}", pair[1]));

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddLogging().AddDocumentLibrary();
        return builder.Build();
    }
}
