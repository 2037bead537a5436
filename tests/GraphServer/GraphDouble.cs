using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Mail;
using OgpTeams.GraphServer.Settings;
using OgpTeams.GraphServer.Simulation;
using OgpTeams.GraphServer.Storage;
using OgpTeams.GraphServer.Subscriptions;

namespace OgpTeams.GraphServer;

/// <summary>
/// Plays Microsoft Graph and the SharePoint behind it on two loopback ports. Made from what Microsoft documents and people
/// report, it shares no code with the product; what nobody knows of the real service is a setting.
/// </summary>
public sealed class GraphDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Tenant _tenant;
    private readonly GraphHost _host;
    private readonly GraphRouter _router;
    private readonly FaultScript _faults = new();
    private readonly People _people;
    private readonly MailRoutes _mail;
    private readonly Notifier _notifier;
    private readonly string _folder;
    private readonly bool _isTemporary;

    private GraphDouble(WebApplication app, GraphSettings settings, string folder, bool isTemporary, TimeProvider clock)
    {
        (_app, _folder, _isTemporary) = (app, folder, isTemporary);
        _tenant = new(folder, settings, new SimulatedClock(clock));
        _people = new(_tenant);
        _mail = new(_tenant, folder);
        _notifier = new(_tenant);
        _router = new(_tenant, _faults, _people, _mail, _notifier);
        _host = new(_tenant, _router);
        app.UseMiddleware<Loopback>();
        app.MapSimulation(this);
        app.MapFallback("{**path}", _host.AnswerAsync);
    }

    /// <summary>What a client takes as its base address: <c>http://127.0.0.1:…/v1.0</c>.</summary>
    public Uri Graph => new(_tenant.Graph, "/v1.0");

    /// <summary>Where files are had: another origin.</summary>
    public Uri SharePoint => _tenant.SharePoint;

    public string Token => Settings.Token;

    /// <summary>The site as people know it: <c>https://contoso.sharepoint.com/sites/pgo</c>.</summary>
    public Uri SiteUrl => new($"https://{Settings.Host}{Settings.SitePath}");

    public string SiteId => Read(() => Site.Id);

    /// <summary>Of the site's default library.</summary>
    public string DriveId => Read(() => Site.Libraries[0].Drive);

    public GraphSettings Settings => Read(() => _tenant.Settings);

    public DateTimeOffset Now => _tenant.Now;

    /// <summary>Every call so far, the oldest first.</summary>
    public IReadOnlyList<GraphCall> Calls => _host.Calls;

    /// <summary>Tokens that leaked, and the like.</summary>
    public IReadOnlyList<string> Breaches => Read(() => _tenant.Breaches.ToArray());

    public IReadOnlyList<JsonObject> Outbox => Read(() => _mail.Messages);

    public IReadOnlyList<JsonObject> Events => Read(() => _mail.Events);

    public int FaultsLeft => Read(() => _faults.Left);

    private StoredSite Site =>
        _tenant.Store.Sites.First(site => site.Host == _tenant.Settings.Host && site.Path == _tenant.Settings.SitePath);

    /// <param name="change">What differs from the profile.</param>
    /// <param name="folder">Kept; null: a temporary one.</param>
    /// <param name="address">Loopback; null: any free ports. Files are had at the port after it, so that links outlive a restart.</param>
    /// <exception cref="ArgumentException">The address is not of this machine alone.</exception>
    public static async Task<GraphDouble> StartAsync(
        GraphProfile profile = GraphProfile.Strict, Func<GraphSettings, GraphSettings>? change = null, string? folder = null,
        TimeProvider? clock = null, Uri? address = null)
    {
        var listens = Loopback.Require(address ?? new Uri("http://127.0.0.1:0"));
        var settings = GraphSettings.Of(profile);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(listens, address?.Port ?? 0);
            kestrel.Listen(listens, address is { Port: > 0 } ? address.Port + 1 : 0);
        });
        var isTemporary = folder is null;
        folder ??= Directory.CreateTempSubdirectory("graph-double-").FullName;
        Directory.CreateDirectory(folder);
        var server = new GraphDouble(
            builder.Build(), change?.Invoke(settings) ?? settings, folder, isTemporary, clock ?? TimeProvider.System);
        await server._app.StartAsync();
        var addresses = server._app.Urls.Select(url => new Uri(url)).ToArray();
        (server._tenant.Graph, server._tenant.SharePoint) = (addresses[0], addresses[1]);
        return server;
    }

    /// <summary>The token of a person who uses the app.</summary>
    public string TokenFor(string person) => $"{Token}:{person}";

    /// <summary>From now on it behaves otherwise.</summary>
    public void Change(Func<GraphSettings, GraphSettings> change) => Read(() => _tenant.Settings = change(_tenant.Settings));

    /// <summary>Time passes: locks, links and sessions run out, SharePoint gets its rewriting done.</summary>
    public void Advance(TimeSpan by) => Read(() =>
    {
        _tenant.Clock.Advance(by);
        _tenant.Enrichment.Settle();
        _people.Settle();
        return by;
    });

    public void Fail(params IEnumerable<Fault> faults) => Read(() =>
    {
        _faults.Add(faults);
        return 0;
    });

    public void ClearFaults() => Read(() =>
    {
        _faults.Clear();
        return 0;
    });

    /// <summary>A person does something in Word or in the browser.</summary>
    /// <exception cref="FileNotFoundException">There is nothing at its path.</exception>
    public void Do(Deed deed) => Read(() =>
    {
        if (deed.Path is { } path && deed.Action is not ("grant" or "revoke"))
        {
            _people.Do(deed, Require(path));
        }
        else
        {
            _people.Do(deed, about: null);
        }

        return 0;
    });

    /// <param name="mode"><c>web</c> and <c>desktop</c> lock the file for programs, <c>read</c> does not.</param>
    public void Open(string path, string user = "Camille Martin", string mode = "web") => Do(new("open", user, path, mode));

    public void Close(string path, string user = "Camille Martin") => Do(new("close", user, path));

    /// <summary>Their lock stays until it times out.</summary>
    public void Crash(string path, string user = "Camille Martin") => Do(new("crash", user, path));

    /// <summary>A person saves, whether or not others have it open: that is what co-authoring is.</summary>
    public SimulatedFile Edit(string path, Func<byte[], byte[]> edit, string user = "Camille Martin") => Read(() =>
    {
        var item = Require(path);
        _tenant.Writing.Replace(item, edit(_tenant.Store.Bytes(item, item.Current)), Identity.Person(user));
        return File(Require(path));
    });

    /// <summary>A person drops a file into a folder, made when it is missing; a file of that name is replaced.</summary>
    public SimulatedFile Put(string path, byte[] content, string user = "Camille Martin") => Read(() =>
    {
        var person = Identity.Person(user);
        var at = _tenant.At(path);
        var parent = _tenant.Writing.Folder(_tenant.Store.Root(at.Drive), at.Path![..^1], person);
        return File(_tenant.Find(at) is { } existing
            ? _tenant.Writing.Replace(existing, content, person)
            : _tenant.Writing.AddFile(parent, at.Path[^1], content, person));
    });

    /// <summary>A file as it stands; null when nothing stands there.</summary>
    public SimulatedFile? Find(string path) =>
        Read(() => _tenant.Find(_tenant.At(path)) is { IsFolder: false } item ? File(item) : null);

    /// <summary>What lies in the library, folders left out, as paths from its root.</summary>
    public IReadOnlyList<string> Paths() => Read(() => _tenant.Store.All
        .Where(item => !item.IsFolder && item.Drive == Site.Libraries[0].Drive)
        .Select(item => string.Join('/', _tenant.Store.Lineage(item).Select(one => one.Name)))
        .Order(StringComparer.Ordinal).ToArray());

    public byte[] Content(string path, string version) => Read(() =>
    {
        var item = Require(path);
        return _tenant.Store.Bytes(item, item.Versions.Single(one => one.Id == version));
    });

    /// <param name="role"><c>read</c>, <c>write</c>; null: shown out.</param>
    public void Grant(string? role) => Read(() =>
    {
        _people.Grant(role);
        return 0;
    });

    /// <summary>Another site, which the app is not let into unless it says so.</summary>
    /// <returns>Its id.</returns>
    public string AddSite(string path, string title, string? role = null) => Read(() =>
    {
        var site = StoredSite.New(Settings.Host, path, title, "Documents") with
        {
            Grants = role is null ? [] : [new(Ids.Secret(), Settings.App.AppId!, Settings.App.AppName!, [role])],
        };
        _tenant.AddSite(site);
        return site.Id;
    });

    /// <summary>A Teams channel whose files lie in that folder, made when it is missing.</summary>
    public void AddChannel(string team, string channel, string folder) => Read(() =>
    {
        var at = _tenant.At(folder);
        _tenant.Writing.Folder(_tenant.Store.Root(at.Drive), at.Path!, Identity.Person("Administration"));
        return _tenant.Channels[$"{team}/{channel}"] = folder;
    });

    /// <summary>A column of the default library.</summary>
    public void AddColumn(string name, string type = "text", bool readOnly = false) => Read(() =>
    {
        var (site, library) = (Site, Site.Libraries[0]);
        var changed = library with { Columns = [.. library.Columns, new(Guid.NewGuid(), name, type, readOnly)] };
        _tenant.AddSite(site with { Libraries = [changed, .. site.Libraries.Skip(1)] });
        return 0;
    });

    /// <summary>Delta links given so far are too old: 410.</summary>
    public void ExpireDeltas() => Read(() =>
    {
        _router.Deltas.Expire();
        return 0;
    });

    /// <summary>Those who subscribed are asked to confirm that they may.</summary>
    public Task AskToReauthorizeAsync() => _notifier.AskToReauthorizeAsync();

    public async ValueTask DisposeAsync()
    {
        await _notifier.DisposeAsync();
        await _app.DisposeAsync();
        if (_isTemporary)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    internal Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    private SimulatedFile File(StoredItem item) => new(
        item.Id, item.Name, item.ETag, item.CTag, _tenant.Store.Bytes(item, item.Current),
        item.ModifiedBy.UserName ?? item.ModifiedBy.AppName!,
        [.. item.Versions.Reverse().Select(
            version => new SimulatedVersion(version.Id, version.Size, version.By.UserName ?? version.By.AppName!))],
        item.Fields.ToDictionary(field => field.Key, field => field.Value?.ToString(), StringComparer.Ordinal));

    private StoredItem Require(string path) =>
        _tenant.Find(_tenant.At(path)) ?? throw new FileNotFoundException($"The library holds no {path}.", path);

    private T Read<T>(Func<T> read)
    {
        lock (_tenant.Gate)
        {
            return read();
        }
    }
}

/// <summary>A file of the simulated library, as its owners see it.</summary>
/// <param name="Versions">Newest first.</param>
public sealed record SimulatedFile(
    string Id, string Name, string ETag, string CTag, byte[] Content, string ModifiedBy, IReadOnlyList<SimulatedVersion> Versions,
    IReadOnlyDictionary<string, string?> Fields);

/// <param name="By">A person's name, or the app's.</param>
public sealed record SimulatedVersion(string Id, long Size, string By);
