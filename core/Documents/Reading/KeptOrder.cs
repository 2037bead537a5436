using System.Collections.Immutable;

namespace OgpTeams.Documents.Reading;

/// <summary>The document's order; what stands only in the hidden part comes after what it came after.</summary>
internal static class KeptOrder
{
    /// <param name="stays">Whether something kept and not found was never in the document, rather than deleted by people.</param>
    public static ImmutableArray<TItem> Of<TItem>(
        List<TItem> found, ImmutableArray<TItem> kept, Func<TItem, string> id, Func<TItem, bool> stays)
    {
        if (kept.Any(one => !found.Exists(other => id(other) == id(one))))
        {
            var place = 0;
            foreach (var one in kept)
            {
                if (found.FindIndex(other => id(other) == id(one)) is >= 0 and var index)
                {
                    place = index + 1;
                }
                else if (stays(one))
                {
                    found.Insert(place++, one);
                }
            }
        }

        return [.. found];
    }
}
