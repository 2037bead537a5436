using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>What a file was before.</summary>
internal sealed class ItemVersions(Tenant tenant)
{
    /// <summary>Newest first, what stands included.</summary>
    public GraphAnswer List(GraphRequest request, StoredItem item)
    {
        RequireFile(item);
        var top = request.Query.TryGetValue("$top", out var asked) && int.TryParse(asked, out var count) ? count : int.MaxValue;
        return GraphAnswer.Ok(new()
        {
            ["@odata.context"] = request.Context($"drives('{item.Drive}')/items('{item.Id}')/versions"),
            ["value"] = new JsonArray(
                [.. item.Versions.Reverse().Take(top).Select(version => tenant.Json.Version(item, version))]),
        });
    }

    public GraphAnswer Get(GraphRequest request, StoredItem item, string id)
    {
        var json = tenant.Json.Version(item, Find(item, id));
        json.Insert(0, "@odata.context", request.Context($"drives('{item.Drive}')/items('{item.Id}')/versions/$entity"));
        return GraphAnswer.Ok(json);
    }

    public GraphAnswer Content(StoredItem item, string id) => GraphAnswer.Redirect(tenant.Downloads.Offer(item, Find(item, id)));

    public GraphAnswer Restore(GraphRequest request, StoredItem item, string id)
    {
        var version = Find(item, id);
        tenant.Openings.RequireClosed(item, request.Caller);
        Openings.RequireNotCheckedOut(item, request.Caller);
        tenant.Writing.Restore(item, version, request.Caller);
        return GraphAnswer.NoContent;
    }

    private static StoredVersion Find(StoredItem item, string id)
    {
        RequireFile(item);
        return id == "current"
            ? item.Current
            : item.Versions.FirstOrDefault(version => version.Id == id)
                ?? throw GraphError.NotFound("The version could not be found.");
    }

    private static void RequireFile(StoredItem item)
    {
        if (item.IsFolder)
        {
            throw GraphError.Invalid("A folder has no versions.");
        }
    }
}
