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
    private const string Commitments = "assessment/commitments";

    /// <param name="kind">Null: a template for both kinds.</param>
    public static DocxPackage Build(AssessmentKind? kind, Texts texts)
    {
        var guidance = new AssessmentGuidance(kind, texts);
        return BlankDocument.With(Body(guidance, texts), guidance.Title, texts);
    }

    /// <inheritdoc cref="Plans.PlanTemplate.Complete"/>
    public static void Complete(DocxPackage template, AssessmentKind kind, Texts texts)
    {
        var tagged = Control.Tagged(template.Body).ToList();
        if (!tagged.Exists(control => Control.TagOf(control)!.StartsWith(CompletionForm.Tag, StringComparison.Ordinal))
            && tagged.Find(control => Control.TagOf(control) == Commitments) is { } place && !Control.IsInside(place))
        {
            var form = CompletionForm.Pattern(new(kind, texts), texts);
            new StyleSheet(template).Adopt(form);
            Control.MarkPlaceholder(place, shown: false);
            Control.ContentOf(place).ReplaceNodes(form);
        }
    }

    private static IEnumerable<XElement> Body(AssessmentGuidance guidance, Texts texts) =>
    [
        Wml.P("OgpCover", Sdt.Inline("assessment/country", texts["Country"], texts["PlaceholderCountry"])),
        Wml.P(
            "Title",
            Sdt.Inline("assessment/title", texts["AssessmentTitle"], texts.Format("FileTitle", guidance.Title, texts["PlaceholderPlanTitle"]))),
        Wml.P("Subtitle", Sdt.Inline("assessment/period", texts["AssessmentPeriod"], texts["PlaceholderAssessmentPeriod"])),
        Wml.P("OgpNote", guidance.Focus),
        Wml.P("OgpNote", texts["PlanCredit"]),
        Wml.P("TOCHeading", texts["Contents"]),
        Contents.Field(texts["PlaceholderContents"]),
        Wml.OnNewPage(Wml.P("Heading1", texts["HeadingIntroduction"])),
        guidance.Section(AssessmentSection.Introduction),
        Wml.P("Heading1", texts["HeadingProcess"]),
        Wml.P("Heading2", texts["HeadingProcessCycle"]),
        guidance.Section(AssessmentSection.ProcessCycle),
        Wml.P("Heading2", texts["HeadingProcessDevelopment"]),
        guidance.Section(AssessmentSection.ProcessDevelopment),
        Wml.P("Heading2", texts["HeadingProcessImplementation"]),
        guidance.Section(AssessmentSection.ProcessImplementation),
        Wml.P("Heading1", texts["HeadingIrmRecommendations"]),
        guidance.Section(AssessmentSection.IrmRecommendations),
        Wml.OnNewPage(Wml.P("Heading1", texts["HeadingImplementation"])),
        guidance.Section(AssessmentSection.Implementation),
        Generated("assessment/summary", "Summary", texts),
        Generated("assessment/levels", "Levels", texts),
        Generated("assessment/changes", "Changes", texts),
        Wml.P("Heading2", texts["Scales"]),
        .. ScalesTable.Blocks(texts),
        Sdt.Generated("assessment/none", texts["PlanNone"], texts["AssessmentNoneText"]),
        Sdt.Item(Commitments, texts["AssessmentCommitments"], CompletionForm.Pattern(guidance, texts)),
        Wml.OnNewPage(Wml.P("Heading1", texts["HeadingEligibility"])),
        guidance.Section(AssessmentSection.Eligibility),
        Wml.P("Heading1", texts["HeadingPeerLearning"]),
        guidance.Section(AssessmentSection.PeerLearning),
        Wml.P("Heading1", texts["HeadingConclusion"]),
        Wml.P("Heading2", texts["HeadingLessons"]),
        guidance.Section(AssessmentSection.Lessons),
        Wml.P("Heading2", texts["HeadingOtherInitiatives"]),
        guidance.Section(AssessmentSection.OtherInitiatives),
        Wml.P("Heading2", texts["HeadingNextSteps"]),
        guidance.Section(AssessmentSection.NextSteps),
        Wml.P("Heading2", texts["HeadingLastWords"]),
        guidance.Section(AssessmentSection.Conclusion),
    ];

    private static XElement Generated(string tag, string label, Texts texts) =>
        Sdt.Generated(tag, texts[label], texts.Format("PlaceholderGenerated", texts[label]));
}
