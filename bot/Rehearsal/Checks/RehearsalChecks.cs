using OgpTeams.Bot.Rehearsal.Playing;
using OgpTeams.Bot.Rehearsal.Scripts;

namespace OgpTeams.Bot.Rehearsal.Checks;

/// <summary>Everything that must be so at the end of a rehearsal.</summary>
internal sealed class RehearsalChecks(RehearsalScript script, Ledger ledger, WorkshopApi api, string library, RehearsalTexts texts)
{
    /// <summary>The documents follow within ten seconds of the answer.</summary>
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    public async Task<(IReadOnlyList<CheckResult> Checks, WrittenFiles Files)> RunAsync(string workshop, CancellationToken cancellation)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var results = await api.ResultsAsync(workshop, cancellation);
            ledger.Learn(results);
            var files = await WrittenFiles.ReadAsync(results, library, script.Language, cancellation);
            CheckResult[] checks = [.. new ResultChecks(ledger, texts).Of(results), .. new DocumentChecks(ledger, script, texts).Of(files)];
            if (checks.All(check => check.Holds) || TimeProvider.System.GetElapsedTime(deadline) > WrittenWithin)
            {
                return (checks, files);
            }

            await Task.Delay(Between, TimeProvider.System, cancellation);
        }
    }
}
