using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>What is asked of every document, whatever it says.</summary>
internal sealed class FileChecks(RehearsalTexts texts)
{
    public Tally Written(IReadOnlyList<WrittenFile> files) => Tally.Of("Check_Written", files.Count, files
        .Where(file => file.Content is null || file.State != "written")
        .Select(file => texts.Format("Miss_Document", file.Name, file.Content is null ? texts["Miss_NotWritten"] : file.State ?? "–")));

    public Tally Valid(IReadOnlyList<WrittenFile> files)
    {
        var words = files.Where(file => file.IsWord).ToList();
        return Tally.Of("Check_Valid", words.Count, words.SelectMany(Invalid));
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
