using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// Words in which owners name the OGP's values one after the other: « Participation du public : oui – les essais sont publics.
/// Transparence : les résultats aussi. » Each justifies the value before it.
/// </summary>
internal static class LabelledValues
{
    private const int LongestLabel = 80;
    private static readonly string[] Yes = ["oui", "yes"];
    private static readonly string[] No = ["non", "no"];
    private static readonly char[] Marks = [' ', '\u00A0', '–', '—', '-', ',', ';'];

    /// <returns>The words before the first label, or all of them where there is none; and what each label stands before.</returns>
    public static (string Before, Dictionary<string, OpenOgpValue> Named) In(string words)
    {
        var named = new Dictionary<string, OpenOgpValue>(StringComparer.Ordinal);
        var (before, current, from) = ("", (string?)null, 0);
        foreach (var start in Starts(words))
        {
            var colon = words.IndexOf(':', start);
            if (colon < 0 || colon - start > LongestLabel || OgpValueWords.All.FirstOrDefault(value => value.IsCalled(words[start..colon])) is not { } found)
            {
                continue;
            }

            Take(words[from..start]);
            (current, from) = (found.Name, colon + 1);
        }

        Take(words[from..]);
        return (before, named);

        void Take(string text)
        {
            if (current is null)
            {
                before = text.Trim();
            }
            else
            {
                var said = Said(text.Trim());
                named[current] = named.TryGetValue(current, out var other)
                    ? new(other.Relevant ?? said.Relevant, string.Join('\n', new[] { other.Justification, said.Justification }.OfType<string>()))
                    : said;
            }
        }
    }

    /// <summary>Where a label may stand: the beginnings of lines and sentences.</summary>
    private static IEnumerable<int> Starts(string words) => Enumerable.Range(0, words.Length).Where(place =>
        !char.IsWhiteSpace(words[place]) && (place == 0 || words[place - 1] == '\n'
            || (char.IsWhiteSpace(words[place - 1]) && words.AsSpan(0, place).TrimEnd() is [.., '.' or ';' or '!' or '?'])));

    private static OpenOgpValue Said(string text)
    {
        var first = text.Split([.. Marks, '.', '\n'], 2)[0];
        bool? relevant = Yes.Contains(first, StringComparer.OrdinalIgnoreCase) ? true
            : No.Contains(first, StringComparer.OrdinalIgnoreCase) ? false : null;
        var rest = relevant is null ? text : text[first.Length..].TrimStart([.. Marks, '.', '\n']);
        return new(relevant, rest.Length == 0 ? null : rest);
    }
}
