using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>
/// Our own template of the self-assessment report: the sections of the official model (domain §6.4) with guidance in our
/// words, and what an administration may start its own from.
/// </summary>
internal static class AssessmentTemplate
{
    /// <summary>The two scales side by side: where somebody asks for them.</summary>
    public const string Scales = "assessment/scales";

    private const string Commitments = "assessment/commitments";

    /// <param name="kind">Null: a template for both kinds.</param>
    public static DocxPackage Build(AssessmentKind? kind, Texts texts)
    {
        var guidance = new AssessmentGuidance(kind, texts);
        return BlankDocument.With(Body(guidance, texts), guidance.Title, texts);
    }

    /// <inheritdoc cref="AdministrationTemplate.Complete"/>
    public static void Complete(DocxPackage template, AssessmentKind kind, Texts texts) =>
        AdministrationTemplate.Complete(template, Commitments, CompletionForm.Tag, () => CompletionForm.Pattern(new(kind, texts), texts));

    private static IEnumerable<XElement> Body(AssessmentGuidance guidance, Texts texts) =>
    [
        // Its contents are longer than those of a plan: both stay on the first page.
        Wml.Close(Wml.P("OgpCover", Sdt.Inline("assessment/country", "Country", texts)), before: 800, after: 120),
        Wml.P(
            "Title",
            Sdt.Inline("assessment/title", texts["AssessmentTitle"], texts.Format("FileTitle", guidance.Title, texts["PlaceholderPlanTitle"]))),
        Wml.P("Subtitle", Sdt.Inline("assessment/period", "AssessmentPeriod", texts)),
        Wml.P("OgpNote", guidance.Focus),
        Wml.P("OgpNote", texts["PlanCredit"]),

        // Some twenty lines: under the cover's title the last ones would run over to a page of their own.
        Wml.OnNewPage(Wml.P("TOCHeading", texts["Contents"])),
        Contents.Field(texts["PlaceholderContents"]),
        .. guidance.Headed("Heading1", AssessmentSection.Introduction, onNewPage: true),
        Wml.P("Heading1", texts["HeadingProcess"]),
        .. guidance.Headed("Heading2", AssessmentSection.ProcessCycle),
        .. guidance.Headed("Heading2", AssessmentSection.ProcessDevelopment),
        .. guidance.Headed("Heading2", AssessmentSection.ProcessImplementation),
        .. guidance.Headed("Heading1", AssessmentSection.IrmRecommendations),
        .. guidance.Headed("Heading1", AssessmentSection.Implementation, onNewPage: true),
        Sdt.Generated("assessment/summary", "Summary", texts),
        Sdt.Generated("assessment/levels", "Levels", texts),
        Sdt.Generated("assessment/changes", "Changes", texts),
        Sdt.Generated(Scales, "Scales", texts),
        Sdt.Generated("assessment/none", texts["PlanNone"], texts["AssessmentNoneText"]),
        Sdt.Item(Commitments, texts["AssessmentCommitments"], CompletionForm.Pattern(guidance, texts)),
        .. guidance.Headed("Heading1", AssessmentSection.Eligibility, onNewPage: true),
        .. guidance.Headed("Heading1", AssessmentSection.PeerLearning),
        Wml.P("Heading1", texts["HeadingConclusion"]),
        .. guidance.Headed("Heading2", AssessmentSection.Lessons),
        .. guidance.Headed("Heading2", AssessmentSection.OtherInitiatives),
        .. guidance.Headed("Heading2", AssessmentSection.NextSteps),
        .. guidance.Headed("Heading2", AssessmentSection.Conclusion),
    ];
}
