using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>The properties of a paragraph that holds nothing but fields, a heading say: it takes the direction of their text.</summary>
internal sealed class DirectionPiece : Region
{
    private readonly byte[] _leftToRight;
    private readonly byte[] _rightToLeft;
    private readonly TagName[] _fields;

    public DirectionPiece(XElement properties, IEnumerable<TagName> fields, Fragments fragments)
    {
        var plain = new XElement(properties);
        plain.Elements(Ns.W + "bidi").Remove();
        _leftToRight = fragments.Of(plain);
        _rightToLeft = fragments.Of(Wml.Directed(new XElement(Ns.W + "p", plain), "\u05D0").Element(Ns.W + "pPr")!);
        _fields = [.. fields];
    }

    public override void Write(DocumentFilling filling)
    {
        foreach (var field in _fields)
        {
            if (filling.Values.Fields.GetValueOrDefault(filling.TagOf(field)) is FieldValue.Lines { Text: { Length: > 0 } text })
            {
                filling.Output.Write(Direction.IsRightToLeft(text) ? _rightToLeft : _leftToRight);
                return;
            }
        }

        base.Write(filling);
    }
}
