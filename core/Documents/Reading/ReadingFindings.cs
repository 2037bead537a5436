using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Reading;

/// <summary>Collects what could not simply be read, once per place and kind.</summary>
internal sealed class ReadingFindings(Texts texts)
{
    private readonly OrderedDictionary<(ReadingFindingKind, string), ReadingFinding> _all = [];

    public IReadOnlyList<ReadingFinding> All => [.. _all.Values];

    /// <param name="label">The name of the place to people; the tag without one.</param>
    /// <param name="isInWords">Of a date that is not understood.</param>
    public void Add(ReadingFindingKind kind, string tag = "", string? label = null, bool isInWords = false) => _all.TryAdd(
        (kind, tag), new(kind, tag, texts.Format(isInWords ? "ReadingDateInWords" : "Reading" + kind, label ?? tag)) { IsInWords = isInWords });
}
