using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>One item, or what lies in a folder, page by page.</summary>
internal sealed partial class Listing(Tenant tenant)
{
    public GraphAnswer Get(GraphRequest request, StoredItem item)
    {
        if (Tags.IsKnown(request, item, tenant.Settings))
        {
            return GraphAnswer.NotModified;
        }

        var json = new Shape(tenant, request).Entity(item);
        if (request.Beta && json["file"] is JsonObject file)
        {
            file["lockInfo"] = tenant.Openings.LockInfo(item);
        }

        return GraphAnswer.Ok(json);
    }

    public GraphAnswer Children(GraphRequest request, StoredItem folder)
    {
        if (!folder.IsFolder)
        {
            throw GraphError.Invalid("A file has no children.");
        }

        if (Tags.IsKnown(request, folder, tenant.Settings))
        {
            return GraphAnswer.NotModified;
        }

        var shape = new Shape(tenant, request);
        var size = request.Query.TryGetValue("$top", out var top)
            ? int.TryParse(top, out var asked) && asked > 0
                ? Math.Min(asked, 1000)
                : throw GraphError.Invalid("$top is no number.")
            : tenant.Settings.PageSize;
        var from = request.Query.TryGetValue("$skiptoken", out var token) ? Open(folder, token) : 0;
        var all = Ordered(request, Filtered(request, tenant.Store.Children(folder))).ToArray();
        var json = new JsonObject
        {
            ["@odata.context"] = request.Context($"drives('{folder.Drive}')/items('{folder.Id}')/children"),
            ["value"] = new JsonArray([.. all.Skip(from).Take(size).Select(shape.Of)]),
        };
        if (from + size < all.Length)
        {
            json["@odata.nextLink"] = request.Link(
            [
                .. request.Query.Where(pair => pair.Key != "$skiptoken").Select(pair => (pair.Key, (string?)pair.Value)),
                ("$skiptoken", Sealed(folder, from + size)),
            ]);
        }

        return GraphAnswer.Ok(json);
    }

    private static IEnumerable<StoredItem> Ordered(GraphRequest request, IEnumerable<StoredItem> items) =>
        request.Query.GetValueOrDefault("$orderby") switch
        {
            null or "name" or "name asc" => items.OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase),
            "name desc" => items.OrderByDescending(item => item.Name, StringComparer.OrdinalIgnoreCase),
            _ => throw GraphError.Invalid("Items can be ordered by their name only."),
        };

    private static IEnumerable<StoredItem> Filtered(GraphRequest request, IEnumerable<StoredItem> items)
    {
        if (!request.Query.TryGetValue("$filter", out var filter))
        {
            return items;
        }

        var name = ByName().Match(filter) is { Success: true } match
            ? match.Groups["name"].Value.Replace("''", "'", StringComparison.Ordinal)
            : throw new GraphError(501, "notSupported", "Items can be filtered by their name only.");
        return items.Where(item => item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A link is followed as it is or not at all: its token is signed.</summary>
    private static string Sealed(StoredItem folder, int from) =>
        $"{Convert.ToHexStringLower(BitConverter.GetBytes(from))}{Seal(folder, from)}";

    private static int Open(StoredItem folder, string token)
    {
        try
        {
            var from = BitConverter.ToInt32(Convert.FromHexString(token[..8]));
            if (token == Sealed(folder, from))
            {
                return from;
            }
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
        }

        throw GraphError.Invalid("The skip token is not one of ours.");
    }

    private static string Seal(StoredItem folder, int from) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"page of {folder.Id} from {from}")))[..24];

    [GeneratedRegex("^name eq '(?<name>.*)'$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ByName();
}
