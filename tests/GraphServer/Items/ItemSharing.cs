using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Links to a file, and people it was opened to.</summary>
internal sealed class ItemSharing(Tenant tenant)
{
    private const int LongestMessage = 2000;

    private static readonly StoredPermission Inherited = new("inherited", ["owner"], Email: "proprietaires@contoso.example");

    public GraphAnswer CreateLink(GraphRequest request, StoredItem item)
    {
        var json = request.Json();
        var type = json["type"]?.GetValue<string>() ?? "view";
        var scope = json["scope"]?.GetValue<string>() ?? tenant.Settings.DefaultLinkScope;
        if (type is not ("view" or "edit") || scope is not ("anonymous" or "organization" or "users"))
        {
            throw GraphError.Invalid("The type or the scope of the link is unknown.");
        }

        if (scope == "anonymous" && tenant.Settings.ForbidsAnonymousLinks)
        {
            throw GraphError.Denied("Sharing with anyone has been disabled.");
        }

        var known = item.Permissions.FirstOrDefault(link => link.LinkType == type && link.LinkScope == scope);
        var permission = known ?? new(Ids.Secret(), [type == "edit" ? "write" : "read"], type, scope);
        if (known is null)
        {
            item = tenant.Store.Put(item with { Permissions = [.. item.Permissions, permission] });
        }

        return new(known is null ? 201 : 200, Entity(request, item, permission));
    }

    public GraphAnswer Invite(GraphRequest request, StoredItem item)
    {
        var json = request.Json();
        var roles = (json["roles"] as JsonArray)?.Select(role => role!.GetValue<string>()).ToArray() ?? [];
        var emails = (json["recipients"] as JsonArray)?.Select(
            recipient => recipient!["email"]?.GetValue<string>()).ToArray() ?? [];
        if (roles is not ["read" or "write"] || emails.Length == 0 || emails.Contains(null)
            || json["message"]?.GetValue<string>().Length > LongestMessage)
        {
            throw GraphError.Invalid("Recipients with an email, one role, and a message of 2000 characters at most are needed.");
        }

        StoredPermission[] added = [.. emails.Select(email => new StoredPermission(Ids.Secret(), roles, Email: email))];
        item = tenant.Store.Put(item with { Permissions = [.. item.Permissions, .. added] });
        return GraphAnswer.Ok(new()
        {
            ["@odata.context"] = request.Context("Collection(permission)"),
            ["value"] = new JsonArray([.. added.Select(permission => tenant.Json.Permission(item, permission))]),
        });
    }

    public GraphAnswer List(GraphRequest request, StoredItem item) => GraphAnswer.Ok(new()
    {
        ["@odata.context"] = request.Context($"drives('{item.Drive}')/items('{item.Id}')/permissions"),
        ["value"] = new JsonArray(
            [.. item.Permissions.Prepend(Inherited).Select(permission => tenant.Json.Permission(item, permission))]),
    });

    public GraphAnswer One(GraphRequest request, StoredItem item, string id)
    {
        if (id == Inherited.Id)
        {
            return request.IsRead
                ? GraphAnswer.Ok(Entity(request, item, Inherited))
                : throw new GraphError(403, "notAllowed", "An inherited permission is removed where it was given.");
        }

        var permission = item.Permissions.FirstOrDefault(one => one.Id == id)
            ?? throw GraphError.NotFound("The permission could not be found.");
        if (request.IsRead)
        {
            return GraphAnswer.Ok(Entity(request, item, permission));
        }

        tenant.Store.Put(item with { Permissions = [.. item.Permissions.Where(one => one.Id != id)] });
        return GraphAnswer.NoContent;
    }

    private JsonObject Entity(GraphRequest request, StoredItem item, StoredPermission permission)
    {
        var json = tenant.Json.Permission(item, permission);
        json.Insert(0, "@odata.context", request.Context("permission"));
        return json;
    }
}
