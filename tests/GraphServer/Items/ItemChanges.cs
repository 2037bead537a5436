using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Folders made; items renamed, moved, deleted, checked out.</summary>
internal sealed class ItemChanges(Tenant tenant)
{
    public GraphAnswer Add(GraphRequest request, StoredItem parent)
    {
        var json = request.Json();
        if (!parent.IsFolder || json["folder"] is null || json["name"]?.GetValue<string>() is not { } name)
        {
            throw GraphError.Invalid("Only a folder can be made here: its name and an empty folder are needed.");
        }

        if (tenant.Store.Child(parent, name) is { } existing)
        {
            switch (json["@microsoft.graph.conflictBehavior"]?.GetValue<string>() ?? "fail")
            {
                case "rename":
                    name = Names.Free(name, true, free => tenant.Store.Child(parent, free) is not null);
                    break;
                case "replace" when existing.IsFolder:
                    return GraphAnswer.Ok(new Shape(tenant, request).Entity(existing));
                default:
                    throw GraphError.NameTaken();
            }
        }

        return new(201, new Shape(tenant, request).Entity(tenant.Writing.AddFolder(parent, name, request.Caller)));
    }

    public GraphAnswer Update(GraphRequest request, StoredItem item)
    {
        RequireFree(request, item);
        tenant.Enrichment.RequireSettled(item);
        var json = request.Json();
        var name = json["name"]?.GetValue<string>() ?? item.Name;
        if (item.Parent is null)
        {
            throw GraphError.Invalid("The root cannot be changed.");
        }

        return GraphAnswer.Ok(new Shape(tenant, request).Entity(
            tenant.Writing.Move(item, NewParent(json, item), name, request.Caller)));
    }

    public GraphAnswer Delete(GraphRequest request, StoredItem item)
    {
        if (item.Parent is null)
        {
            throw GraphError.Invalid("The root cannot be deleted.");
        }

        RequireFree(request, item);
        tenant.Writing.Delete(item, request.Caller);
        return GraphAnswer.NoContent;
    }

    public GraphAnswer CheckOut(GraphRequest request, StoredItem item)
    {
        if (item.IsFolder)
        {
            throw GraphError.Invalid("A folder cannot be checked out.");
        }

        tenant.Openings.RequireClosed(item, request.Caller);
        if (item.CheckedOutBy is { } holder)
        {
            Openings.RequireNotCheckedOut(item, request.Caller);
            return tenant.Settings.SecondCheckoutStatus == 204 && holder == request.Caller
                ? GraphAnswer.NoContent
                : throw new GraphError(409, "notAllowed", "The file is already checked out.");
        }

        tenant.Store.Put(item with { CheckedOutBy = request.Caller, Changes = item.Changes + 1 });
        return GraphAnswer.NoContent;
    }

    public GraphAnswer CheckIn(GraphRequest request, StoredItem item) => EndCheckOut(request, item);

    public GraphAnswer Discard(GraphRequest request, StoredItem item) => EndCheckOut(request, item);

    private GraphAnswer EndCheckOut(GraphRequest request, StoredItem item)
    {
        if (item.CheckedOutBy is not { } holder)
        {
            throw new GraphError(409, "notAllowed", "The file is not checked out.");
        }

        if (holder != request.Caller)
        {
            throw GraphError.Denied("The file is checked out by another user.");
        }

        tenant.Store.Put(item with { CheckedOutBy = null, Changes = item.Changes + 1 });
        return GraphAnswer.NoContent;
    }

    /// <summary>A people's lock can be passed by for a name or a deletion, which is documented; never for content.</summary>
    private void RequireFree(GraphRequest request, StoredItem item)
    {
        var prefer = request.Header("Prefer") ?? string.Empty;
        foreach (var inside in Inside(item))
        {
            if (!prefer.Contains("bypass-shared-lock", StringComparison.OrdinalIgnoreCase))
            {
                tenant.Openings.RequireClosed(inside, request.Caller);
            }

            if (!prefer.Contains("bypass-checked-out", StringComparison.OrdinalIgnoreCase))
            {
                Openings.RequireNotCheckedOut(inside, request.Caller);
            }
        }

        Tags.Require(request, item, tenant.Settings);
    }

    private IEnumerable<StoredItem> Inside(StoredItem item) =>
        tenant.Store.Children(item).SelectMany(Inside).Prepend(item);

    private StoredItem NewParent(JsonObject json, StoredItem item)
    {
        if (json["parentReference"] is not JsonObject reference)
        {
            return tenant.Store.ParentOf(item)!;
        }

        if (reference["driveId"]?.GetValue<string>() is { } drive && drive != item.Drive)
        {
            throw new GraphError(400, "notSupported", "Items are moved within their drive; to another one they are copied.");
        }

        var id = reference["id"]?.GetValue<string>();
        var parent = id is null or "root"
            ? Root(reference, item.Drive)
            : tenant.Store.Find(item.Drive, id) ?? throw GraphError.NotFound("The new parent could not be found.");
        return parent.IsFolder ? parent : throw GraphError.Invalid("The new parent is no folder.");
    }

    /// <summary>By path: <c>/drives/…/root:/Ateliers</c> or <c>/drive/root:/Ateliers</c>.</summary>
    private StoredItem Root(JsonObject reference, string drive)
    {
        var path = reference["path"]?.GetValue<string>();
        var colon = path?.IndexOf("root:", StringComparison.Ordinal) ?? -1;
        return path is null || colon < 0
            ? tenant.Store.Root(drive)
            : tenant.Require(new(drive, "root", [.. Segments.Of(path[(colon + 5)..]).Select(Segments.Decode)]));
    }
}
