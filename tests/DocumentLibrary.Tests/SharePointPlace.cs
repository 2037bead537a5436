using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary.Graph;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Settings;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>The simulated SharePoint site of an administration; ours lies under a folder of it.</summary>
public class SharePointPlace(GraphProfile profile, Func<GraphSettings, GraphSettings>? change = null) : LibraryPlace
{
    private const string Root = "Gouvernement ouvert";
    private readonly List<IDisposable> _opened = [];

    public SharePointPlace()
        : this(GraphProfile.Strict)
    {
    }

    public GraphDouble Server { get; private set; } = null!;

    public override async Task InitializeAsync() => Server = await GraphDouble.StartAsync(profile, change);

    public override IDocumentLibrary Open() => Open(TimeProvider.System);

    public IDocumentLibrary Open(TimeProvider clock, IAppTokens? tokens = null, bool organisationLinks = false, bool columns = false)
    {
        var connection = new GraphConnection(
            new GraphAccess(Server.Graph), tokens ?? new GivenToken(Server.Token), clock, NullLogger<GraphConnection>.Instance);
        var options = new GraphLibraryOptions
        {
            SiteUrl = Server.SiteUrl,
            RootFolder = Root,
            ClientId = Server.Settings.App.AppId!,
            OrganisationLinks = organisationLinks,
            Columns = columns,
        };
        var library = new GraphLibrary(
            connection, new OptionsWrapper<GraphLibraryOptions>(options), clock, NullLogger<GraphLibrary>.Instance);
        _opened.AddRange([connection, library]);
        return library;
    }

    /// <summary>From the library's root, as the server knows it.</summary>
    public static string At(string path) => $"{Root}/{path}";

    public SimulatedFile Standing(string path) => Server.Find(At(path)) ?? throw new FileNotFoundException(path);

    public override Task WriteAsync(string path, byte[] content)
    {
        Server.Put(At(path), content);
        return Task.CompletedTask;
    }

    public override Task DeleteAsync(string path)
    {
        Server.Do(new("delete", Path: At(path)));
        return Task.CompletedTask;
    }

    public override IReadOnlyList<byte[]> Versions(string path) =>
        [.. Standing(path).Versions.Reverse().Select(version => Server.Content(At(path), version.Id))];

    public override Task OpenInWordAsync(string path)
    {
        Server.Open(At(path));
        return Task.CompletedTask;
    }

    public override Task CloseInWordAsync(string path)
    {
        Server.Close(At(path));
        return Task.CompletedTask;
    }

    public override Task MakeFolderAsync(string path) => WriteAsync($"{path}/.keep", []);

    public override bool Stands(string path) =>
        Server.Paths().Any(file => file == At(path) || file.StartsWith($"{At(path)}/", StringComparison.Ordinal));

    public override async Task DisposeAsync()
    {
        _opened.ForEach(one => one.Dispose());
        Assert.Empty(Server.Breaches);
        await Server.DisposeAsync();
    }
}

/// <summary>With the oddities people reported of the real service.</summary>
public sealed class SharePointInTheField() : SharePointPlace(
    GraphProfile.Field, settings => settings with { EnrichesWithin = TimeSpan.FromMilliseconds(50), UnitsPerMinute = 0 });
