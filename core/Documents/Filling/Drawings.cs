using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// Contents made of elements, made before the main part is written: they may add styles and charts to the package, whose
/// list of parts comes first.
/// </summary>
internal sealed class Drawings(DocxPackage package)
{
    private readonly StyleSheet _styles = new(package);
    private readonly Dictionary<(ContentPiece, string), XElement> _drawn = [];

    public void Draw(ContentPiece place, string tag, FieldValue value) => _drawn[(place, tag)] = place.Draw(value, package, _styles);

    public XElement Peek(ContentPiece place, string tag) => _drawn[(place, tag)];

    public XElement Take(ContentPiece place, string tag) => _drawn.Remove((place, tag), out var content)
        ? content
        : throw new InvalidOperationException($"{tag} was not drawn.");
}
