using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Items;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Sites;

/// <summary>Sites, their libraries, and who was let in.</summary>
internal sealed class SiteRoutes(Tenant tenant, ItemRoutes items)
{
    private readonly SiteLists _lists = new(tenant);
    private readonly SiteGrants _grants = new(tenant);

    public Matched? Match(GraphRequest request, string[] segments)
    {
        var first = Segments.Decode(segments[0]);
        var (host, path, tail) = Read(first, segments[1..]);
        var site = new Lazy<StoredSite>(() => Find(host, path));
        var matched = Match(request, site, segments.Length > 0 ? tail : []);
        return matched is null || matched.Operation == Operations.SiteGrants ? matched : matched with
        {
            Run = () =>
            {
                tenant.RequireRole(site.Value, request.Caller, toWrite: !request.IsRead);
                return matched.Run();
            },
        };
    }

    /// <summary>With Sites.Selected sites cannot be listed or searched for.</summary>
    public static Matched List() => new(Operations.ListSites, null, 2, () => throw GraphError.Denied());

    private Matched? Match(GraphRequest request, Lazy<StoredSite> site, string[] tail) =>
        (request.Method, tail.Select(Segments.Decode).ToArray()) switch
        {
            ("GET", []) => new(Operations.GetSite, null, 1, () => GraphAnswer.Ok(Json(site.Value, request))),
            ("GET", ["drives"]) => new(Operations.ListDrives, null, 2, () => GraphAnswer.Ok(new()
            {
                ["@odata.context"] = request.Context("drives"),
                ["value"] = new JsonArray([.. site.Value.Libraries.Select(library => items.Drive(site.Value, library))]),
            })),
            (_, ["drive", ..]) => InDrive(request, site, () => site.Value.Libraries[0].Drive, tail[1..]),
            (_, ["drives", var drive, ..]) => InDrive(request, site, () => drive, tail[2..]),
            (_, ["permissions", ..]) => new(Operations.SiteGrants, null, 5, () => _grants.Answer(request, site.Value, tail[1..])),
            (_, ["lists", ..]) => _lists.Match(request, site, [.. tail[1..].Select(Segments.Decode)]),
            _ => null,
        };

    /// <summary>Which library it is must be known to read the address; a site that is not there is told when it runs.</summary>
    private Matched? InDrive(GraphRequest request, Lazy<StoredSite> site, Func<string> drive, string[] tail)
    {
        try
        {
            return items.Match(request, drive(), tail);
        }
        catch (GraphError error) when (!site.IsValueCreated)
        {
            return new(Operations.GetDrive, null, 1, error.ToAnswer);
        }
    }

    /// <summary>
    /// <c>root</c>, a composite id, a host, or <c>host:/sites/pgo</c>, in segments of their own or encoded into one as the .NET
    /// client does.
    /// </summary>
    private static (string Host, string? Path, string[] Tail) Read(string first, string[] rest)
    {
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return (first, null, rest);
        }

        if (colon < first.Length - 1)
        {
            return (first[..colon], first[(colon + 1)..].TrimEnd(':', '/'), rest);
        }

        var end = Array.FindIndex(rest, segment => segment.EndsWith(':'));
        var names = end < 0 ? rest : [.. rest[..end], rest[end][..^1]];
        return (
            first[..colon], string.Concat(names.Select(name => $"/{Segments.Decode(name)}")), end < 0 ? [] : rest[(end + 1)..]);
    }

    private StoredSite Find(string host, string? path) =>
        tenant.Store.Sites.FirstOrDefault(site => path is null
            ? site.Id.Equals(host, StringComparison.OrdinalIgnoreCase)
                || (site.Path.Length == 0 && (host == "root" || site.Host == host))
            : site.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
                && site.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
        ?? throw GraphError.NotFound("Requested site could not be found");

    private JsonObject Json(StoredSite site, GraphRequest request) => new()
    {
        ["@odata.context"] = request.Context("sites/$entity"),
        ["id"] = site.Id,
        ["name"] = site.Path.Split('/')[^1],
        ["displayName"] = site.Title,
        ["createdDateTime"] = ItemJson.Time(DateTimeOffset.UnixEpoch.AddYears(54)),
        ["webUrl"] = new Uri(tenant.SharePoint, site.Path).AbsoluteUri,
        ["siteCollection"] = new JsonObject { ["hostname"] = site.Host },
        ["@ogp.simulation"] = Tenant.Marker,
    };
}
