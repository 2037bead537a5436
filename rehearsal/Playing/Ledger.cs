using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>
/// What must stand of one workshop at the end, noted from what people did and the bot accepted, without asking the bot: kept so
/// that words which get lost, doubled or shown to the wrong people are found.
/// </summary>
/// <param name="workshop">Its id.</param>
/// <param name="format">As it was created: <c>format1</c>…</param>
internal sealed class Ledger(string workshop, string format, PlanLedger plan)
{
    private readonly List<LedgerEntry> _entries = [];

    public string Workshop => workshop;

    public string Format => format;

    public PlanLedger Plan => plan;

    /// <summary>In order of arrival, withdrawn and hidden ones among them.</summary>
    public IReadOnlyList<LedgerEntry> Entries => _entries;

    /// <summary>By subject id: the group's placing.</summary>
    public Dictionary<string, (string Desirability, string Feasibility)> Placings { get; } = new(StringComparer.Ordinal);

    public string? Selected { get; set; }

    /// <summary>The commitment it works on; null in a format 1.</summary>
    public CommitmentEntry? Commitment { get; private set; }

    /// <summary>The canvas as this workshop left it: by box, the texts put in it one after the other, all of which must stand.</summary>
    public SortedDictionary<string, ImmutableList<string>> Boxes { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a format 3: its roadmap, in order.</summary>
    public List<MilestoneEntry> Milestones { get; } = [];

    /// <summary>What the closing says: next steps, contact, next date.</summary>
    public IReadOnlyList<string> FollowUp { get; set; } = [];

    private IEnumerable<NamedThing> Things => [.. _entries, .. Milestones, .. Commitment is null ? Array.Empty<NamedThing>() : [Commitment]];

    public NamedThing? Named(string name) => Things.FirstOrDefault(thing => thing.Name == name);

    public LedgerEntry? WithId(string id) => _entries.FirstOrDefault(entry => entry.Id == id);

    public void Add(LedgerEntry entry) => _entries.Add(entry);

    /// <summary>The workshop goes on with a commitment as it stands, or begins one.</summary>
    public void WorkOn(CommitmentEntry commitment)
    {
        Commitment = commitment;
        commitment.Roadmaps.Add(Milestones);
        foreach (var (box, texts) in commitment.Boxes)
        {
            Boxes[box] = texts;
        }
    }

    /// <param name="texts">All that the box says from now on.</param>
    public void Fill(string box, ImmutableList<string> texts)
    {
        Boxes[box] = texts;
        if (Commitment is { } commitment)
        {
            commitment.Boxes[box] = texts;
        }
    }

    /// <summary>
    /// Learns the ids of what has become visible. Words are found by what they say, in order of arrival; a group by what it
    /// was made of.
    /// </summary>
    public void Learn(ApiResults results)
    {
        var known = Things.Select(thing => thing.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var entry in _entries.Where(entry => entry is { Id: null, Withdrawn: false }))
        {
            entry.Id = entry.Origins.Count > 0
                ? results.Subjects.FirstOrDefault(subject =>
                    !known.Contains(subject.Id)
                    && subject.MergedFrom.ToHashSet().SetEquals(entry.Origins.Select(origin => origin.Id!)))?.Id
                : results.Contributions.FirstOrDefault(said =>
                    !known.Contains(said.Id) && said.Verb == entry.Verb && entry.Says(said.Fields))?.Id;
            known.UnionWith(entry.Id is { } id ? [id] : []);
        }

        foreach (var milestone in Milestones.Where(milestone => milestone.Id is null))
        {
            milestone.Id = results.Milestones
                .FirstOrDefault(shown => !known.Contains(shown.Id) && shown.Title == milestone.Fields[Field.Title])?.Id;
            known.UnionWith(milestone.Id is { } id ? [id] : []);
        }

        if (Commitment is { Id: null } commitment)
        {
            commitment.Id = results.CommitmentId;
        }
    }
}
