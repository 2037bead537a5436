using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Plans;

/// <summary>
/// Our own template of the action plan: the sections of the official model (domain §6.1) with guidance in our words, and
/// what an administration may start its own from.
/// </summary>
internal static class PlanTemplate
{
    private const string Commitments = "plan/commitments";

    public static DocxPackage Build(Texts texts) => BlankDocument.With(Body(texts), texts["ActionPlan"], texts);

    /// <inheritdoc cref="AdministrationTemplate.Complete"/>
    public static void Complete(DocxPackage template, Texts texts) =>
        AdministrationTemplate.Complete(template, Commitments, CommitmentForm.Tag, () => CommitmentForm.Pattern(texts));

    private static IEnumerable<XElement> Body(Texts texts) =>
    [
        Wml.P("OgpCover", Sdt.Inline("plan/country", "Country", texts)),
        Wml.P("Title", Sdt.Inline("plan/title", "PlanTitle", texts)),
        Wml.P("Subtitle", Sdt.Inline("plan/period", "PlanPeriod", texts)),
        Wml.P("OgpNote", texts["PlanCredit"]),
        Wml.P("TOCHeading", texts["Contents"]),
        Contents.Field(texts["PlaceholderContents"]),
        Wml.OnNewPage(Wml.P("Heading1", texts["PlanIntroductionHeading"])),
        Sdt.Block("plan/introduction", "PlanIntroduction", texts),
        Wml.P("Heading1", texts["PlanEffortsHeading"]),
        Sdt.Block("plan/efforts", "PlanEfforts", texts),
        Wml.P("Heading1", texts["PlanProcessHeading"]),
        Sdt.Block("plan/process", "PlanProcess", texts),
        Wml.OnNewPage(Wml.P("Heading1", texts["PlanCommitmentsHeading"])),
        Sdt.Generated("plan/none", texts["PlanNone"], texts["PlaceholderPlanNone"]),
        Sdt.Item(Commitments, texts["PlanCommitments"], CommitmentForm.Pattern(texts)),
        .. AmendmentsSection.Pattern(texts),
    ];
}
