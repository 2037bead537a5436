using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Do the documents say what the API says, each thing once and where it belongs?</summary>
internal sealed class WordsCheck(RehearsalTexts texts)
{
    /// <param name="files">The document meant is the one with such controls; of several, the one that lacks least.</param>
    /// <param name="ordered">Tags that stand in the order of what is expected, and no others: <c>roadmap/*/title</c>.</param>
    public IEnumerable<string> Missing(IEnumerable<WrittenFile> files, IEnumerable<Expected> expected, params string[] ordered)
    {
        var all = expected.ToList();
        var kinds = all.Select(one => one.Kind).Concat(ordered.Select(Expected.KindOf)).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => file.IsWord && file.ByTag.Any(controls => kinds.Contains(Expected.KindOf(controls.Key))))
            .Select(file => In(file, all, ordered)).MinBy(missing => missing.Count)
            ?? (all.Count == 0 ? [] : [texts.Format("Miss_Kind", string.Join(", ", kinds))]);
    }

    private List<string> In(WrittenFile file, List<Expected> expected, string[] ordered) =>
    [
        .. expected.Where(one => !one.StandsIn(file.ByTag))
            .Select(one => texts.Format("Miss_Text", file.Name, $"{one.Tag} {Shown.Short(one.Words)}")),
        .. ordered.SelectMany(pattern => OutOfOrder(file, expected, pattern)),
    ];

    private IEnumerable<string> OutOfOrder(WrittenFile file, List<Expected> expected, string pattern)
    {
        var end = pattern[(pattern.IndexOf('*', StringComparison.Ordinal) + 1)..];
        bool Fits(string tag) => Expected.KindOf(tag) == Expected.KindOf(pattern) && tag.EndsWith(end, StringComparison.Ordinal);
        var wanted = expected.Select(one => one.Tag).Where(Fits).ToList();
        var found = file.ByTag.Select(controls => controls.Key).Where(Fits).ToList();
        var extra = found.Except(wanted).Select(tag => texts.Format("Miss_Extra", file.Name, tag));
        return found.Intersect(wanted).SequenceEqual(wanted.Intersect(found))
            ? extra
            : extra.Append(texts.Format("Miss_Order", file.Name, pattern));
    }
}
