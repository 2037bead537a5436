using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Subjects;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>The sample sheet as first written, and what people and the workshop do to it afterwards.</summary>
internal static class EditedSheet
{
    public static readonly string Description = $"subject/{Samples.Registry.Id}/description";
    public static readonly string Title = $"subject/{Samples.Registry.Id}/title";
    public static readonly byte[] First = Write(Samples.Sheet, null).Bytes;

    public static MergeOutcome Write(SubjectSheetContent content, byte[]? existing) => SubjectSheetDocument.Write(content, existing);

    public static byte[] Edit(Action<WordFile> edit)
    {
        var file = new WordFile(First);
        edit(file);
        return file.Save();
    }

    public static SubjectSheetContent With(SubjectView registry) =>
        Samples.Sheet with { Subjects = [registry, .. Samples.Subjects.Skip(1)] };

    public static SubjectSheetContent Without(SubjectView subject) =>
        Samples.Sheet with { Subjects = [.. Samples.Subjects.Where(one => one.Id != subject.Id)] };

    public static IEnumerable<MergeFindingKind> Kinds(MergeOutcome outcome) => outcome.Findings.Select(finding => finding.Kind);

    public static void AssertSettled(SubjectSheetContent content, MergeOutcome outcome)
    {
        var again = Write(content, outcome.Bytes);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Same(outcome.Bytes, again.Bytes);
        Assert.Empty(DocumentCheck.Validate(outcome.Bytes));
    }
}
