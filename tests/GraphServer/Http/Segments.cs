namespace OgpTeams.GraphServer.Http;

/// <summary>
/// Graph's addresses: between colons stands a path of names, outside of them names of Graph. Each segment is decoded alone, so
/// that an encoded slash is never taken for a separator.
/// </summary>
internal static class Segments
{
    public static string[] Of(string target) => [.. target.Split('/', StringSplitOptions.RemoveEmptyEntries)];

    public static string Decode(string segment) => Uri.UnescapeDataString(segment);

    /// <summary>Reads what stands after an item: <c>:/Ateliers/Plan.docx:/content</c>.</summary>
    /// <param name="first">The item's own segment, decoded, its colon included when it has one.</param>
    /// <param name="rest">What follows it, encoded.</param>
    public static (string Item, string[]? Path, string[] Tail) ReadPath(string first, string[] rest)
    {
        // The .NET client encodes all of `items/root:/a/b:` into one segment when it is used as an id.
        if (first.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && colon < first.Length - 1)
        {
            var names = first[(colon + 1)..].Trim(':', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
            return (first[..colon], names, Decoded(rest));
        }

        if (!first.EndsWith(':'))
        {
            return (first, null, Decoded(rest));
        }

        var end = Array.FindIndex(rest, segment => segment.EndsWith(':'));
        var path = end < 0 ? rest : [.. rest[..end], rest[end][..^1]];
        foreach (var name in path.Where(name => name.Contains("%2F", StringComparison.OrdinalIgnoreCase)))
        {
            throw GraphError.Invalid($"The name {name} holds an encoded slash.", "invalidPath");
        }

        return (first[..^1], [.. Decoded(path).Where(name => name.Length > 0)], end < 0 ? [] : Decoded(rest[(end + 1)..]));
    }

    private static string[] Decoded(string[] segments) => [.. segments.Select(Decode)];
}
