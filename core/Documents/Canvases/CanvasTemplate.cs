using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Documents.Canvases;

/// <summary>Our own template of the commitment canvas, and what an administration may start its own from.</summary>
internal static class CanvasTemplate
{
    public static DocxPackage Build(Texts texts) => BlankDocument.With(Body(texts), texts["Canvas"], texts);

    private static IEnumerable<XElement> Body(Texts texts) =>
    [
        Wml.P("Title", texts["Canvas"]),
        Wml.P("Subtitle", Sdt.Inline("canvas/workshop", texts["WorkshopTitle"], texts["PlaceholderWorkshopTitle"])),
        Wml.P("BodyText", Sdt.Inline("canvas/introduction", texts["Introduction"], texts["PlaceholderIntroduction"])),
        Wml.P("Heading1", texts["ChosenSubject"]),
        Sdt.Block("canvas/subject", texts["ChosenSubject"], texts["PlaceholderChosenSubject"]),
        Wml.P("Heading1", texts["CanvasBoxes"]),
        FormTable.Of(texts["CanvasCaption"], texts, CanvasBox.All.Select(box => FormTable.Row(
            BoxWords.Label(box, texts), BoxWords.Hint(box, texts),
            Sdt.Inline(BoxWords.TagOf(box), BoxWords.Label(box, texts), BoxWords.Placeholder(box, texts))))),
        Generated("canvas/proposals", "CanvasProposals", texts),
        Generated("canvas/ideas", "Ideas", texts),
        Generated("canvas/reformulations", "Reformulations", texts),
    ];

    private static XElement Generated(string tag, string label, Texts texts) =>
        Sdt.Generated(tag, texts[label], texts.Format("PlaceholderGenerated", texts[label]));
}
