using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>What is asked of every document, whatever it says.</summary>
internal sealed class FileChecks(RehearsalTexts texts)
{
    /// <param name="wanted">Names that must be among the files.</param>
    public IEnumerable<Tally> Of(IReadOnlyList<WrittenFile> files, params string[] wanted)
    {
        var gone = files.Where(file => file.Content is null).Select(file => file.Name)
            .Concat(wanted.Except(files.Select(file => file.Name)));
        yield return Tally.Of("Check_Written", files.Count,
        [
            .. gone.Select(name => texts.Format("Miss_Document", name, texts["Miss_NotWritten"])),
            .. files.Where(file => file.Content is not null && file.State != "written")
                .Select(file => texts.Format("Miss_Document", file.Name, file.State)),
        ]);
        var words = files.Where(file => file is { IsWord: true, Content: not null }).ToList();
        yield return Tally.Of("Check_Valid", words.Count, words.SelectMany(Invalid));
    }

    private IEnumerable<string> Invalid(WrittenFile file)
    {
        try
        {
            return DocumentCheck.Validate(file.Content!, texts.Language)
                .Where(finding => finding.Severity == FindingSeverity.Error)
                .Select(finding => texts.Format("Miss_Document", file.Name, $"{finding.Message} {finding.Where}".Trim()));
        }
        catch (UnusableDocumentException unusable)
        {
            return [texts.Format("Miss_Document", file.Name, unusable.Message)];
        }
    }
}
