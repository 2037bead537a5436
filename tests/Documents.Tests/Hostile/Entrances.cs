using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>Every way by which a Word file comes in.</summary>
internal static class Entrances
{
    private static readonly (string Name, Action<byte[]> Enter)[] _all =
    [
        ("existing", file => PlanDocument.Write(PlanSamples.Plan, "P", file)),
        ("template", file => PlanDocument.Write(PlanSamples.Plan, "P", null, file)),
        ("existing sheet", file => SubjectSheetDocument.Write(Samples.Sheet, file)),
        ("template of a sheet", file => SubjectSheetDocument.Write(Samples.Sheet, null, file)),
        ("existing self-assessment", file => AssessmentSamples.Write(AssessmentSamples.Assessed, file)),
        ("template of a self-assessment", file => AssessmentSamples.Write(AssessmentSamples.Assessed, null, template: file)),
        ("read", file => PlanReading.Read(file)),
        ("checked", file => DocumentCheck.Validate(file)),
    ];

    /// <summary>The file is refused for this reason whichever way it comes, and is not touched.</summary>
    public static void AreAllClosedTo(byte[] file, UnusableReason reason)
    {
        var before = (byte[])file.Clone();
        foreach (var (name, enter) in _all)
        {
            var refused = Record.Exception(() => enter(file));
            Assert.True(refused is UnusableDocumentException unusable && unusable.Reason == reason, $"{name}: {refused}");
        }

        Assert.Equal(before, file);
    }

    /// <summary>Every way answers, with a document or with a reason; nothing else comes out.</summary>
    public static void Answer(byte[] file)
    {
        var before = (byte[])file.Clone();
        foreach (var (name, enter) in _all)
        {
            var refused = Record.Exception(() => enter(file));
            Assert.True(refused is null or UnusableDocumentException, $"{name}: {refused}");
        }

        Assert.Equal(before, file);
    }
}
