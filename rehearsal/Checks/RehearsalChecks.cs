using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Everything that must be so at the end: what the API says stands in the documents, and nothing hidden.</summary>
/// <param name="workshops">The ids of those that were played.</param>
/// <param name="fetched">Null: the documents lie on this machine.</param>
internal sealed class RehearsalChecks(
    RehearsalScript script, IReadOnlyList<string> workshops, BroughtThings brought, DraftedThings drafted, WorkshopApi api,
    string library, RehearsalTexts texts, FetchedDocuments? fetched = null)
{
    /// <summary>
    /// The documents follow within ten seconds of the answer on a machine that is not too busy. What could not be written is tried
    /// again after 20 seconds.
    /// </summary>
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(60);

    /// <summary>SharePoint is tried again after half a minute, then one, then two.</summary>
    private static readonly TimeSpan WrittenThereWithin = TimeSpan.FromMinutes(6);

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
            var limit = tallies.Exists(tally => tally is { Key: "Check_Written", Holds: false })
                ? fetched is null ? WrittenWithin : WrittenThereWithin
                : SettledWithin;
            if (tallies.All(tally => tally.Holds) || waited > limit)
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
        var plans = new Dictionary<string, IReadOnlyList<WrittenFile>>(StringComparer.Ordinal);
        foreach (var workshop in workshops)
        {
            var results = await api.ResultsAsync(workshop, cancellation);
            brought.Learn(results);
            await (fetched?.FetchAsync(results, cancellation) ?? Task.CompletedTask);
            var (files, ofPlan) = await WrittenFile.OfAsync(results, library, cancellation);
            var found = new WorkshopChecks(texts).Of(results, files, [.. brought.In(workshop)], script.People);
            tallies.AddRange(found.Select(tally => workshops.Count == 1 ? tally : Placed(tally, results.Title)));
            all.AddRange(files);
            plans[results.Plan] = ofPlan;
        }

        foreach (var (plan, files) in plans)
        {
            var data = JsonNode.Parse(await api.PlanAsync(plan, cancellation))!;
            tallies.AddRange(new PlanChecks(texts).Of(data, files));
            tallies.Add(new DraftedCheck(texts).Of([.. drafted.Words.Where(words => words.Plan == plan)], data, files));
            all.AddRange(files);
        }

        return (tallies, all);
    }

    /// <summary>Says in which workshop.</summary>
    private static Tally Placed(Tally tally, string workshop) =>
        tally with { Differences = [.. tally.Differences.Select(difference => $"{workshop} – {difference}")] };

    /// <summary>What there was nothing of is left out.</summary>
    private List<CheckResult> Told(List<Tally> tallies) =>
    [
        .. from tally in tallies
           where tally.Count > 0 || !tally.Holds
           group tally by tally.Key into same
           select new CheckResult(
               texts.Format(same.Key, same.Sum(tally => tally.Count)), [.. same.SelectMany(tally => tally.Differences)]),
    ];
}
