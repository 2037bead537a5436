using System.Collections.Frozen;

namespace OgpTeams.Domain.Rules;

/// <summary>
/// A public problem worded as the absence of a tool (domain §6.2, B27): « il n’y a pas de portail ». About tools only:
/// « il n’y a pas d’égalité » is a problem. A lead for the drafter, never a verdict.
/// </summary>
internal static class MissingTool
{
    private const int MostSmallWords = 6;

    /// <summary>« véritable portail », « single public register ».</summary>
    private const int MostQualifiers = 2;

    /// <summary>What says that something is not there; those that end with <c>!</c> want a negation behind them.</summary>
    private static readonly FrozenDictionary<string, string[][]> Absences = Phrases(
        "n y a !", "n y avait !", "n existe !", "n existent !", "n existait !", "ne dispose !", "ne disposent !", "ne disposons !",
        "ne possede !", "ne possedent !", "ne possedons !", "n a !", "n ont !", "n avons !", "n avait !", "absence", "inexistence", "manque",
        "defaut", "faute", "there is no", "there are no", "there was no", "there is not", "there isn t", "there aren t", "do not have",
        "does not have", "did not have", "don t have", "doesn t have", "didn t have", "have no", "has no", "had no", "no", "lack", "lacks",
        "lacking", "missing");

    private static readonly FrozenSet<string> Negations = Set("pas plus point aucun aucune");

    private static readonly FrozenSet<string> Small =
        Set("pas plus point aucun aucune encore toujours actuellement de d du un une tout toute a an any one of yet currently still");

    /// <summary>Behind them the sentence is about something else.</summary>
    private static readonly FrozenSet<string> Turns = Set(
        "le la les l des au aux a dans sur pour par avec sans en et ou que qui qu ce ces ne n the in on for to with by at from and or that which");

    private static readonly FrozenDictionary<string, string[][]> Tools = Phrases(
        "portail", "portails", "plateforme", "plateformes", "appli", "applis", "registre", "registres", "logiciel", "logiciels", "outil",
        "outils", "site web", "sites web", "site internet", "sites internet", "site officiel", "site public", "site dedie", "site unique",
        "site national", "site pour", "page web", "base de donnees", "bases de donnees", "tableau de bord", "tableaux de bord",
        "systeme d information", "systeme informatique", "systeme numerique", "moteur de recherche", "service en ligne", "services en ligne",
        "formulaire en ligne", "annuaire en ligne", "portal", "portals", "website", "websites", "web site", "web page", "platform",
        "platforms", "app", "apps", "register", "registers", "registry", "registries", "database", "databases", "software", "tool", "tools",
        "dashboard", "dashboards", "online service", "online services", "online form", "online directory", "information system",
        "search engine");

    private static readonly FrozenSet<string> Applications = Set("application applications");

    /// <summary>« application de la loi » is no tool.</summary>
    private static readonly FrozenSet<string> Applied = Set("de du des d of effective stricte reelle correcte uniforme");

    private static readonly FrozenSet<string> Sites = Set("site sites");

    /// <returns>The words that made us think so; null when there are none.</returns>
    public static string? In(string? problem)
    {
        var words = FoldedWords.Of(problem ?? "");
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var absence in Absences.GetValueOrDefault(words[i].Text, []))
            {
                if (AbsenceEnd(words, i, absence) is { } after && ToolEnd(words, after) is { } end)
                {
                    return problem![words[i].Start..words[end - 1].End];
                }
            }
        }

        return null;
    }

    private static int? AbsenceEnd(List<FoldedWord> words, int at, string[] absence)
    {
        var negated = absence[^1] == "!";
        var length = absence.Length - (negated ? 1 : 0);
        if (!Stands(words, at, absence.AsSpan(0, length)))
        {
            return null;
        }

        var after = at + length;
        return !negated || words.Skip(after).Take(2).Any(word => Negations.Contains(word.Text)) ? after : null;
    }

    /// <summary>Where the tool ends that comes next, small words and qualifiers skipped.</summary>
    private static int? ToolEnd(List<FoldedWord> words, int at)
    {
        for (var small = 0; small < MostSmallWords && Is(words, at, Small); small++)
        {
            at++;
        }

        for (var qualifiers = 0; qualifiers <= MostQualifiers && at < words.Count; qualifiers++, at++)
        {
            if (ToolAt(words, at) is { } end)
            {
                return end;
            }

            if (words[at].IsMark || Turns.Contains(words[at].Text) || Small.Contains(words[at].Text))
            {
                return null;
            }
        }

        return null;
    }

    private static int? ToolAt(List<FoldedWord> words, int at)
    {
        if (Is(words, at, Applications))
        {
            return Is(words, at + 1, Applied) ? null : at + 1;
        }

        // A site alone may be any place: only as the last word is it one of the web.
        if (Is(words, at, Sites) && (at + 1 == words.Count || words[at + 1].IsMark))
        {
            return at + 1;
        }

        return Array.Find(Tools.GetValueOrDefault(words[at].Text, []), tool => Stands(words, at, tool)) is { } found ? at + found.Length : null;
    }

    private static bool Is(List<FoldedWord> words, int at, FrozenSet<string> among) => at < words.Count && among.Contains(words[at].Text);

    private static bool Stands(List<FoldedWord> words, int at, ReadOnlySpan<string> phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= words.Count || words[at + i].Text != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By their first word.</summary>
    private static FrozenDictionary<string, string[][]> Phrases(params string[] phrases) => phrases.Select(phrase => phrase.Split(' '))
        .GroupBy(phrase => phrase[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
