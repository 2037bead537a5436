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
        Wml.P("Subtitle", Sdt.Inline("canvas/workshop", "WorkshopTitle", texts)),
        Wml.P("BodyText", Sdt.Inline("canvas/introduction", "Introduction", texts)),
        Wml.P("Heading1", texts["ChosenSubject"]),
        Sdt.Block("canvas/subject", "ChosenSubject", texts),
        Wml.P("Heading1", texts["CanvasBoxes"]),
        FormTable.Of(texts["CanvasCaption"], texts, CanvasBox.All.Select(box => FormTable.Row(
            BoxWords.Label(box, texts), BoxWords.Hint(box, texts),
            Sdt.Inline(BoxWords.TagOf(box), BoxWords.Label(box, texts), BoxWords.Placeholder(box, texts))))),
        Sdt.Generated("canvas/proposals", "CanvasProposals", texts),
        Sdt.Generated("canvas/ideas", "Ideas", texts),
        Sdt.Generated("canvas/reformulations", "Reformulations", texts),
    ];
}
