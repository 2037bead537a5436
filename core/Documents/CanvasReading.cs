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
    /// <returns>Null: the document is no canvas.</returns>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static CanvasFromDocument? Read(byte[] document)
    {
        var package = DocxPackage.Open(document);
        var published = Published.Read(package) is { Kind: "canvas" } ours ? ours : null;
        if (published is not null && !Control.Tagged(package).Any())
        {
            Relink(package, published);
        }

        PlaceholderWords.Judge(package, published, OurTemplates.OfCanvases, areAtHand: false);
        var texts = Control.Tagged(package).ToLookup(control => Control.TagOf(control)!, CanonicalText.Of, StringComparer.Ordinal);
        if (!texts.Contains("canvas/what"))
        {
            return null;
        }

        var subject = Of("canvas/subject").Split('\n', 2);
        return new(Of("canvas/workshop"), subject.ElementAtOrDefault(1) ?? "", Of("canvas/what"));

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
