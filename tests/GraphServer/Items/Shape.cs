using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>What of an item a caller asked to see: <c>$select</c> and <c>$expand</c>.</summary>
internal sealed class Shape(Tenant tenant, GraphRequest request)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "name", "size", "eTag", "cTag", "webUrl", "createdDateTime", "lastModifiedDateTime", "createdBy", "lastModifiedBy",
        "parentReference", "file", "folder", "root", "fileSystemInfo", "sharepointIds", "publication", "deleted", "listItem",
        "pendingOperations", "description", "package", "shared", "specialFolder", "image", "video", "audio", "photo", "location",
        "remoteItem", "searchResult", "malware", "webDavUrl", "children", "permissions", "versions", "content",
        "@microsoft.graph.downloadUrl", "content.downloadUrl", "bundle", "retentionLabel", "analytics", "thumbnails",
    };

    private readonly string[]? _selected = Selected(request);
    private readonly string[] _expanded = Expanded(request);

    public JsonObject Of(StoredItem item)
    {
        var json = tenant.Json.Of(item);
        if (_selected is null)
        {
            foreach (var hidden in ItemJson.OnDemand)
            {
                json.Remove(hidden);
            }
        }
        else
        {
            foreach (var name in json.Select(pair => pair.Key).Where(name => !Asked(name)).ToArray())
            {
                json.Remove(name);
            }
        }

        foreach (var expanded in _expanded)
        {
            json[expanded] = expanded switch
            {
                "listItem" => tenant.Fields.ListItem(item, withFields: true),
                "children" => new JsonArray([.. tenant.Store.Children(item).Select(child => tenant.Json.Of(child))]),
                _ => new JsonArray([.. item.Permissions.Select(permission => tenant.Json.Permission(item, permission))]),
            };
        }

        return json;
    }

    /// <summary>The answer about one item.</summary>
    public JsonObject Entity(StoredItem item)
    {
        var json = Of(item);
        json.Insert(0, "@odata.context", request.Context($"drives('{item.Drive}')/items/$entity"));
        return json;
    }

    private bool Asked(string name) => name.StartsWith("@ogp.", StringComparison.Ordinal)
        || _selected!.Contains(name, StringComparer.Ordinal)
        || (name == "@microsoft.graph.downloadUrl" && _selected!.Contains("content.downloadUrl", StringComparer.Ordinal));

    private static string[]? Selected(GraphRequest request)
    {
        if (!request.Query.TryGetValue("$select", out var select))
        {
            return null;
        }

        var names = select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.FirstOrDefault(name => !Known.Contains(name)) is { } unknown
            ? throw new GraphError(
                400, "BadRequest", $"Could not find a property named '{unknown}' on type 'microsoft.graph.driveItem'.")
            : names;
    }

    private static string[] Expanded(GraphRequest request)
    {
        if (!request.Query.TryGetValue("$expand", out var expand))
        {
            return [];
        }

        var name = expand.Split('(')[0].Trim();
        return name is "listItem" or "children" or "permissions"
            ? [name]
            : throw new GraphError(400, "BadRequest", $"Could not find a property named '{name}' to expand.");
    }
}
