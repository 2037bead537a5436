using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// What a template comes to once its patterns are repeated, reckoned before they are: a heavy pattern repeated for many items
/// would fill the memory, or make a document that we would refuse to read again.
/// </summary>
internal sealed class ExpansionWeight
{
    private long _nodes;
    private long _characters;

    /// <param name="times">How often the pattern comes instead of once.</param>
    /// <exception cref="UnusableDocumentException">All patterns so far come to too much.</exception>
    public void Add(XElement pattern, int times)
    {
        foreach (var node in pattern.DescendantNodesAndSelf())
        {
            var attributes = (node as XElement)?.Attributes().ToList() ?? [];
            _nodes += (times - 1) * (node is XElement ? XmlScreen.WeightOf(attributes.Count) : XmlScreen.LeafWeight);
            _characters += (times - 1) * (attributes.Sum(attribute => (long)attribute.Value.Length) + ((node as XText)?.Value.Length ?? 0));
        }

        if (_nodes > XmlScreen.MaxWeight || _characters > PackageScreen.MaxXml)
        {
            throw PackageScreen.OutputTooLarge(null);
        }
    }
}
