using System.Globalization;
using OgpTeams.Bot.Rehearsal.Playing;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Rehearsal.Checks;

/// <summary>Does the API show what must stand, and nothing else?</summary>
internal sealed class ResultChecks(Ledger ledger, RehearsalTexts texts)
{
    public IEnumerable<CheckResult> Of(ApiResults results)
    {
        // Groups are no contributions of anybody's: the results show them among the subjects.
        var standing = ledger.Entries.Where(entry => entry.Stands && entry.Verb != Verbs.MergeSubjects).ToList();
        yield return new CheckResult(texts.Format("Check_Standing", standing.Count), [.. Standing(standing, results)]);
        yield return new CheckResult(texts["Check_Board"], [.. Board(results)]);
    }

    private IEnumerable<string> Standing(List<LedgerEntry> standing, ApiResults results)
    {
        foreach (var lost in ledger.Entries.Where(entry => entry is { Stands: true, Id: null }))
        {
            yield return texts.Format("Miss_NotInApi", lost.Verb, Shown.Short(string.Join(" / ", lost.Fields.Values)));
        }

        var shown = results.Contributions.Count(said => !said.Hidden);
        if (shown != standing.Count)
        {
            yield return texts.Format("Miss_ApiCount", shown);
        }

        var byId = results.Contributions.ToDictionary(said => said.Id, StringComparer.Ordinal);
        foreach (var entry in standing.Where(entry => entry.Id is not null && byId.TryGetValue(entry.Id, out var said)
            && (said.Late != entry.Late || said.OnBehalf != entry.OnBehalf)))
        {
            yield return texts.Format("Miss_Marks", Shown.Short(string.Join(" / ", entry.Fields.Values)));
        }
    }

    private IEnumerable<string> Board(ApiResults results)
    {
        foreach (var (id, (desirability, feasibility)) in ledger.Placings)
        {
            var subject = results.Subjects.FirstOrDefault(subject => subject.Id == id);
            if (subject is not null && (Number(subject.Desirability), Number(subject.Feasibility)) != (desirability, feasibility))
            {
                yield return texts.Format(
                    "Miss_Placing", Shown.Short(subject.Title), $"{desirability}, {feasibility}",
                    $"{Number(subject.Desirability)}, {Number(subject.Feasibility)}");
            }
        }

        var selected = results.Subjects.FirstOrDefault(subject => subject.Selected)?.Id;
        if (selected != ledger.Selected)
        {
            yield return texts.Format("Miss_Selected", ledger.Selected ?? "–", selected ?? "–");
        }
    }

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
