using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Addresses that give a file's bytes to whoever holds them, for a while.</summary>
internal sealed class Downloads(Tenant tenant)
{
    private readonly Dictionary<string, (Guid Item, StoredVersion Version, DateTimeOffset Until)> _offers =
        new(StringComparer.Ordinal);

    /// <summary>A new address each time.</summary>
    public string Offer(StoredItem item, StoredVersion version)
    {
        if (_offers.Count > 10_000)
        {
            foreach (var (old, _) in _offers.Where(offer => offer.Value.Until < tenant.Now).ToArray())
            {
                _offers.Remove(old);
            }
        }

        var secret = Ids.Secret();
        _offers[secret] = (item.Guid, version, tenant.Now + tenant.Settings.DownloadLife);
        return new Uri(tenant.SharePoint, $"/_download/{secret}").AbsoluteUri;
    }

    public GraphAnswer Get(string secret, GraphRequest request)
    {
        if (!_offers.TryGetValue(secret, out var offer) || offer.Until < tenant.Now)
        {
            return new(
                401, Bytes: "<html><body>401 UNAUTHORIZED</body></html>"u8.ToArray(), ContentType: "text/html; charset=utf-8");
        }

        return tenant.Store.Find(offer.Item) is { } item
            ? GraphAnswer.File(
                tenant.Store.Bytes(item, offer.Version), ItemJson.MediaType(item.Name),
                tenant.Settings.IgnoresRange ? null : request.Header("Range"))
            : throw GraphError.NotFound();
    }
}
