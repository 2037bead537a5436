using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Reading.TypedForm;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>The official completion form typed by hand: the level by a cross or a word, results, next steps.</summary>
public sealed class Reading_official_self_assessments
{
    private static readonly Dictionary<string, Func<string, XElement[]>> _levels = new(StringComparer.Ordinal)
    {
        ["a word beside"] = label => [Table(Row(label, "Substantial"))],
        ["a word below"] = label => [Table(Row(label), Row("Substantial"))],
        ["in one cell"] = label => [Table(Row(label + ": Substantial"))],
        ["a paragraph"] = label => [Paragraph(label + " : substantiel")],
        ["a heading"] = label => [Heading(3, label), Paragraph("Substantial")],
        ["crosses under"] = label => [Table(Row(label, "Not Started", "Limited", "Substantial", "Completed"), Row("", "", "", "X", ""))],
        ["crosses under a merged label"] = label => [Table(new XElement(W + "tr", Cell(label, 4)), Row("Not Started", "Limited", "Substantial", "Completed"), Row("", "", "✓", ""))],
        ["from the highest"] = label => [Table(Row(label, "Completed", "Substantial", "Limited", "Not Started"), Row("", "", "x", "", ""))],
        ["crosses beside"] = label => [Table(Row(label, "Non débuté", ""), Row("", "Limité", ""), Row("", "Substantiel", "☒"), Row("", "Complété", ""))],
        ["crosses before, in one row"] = label => [Table(Row(label, "☐ Not started", "☐ Limited", "☒ Substantial", "☐ Completed"))],
        ["crosses behind, in one cell"] = label => [Table(Row(label, "Not started ☐ Limited ☐ Substantial ☒ Complete ☐"))],
        ["boxes in lines"] = label => [Table(Row(label, "[ ] Not started\n[ ] Limited\n[x] Substantial\n[ ] Completed"))],
        ["under a heading"] = label => [Heading(3, label), Table(Row("☐ Non débuté", "☐ Limité", "☑ Substantiel", "☐ Achevé"))],
    };

    public static TheoryData<string, string> Levels()
    {
        var data = new TheoryData<string, string>();
        foreach (var way in _levels.Keys)
        {
            data.Add("Completion level", way);
            data.Add("Niveau d'achèvement", way);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Read_the_level_however_it_is_said(string label, string way)
    {
        var read = PlanReading.Read(Document(
        [
            Heading(1, "Mid-term self-assessment report"),
            .. Form("1. Open procurement", _levels[way](label), "The schema was published.", "Train the buyers."),
            .. Form("2. Register", [Table(Row(label, "Limited"))], "A draft.", "Vote."),
        ]));
        var report = Assert.Single(read.Plan.Assessments);
        Assert.Equal(AssessmentKind.Midterm, report.Kind);
        Assert.Equal(["Open procurement", "Register"], read.Plan.Commitments.Select(one => one.Name));
        Assert.Equal(
            [(CompletionLevel.Substantial, "The schema was published.", "Train the buyers."), (CompletionLevel.Limited, "A draft.", "Vote.")],
            report.Commitments.Select(one => (one.Level, one.Results, string.Join('\n', one.NextSteps))));
        Assert.DoesNotContain(read.Findings, one => one.Kind is ReadingFindingKind.Unplaced or ReadingFindingKind.LevelNotTicked);
    }

    [Theory]
    [InlineData("about half")]
    [InlineData("75 %")]
    [InlineData("☒ Limited ☒ Substantial")]
    public void Keep_a_level_that_is_none_and_say_so(string said)
    {
        var read = PlanReading.Read(Document(Form("1. Data", [Table(Row("Completion level", said))], "Done.", "Next.")));
        Assert.Null(read.Plan.Assessments[0].Commitments[0].Level);
        Assert.Contains(read.Findings, one => one.Kind == ReadingFindingKind.LevelNotTicked);
        Assert.Single(read.Plan.Assessments[0].Commitments[0].Others, one => one.Name == "unread");
    }

    [Theory]
    [InlineData("End-of-term self-assessment report", AssessmentKind.EndOfTerm)]
    [InlineData("Rapport d’auto-évaluation de fin de cycle", AssessmentKind.EndOfTerm)]
    [InlineData("Rapport d’auto-évaluation à mi-parcours", AssessmentKind.Midterm)]
    [InlineData("Self-assessment report", AssessmentKind.Midterm)]
    public void Are_of_the_kind_that_their_title_says(string title, AssessmentKind kind) => Assert.Equal(kind, Assert.Single(PlanReading.Read(Document(
        [Heading(1, title), Paragraph("The end-of-term report follows the mid-term report."), .. Form("1. Data", [Table(Row("Completion level", "Limited"))], "A.", "B.")])).Plan.Assessments).Kind);

    private static XElement[] Form(string name, XElement[] level, string results, string nextSteps) =>
    [
        Table(Row("Commitment name", name), Row("Lead implementing agency", "Economy"), Row("What is the commitment?", "Publish.")), Paragraph(""),
        .. level, Paragraph(""), Table(Row("Description of the results", results), Row("Next steps", nextSteps)),
    ];
}
