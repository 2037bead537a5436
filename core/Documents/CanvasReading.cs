using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Reading;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>What a canvas says, drafters' edits included: what the rules of the workshop kit judge.</summary>
/// <param name="Workshop">Its title.</param>
/// <param name="SubjectDescription">Below the subject's title; empty: none.</param>
/// <param name="What">The box « Mon engagement c’est… »; empty: not filled.</param>
public sealed record CanvasFromDocument(string Workshop, string SubjectDescription, string What);

/// <summary>Reads a canvas (« Canevas d'engagement ») back from Word, by our tags, or by our bookmarks where a program dropped the tags.</summary>
public static class CanvasReading
{
    private const string What = "canvas/what";

    /// <returns>Null: the document is no canvas.</returns>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static CanvasFromDocument? Read(byte[] document) => Read(DocxPackage.Open(document));

    /// <summary>Of a document that may be either: opened once, which costs as much as reading it.</summary>
    /// <param name="messages">Language of the findings.</param>
    /// <returns>One of the two.</returns>
    /// <exception cref="UnusableDocumentException">It cannot be used, or is neither.</exception>
    public static (CanvasFromDocument? Canvas, PlanFromDocument? Plan) ReadEither(byte[] document, Language messages)
    {
        var package = DocxPackage.Open(document);
        return Read(package) is { } canvas ? (canvas, null) : (null, PlanReading.Read(package, messages));
    }

    private static CanvasFromDocument? Read(DocxPackage package)
    {
        var published = Published.Read(package) is { Kind: "canvas" } ours ? ours : null;
        if (published is null && !Control.Tagged(package).Any(control => Control.TagOf(control) == What))
        {
            return null;
        }

        if (published is not null && !Control.Tagged(package).Any())
        {
            Relink(package, published);
        }

        PlaceholderWords.Judge(package, published, OurTemplates.OfCanvases, areAtHand: false);
        var texts = Control.Tagged(package).ToLookup(control => Control.TagOf(control)!, CanonicalText.Of, StringComparer.Ordinal);
        if (!texts.Contains(What))
        {
            return null;
        }

        var subject = Of("canvas/subject").Split('\n', 2);
        return new(Of("canvas/workshop"), subject.ElementAtOrDefault(1) ?? "", Of(What));

        string Of(string tag) => texts[tag].FirstOrDefault() ?? "";
    }

    private static void Relink(DocxPackage package, Published published)
    {
        var language = Language.Of(DocumentProperties.ReadCore(package).Language);
        var texts = new Texts(language);
        var nobody = new Dictionary<ParticipantId, string>();
        var content = new CanvasContent(
            new(published.DocumentId, language, "", "", "", default, nobody), [], new Dictionary<string, string>(), [], [], []);
        var values = CanvasValues.Of(content, texts);
        Merging.Relink.Restore(new(package, published, MergeTemplate.Of(CanvasTemplate.Build(texts), texts, isTheirs: false), values, texts, new Findings(texts)));
    }
}
