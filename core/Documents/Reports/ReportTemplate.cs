using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Reports;

/// <summary>Our own template of the report, and what an administration may start its own from.</summary>
internal static class ReportTemplate
{
    public static DocxPackage Build(Texts texts) => BlankDocument.With(Body(texts), texts["Report"], texts);

    private static IEnumerable<XElement> Body(Texts texts) =>
    [
        Wml.P("Title", texts["Report"]),
        Wml.P("Subtitle", Sdt.Inline("report/title", "WorkshopTitle", texts)),
        Wml.P("Heading1", texts["Synthesis"]),
        Sdt.Block("report/synthesis", "Synthesis", texts),
        Labelled("report/date", "Date", texts),
        Labelled("report/administration", "Administration", texts),
        Labelled("report/plan", "Plan", texts),
        Labelled("report/format", "Format", texts),
        Labelled("report/objective", "Objective", texts),
        Sdt.Generated("report/decisions", "Decisions", texts),
        Wml.P("Heading1", texts["Actions"]),
        Sdt.Generated("report/actions", "Actions", texts),
        Sdt.Block("report/nextSteps", "NextSteps", texts),
        Labelled("report/nextDate", "NextDate", texts),
        Labelled("report/contact", "Contact", texts),
        Sdt.Generated("report/notices", "Notices", texts),
        Sdt.Generated("report/participants", "Participants", texts),
        Wml.P("Heading1", texts["Proceedings"]),
        Step(texts),
        Sdt.Generated("report/timing", "Timing", texts),
    ];

    private static XElement Step(Texts texts) => Sdt.Item(
        "report/step/*", texts["Step"],
        Wml.P("Heading2", Sdt.Inline("report/step/*/title", "StepTitle", texts)),
        Sdt.Block("report/step/*/summary", "StepSummary", texts),
        Wml.P("OgpLabel", texts["Notes"]),
        Sdt.Block("report/step/*/notes", "Notes", texts));

    private static XElement Labelled(string tag, string label, Texts texts) =>
        Wml.Close(Wml.P("BodyText", Wml.Bold(texts.Format("Labelled", texts[label])), Sdt.Inline(tag, label, texts)));
}
