using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>What can be asked of a drive and its items.</summary>
internal sealed class ItemRoutes(Tenant tenant)
{
    private readonly ItemContent _content = new(tenant);
    private readonly ItemSharing _sharing = new(tenant);
    private readonly ItemVersions _versions = new(tenant);
    private readonly Copies _copies = new(tenant);
    private readonly Deltas _deltas = new(tenant);
    private readonly Listing _listing = new(tenant);
    private readonly ItemChanges _changes = new(tenant);

    public Copies Copies => _copies;

    public Deltas Deltas => _deltas;

    /// <param name="rest">What follows the drive, still encoded.</param>
    /// <returns>Null when there is no such thing to ask.</returns>
    public Matched? Match(GraphRequest request, string drive, string[] rest)
    {
        if (rest is [])
        {
            return Read(Operations.GetDrive, null, () => GraphAnswer.Ok(DriveJson(drive, request)));
        }

        var first = Segments.Decode(rest[0]);
        var (isItems, isRoot) = (
            first == "items" && rest.Length > 1, first is "root" || first.StartsWith("root:", StringComparison.Ordinal));
        if (!isItems && !isRoot)
        {
            return null;
        }

        var (item, path, tail) = isItems
            ? Segments.ReadPath(Segments.Decode(rest[1]), rest[2..])
            : Segments.ReadPath(first, rest[1..]);
        var at = new ItemAddress(drive, item, path);
        var matched = Match(request, at, tail);
        return matched is null ? null : matched with { Run = Guarded(request, drive, matched) };
    }

    private Matched? Match(GraphRequest request, ItemAddress at, string[] tail) => (request.Method, tail) switch
    {
        ("GET", []) => Read(Operations.GetItem, at, () => _listing.Get(request, tenant.Require(at))),
        ("PATCH", []) => Write(Operations.UpdateItem, at, () => _changes.Update(request, tenant.Require(at))),
        ("DELETE", []) => Write(Operations.DeleteItem, at, () => _changes.Delete(request, tenant.Require(at))),
        ("GET", ["children"]) => new(Operations.ListChildren, at, 2, () => _listing.Children(request, tenant.Require(at))),
        ("POST", ["children"]) => Write(Operations.AddChild, at, () => _changes.Add(request, tenant.Require(at))),
        ("GET", ["content"]) => Read(Operations.GetContent, at, () => _content.Get(request, tenant.Require(at))),
        ("PUT", ["content"]) => Write(Operations.PutContent, at, () => _content.Put(request, at)),
        ("POST", ["createUploadSession" or "microsoft.graph.createUploadSession"]) =>
            Write(Operations.CreateUpload, at, () => _content.CreateUpload(request, at)),
        ("GET", ["versions"]) => new(Operations.ListVersions, at, 2, () => _versions.List(request, tenant.Require(at))),
        ("GET", ["versions", var id]) => Read(Operations.GetVersion, at, () => _versions.Get(request, tenant.Require(at), id)),
        ("GET", ["versions", var id, "content"]) =>
            Read(Operations.VersionContent, at, () => _versions.Content(tenant.Require(at), id)),
        ("POST", ["versions", var id, "restoreVersion" or "microsoft.graph.restoreVersion"]) =>
            Write(Operations.RestoreVersion, at, () => _versions.Restore(request, tenant.Require(at), id)),
        ("POST", ["copy" or "microsoft.graph.copy"]) =>
            Write(Operations.Copy, at, () => _copies.Start(request, tenant.Require(at))),
        ("POST", ["createLink" or "microsoft.graph.createLink"]) =>
            new(Operations.CreateLink, at, 5, () => _sharing.CreateLink(request, tenant.Require(at))),
        ("POST", ["invite" or "microsoft.graph.invite"]) =>
            new(Operations.Invite, at, 5, () => _sharing.Invite(request, tenant.Require(at))),
        ("GET", ["permissions"]) => new(Operations.Permissions, at, 5, () => _sharing.List(request, tenant.Require(at))),
        ("GET" or "DELETE", ["permissions", var id]) =>
            new(Operations.Permissions, at, 5, () => _sharing.One(request, tenant.Require(at), id)),
        ("POST", ["checkout" or "microsoft.graph.checkout"]) =>
            Write(Operations.CheckOut, at, () => _changes.CheckOut(request, tenant.Require(at))),
        ("POST", ["checkin" or "microsoft.graph.checkin"]) =>
            Write(Operations.CheckIn, at, () => _changes.CheckIn(request, tenant.Require(at))),
        ("POST", ["discardCheckout" or "microsoft.graph.discardCheckout"]) =>
            Write(Operations.DiscardCheckout, at, () => _changes.Discard(request, tenant.Require(at))),
        ("GET", ["listItem"]) => Read(Operations.GetListItem, at, () => ListItem(request, tenant.Require(at))),
        ("GET", ["listItem", "fields"]) =>
            Read(Operations.GetListItem, at, () => GraphAnswer.Ok(Fields.Of(tenant.Require(at)))),
        ("PATCH", ["listItem", "fields"]) => Write(
            Operations.UpdateFields, at, () => GraphAnswer.Ok(tenant.Fields.Update(tenant.Require(at), request))),
        ("GET", [var name]) when Deltas.IsDelta(name) =>
            new(Operations.Delta, at, Deltas.HasToken(request, name) ? 1 : 2, () => _deltas.Get(
                request, tenant.Require(at), name)),
        ("POST", ["lock"]) when request.Beta => Write(Operations.Lock, at, () => tenant.Openings.Hold(
            tenant.Require(at), request.Caller, request.Json()["durationMinutes"]?.GetValue<int>() ?? 0)),
        ("POST", ["releaseLock"]) when request.Beta =>
            Write(Operations.Lock, at, () => tenant.Openings.Release(tenant.Require(at), request.Caller)),
        _ => null,
    };

