using System.Text;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Items;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Simulation;

/// <summary>
/// The addresses people open: of a file, and of a link to it. They give the file, so that a developer can look at it.
/// </summary>
internal sealed class Browsing(Tenant tenant)
{
    public GraphAnswer Open(GraphRequest request)
    {
        var item = Find(request.Target, request.Query) ?? throw GraphError.NotFound();
        return item.IsFolder
            ? GraphAnswer.Ok(tenant.Json.Of(item))
            : GraphAnswer.File(tenant.Store.Bytes(item, item.Current), ItemJson.MediaType(item.Name), range: null) with
            {
                Headers = GraphAnswer.Header(
                    "Content-Disposition", $"attachment; filename*=UTF-8''{Uri.EscapeDataString(item.Name)}"),
            };
    }

    /// <summary>Of a sharing token: <c>u!</c> and the address in base64url.</summary>
    public StoredItem OfToken(string token)
    {
        if (!token.StartsWith("u!", StringComparison.Ordinal))
        {
            throw GraphError.Invalid("The sharing token is malformed.");
        }

        try
        {
            var text = token[2..].Replace('-', '+').Replace('_', '/');
            var address = new Uri(
                Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='))));
            return Find(address.AbsolutePath, GraphRequest.ReadQuery(address.Query)) ?? throw GraphError.NotFound();
        }
        catch (Exception problem) when (problem is FormatException)
        {
            throw GraphError.Invalid("The sharing token is malformed.");
        }
    }

    private StoredItem? Find(string path, IReadOnlyDictionary<string, string> query)
    {
        if (query.TryGetValue("sourcedoc", out var source) && Guid.TryParse(source, out var guid))
        {
            return tenant.Store.Find(guid);
        }

        var segments = Segments.Of(path).Select(Segments.Decode).ToArray();
        if (path.StartsWith("/:", StringComparison.Ordinal))
        {
            return tenant.Store.All.FirstOrDefault(
                item => item.Permissions.Any(link => link.LinkType is not null && link.Id == segments[^1]));
        }

        // The address of the root site begins every other.
        var site = tenant.Store.Sites.OrderByDescending(site => site.Path.Length)
            .FirstOrDefault(site => path.StartsWith($"{site.Path}/", StringComparison.OrdinalIgnoreCase));
        var below = segments[(site?.Path.Count(c => c == '/') ?? 0)..];
        return site?.Libraries.FirstOrDefault(library => below.Length > 0 && library.Name == below[0]) is { } found
            ? tenant.Find(new(found.Drive, "root", below[1..]))
            : null;
    }
}
