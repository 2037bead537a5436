using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Items;
using OgpTeams.GraphServer.Settings;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer;

/// <summary>
/// All that the simulation knows: one organisation's sites, their files, who has which open. Whoever touches it holds
/// <see cref="Gate"/>.
/// </summary>
internal sealed class Tenant
{
    public const string Marker = "local simulation, not Microsoft 365";

    private Random _dice;

    public Tenant(string folder, GraphSettings settings, SimulatedClock clock)
    {
        (Settings, Clock, _dice) = (settings, clock, new(settings.Seed));
        Store = new(folder);
        Json = new(this);
        Downloads = new(this);
        Fields = new(this);
        Openings = new(this);
        Writing = new(this);
        Uploads = new(this);
        Enrichment = new(this);
        if (Store.Sites.All(site => site.Host != settings.Host || site.Path != settings.SitePath))
        {
            AddSite(StoredSite.New(settings.Host, string.Empty, "Accueil", "Documents"));
            AddSite(StoredSite.New(settings.Host, settings.SitePath, settings.SiteTitle, settings.Libraries) with
            {
                Grants = settings.Role is { } role
                    ? [new(Ids.Secret(), settings.App.AppId!, settings.App.AppName!, [role])]
                    : [],
            });
        }
    }

    public Lock Gate { get; } = new();

    public GraphSettings Settings { get; set; }

    public SimulatedClock Clock { get; }

    public ItemStore Store { get; }

    public ItemJson Json { get; }

    public Downloads Downloads { get; }

    public Fields Fields { get; }

    public Openings Openings { get; }

    public Writing Writing { get; }

    public Uploads Uploads { get; }

    public Enrichment Enrichment { get; }

    /// <summary>Folders of Teams channels, by <c>team/channel</c>.</summary>
    public Dictionary<string, string> Channels { get; } = new(StringComparer.Ordinal);

    /// <summary>What a caller did that Microsoft 365 punishes, or that leaks a token.</summary>
    public List<string> Breaches { get; } = [];

    /// <summary>Where Graph listens.</summary>
    public Uri Graph { get; set; } = new("http://127.0.0.1:1");

    /// <summary>Where files are had: another origin than Graph's, as in life, so that a token sent along is seen.</summary>
    public Uri SharePoint { get; set; } = new("http://127.0.0.1:2");

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>A throw of the dice: true that often.</summary>
    public bool Chance(double often) => often > 0 && _dice.NextDouble() < often;

    public TimeSpan Some(TimeSpan longest) => longest * _dice.NextDouble();

    public void AddSite(StoredSite site) => Store.Put(site, Identity.Person("Administration"), Now);

    public (StoredSite Site, StoredLibrary Library) LibraryOf(string drive)
    {
        foreach (var site in Store.Sites)
        {
            if (site.Libraries.FirstOrDefault(library => library.Drive == drive) is { } library)
            {
                return (site, library);
            }
        }

        throw GraphError.NotFound("The drive could not be found.");
    }

    /// <summary>An app needs its grant, also where it acts so for a person; a person needs to be let in.</summary>
    /// <exception cref="GraphError">The app was not granted that on this site, or the person may not.</exception>
    public void RequireRole(StoredSite site, Identity caller, bool toWrite)
    {
        if (!caller.IsApp && Settings.ShutOut.Any(shut => shut == caller.UserId || shut == caller.UserName))
        {
            throw GraphError.Denied();
        }

        if (!caller.IsApp && !caller.NeedsGrant)
        {
            return;
        }

        var roles = site.Grants.Where(grant => grant.AppId == caller.AppId).SelectMany(grant => grant.Roles).ToArray();
        if (roles.Length == 0 || (toWrite && roles.All(role => role == "read")))
        {
            throw GraphError.Denied();
        }

        if (toWrite && Settings.ReadOnlyStatus != 0)
        {
            throw new GraphError(Settings.ReadOnlyStatus, "notAllowed", "The site is read-only.", "serviceReadOnly");
        }
    }

    /// <summary>Of the simulated site's first library, as people see it: <c>Ateliers/Plan.docx</c>.</summary>
    public ItemAddress At(string path) => new(
        Store.Sites.First(site => site.Host == Settings.Host && site.Path == Settings.SitePath).Libraries[0].Drive, "root",
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    /// <exception cref="GraphError">Nothing is there.</exception>
    public StoredItem Require(ItemAddress address) => Find(address) ?? throw GraphError.NotFound();

    public StoredItem? Find(ItemAddress address)
    {
        LibraryOf(address.Drive);
        var item = address.Base == "root" ? Store.Root(address.Drive) : Store.Find(address.Drive, address.Base);
        foreach (var name in address.Path ?? [])
        {
            item = item is null ? null : Store.Child(item, name);
        }

        return item;
    }

    public string WebUrl(StoredItem item)
    {
        var (site, library) = LibraryOf(item.Drive);
        var names = Store.Lineage(item).Select(one => one.Name).Prepend(library.Name);
        return item.IsOffice
            ? new Uri(SharePoint, $"{site.Path}/_layouts/15/Doc.aspx?sourcedoc=%7B{item.Guid.ToString("D").ToUpperInvariant()}%7D"
                + $"&file={Uri.EscapeDataString(item.Name)}&action=default&mobileredirect=true").AbsoluteUri
            : new Uri(SharePoint, $"{site.Path}/{string.Join('/', names.Select(Uri.EscapeDataString))}").AbsoluteUri;
    }

    public string LinkUrl(StoredItem item, StoredPermission permission)
    {
        var site = LibraryOf(item.Drive).Site.Path.Replace("/sites", "/s", StringComparison.Ordinal);
        return new Uri(SharePoint, $"/:{(item.IsFolder ? 'f' : 'w')}:{site}/{permission.Id}").AbsoluteUri;
    }
}
