using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Files, folders, versions and permissions as Graph writes them.</summary>
internal sealed class ItemJson(Tenant tenant)
{
    /// <summary>Told only to who asks for them by <c>$select</c>.</summary>
    public static readonly string[] OnDemand = ["publication", "sharepointIds"];

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", null);

    /// <summary>A type Office and browsers know; SharePoint derives it from the name too.</summary>
    public static string MediaType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".pdf" => "application/pdf",
        ".json" => "application/json",
        ".txt" => "text/plain",
        ".csv" => "text/csv",
        ".html" => "text/html",
        ".png" => "image/png",
        ".ics" => "text/calendar",
        _ => "application/octet-stream",
    };

    public JsonObject Of(StoredItem item)
    {
        var json = new JsonObject
        {
            ["createdDateTime"] = Time(item.Created),
            ["eTag"] = item.ETag,
            ["id"] = item.Id,
            ["lastModifiedDateTime"] = Time(item.Modified),
            ["name"] = item.Name,
            ["webUrl"] = tenant.WebUrl(item),
            ["size"] = Size(item),
            ["createdBy"] = item.CreatedBy.ToJson(),
            ["lastModifiedBy"] = item.ModifiedBy.ToJson(),
            ["parentReference"] = Parent(item),
            ["fileSystemInfo"] = new JsonObject
            {
                ["createdDateTime"] = Time(item.Created),
                ["lastModifiedDateTime"] = Time(item.Modified),
            },
            ["sharepointIds"] = SharePointIds(item),
        };
        if (item.IsFolder)
        {
            json["folder"] = new JsonObject { ["childCount"] = tenant.Store.Children(item).Count() };
            if (item.Parent is null)
            {
                json["root"] = new JsonObject();
                json["@ogp.simulation"] = Tenant.Marker;
            }

            return json;
        }

        json["@microsoft.graph.downloadUrl"] = tenant.Downloads.Offer(item, item.Current);
        json["cTag"] = item.CTag;
        json["file"] = new JsonObject
        {
            ["hashes"] = new JsonObject { ["quickXorHash"] = item.Current.Hash },
            ["mimeType"] = MediaType(item.Name),
        };
        json["publication"] = Publication(item);
        return json;
    }

    /// <summary>Of a thing that is no longer there.</summary>
    public static JsonObject Deleted(StoredItem item) => new()
    {
        ["id"] = item.Id,
        ["name"] = item.Name,
        ["deleted"] = new JsonObject { ["state"] = "deleted" },
        ["parentReference"] = new JsonObject
        {
            ["driveId"] = item.Drive,
            ["driveType"] = "documentLibrary",
            ["id"] = item.Parent,
        },
    };

    public JsonObject Version(StoredItem item, StoredVersion version) => new()
    {
        ["id"] = version.Id,
        ["lastModifiedDateTime"] = Time(version.At),
        ["size"] = version.Size,
        ["lastModifiedBy"] = version.By.ToJson(),
        ["@microsoft.graph.downloadUrl"] = tenant.Downloads.Offer(item, version),
    };

    public JsonObject Permission(StoredItem item, StoredPermission permission)
    {
        var json = new JsonObject
        {
            ["id"] = permission.Id,
            ["roles"] = new JsonArray([.. permission.Roles.Select(role => JsonValue.Create(role))]),
        };
        if (permission.LinkType is not null)
        {
            json["link"] = new JsonObject
            {
                ["type"] = permission.LinkType,
                ["scope"] = permission.LinkScope,
                ["webUrl"] = tenant.LinkUrl(item, permission),
                ["preventsDownload"] = false,
            };
        }
        else
        {
            json["grantedToV2"] = new JsonObject
            {
                ["user"] = new JsonObject { ["displayName"] = permission.Email, ["email"] = permission.Email },
            };
        }

        return json;
    }

    private JsonObject Parent(StoredItem item)
    {
        var (site, _) = tenant.LibraryOf(item.Drive);
        var reference = new JsonObject { ["driveType"] = "documentLibrary", ["driveId"] = item.Drive, ["siteId"] = site.Id };
        if (tenant.Store.ParentOf(item) is { } parent)
        {
            reference["id"] = parent.Id;
            reference["name"] = parent.Parent is null ? tenant.LibraryOf(item.Drive).Library.Name : parent.Name;
            var above = tenant.Store.Lineage(parent).Select(one => $"/{Uri.EscapeDataString(one.Name)}");
            reference["path"] = $"/drives/{item.Drive}/root:{string.Concat(above)}";
        }

        return reference;
    }

    private JsonObject SharePointIds(StoredItem item)
    {
        var (site, library) = tenant.LibraryOf(item.Drive);
        return new()
        {
            ["listId"] = library.ListId.ToString("D"),
            ["listItemId"] = $"{item.ListItem}",
            ["listItemUniqueId"] = item.Guid.ToString("D"),
            ["siteId"] = site.SiteId.ToString("D"),
            ["siteUrl"] = $"https://{site.Host}{site.Path}",
            ["webId"] = site.WebId.ToString("D"),
        };
    }

    private static JsonObject Publication(StoredItem item)
    {
        var publication = new JsonObject
        {
            ["level"] = item.CheckedOutBy is null ? "published" : "checkout",
            ["versionId"] = item.Current.Id,
        };
        if (item.CheckedOutBy is { } holder)
        {
            publication["checkedOutBy"] = holder.ToJson();
        }

        return publication;
    }

    private long Size(StoredItem item) => item.IsFolder ? tenant.Store.Children(item).Sum(Size) : item.Current.Size;
}
