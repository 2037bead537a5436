using System.Globalization;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Does the API show what must stand, and nothing else?</summary>
internal sealed class ResultChecks(Ledger ledger, RehearsalTexts texts)
{
    public IEnumerable<Tally> Of(ApiResults results)
    {
        // Groups are no contributions of anybody's: the results show them among the subjects.
        var standing = ledger.Entries.Where(entry => entry.Stands && entry.Verb != Verbs.MergeSubjects).ToList();
        yield return Tally.Of("Check_Standing", standing.Count, Standing(standing, results));
        if (ledger.Format == "format1")
        {
            yield return Tally.Of("Check_Board", ledger.Placings.Count, Board(results));
        }

        if (ledger.Commitment is { } commitment)
        {
            yield return Tally.Of("Check_Canvas", ledger.Boxes.Count, Canvas(commitment, results));
        }

        if (ledger.Format == "format3")
        {
            yield return Tally.Of("Check_Roadmap", ledger.Milestones.Count, [.. SubActions(results), .. Milestones(results)]);
        }
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

    private IEnumerable<string> Canvas(CommitmentEntry commitment, ApiResults results)
    {
        if (results.CommitmentId != commitment.Id)
        {
            yield return texts.Format("Miss_Commitment", commitment.Id ?? "–", results.CommitmentId ?? "–");
        }

        foreach (var (box, words) in ledger.Boxes.Where(box => !Joined.Holds(results.Canvas?.GetValueOrDefault(box.Key), box.Value)))
        {
            yield return texts.Format("Miss_Box", box, Shown.Short(string.Join(" / ", words)));
        }
    }

    private IEnumerable<string> SubActions(ApiResults results)
    {
        var shown = results.Subactions.ToLookup(subAction => subAction.Id, StringComparer.Ordinal);
        return ledger.Entries.Where(entry => entry is { Verb: Verbs.SubmitSubAction, Stands: true, Id: not null })
            .Where(entry => shown[entry.Id!].ToList() is not [var one] || one.Text != entry.Fields[Field.Text] || one.Selected != (entry.Kept == true))
            .Select(entry => texts.Format("Miss_SubAction", Shown.Short(entry.Fields[Field.Text])));
    }

    private IEnumerable<string> Milestones(ApiResults results)
    {
        if (!results.Milestones.Select(milestone => milestone.Id).SequenceEqual(ledger.Milestones.Select(milestone => milestone.Id)))
        {
            yield return texts.Format("Miss_Order", string.Join(" / ", results.Milestones.Select(shown => Shown.Short(shown.Title))));
        }

        foreach (var milestone in ledger.Milestones)
        {
            if (results.Milestones.FirstOrDefault(shown => shown.Id == milestone.Id) is { } shown && !milestone.Says(
                shown.Title, shown.Deliverable, shown.StartDate ?? shown.Start, shown.EndDate ?? shown.End, shown.Duration, shown.Budget))
            {
                yield return texts.Format("Miss_Milestone", Shown.Short(milestone.Title));
            }
        }
    }

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";
}
