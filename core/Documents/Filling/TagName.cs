namespace OgpTeams.Documents.Filling;

/// <summary>A tag as a template holds it, cut where the item's begins to differ: <c>subject/*</c> and <c>/notes</c>.</summary>
/// <param name="Depth">How many patterns it stands in count; the tag of the innermost one's item begins it. 0: it is whole.</param>
internal readonly record struct TagName(int Depth, string Rest)
{
    /// <param name="patterns">The patterns the control stands in, outer before inner.</param>
    /// <returns>Null for a tag with a <c>*</c> that no pattern around it stands for.</returns>
    public static TagName? Of(string tag, IReadOnlyList<string> patterns)
    {
        for (var depth = patterns.Count; depth > 0; depth--)
        {
            if (tag.StartsWith(patterns[depth - 1], StringComparison.Ordinal) && !After(tag, patterns[depth - 1]).Contains('*', StringComparison.Ordinal))
            {
                return new(depth, After(tag, patterns[depth - 1]));
            }
        }

        return tag.Contains("/*", StringComparison.Ordinal) ? null : new(0, tag);
    }

    private static string After(string tag, string pattern) => tag[pattern.Length..];
}
