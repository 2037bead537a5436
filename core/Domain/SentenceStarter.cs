namespace OgpTeams.Domain;

/// <summary>A beginning of a sentence that people go on with: « Il permet de... » Some begin with its last words again.</summary>
public static class SentenceStarter
{
    private static readonly char[] Apostrophes = ['’', '\''];

    /// <summary>« Il permet de savoir qui possède quoi », whether « de » was said again or not; what was said stays whole.</summary>
    public static string Complete(string starter, string answer)
    {
        var begun = starter.TrimEnd('.', '…', ' ', '\u00A0');
        if (begun.Length == starter.Length)
        {
            return $"{starter} {answer}";
        }

        var (words, said) = (begun.Split(' '), answer.Split(' '));
        for (var twice = Math.Min(words.Length, said.Length); twice > 0; twice--)
        {
            if (words.TakeLast(twice).SequenceEqual(said.Take(twice), StringComparer.OrdinalIgnoreCase))
            {
                return string.Join(' ', [.. words.SkipLast(twice), answer]);
            }
        }

        return IsElided(words[^1], said[0]) ? string.Join(' ', [.. words.SkipLast(1), answer]) : $"{starter} {answer}";
    }

    /// <summary>« de » before « d’ouvrir », « que » before « qu’on ouvre ».</summary>
    private static bool IsElided(string last, string first) => last.Length is 2 or 3 && last.EndsWith('e')
        && first.IndexOfAny(Apostrophes) is var at && at == last.Length - 1
        && first.AsSpan(0, at).Equals(last.AsSpan(0, at), StringComparison.OrdinalIgnoreCase);
}
