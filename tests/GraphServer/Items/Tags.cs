using Microsoft.Net.Http.Headers;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Settings;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Preconditions: eTag and cTag both serve.</summary>
internal static class Tags
{
    /// <exception cref="GraphError">412, or what the settings say of a tag without quotes.</exception>
    public static void Require(GraphRequest request, StoredItem? item, GraphSettings settings, bool ignoresMatch = false)
    {
        if (request.Header("If-None-Match")?.Trim() == "*" && item is not null)
        {
            throw GraphError.Mismatch();
        }

        if (request.Header("If-Match") is { } asked && !ignoresMatch)
        {
            Require(asked, item, settings);
        }
    }

    public static void Require(string asked, StoredItem? item, GraphSettings settings)
    {
        if (asked.Trim() == "*" ? item is not null : Matches(asked, item, settings))
        {
            return;
        }

        throw GraphError.Mismatch();
    }

    /// <summary>Of a read: what the caller already has need not be sent.</summary>
    public static bool IsKnown(GraphRequest request, StoredItem item, GraphSettings settings) =>
        request.IsRead && request.Header("If-None-Match") is { } known && (known.Trim() == "*" || Matches(known, item, settings));

    private static bool Matches(string tags, StoredItem? item, GraphSettings settings) =>
        EntityTagHeaderValue.TryParseList([tags], out var parsed)
            ? item is not null && parsed.Any(tag => tag.Tag == item.ETag || tag.Tag == item.CTag)
            : throw new GraphError(
                settings.MalformedTagStatus, "invalidRequest", "The tag is not an entity tag: it needs its quotes.",
                "malformedEntityTag");
}
