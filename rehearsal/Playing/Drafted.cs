namespace OgpTeams.Rehearsal.Playing;

/// <summary>Words that a drafter typed into the plan's document.</summary>
/// <param name="Plan">Its id.</param>
/// <param name="Tag">Of the field they belong in; one that ends in <c>/</c> is any field of that milestone.</param>
internal sealed record DraftedWords(string Plan, string Tag, string Words);

/// <summary>What drafters wrote in a rehearsal, and what its owners were shown of it.</summary>
internal sealed class DraftedThings
{
    private readonly Dictionary<(string Plan, string Tag, string Words), DraftedWords> _words = [];
    private readonly List<string> _missed = [];

    /// <summary>What was typed over since is left out.</summary>
    public IReadOnlyCollection<DraftedWords> Words => _words.Values;

    /// <summary>How many changes the owners' cards had to show.</summary>
    public int Changes { get; private set; }

    /// <summary>What the cards showed otherwise.</summary>
    public IReadOnlyList<string> Missed => _missed;

    public void Typed(DraftedWords words)
    {
        foreach (var before in _words.Keys.Where(key => key.Plan == words.Plan && key.Tag == words.Tag && !key.Tag.EndsWith('/')).ToList())
        {
            _words.Remove(before);
        }

        _words[(words.Plan, words.Tag, words.Words)] = words;
    }

    public void Shown(int changes, IEnumerable<string> missed)
    {
        Changes += changes;
        _missed.AddRange(missed);
    }
}
