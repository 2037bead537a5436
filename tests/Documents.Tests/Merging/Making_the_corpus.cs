using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>The document the other programs of the corpus begin with (Corpus/README.md).</summary>
public sealed class Making_the_corpus
{
    public static readonly byte[] WithMarks = EditedPlan.Edit(file => file.Body.AddFirst(Paragraph("{{foreword}}")));

    [Fact]
    public void Begins_with_a_plan_that_merges_as_it_is()
    {
        if (Environment.GetEnvironmentVariable("OGPTEAMS_CORPUS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "with-marks.docx"), WithMarks);
        }

        Assert.False(EditedPlan.Write(PlanSamples.Plan, WithMarks).Changed);
    }
}
