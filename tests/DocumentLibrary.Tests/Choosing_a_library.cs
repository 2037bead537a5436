using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Choosing_a_library : IDisposable
{
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

    [Fact]
    public async Task Stops_the_host_on_one_that_is_not_available()
    {
        using var host = Build(("DocumentLibrary:Provider", "Graph"));
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("not available in this version", refused.Message, StringComparison.Ordinal);
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

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddLogging().AddDocumentLibrary();
        return builder.Build();
    }
}
