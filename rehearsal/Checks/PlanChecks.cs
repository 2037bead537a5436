using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>
/// Do the action plan, its reports and <c>plan.json</c> say what the API says of the plan: every retained commitment whole, the
/// others in the data only?
/// </summary>
internal sealed class PlanChecks(RehearsalTexts texts)
{
    /// <param name="data">The plan as open data.</param>
    public IEnumerable<Tally> Of(JsonNode data, IReadOnlyList<WrittenFile> files)
    {
        var begun = PlanWords.In(data, "commitments").Any();
        var standing = new FileChecks(texts).Of(files, begun ? [WrittenFile.PlanData] : []).ToList();
        return !begun || standing.Exists(tally => !tally.Holds) ? standing : standing.Concat(Said(data, files));
    }

    public IEnumerable<Tally> Said(JsonNode data, IReadOnlyList<WrittenFile> files)
    {
        var words = new WordsCheck(texts);
        var commitments = PlanWords.In(data, "commitments").ToList();
        var retained = commitments.Where(PlanWords.IsRetained).ToList();
        var aside = AbsenceCheck.Sought(
            unwanted: commitments.Except(retained).SelectMany(PlanWords.Said), standing: retained.SelectMany(PlanWords.Said));
        yield return Tally.Of(
            "Check_Plan", retained.Count,
            [
                .. words.Missing(files, PlanWords.OfPlan(data), "commitment/*/name", "commitment/*/title"),
                .. new AbsenceCheck(texts).Found(files.Where(file => file.IsWord), aside),
            ]);
        yield return Tally.Of("Check_PlanData", commitments.Count, files.Where(file => file.Name == WrittenFile.PlanData)
            .SelectMany(file => new PlanDataCheck(texts).Differences(file, data)));
        var assessments = PlanWords.In(data, "assessments").ToList();
        yield return Tally.Of(
            "Check_Assessment", assessments.Sum(assessment => PlanWords.In(assessment, "commitments").Count()),
            assessments.SelectMany(
                assessment => words.Missing(files, PlanWords.OfReport(assessment, level => texts[$"Level_{level}"]))));
    }
}
