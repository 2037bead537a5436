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

    /// <summary>In the first item, which stays on the page of the heading before it; null: as in all others.</summary>
    private readonly DirectionPiece? _inFirst;

    /// <param name="sharesPage">Whether the first item begins no page.</param>
    public DirectionPiece(XElement properties, IEnumerable<TagName> fields, Fragments fragments, bool sharesPage = false)
    {
        var plain = new XElement(properties);
        plain.Elements(Ns.W + "bidi").Remove();
        _leftToRight = fragments.Of(plain);
        _rightToLeft = fragments.Of(Wml.Directed(new XElement(Ns.W + "p", plain), "\u05D0").Element(Ns.W + "pPr")!);
        _fields = [.. fields];
        if (sharesPage)
        {
            var first = new XElement(properties);
            first.Elements(Ns.W + "pageBreakBefore").Remove();
            _inFirst = new(first, _fields, fragments);
        }
    }

    public override void Write(DocumentFilling filling)
    {
        if (filling.IsInFirst && _inFirst is { } inFirst)
        {
            inFirst.Write(filling);
            return;
        }

        foreach (var field in _fields)
        {
            if (filling.Values.Fields.GetValueOrDefault(filling.TagOf(field)) is FieldValue.Lines { Text: { Length: > 0 } text })
            {
                filling.Output.Write(Direction.IsRightToLeft(text) ? _rightToLeft : _leftToRight);
                return;
            }
        }

        if (Pieces.Count == 0)
        {
            // Only made for the first item: it holds no pieces of the template.
            filling.Output.Write(_leftToRight);
        }

        base.Write(filling);
    }
}
