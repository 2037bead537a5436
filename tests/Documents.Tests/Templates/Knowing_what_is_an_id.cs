using System.Collections;
using System.Reflection;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Tests.Templates;

/// <summary>Our rules about ids say at least what Microsoft's validator holds a text to.</summary>
public sealed class Knowing_what_is_an_id
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string[] _inText = ["wordprocessingml/2006/main", "wordprocessingDrawing", "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office", "drawingml/2006/picture"];

    /// <summary>Of styles, lists, settings and comments themselves: each in a part of its own, never in a pattern.</summary>
    private static readonly string[] _elsewhere = ["style", "styleId", "abstractNum", "numPicBullet", "div", "comment", "autoCaption", "guid"];

    /// <summary>References to what has an id: a comment goes, a note is copied.</summary>
    private static readonly string[] _references = ["commentRangeStart", "commentRangeEnd", "commentReference", "footnote", "endnote"];

    [Fact]
    public void Covers_what_the_validator_wants_once()
    {
        var unique = Unique().ToList();
        Assert.InRange(unique.Count, 50, 500);
        Assert.All(unique, one =>
        {
            var id = new XAttribute(one.Attribute, "1");
            var element = new XElement(one.Element, id);
            Assert.True(
                MarkupIds.IsNumbered(element) || MarkupIds.IsShape(id) || MarkupIds.IsPiece(id) || MarkupIds.IsName(id) || one.Element == Wml("docPr"), $"{one.Element} {one.Attribute}");
        });

        static XName Wml(string name) => WordFile.Wp + name;
    }

    private static IEnumerable<(XName Element, XName Attribute)> Unique() =>
        from type in typeof(DocumentFormat.OpenXml.Wordprocessing.Paragraph).Assembly.GetTypes()
        where !type.IsAbstract && typeof(OpenXmlElement).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null
        let element = (OpenXmlElement)Activator.CreateInstance(type)!
        where _inText.Any(space => element.NamespaceUri.Contains(space, StringComparison.Ordinal)) && !_elsewhere.Contains(element.LocalName) && !_references.Contains(element.LocalName)
        let metadata = typeof(OpenXmlElement).GetProperty("Metadata", Any)!.GetValue(element)!
        from constraint in ((IEnumerable)metadata.GetType().GetProperty("Constraints", Any)!.GetValue(metadata)!).Cast<object>()
        where constraint.GetType().Name == "UniqueAttributeValueConstraint"
        let name = constraint.GetType().GetField("_attribute", Any)!.GetValue(constraint)!.ToString()!
        select (XName.Get(element.LocalName, element.NamespaceUri), NameOf(element, name[(name.LastIndexOf(':') + 1)..]));

    // The validator calls an attribute without a namespace by that of its element.
    private static XName NameOf(OpenXmlElement element, string local) =>
        element.NamespaceUri.EndsWith("wordprocessingml/2006/main", StringComparison.Ordinal) ? WordFile.W + local : local;
}
