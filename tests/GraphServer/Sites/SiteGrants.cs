using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Sites;

/// <summary>
/// Sites.Selected: which app may do what on this site. An administrator's call, so that any token will do here.
/// </summary>
internal sealed class SiteGrants(Tenant tenant)
{
    public GraphAnswer Answer(GraphRequest request, StoredSite site, string[] tail) => (request.Method, tail) switch
    {
        ("GET", []) => GraphAnswer.Ok(new()
        {
            ["@odata.context"] = request.Context($"sites('{site.Id}')/permissions"),
            ["value"] = new JsonArray([.. site.Grants.Select(Json)]),
        }),
        ("POST", []) => Add(request, site),
        ("GET", [var id]) => GraphAnswer.Ok(Json(Find(site, id))),
        ("DELETE", [var id]) => Remove(site, Find(site, id)),
        _ => throw new GraphError(405, "notSupported", "This cannot be done with permissions of a site."),
    };

    private GraphAnswer Add(GraphRequest request, StoredSite site)
    {
        var json = request.Json();
        var roles = (json["roles"] as JsonArray)?.Select(role => role!.GetValue<string>()).ToArray() ?? [];
        var app = (json["grantedToIdentities"] as JsonArray)?.FirstOrDefault()?["application"];
        if (roles.Length == 0 || roles.Except(["read", "write", "owner", "fullcontrol"]).Any() || app?["id"] is null)
        {
            throw GraphError.Invalid("Roles, and the application in grantedToIdentities, are needed.");
        }

        var grant = new StoredGrant(
            Ids.Secret(), app["id"]!.GetValue<string>(), app["displayName"]?.GetValue<string>() ?? string.Empty, roles);
        tenant.AddSite(site with { Grants = [.. site.Grants, grant] });
        return new(201, Json(grant));
    }

    private GraphAnswer Remove(StoredSite site, StoredGrant grant)
    {
        tenant.AddSite(site with { Grants = [.. site.Grants.Where(one => one != grant)] });
        return GraphAnswer.NoContent;
    }

    private static StoredGrant Find(StoredSite site, string id) =>
        site.Grants.FirstOrDefault(grant => grant.Id == id) ?? throw GraphError.NotFound();

    private static JsonObject Json(StoredGrant grant)
    {
        var app = new JsonObject { ["application"] = new JsonObject { ["displayName"] = grant.AppName, ["id"] = grant.AppId } };
        return new()
        {
            ["id"] = grant.Id,
            ["roles"] = new JsonArray([.. grant.Roles.Select(role => JsonValue.Create(role))]),
            ["grantedToIdentitiesV2"] = new JsonArray(app),
            ["grantedToIdentities"] = new JsonArray(app.DeepClone()),
        };
    }
}
