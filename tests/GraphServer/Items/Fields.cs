using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>The columns of a library and what stands in them for a file.</summary>
internal sealed class Fields(Tenant tenant)
{
    public JsonObject ListItem(StoredItem item, bool withFields)
    {
        var (site, library) = tenant.LibraryOf(item.Drive);
        var json = new JsonObject
        {
            ["@odata.etag"] = item.ETag,
            ["id"] = $"{item.ListItem}",
            ["eTag"] = item.ETag,
            ["createdDateTime"] = ItemJson.Time(item.Created),
            ["lastModifiedDateTime"] = ItemJson.Time(item.Modified),
            ["createdBy"] = item.CreatedBy.ToJson(),
            ["lastModifiedBy"] = item.ModifiedBy.ToJson(),
            ["webUrl"] = tenant.WebUrl(item),
            ["parentReference"] = new JsonObject { ["id"] = library.ListId.ToString("D"), ["siteId"] = site.Id },
            ["contentType"] = item.IsFolder
                ? new JsonObject { ["id"] = "0x0120", ["name"] = "Folder" }
                : new JsonObject { ["id"] = "0x0101", ["name"] = "Document" },
        };
        if (withFields)
        {
            json["fields"] = Of(item);
        }

        return json;
    }

    public static JsonObject Of(StoredItem item)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = item.ETag,
            ["id"] = $"{item.ListItem}",
            ["FileLeafRef"] = item.Name,
            ["Modified"] = ItemJson.Time(item.Modified),
        };
        foreach (var (name, value) in item.Fields)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    /// <exception cref="GraphError">400: no such column, one that cannot be written, a value of another type.</exception>
    public JsonObject Update(StoredItem item, GraphRequest request)
    {
        if (!tenant.Settings.FieldsWhileOpen)
        {
            tenant.Openings.RequireClosed(item, request.Caller);
        }

        Openings.RequireNotCheckedOut(item, request.Caller);
        Tags.Require(request, item, tenant.Settings);
        tenant.Enrichment.RequireSettled(item);
        var columns = tenant.LibraryOf(item.Drive).Library.Columns;
        var fields = new Dictionary<string, JsonNode?>(item.Fields, StringComparer.Ordinal);
        foreach (var (name, value) in request.Json().Where(field => !field.Key.StartsWith('@')))
        {
            var column = columns.FirstOrDefault(column => column.Name == name)
                ?? throw GraphError.Invalid($"Field '{name}' is not recognized");
            if (column.ReadOnly)
            {
                throw GraphError.Invalid($"Field '{name}' is read-only", "propertyNotUpdateable");
            }

            fields[name] = value is null || Fits(column.Type, value)
                ? value?.DeepClone()
                : throw GraphError.Invalid($"Field '{name}' takes a {column.Type}.");
        }

        return Of(tenant.Writing.SetFields(item, fields, request.Caller));
    }

    private static bool Fits(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("dateTime", JsonValueKind.String) =>
            DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ("text" or "choice", JsonValueKind.String) => true,
        _ => false,
    };
}
