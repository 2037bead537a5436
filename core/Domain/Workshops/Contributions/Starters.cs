namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>
/// A beginning of a sentence and how somebody went on, joined once: many repeat its last word (« Il permet de... » « de savoir qui »),
/// some all of it.
/// </summary>
public static class Starters
{
    private static readonly char[] Ends = ['.', '…', ' ', '\u00A0'];

    public static string Join(string starter, string answer)
    {
        var begun = starter.TrimEnd(Ends);
        if (begun.Length == starter.TrimEnd().Length || begun.Length == 0)
        {
            return $"{starter} {answer}";
        }

        if (Follows(answer, begun))
        {
            return answer;
        }

        var last = begun[(begun.LastIndexOf(' ') + 1)..];
        return Follows(answer, last) || IsElided(answer, last) ? $"{begun[..^last.Length]}{answer}" : $"{starter} {answer}";
    }

    private static bool Follows(string answer, string words) => answer.Length > words.Length
        && answer.StartsWith(words, StringComparison.CurrentCultureIgnoreCase) && char.IsWhiteSpace(answer[words.Length]);

    /// <summary>« d’ouvrir » after « de ».</summary>
    private static bool IsElided(string answer, string word) => word.Length > 1 && answer.Length > word.Length
        && answer.StartsWith(word[..^1], StringComparison.Ordinal) && answer[word.Length - 1] is '’' or '\'';
}
