using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>The sample plan as first written, and what drafters do to it afterwards.</summary>
internal static class EditedPlan
{
    public static readonly string Item = $"commitment/{Land.Id}";
    public static readonly string What = Item + "/what";
    public static readonly string Milestone = Item + "/milestone/M1";
    public static readonly byte[] First = Write(Plan).Bytes;

    /// <summary>The plan with another text for what the commitment is.</summary>
    public static readonly OpenPlan Changed = With(Land with { What = "Notre nouvelle phrase." }, Grants, Portal);

    public static MergeOutcome Write(OpenPlan plan, byte[]? existing = null, byte[]? template = null) =>
        PlanDocument.Write(plan, "P", existing, template);

    public static byte[] Edit(Action<WordFile> edit) => Edit(First, edit);

    public static byte[] Edit(byte[] bytes, Action<WordFile> edit)
    {
        var file = new WordFile(bytes);
        edit(file);
        return file.Save();
    }

    public static OpenPlan WithMilestone(Func<OpenMilestone, OpenMilestone> change) =>
        With(Land with { Milestones = Land.Milestones.SetItem(0, change(Land.Milestones[0])) }, Grants, Portal);

    public static XElement Content(this XElement control) => control.Element(W + "sdtContent")!;

    public static IEnumerable<(MergeFindingKind Kind, string Tag)> Found(MergeOutcome outcome) =>
        outcome.Findings.Select(finding => (finding.Kind, finding.Tag));

    public static IEnumerable<string> TextsOf(MergeOutcome outcome, string tag) =>
        new WordFile(outcome.Bytes).Controls.Where(control => Tag(control) == tag).Select(WordFile.Text);

    /// <summary>The same content again changes nothing, and the file has no error.</summary>
    public static void AssertSettled(OpenPlan plan, MergeOutcome outcome, byte[]? template = null)
    {
        var again = Write(plan, outcome.Bytes, template);
        Assert.False(again.Changed, string.Join('\n', again.Findings));
        Assert.Same(outcome.Bytes, again.Bytes);
        Assert.DoesNotContain(
            DocumentCheck.Validate(outcome.Bytes),
            finding => finding.Severity == FindingSeverity.Error && (template is null || finding.Rule is "schema" or "duplicateId"));
    }
}
