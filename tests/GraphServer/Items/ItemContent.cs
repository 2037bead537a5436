using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>A file's bytes, in and out.</summary>
internal sealed class ItemContent(Tenant tenant)
{
    public GraphAnswer Get(GraphRequest request, StoredItem item)
    {
        if (item.IsFolder)
        {
            throw GraphError.Invalid("A folder has no content.");
        }

        if (Tags.IsKnown(request, item, tenant.Settings))
        {
            return GraphAnswer.NotModified;
        }

        if (request.Query.TryGetValue("format", out _))
        {
            throw new GraphError(406, "notSupported", "This simulation converts nothing.");
        }

        // A range is for the address it leads to, not for this one.
        return tenant.Settings.StreamsContent
            ? new(200, Bytes: tenant.Store.Bytes(item, item.Current), ContentType: ItemJson.MediaType(item.Name))
            : GraphAnswer.Redirect(tenant.Downloads.Offer(item, item.Current));
    }

    public GraphAnswer Put(GraphRequest request, ItemAddress at)
    {
        if (request.Body.Length > tenant.Settings.LargestPut)
        {
            throw new GraphError(
                413, "invalidRequest", "The content is too large: use an upload session.", "maxFileSizeExceeded");
        }

        var existing = Existing(at);
        var bytes = request.Body.ToArray();
        if (existing is null)
        {
            Tags.Require(request, null, tenant.Settings, tenant.Settings.IgnoresIfMatchOnPut);
            var (parent, name) = Place(at, request);
            return Written(request, tenant.Writing.AddFile(parent, name, bytes, request.Caller), 201);
        }

        if (existing.IsFolder)
        {
            throw GraphError.Invalid("A folder has no content.");
        }

        switch (at.Path is null ? "replace" : request.ConflictBehavior ?? "replace")
        {
            case "fail":
                throw GraphError.NameTaken();
            case "rename":
                var parent = tenant.Store.ParentOf(existing)!;
                var free = Names.Free(at.Path![^1], false, name => tenant.Store.Child(parent, name) is not null);
                return Written(request, tenant.Writing.AddFile(parent, free, bytes, request.Caller), 201);
            default:
                RequireWritable(request, existing);
                return Written(request, tenant.Writing.Replace(existing, bytes, request.Caller), 200);
        }
    }

    public GraphAnswer CreateUpload(GraphRequest request, ItemAddress at)
    {
        if (Existing(at) is not { } existing)
        {
            var (parent, name) = Place(at, request);
            return tenant.Uploads.Create(null, parent, name, byId: false, request);
        }

        return existing.IsFolder
            ? throw GraphError.Invalid("A folder has no content.")
            : tenant.Uploads.Create(existing, tenant.Store.ParentOf(existing)!, existing.Name, at.Path is null, request);
    }

    private void RequireWritable(GraphRequest request, StoredItem item)
    {
        tenant.Openings.RequireClosed(item, request.Caller);
        Openings.RequireNotCheckedOut(item, request.Caller);
        Tags.Require(request, item, tenant.Settings, tenant.Settings.IgnoresIfMatchOnPut);
        tenant.Enrichment.RequireSettled(item);
    }

    /// <summary>Null when a file may be made there.</summary>
    private StoredItem? Existing(ItemAddress at) => at.Path is null or [] ? tenant.Require(at) : tenant.Find(at);

    private (StoredItem Parent, string Name) Place(ItemAddress at, GraphRequest request)
    {
        var from = tenant.Require(at with { Path = null });
        Names.CheckLength([.. tenant.Store.Lineage(from).Select(above => above.Name), .. at.Path!]);
        return (tenant.Settings.MakesMissingFolders
            ? tenant.Writing.Folder(from, at.Path![..^1], request.Caller)
            : tenant.Require(at with { Path = at.Path![..^1] }), at.Path[^1]);
    }

    private GraphAnswer Written(GraphRequest request, StoredItem item, int status) =>
        new(status, new Shape(tenant, request).Entity(item));
}
