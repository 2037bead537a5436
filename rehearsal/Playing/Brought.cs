using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What an action of the script brought and later actions may name: the bot gives it an id, the API shows it.</summary>
/// <param name="name">The script's.</param>
/// <param name="workshop">The id of the one it was brought in.</param>
/// <param name="verb">Null for a typed command.</param>
/// <param name="typed">As it was sent, ids in the place of names.</param>
internal sealed class Brought(string name, string workshop, string? verb, IReadOnlyDictionary<string, string> typed)
{
    /// <summary>What a card carries besides what is typed in it.</summary>
    private static readonly string[] Carried = ["id", "workshop", "plan"];

    /// <summary>Fields that say what the words are about, in words of ours.</summary>
    private static readonly string[] Codes = [Field.Box, Field.Prompt];

    public string Name => name;

    public string Workshop => workshop;

    /// <summary>Null until the API shows it.</summary>
    public string? Id { get; private set; }

    /// <summary>Its words as the API showed them, and as a document would: a line typed as « title : description » is two of them.</summary>
    public IReadOnlyList<string> Shown { get; private set; } = [];

    /// <summary>What the person typed; of words for somebody else the first line: each is a contribution of its own.</summary>
    public IReadOnlyList<string> Words { get; } =
    [
        .. For(typed) is null
            ? typed.Where(input => !Carried.Contains(input.Key)).Select(input => input.Value.ReplaceLineEndings("\n").Trim())
            : [typed[Field.Text].Trim().Split('\n')[0].Trim()],
    ];

    /// <summary>Finds it by what it says; a group by what it was made of.</summary>
    /// <param name="taken">Ids that are known to be something else's.</param>
    public void Find(ApiResults results, IReadOnlySet<string> taken)
    {
        if (Id is null)
        {
            (Id, Shown) = Seen(results, taken);
        }
    }

    private (string? Id, IReadOnlyList<string> Shown) Seen(ApiResults results, IReadOnlySet<string> taken)
    {
        switch (verb)
        {
            case Verbs.SaveCanvas:
                return (results.Commitment, []);
            case Verbs.SaveMilestone:
                var milestone = results.Milestones.FirstOrDefault(shown => !taken.Contains(shown.Id) && Words.Contains(shown.Title));
                return (milestone?.Id, milestone is null ? [] : [milestone.Title, milestone.Deliverable ?? ""]);
            case Verbs.MergeSubjects:
                var group = results.Subjects.FirstOrDefault(one => one.MergedFrom.ToHashSet().SetEquals(typed["subjects"].Split(',')));
                return (group?.Id, group is null ? [] : [group.Title, group.Description]);
            default:
                var said = results.Contributions.Where(one => !taken.Contains(one.Id) && IsThis(one))
                    .MaxBy(one => one.Fields.Values.Sum(words => words.Length));
                return (said?.Id, [.. said?.Fields.Where(field => !Codes.Contains(field.Key)).Select(field => field.Value) ?? []]);
        }
    }

    /// <summary>Does the API still show it, and to everyone?</summary>
    public bool Stands(ApiResults results) => results.Commitment == Id
        || results.Contributions.Any(said => said.Id == Id && !said.Hidden)
        || results.Subjects.Any(subject => subject.Id == Id)
        || results.Milestones.Any(milestone => milestone.Id == Id);

    private bool IsThis(ContributionResult said) => said.Fields.Count > 0 && (verb is null || said.Verb == (For(typed) ?? verb))
        && said.Fields.Values.All(words => Words.Any(text => text.Contains(words, StringComparison.Ordinal)));

    /// <summary>The verb of what was said for somebody else; null for one's own words.</summary>
    private static string? For(IReadOnlyDictionary<string, string> typed) => typed.GetValueOrDefault("as");
}

/// <summary>What the actions of a script brought, by the names the script gives.</summary>
internal sealed class BroughtThings(WorkshopApi api)
{
    private readonly Dictionary<string, Brought> _things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public IEnumerable<Brought> In(string workshop) => _things.Values.Where(thing => thing.Workshop == workshop);

    public void Add(Brought thing) => _things[thing.Name] = thing;

    /// <summary>What no workshop brought.</summary>
    public void Know(string name, string id) => _known[name] = id;

    /// <returns>Null when the API does not show it (yet).</returns>
    public async Task<string?> IdOfAsync(string name, CancellationToken cancellation)
    {
        if (_known.GetValueOrDefault(name) is { } known)
        {
            return known;
        }

        if (_things.TryGetValue(name, out var thing) && thing.Id is null)
        {
            thing.Find(await api.ResultsAsync(thing.Workshop, cancellation), Taken);
        }

        return thing?.Id;
    }

    /// <summary>Finds what no action referred to.</summary>
    public void Learn(ApiResults results)
    {
        foreach (var thing in In(results.Id))
        {
            thing.Find(results, Taken);
        }
    }

    private HashSet<string> Taken => _things.Values.Select(thing => thing.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
