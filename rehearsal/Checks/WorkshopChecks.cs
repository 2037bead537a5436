using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Do the documents of a workshop say what its results say, and nothing that is hidden?</summary>
internal sealed class WorkshopChecks(RehearsalTexts texts)
{
    /// <param name="brought">In this workshop.</param>
    public IEnumerable<Tally> Of(
        ApiResults results, IReadOnlyList<WrittenFile> files, IReadOnlyList<Brought> brought, IEnumerable<CastMember> people)
    {
        var unknown = brought.Where(thing => thing.Id is null).Select(thing => texts.Format("Miss_NotInApi", thing.Name));
        var named = Tally.Of("Check_Named", brought.Count, unknown);
        var standing = new FileChecks(texts).Of(files, WrittenFile.Contributions).ToList();
        return standing.Exists(tally => !tally.Holds) ? standing.Prepend(named)
            : [named, .. standing, .. Said(results, files), new AbsenceCheck(texts).Of(results, files, brought, people)];
    }

    public IEnumerable<Tally> Said(ApiResults results, IReadOnlyList<WrittenFile> files)
    {
        var words = new WordsCheck(texts);
        var subjects = WorkshopWords.OfSheet(results);
        yield return Tally.Of(
            "Check_Sheet", subjects.Count(one => one.Tag.EndsWith("/title", StringComparison.Ordinal)),
            words.Missing(files, subjects, "subject/*/title"));
        yield return Tally.Of("Check_Canvas", results.Canvas?.Count ?? 0, words.Missing(files, WorkshopWords.OfCanvas(results)));
        yield return Tally.Of(
            "Check_Roadmap", results.Milestones.Count, words.Missing(files, WorkshopWords.OfRoadmap(results), "roadmap/*/title"));
        yield return Tally.Of("Check_Report", 1, words.Missing(files, WorkshopWords.OfReport(results)));
        yield return Tally.Of("Check_Csv", 1, files.Where(file => file.Name == WrittenFile.Contributions)
            .SelectMany(csv => new CsvCheck(texts).Differences(csv, results)));
    }
}
