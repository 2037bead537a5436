using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents;

/// <summary>What a Word document says, for those who compare it with what it should say.</summary>
public static class DocumentText
{
    /// <summary>The text of each control by its tag, in the order of the document; a placeholder says nothing.</summary>
    /// <exception cref="UnusableDocumentException">The file is not a Word document that can be opened safely.</exception>
    public static ILookup<string, string> ByTag(byte[] file) => Control.Tagged(DocxPackage.Open(file))
        .ToLookup(control => Control.TagOf(control)!, control => NoBreak.Part(CanonicalText.Of(control)), StringComparer.Ordinal);

    /// <summary>Every value of every part, also of what nobody sees: properties, links, what we keep for ourselves.</summary>
    /// <inheritdoc cref="ByTag"/>
    public static string Everything(byte[] file)
    {
        var package = DocxPackage.Open(file);
        var parts = package.PartNames.Where(part => Path.GetExtension(part) is ".xml" or ".rels").Select(package.Xml);
        return NoBreak.Part(string.Join('\n', parts.SelectMany(Values).Append(CanonicalText.Of(package.Body))));
    }

    /// <summary>A text as it is read back: line ends, spaces before them and in numbers, and accents written in one way.</summary>
    public static string Canonical(string text) => NoBreak.Part(CanonicalText.Of(text));

    private static IEnumerable<string> Values(XDocument part) => part.Descendants().SelectMany(element =>
        element.Attributes().Select(attribute => attribute.Value).Append(element.HasElements ? "" : element.Value));
}
