namespace OgpTeams.Domain.Workshops.Subjects;

/// <summary>Suggests subjects that say nearly the same, for a facilitator to group. A hint, never an act.</summary>
public static class NearDuplicates
{
    /// <summary>Beyond this many subjects comparing each with each is no longer worth its time.</summary>
    private const int MostSubjects = 150;

    /// <summary>Pairs whose titles share most of their words, in the order given.</summary>
    public static IEnumerable<(T First, T Second)> Find<T>(IReadOnlyList<T> subjects, Func<T, string> title)
    {
        if (subjects.Count > MostSubjects)
        {
            yield break;
        }

        var words = subjects.Select(subject => Words(title(subject))).ToArray();
        for (var i = 0; i < subjects.Count; i++)
        {
            for (var j = i + 1; j < subjects.Count; j++)
            {
                if (Alike(words[i], words[j]))
                {
                    yield return (subjects[i], subjects[j]);
                }
            }
        }
    }

    private static bool Alike(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        var all = one.Count + other.Count - shared;
        return (shared >= 2 && shared * 2 >= all) || (shared == 1 && all == 1);
    }

    /// <summary>Words of three letters or fewer are mostly articles and prepositions, in French as in English.</summary>
    private static HashSet<string> Words(string text) =>
        [.. Folded.Words(string.Concat(text.EnumerateRunes().Take(500))).Where(word => word.Length > 3)];
}
