using OgpTeams.Bot.Rehearsal.Playing;
using OgpTeams.Bot.Rehearsal.Scripts;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Contributions;

namespace OgpTeams.Bot.Rehearsal.Checks;

/// <summary>Do the documents on disk say what must stand, each where it belongs, and nothing that must not?</summary>
internal sealed class DocumentChecks(Ledger ledger, RehearsalScript script, RehearsalTexts texts)
{
    /// <summary>Shorter texts could stand anywhere by chance.</summary>
    private const int ShortestLookedFor = 8;

    public IEnumerable<CheckResult> Of(WrittenFiles files)
    {
        yield return new CheckResult(texts.Format("Check_Written", files.All.Count), [.. files.All
            .Where(file => file.Content is null || file.State != "written")
            .Select(file => texts.Format("Miss_Document", file.Name, file.State ?? texts["Miss_NotWritten"]))]);
        if (files.All.Any(file => file.Content is null))
        {
            yield break;
        }

        yield return new CheckResult(texts["Check_Valid"], [.. files.All.Where(file => file.IsWord).SelectMany(Invalid)]);
        var sheet = WordFile.Read(files.Sheet.Content!);
        var report = WordFile.Read(files.Report.Content!);
        var subjects = ledger.Entries.Where(entry => entry is { Stands: true, IsSubject: true }).ToList();
        yield return new CheckResult(texts.Format("Check_Sheet", subjects.Count), [.. Sheet(files.Sheet.Name, sheet, subjects)]);
        yield return new CheckResult(texts["Check_Report"], [.. Report(files.Report.Name, report)]);
        yield return new CheckResult(texts["Check_Csv"], [.. Rows(files.Csv)]);
        yield return Absent(files, sheet, report);
    }

    private IEnumerable<string> Invalid(WrittenFile file) =>
        DocumentCheck.Validate(file.Content!, texts.Language == "en" ? DocumentLanguage.English : DocumentLanguage.French)
            .Where(finding => finding.Severity == FindingSeverity.Error)
            .Select(finding => texts.Format("Miss_Document", file.Name, $"{finding.Message} {finding.Where}".Trim()));

    /// <summary>A subject of its own has its card; one in a group is told among the group's origins.</summary>
    private IEnumerable<string> Sheet(string name, WordFile sheet, List<LedgerEntry> subjects)
    {
        var grouped = subjects.SelectMany(subject => subject.Origins).ToHashSet();
        foreach (var subject in subjects.Where(subject => !grouped.Contains(subject)))
        {
            foreach (var field in new[] { Field.Title, Field.Description })
            {
                var tag = $"subject/{subject.Id}/{field}";
                if (!sheet.Controls.TryGetValue(tag, out var text))
                {
                    yield return texts.Format("Miss_NoControl", name, tag);
                }
                else if (text != subject.Fields.GetValueOrDefault(field, ""))
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

    private IEnumerable<string> Report(string name, WordFile report) => ledger.Entries
        .Where(entry => entry is { Stands: true, IsSubject: false })
        .SelectMany(entry => entry.Fields.Where(field => field.Key != Field.Rating).Select(field => field.Value))
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
        : row["text"].ReplaceLineEndings("\n").Contains(words, StringComparison.Ordinal);

    /// <summary>Neither what was hidden or withdrawn, nor a name without consent, nor any e-mail address.</summary>
    private CheckResult Absent(WrittenFiles files, WordFile sheet, WordFile report)
    {
        var standing = string.Join(
            '\n', ledger.Entries.Where(entry => entry.Stands).SelectMany(entry => entry.Fields.Values).Concat(ledger.FollowUp));
        var unwanted = ledger.Entries.Where(entry => !entry.Stands).SelectMany(entry => entry.Fields.Values)
            .Concat(script.People.SelectMany(Private))
            .Where(words => words.Length >= ShortestLookedFor && !standing.Contains(words, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).ToList();
        var csv = string.Join('\n', CsvFile.Read(files.Csv.Content!).SelectMany(row => row.Values));
        (string Name, string Text)[] places =
            [(files.Sheet.Name, sheet.Everything), (files.Report.Name, report.Everything), (files.Csv.Name, csv)];
        return new CheckResult(texts.Format("Check_Absent", unwanted.Count), [.. places.SelectMany(place => unwanted
            .Where(words => place.Text.Contains(words, StringComparison.Ordinal))
            .Select(words => texts.Format("Miss_Extra", place.Name, Shown.Short(words))))]);
    }

    private static IEnumerable<string> Private(CastMember person)
    {
        var said = person.Introduction.Where(input => input.Value is InputValue.Plain)
            .ToDictionary(input => input.Name, input => ((InputValue.Plain)input.Value).Text, StringComparer.Ordinal);
        if (said.GetValueOrDefault("email") is { Length: > 0 } email)
        {
            yield return email;
        }

        if (said.GetValueOrDefault("nameConsent") != "true")
        {
            yield return said.GetValueOrDefault("name", person.Name);
        }
    }
}
