using System.Collections.Immutable;
using OgpTeams.Domain;
using OgpTeams.Domain.Contributions;

namespace OgpTeams.Bot.Rehearsal.Playing;

/// <summary>
/// What must stand at the end, noted from what people did and the bot accepted, without asking the bot: kept so that words
/// which get lost, doubled or shown to the wrong people are found.
/// </summary>
internal sealed class Ledger
{
    private readonly List<LedgerEntry> _entries = [];

    /// <summary>In order of arrival, withdrawn and hidden ones among them.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>By subject id: the group's placing.</summary>
    public Dictionary<string, (string Desirability, string Feasibility)> Placings { get; } = new(StringComparer.Ordinal);

    public string? Selected { get; set; }

    /// <summary>What the closing says: next steps, contact, next date.</summary>
    public IReadOnlyList<string> FollowUp { get; set; } = [];

    public LedgerEntry? Named(string name) => _entries.FirstOrDefault(entry => entry.Name == name);

    public LedgerEntry? WithId(string id) => _entries.FirstOrDefault(entry => entry.Id == id);

    public void Add(LedgerEntry entry) => _entries.Add(entry);

    /// <summary>
    /// Learns the ids of what has become visible. Words are found by what they say, in order of arrival; a group by what it
    /// was made of.
    /// </summary>
    public void Learn(ApiResults results)
    {
        var known = _entries.Select(entry => entry.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var entry in _entries.Where(entry => entry is { Id: null, Withdrawn: false }))
        {
            entry.Id = entry.Origins.Count > 0
                ? results.Subjects.FirstOrDefault(subject =>
                    !known.Contains(subject.Id)
                    && subject.MergedFrom.ToHashSet().SetEquals(entry.Origins.Select(origin => origin.Id!)))?.Id
                : results.Contributions.FirstOrDefault(said =>
                    !known.Contains(said.Id) && said.Verb == entry.Verb && entry.Says(said.Fields))?.Id;
            if (entry.Id is { } id)
            {
                known.Add(id);
            }
        }
    }
}

/// <summary>Something said, as it must stand.</summary>
/// <param name="author">As the script calls them.</param>
internal sealed class LedgerEntry(string? name, string author, string verb, IEnumerable<KeyValuePair<string, string>> fields)
{
    public string? Name => name;

    public string Author => author;

    public string Verb => verb;

    /// <summary>Null until the API shows it.</summary>
    public string? Id { get; set; }

    public ImmutableSortedDictionary<string, string> Fields { get; private set; } = Clean(fields);

    /// <summary>Of a group: what it was made of.</summary>
    public IReadOnlyList<LedgerEntry> Origins { get; init; } = [];

    public bool Late { get; init; }

    public bool OnBehalf { get; init; }

    public bool Withdrawn { get; set; }

    public bool Hidden { get; set; }

    public bool Stands => !Withdrawn && !Hidden;

    public bool IsSubject => Verb is Verbs.SubmitSubject or Verbs.MergeSubjects;

    public string Title => Fields.GetValueOrDefault(Field.Title, "");

    public void Change(IEnumerable<KeyValuePair<string, string>> changes) => Fields = Fields.SetItems(Clean(changes));

    public bool Says(IReadOnlyDictionary<string, string> fields) =>
        fields.Count == Fields.Count && Fields.All(field => fields.TryGetValue(field.Key, out var text) && text == field.Value);

    /// <summary>Trimmed, line ends as LF, none empty: as the API's results show them.</summary>
    private static ImmutableSortedDictionary<string, string> Clean(IEnumerable<KeyValuePair<string, string>> fields) => fields
        .Select(field => KeyValuePair.Create(field.Key, field.Value.ReplaceLineEndings("\n").Trim())).Where(field => field.Value.Length > 0)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);
}
