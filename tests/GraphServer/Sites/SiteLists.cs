using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Items;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Sites;

/// <summary>A library seen as a list: its columns, and the fields of its items.</summary>
internal sealed class SiteLists(Tenant tenant)
{
    private static readonly string[] Types = ["text", "number", "boolean", "dateTime", "choice"];

    public Matched? Match(GraphRequest request, Lazy<StoredSite> site, string[] tail) => (request.Method, tail) switch
    {
        ("GET", []) => new(Operations.Lists, null, 2, () => All(request, "lists", site.Value.Libraries.Select(ListJson))),
        ("GET", [var list]) => new(Operations.Lists, null, 1, () => GraphAnswer.Ok(ListJson(Library(site.Value, list)))),
        ("GET", [var list, "columns"]) => new(
            Operations.Columns, null, 2, () => All(request, "columns", Library(site.Value, list).Columns.Select(ColumnJson))),
        ("POST", [var list, "columns"]) => new(
            Operations.Columns, null, 2, () => AddColumn(request, site.Value, Library(site.Value, list))),
        ("GET", [var list, "items", var id]) => new(Operations.GetListItem, null, 1, () => GraphAnswer.Ok(
            tenant.Fields.ListItem(Item(site.Value, list, id), request.Query.ContainsKey("$expand")))),
        ("GET", [var list, "items", var id, "fields"]) =>
            new(Operations.GetListItem, null, 1, () => GraphAnswer.Ok(Fields.Of(Item(site.Value, list, id)))),
        ("PATCH", [var list, "items", var id, "fields"]) => new(
            Operations.UpdateFields, null, 2, () => GraphAnswer.Ok(tenant.Fields.Update(Item(site.Value, list, id), request))),
        _ => null,
    };

    private GraphAnswer AddColumn(GraphRequest request, StoredSite site, StoredLibrary library)
    {
        var json = request.Json();
        var name = json["name"]?.GetValue<string>();
        var type = Types.FirstOrDefault(type => json[type] is not null) ?? "text";
        if (string.IsNullOrWhiteSpace(name) || library.Columns.Any(column => column.Name == name))
        {
            throw GraphError.Invalid("A name that no column has is needed.");
        }

        var column = new StoredColumn(Guid.NewGuid(), name, type, DisplayName: json["displayName"]?.GetValue<string>());
        var changed = library with { Columns = [.. library.Columns, column] };
        tenant.AddSite(site with { Libraries = [.. site.Libraries.Select(one => one.Drive == library.Drive ? changed : one)] });
        return new(201, ColumnJson(column));
    }

    private StoredItem Item(StoredSite site, string list, string id) =>
        tenant.Store.ChangedSince(Library(site, list).Drive, 0)
            .Where(item => item is { Deleted: false, Parent: not null })
            .FirstOrDefault(item => $"{item.ListItem}" == id || item.Guid.ToString("D") == id)
        ?? throw GraphError.NotFound();

    private static StoredLibrary Library(StoredSite site, string list) =>
        site.Libraries.FirstOrDefault(library =>
            library.ListId.ToString("D").Equals(list, StringComparison.OrdinalIgnoreCase)
            || library.Name.Equals(list, StringComparison.OrdinalIgnoreCase))
        ?? throw GraphError.NotFound("The list could not be found.");

    private static GraphAnswer All(GraphRequest request, string context, IEnumerable<JsonObject> values) => GraphAnswer.Ok(new()
    {
        ["@odata.context"] = request.Context(context),
        ["value"] = new JsonArray([.. values]),
    });

    private JsonObject ListJson(StoredLibrary library) => new()
    {
        ["id"] = library.ListId.ToString("D"),
        ["name"] = library.Name,
        ["displayName"] = library.Name,
        ["webUrl"] = new Uri(
            tenant.SharePoint, $"{tenant.LibraryOf(library.Drive).Site.Path}/{Uri.EscapeDataString(library.Name)}").AbsoluteUri,
        ["createdDateTime"] = ItemJson.Time(tenant.Store.Root(library.Drive).Created),
        ["lastModifiedDateTime"] = ItemJson.Time(tenant.Store.Root(library.Drive).Modified),
        ["list"] = new JsonObject { ["template"] = "documentLibrary", ["hidden"] = false, ["contentTypesEnabled"] = false },
    };

    private static JsonObject ColumnJson(StoredColumn column) => new()
    {
        ["id"] = column.Id.ToString("D"),
        ["name"] = column.Name,
        ["displayName"] = column.DisplayName ?? column.Name,
        ["readOnly"] = column.ReadOnly,
        ["hidden"] = false,
        [column.Type] = new JsonObject(),
    };
}
