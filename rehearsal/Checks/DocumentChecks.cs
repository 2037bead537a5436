using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Do the documents of a workshop say what must stand, each where it belongs, and nothing that must not?</summary>
internal sealed class DocumentChecks(Ledger ledger, RehearsalScript script, RehearsalTexts texts)
{
    private readonly string _language = script.Language;

    public IEnumerable<Tally> Of(IReadOnlyList<WrittenFile> files)
    {
        var any = new FileChecks(texts);
        yield return any.Written(files);
        if (files.Any(file => file.Content is null))
        {
            yield break;
        }

        yield return any.Valid(files);
        var words = files.Where(file => file.IsWord).ToDictionary(
            file => file.Name, file => WordFile.Read(file.Content!), StringComparer.Ordinal);
        if (words.TryGetValue(WrittenFile.Sheet(_language), out var sheet))
        {
            var subjects = ledger.Entries.Where(entry => entry is { Stands: true, IsSubject: true }).ToList();
            yield return Tally.Of("Check_Sheet", subjects.Count, Sheet(WrittenFile.Sheet(_language), sheet, subjects));
        }

        if (words.TryGetValue(WrittenFile.Canvas(_language), out var canvas))
        {
            yield return Tally.Of("Check_CanvasDocument", ledger.Boxes.Count, Canvas(WrittenFile.Canvas(_language), canvas));
        }

        if (words.TryGetValue(WrittenFile.Roadmap(_language), out var roadmap))
        {
            yield return new RoadmapCheck(ledger, texts).Of(WrittenFile.Roadmap(_language), roadmap);
        }

        var csv = files.First(file => file.Name == WrittenFile.Data);
        yield return Tally.Of("Check_Report", 1, Report(WrittenFile.Report(_language), words[WrittenFile.Report(_language)]));
        yield return Tally.Of("Check_Csv", 1, Rows(csv));
        yield return new AbsenceCheck(ledger, script, texts).Of(words, csv);
    }

    /// <summary>A subject of its own has its card; one in a group is told among the group's origins.</summary>
    private IEnumerable<string> Sheet(string name, WordFile sheet, List<LedgerEntry> subjects)
    {
        var grouped = subjects.SelectMany(subject => subject.Origins).ToHashSet();
        foreach (var subject in subjects.Where(subject => !grouped.Contains(subject)))
        {
            foreach (var field in new[] { Field.Title, Field.Description })
            {
                var tag = $"subject/{subject.Id}/{field}";
                var controls = sheet.Controls[tag].ToList();
                if (controls.Count != 1)
                {
                    yield return texts.Format("Miss_Controls", name, controls.Count, tag);
                }
                else if (controls[0] != subject.Fields.GetValueOrDefault(field, ""))
                {
                    yield return texts.Format("Miss_Differs", name, tag);
                }
            }
        }

        foreach (var missing in subjects.SelectMany(subject => subject.Fields.Values)
            .Where(words => !sheet.Text.Contains(words, StringComparison.Ordinal)))
        {
            yield return texts.Format("Miss_Text", name, Shown.Short(missing));
        }
    }

    private IEnumerable<string> Canvas(string name, WordFile canvas) => ledger.Boxes
        .Where(box => canvas.Controls[$"canvas/{box.Key}"].ToList() is not [var text] || !Joined.Holds(text, box.Value))
        .Select(box => texts.Format("Miss_Differs", name, $"canvas/{box.Key}"));

    private IEnumerable<string> Report(string name, WordFile report) => ledger.Entries
        .Where(entry => entry is { Stands: true, IsSubject: false })
        .SelectMany(entry => entry.Fields.Where(field => field.Key is not (Field.Rating or Field.Box or Field.Prompt)))
        .Select(field => field.Value)
        .Concat(ledger.FollowUp)
        .Where(words => !report.Text.Contains(words, StringComparison.Ordinal))
        .Select(words => texts.Format("Miss_Text", name, Shown.Short(words)));

    private IEnumerable<string> Rows(WrittenFile csv)
    {
        var rows = CsvFile.Read(csv.Content!).ToLookup(row => row["id"], StringComparer.Ordinal);
        var standing = ledger.Entries.Where(entry => entry is { Stands: true, Id: not null }).ToList();
        foreach (var entry in standing)
        {
            var found = rows[entry.Id!].ToList();
            if (found.Count != 1 && (entry.Verb != Verbs.MergeSubjects || found.Count > 1))
            {
                yield return texts.Format("Miss_Rows", csv.Name, found.Count, Shown.Short(string.Join(" / ", entry.Fields.Values)));
            }

            foreach (var (field, words) in found.Take(1).SelectMany(row => entry.Fields.Where(field => !Holds(row, field.Key, field.Value))))
            {
                yield return texts.Format("Miss_Text", csv.Name, $"{field} {Shown.Short(words)}");
            }
        }

        foreach (var extra in rows.Select(row => row.Key).Except(standing.Select(entry => entry.Id!), StringComparer.Ordinal))
        {
            yield return texts.Format("Miss_Extra", csv.Name, extra);
        }
    }

    private static bool Holds(IReadOnlyDictionary<string, string> row, string field, string words) => field == Field.Title
        ? row["title"] == words
        : field is Field.Box or Field.Prompt || row["text"].ReplaceLineEndings("\n").Contains(words, StringComparison.Ordinal);
}
