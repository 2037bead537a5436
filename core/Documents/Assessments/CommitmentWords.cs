using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>What a commitment or a milestone is called in a sentence.</summary>
internal static class CommitmentWords
{
    /// <summary>« Engagement 5 – Ouvrir le registre »: a bare number would read as a section's.</summary>
    public static string Heading(OpenCommitment commitment, Texts texts) => string.IsNullOrWhiteSpace(commitment.Number)
        ? texts.Format("AssessmentHeadingUnnumbered", Name(commitment, texts))
        : texts.Format("AssessmentHeading", commitment.Number.Trim(), Name(commitment, texts));

    /// <summary>« 5. Ouvrir le registre », in a table.</summary>
    public static string Numbered(OpenCommitment commitment, Texts texts) => string.IsNullOrWhiteSpace(commitment.Number)
        ? Name(commitment, texts)
        : texts.Format("Numbered", commitment.Number.Trim(), Name(commitment, texts));

    public static string Name(OpenCommitment commitment, Texts texts) =>
        string.IsNullOrWhiteSpace(commitment.Name) ? texts["CommitmentUnnamed"] : InOneLine(commitment.Name);

    public static string Name(OpenMilestone milestone) =>
        InOneLine(!string.IsNullOrWhiteSpace(milestone.Title) ? milestone.Title : milestone.Deliverable ?? milestone.Id);

    private static string InOneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
