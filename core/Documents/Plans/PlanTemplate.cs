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

    /// <summary>An administration may only say where the commitments stand: then they take our form.</summary>
    public static void Complete(DocxPackage template, Texts texts)
    {
        var tagged = Control.Tagged(template.Body).ToList();
        if (!tagged.Exists(control => Control.TagOf(control)!.StartsWith("commitment/*", StringComparison.Ordinal))
            && tagged.Find(control => Control.TagOf(control) == Commitments) is { } place && !Control.IsInside(place))
        {
            var form = CommitmentForm.Pattern(texts);
            new StyleSheet(template).Adopt(form);
            Control.MarkPlaceholder(place, shown: false);
            Control.ContentOf(place).ReplaceNodes(form);
        }
    }

    /// <summary>The tags of an administration's template: what is not among them has no place in the document.</summary>
    public static HashSet<string> PlacesIn(DocxPackage template) =>
        Stories.Of(template).SelectMany(Control.Tagged).Select(control => Control.TagOf(control)!).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<XElement> Body(Texts texts) =>
    [
        Wml.P("OgpCover", Inline("plan/country", "Country", texts)),
        Wml.P("Title", Inline("plan/title", "PlanTitle", texts)),
        Wml.P("Subtitle", Inline("plan/period", "PlanPeriod", texts)),
        Wml.P("OgpNote", texts["PlanCredit"]),
        Wml.P("TOCHeading", texts["Contents"]),
        Contents.Field(texts["PlaceholderContents"]),
        Wml.OnNewPage(Wml.P("Heading1", texts["PlanIntroductionHeading"])),
        Block("plan/introduction", "PlanIntroduction", texts),
        Wml.P("Heading1", texts["PlanEffortsHeading"]),
        Block("plan/efforts", "PlanEfforts", texts),
        Wml.P("Heading1", texts["PlanProcessHeading"]),
        Block("plan/process", "PlanProcess", texts),
        Wml.OnNewPage(Wml.P("Heading1", texts["PlanCommitmentsHeading"])),
        Sdt.Generated("plan/none", texts["PlanNone"], texts["PlaceholderPlanNone"]),
        Sdt.Item(Commitments, texts["PlanCommitments"], CommitmentForm.Pattern(texts)),
    ];

    private static XElement Inline(string tag, string label, Texts texts) => Sdt.Inline(tag, texts[label], texts["Placeholder" + label]);

    private static XElement Block(string tag, string label, Texts texts) => Sdt.Block(tag, texts[label], texts["Placeholder" + label]);
}
