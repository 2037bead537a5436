using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Does <c>contributions.csv</c> hold each contribution once, as the API shows it, and no other?</summary>
internal sealed class CsvCheck(RehearsalTexts texts)
{
    public IEnumerable<string> Differences(WrittenFile csv, ApiResults results)
    {
        var rows = CsvFile.Read(csv.Content!).ToLookup(row => row["id"], StringComparer.Ordinal);
        var shown = results.Contributions.Where(said => !said.Hidden).ToList();
        foreach (var said in shown)
        {
            if (rows[said.Id].ToList() is not [var row])
            {
                var words = Shown.Short(string.Join(" / ", said.Fields.Values));
                yield return texts.Format("Miss_Rows", csv.Name, rows[said.Id].Count(), words);
                continue;
            }

            foreach (var (field, text) in Marks(said).Where(mark => row[mark.Key] != mark.Value)
                .Concat(said.Fields.Where(field => !Holds(row, field.Key, field.Value))))
            {
                yield return texts.Format("Miss_Text", csv.Name, $"{field} {Shown.Short(text)}");
            }
        }

        // Groups are no contributions of anybody's: the results show them among the subjects.
        var known = shown.Select(said => said.Id).Concat(results.Subjects.Select(subject => subject.Id));
        foreach (var extra in rows.Select(row => row.Key).Except(known))
        {
            yield return texts.Format("Miss_Extra", csv.Name, extra);
        }
    }

    private static Dictionary<string, string> Marks(ContributionResult said) => new()
    {
        ["verb"] = said.Verb,
        ["late"] = said.Late ? "true" : "false",
        ["onBehalf"] = said.OnBehalf ? "true" : "false",
    };

    private static bool Holds(IReadOnlyDictionary<string, string> row, string field, string words) => field == Field.Title
        ? row["title"] == words
        : field is Field.Box or Field.Prompt || row["text"].ReplaceLineEndings("\n").Contains(words, StringComparison.Ordinal);
}
