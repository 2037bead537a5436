using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Everything that must be so at the end of a rehearsal.</summary>
internal sealed class RehearsalChecks(RehearsalScript script, Ledgers ledgers, WorkshopApi api, string library, RehearsalTexts texts)
{
    /// <summary>
    /// The documents follow within ten seconds of the answer on a machine that is not too busy. What could not be written is tried
    /// again after 20 seconds.
    /// </summary>
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(60);

    /// <summary>Once everything is written, nothing more is expected for long.</summary>
    private static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <returns>What was verified, and where the documents are.</returns>
    public async Task<(IReadOnlyList<CheckResult> Checks, IReadOnlyList<string> Written)> RunAsync(CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var (tallies, files) = await TakeStockAsync(cancellation);
            var waited = TimeProvider.System.GetElapsedTime(started);
            var limit = files.All(file => file.State == "written" && file.Content is not null) ? SettledWithin : WrittenWithin;
            if (tallies.All(tally => tally.Differences.Count == 0) || waited > limit)
            {
                return (Told(tallies), [.. files.Where(file => file.Content is not null).Select(file => file.Path)]);
            }

            await Task.Delay(Between, TimeProvider.System, cancellation);
        }
    }

    private async Task<(List<Tally> Tallies, List<WrittenFile> Files)> TakeStockAsync(CancellationToken cancellation)
    {
        var tallies = new List<Tally>();
        var all = new List<WrittenFile>();
        var shown = new Dictionary<Ledger, ApiResults>();
        foreach (var ledger in ledgers.Workshops)
        {
            shown[ledger] = await api.ResultsAsync(ledger.Workshop, cancellation);
            ledger.Learn(shown[ledger]);
        }

        foreach (var (ledger, results) in shown)
        {
            var files = await WrittenFile.OfWorkshopAsync(results, library, script.Language, cancellation);
            IEnumerable<Tally> found =
                [.. new ResultChecks(ledger, texts).Of(results), .. new DocumentChecks(ledger, script, texts).Of(files)];
            tallies.AddRange(found.Select(tally => ledgers.Workshops.Count == 1 ? tally : Placed(tally, results.Title)));
            all.AddRange(files);
        }

        foreach (var plan in ledgers.Plans.Where(plan => plan.Commitments.Exists(commitment => commitment.Boxes.Count > 0)))
        {
            var workshop = shown.First(workshop => workshop.Key.Plan == plan).Value;
            var files = await WrittenFile.OfPlanAsync(workshop, library, script.Language, cancellation);
            var reports = await WrittenFile.OfReportsAsync(workshop, plan.Reports.Keys, library, script.Language, cancellation);
            tallies.AddRange([.. new PlanChecks(plan, texts).Of(files), .. reports.Count == 0 ? [] : new AssessmentChecks(plan, texts).Of(reports)]);
            all.AddRange([.. files, .. reports]);
        }

        return (tallies, all);
    }

    /// <summary>Says in which workshop.</summary>
    private static Tally Placed(Tally tally, string workshop) =>
        tally with { Differences = [.. tally.Differences.Select(difference => $"{workshop} – {difference}")] };

    private List<CheckResult> Told(List<Tally> tallies) =>
    [
        .. tallies.GroupBy(tally => tally.Key, StringComparer.Ordinal).Select(same => new CheckResult(
            texts.Format(same.Key, same.Sum(tally => tally.Count)), [.. same.SelectMany(tally => tally.Differences)])),
    ];
}
