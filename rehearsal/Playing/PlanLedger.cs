using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What must stand in one plan at the end.</summary>
/// <param name="id">As the API gives it.</param>
internal sealed class PlanLedger(string id)
{
    public string Id => id;

    /// <summary>People of the script who may decide what stands in it.</summary>
    public HashSet<string> Owners { get; } = new(StringComparer.Ordinal);

    /// <summary>By the names of <c>plan.details</c>.</summary>
    public SortedDictionary<string, string> Details { get; } = new(StringComparer.Ordinal);

    public List<CommitmentEntry> Commitments { get; } = [];

    /// <summary>What was told in each self-assessment report: by kind, by commitment, by input of <c>progress.save</c>.</summary>
    public SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, string>>> Reports { get; } = new(StringComparer.Ordinal);

    public CommitmentEntry? WithId(string commitment) => Commitments.FirstOrDefault(entry => entry.Id == commitment);
}

/// <summary>A commitment (engagement), as its workshops left it.</summary>
internal sealed class CommitmentEntry() : NamedThing(name: null)
{
    /// <summary>By the canvas's names: the texts put in a box one after the other, all of which must stand.</summary>
    public SortedDictionary<string, ImmutableList<string>> Boxes { get; } = new(StringComparer.Ordinal);

    /// <summary>By the names of <c>commitment.details</c>.</summary>
    public SortedDictionary<string, string> Details { get; } = new(StringComparer.Ordinal);

    /// <summary>The roadmaps of its workshops, each in its order.</summary>
    public List<List<MilestoneEntry>> Roadmaps { get; } = [];

    /// <summary>As plan.json says it: <c>proposal</c>, <c>retained</c>, <c>setAside</c>.</summary>
    public string Status { get; set; } = "proposal";

    /// <summary>Why it was set aside.</summary>
    public string Reason { get; set; } = "";

    public IEnumerable<MilestoneEntry> Milestones => Roadmaps.SelectMany(roadmap => roadmap);

    public string Title => string.Join(" – ", Boxes.GetValueOrDefault(Field.Title) ?? []);
}

/// <summary>A milestone (étape clé) as it must stand.</summary>
internal sealed class MilestoneEntry(string? name) : NamedThing(name)
{
    /// <summary>By the names of <c>milestone.save</c>; none empty.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; set; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public string Title => this[Field.Title];

    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>Is that what other tools are told? What is not known may be absent or empty.</summary>
    public bool Says(string? title, string? deliverable, string? start, string? end, string? duration, string? budget) =>
        (title ?? "", deliverable ?? "", start ?? "", end ?? "", duration ?? "", budget ?? "")
            == (Title, this["deliverable"], this["start"], this["end"], this["duration"], this["budget"]);
}