    private static Matched Read(string operation, ItemAddress? at, Func<GraphAnswer> run) => new(operation, at, 1, run);

    private static Matched Write(string operation, ItemAddress at, Func<GraphAnswer> run) => new(operation, at, 2, run);

    /// <summary>Nobody does anything in a library without a grant.</summary>
    private Func<GraphAnswer> Guarded(GraphRequest request, string drive, Matched matched) => () =>
    {
        tenant.RequireRole(tenant.LibraryOf(drive).Site, request.Caller, toWrite: !request.IsRead);
        return matched.Run();
    };

    private JsonObject DriveJson(string drive, GraphRequest request)
    {
        var (site, library) = tenant.LibraryOf(drive);
        tenant.RequireRole(site, request.Caller, toWrite: false);
        var json = Drive(site, library);
        json.Insert(0, "@odata.context", request.Context("drives/$entity"));
        return json;
    }

    public JsonObject Drive(StoredSite site, StoredLibrary library) => new()
    {
        ["id"] = library.Drive,
        ["driveType"] = "documentLibrary",
        ["name"] = library.Name,
        ["description"] = string.Empty,
        ["webUrl"] = new Uri(tenant.SharePoint, $"{site.Path}/{Uri.EscapeDataString(library.Name)}").AbsoluteUri,
        ["owner"] = new JsonObject { ["group"] = new JsonObject { ["displayName"] = site.Title } },
        ["quota"] = new JsonObject
        {
            ["state"] = "normal",
            ["total"] = tenant.Settings.Quota,
            ["used"] = tenant.Store.Used,
            ["remaining"] = Math.Max(0, tenant.Settings.Quota - tenant.Store.Used),
        },
        ["@ogp.simulation"] = Tenant.Marker,
    };

    private GraphAnswer ListItem(GraphRequest request, StoredItem item)
    {
        var json = tenant.Fields.ListItem(item, request.Query.ContainsKey("$expand"));
        json.Insert(0, "@odata.context", request.Context("listItem"));
        return GraphAnswer.Ok(json);
    }
}
