using System.Collections.Immutable;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>Something said, as it must stand.</summary>
/// <param name="author">As the script calls them.</param>
internal sealed class LedgerEntry(string? name, string author, string verb, IEnumerable<KeyValuePair<string, string>> fields)
    : NamedThing(name)
{
    public string Author => author;

    public string Verb => verb;

    public ImmutableSortedDictionary<string, string> Fields { get; private set; } = Clean(fields);

    /// <summary>Of a group: what it was made of.</summary>
    public IReadOnlyList<LedgerEntry> Origins { get; init; } = [];

    public bool Late { get; init; }

    public bool OnBehalf { get; init; }

    public bool Withdrawn { get; set; }

    public bool Hidden { get; set; }

    /// <summary>Of a proposal: taken into the canvas, or put aside; null while nobody decided.</summary>
    public bool? Taken { get; set; }

    /// <summary>Of a sub-action: kept for the roadmap, or put aside; null while nobody decided.</summary>
    public bool? Kept { get; set; }

    public bool Stands => !Withdrawn && !Hidden;

    public bool IsSubject => Verb is Verbs.SubmitSubject or Verbs.MergeSubjects;

    public string Title => Fields.GetValueOrDefault(Field.Title, "");

    public void Change(IEnumerable<KeyValuePair<string, string>> changes) => Fields = Fields.SetItems(Clean(changes));

    public bool Says(IReadOnlyDictionary<string, string> fields) =>
        fields.Count == Fields.Count && Fields.All(field => fields.TryGetValue(field.Key, out var text) && text == field.Value);

    /// <summary>Trimmed, line ends as LF, none empty: as the API's results show them.</summary>
    public static ImmutableSortedDictionary<string, string> Clean(IEnumerable<KeyValuePair<string, string>> fields) => fields
        .Select(field => KeyValuePair.Create(field.Key, field.Value.ReplaceLineEndings("\n").Trim())).Where(field => field.Value.Length > 0)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
