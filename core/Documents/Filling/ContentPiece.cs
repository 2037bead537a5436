using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>What stands in a control: its placeholder while it is empty, else our text or blocks.</summary>
internal sealed class ContentPiece : Region
{
    private readonly XElement? _look;
    private readonly XElement? _model;
    private readonly RunWriter _runs;
    private readonly Markers _markers;
    private readonly bool _inCell;
    private readonly byte[] _before;
    private readonly byte[] _after;
    private readonly (byte[] LeftToRight, byte[] RightToLeft) _paragraph;

    /// <param name="control">As the template holds it, before anything in it is replaced.</param>
    public ContentPiece(XElement control, Fragments fragments, StyleSheet styles)
    {
        var content = Control.ContentOf(control);
        IsInside = Control.IsInside(control);
        IsOrdinary = ValueHolder.Holds(control, new FieldValue.Lines()) && !ValueHolder.IsBound(control) && !ValueHolder.HoldsOneParagraph(control)
            && TickBox.In(control).Count == 0;
        IsInTable = control.Ancestors(Ns.W + "tc").Any();
        _inCell = !IsInside && content.Element(Ns.W + "tc") is not null;
        _look = Control.ShowsPlaceholder(control) ? null : ControlWriter.LookOf(content);
        _runs = new(_look, fragments);
        _markers = Markers.TakeFrom(content);
        _before = [.. _markers.Starts.SelectMany(fragments.Of)];
        _after = [.. _markers.Ends.SelectMany(fragments.Of)];
        if (!IsInside)
        {
            _model = content.Descendants(Ns.W + "p").FirstOrDefault() is { } model ? new XElement(model) : null;
            _paragraph = (Properties("a"), Properties("\u05D0"));
        }

        byte[] Properties(string text) =>
            fragments.Of(ControlWriter.Paragraph(new Line(text), text, _model, null, styles).Element(Ns.W + "pPr")!);
    }

    /// <summary>Whether it takes text as it comes: not a tick box, a list or a control bound to data.</summary>
    public bool IsOrdinary { get; }

    /// <summary>Whether a cell may be left with nothing when its control goes.</summary>
    public bool IsInTable { get; }

    /// <summary>Whether it stands within a paragraph.</summary>
    public bool IsInside { get; }

    public override bool MayHoldHeadings => !IsInside || base.MayHoldHeadings;

    /// <summary>Whether the value takes more than plain paragraphs: blocks, headings, bullets, markers to be kept.</summary>
    public bool NeedsDrawing(FieldValue value) => !IsInside && value switch
    {
        FieldValue.Blocks => true,
        FieldValue.Lines { Text.Length: 0 } => false,
        FieldValue.Lines lines => _before.Length + _after.Length > 0 || (lines.All is not [{ Style: LineStyle.Text }] && lines.All.Any(line => line.Style != LineStyle.Text)),
        _ => false,
    };

    /// <summary>The content as elements.</summary>
    public XElement Draw(FieldValue value, DocxPackage package, StyleSheet styles)
    {
        var blocks = value switch
        {
            FieldValue.Blocks drawn => drawn.For(package, styles),
            FieldValue.Lines lines => ControlWriter.Block(lines.All, _model, _look, styles),
            _ => [],
        };
        var content = new XElement(Ns.W + "sdtContent", _inCell ? new XElement(Ns.W + "tc", blocks) : blocks);
        _markers.PutBack(content);
        return content;
    }

    public override void Write(DocumentFilling filling)
    {
        switch (filling.Field.Value)
        {
            case FieldValue.Lines { Text.Length: > 0 } lines when IsInside:
                filling.Output.Write(_before);
                _runs.Write(filling.Output, XmlText.Clean(Joined(lines)));
                filling.Output.Write(_after);
                break;
            case { } value when NeedsDrawing(value):
                WriteDrawn(filling, filling.Drawings.Take(this, filling.Field.Tag));
                break;
            case FieldValue.Lines { Text.Length: > 0 } lines:
                WriteParagraphs(filling, lines);
                break;
            default:
                base.Write(filling);
                break;
        }
    }

    public override void TellHeadings(DocumentFilling filling)
    {
        if (filling.Field.Value is { } value && NeedsDrawing(value))
        {
            filling.Contents!.Tell(filling.Drawings.Peek(this, filling.Field.Tag), filling);
        }
        else if (filling.Field.Value is null or FieldValue.Lines { Text.Length: 0 })
        {
            base.TellHeadings(filling);
        }
    }

    private static string Joined(FieldValue.Lines lines) =>
        lines.All is [var only] ? only.Text : string.Join('\n', lines.All.Select(line => line.Text));

    private void WriteDrawn(DocumentFilling filling, XElement content)
    {
        Bookmarks.Around(content, filling.Field.Tag, filling.Field.Bookmark);
        filling.Write((_inCell ? content.Element(Ns.W + "tc")! : content).Elements());
    }

    private void WriteParagraphs(DocumentFilling filling, FieldValue.Lines lines)
    {
        var texts = Joined(lines).ReplaceLineEndings("\n").Split('\n');
        var late = !_inCell && texts.Length > 1;
        for (var i = 0; i < texts.Length; i++)
        {
            filling.Output.Write("<w:p>"u8);
            filling.Output.Write(Direction.IsRightToLeft(texts[i]) ? _paragraph.RightToLeft : _paragraph.LeftToRight);
            if (i == 0 && !late)
            {
                FieldPiece.BookmarkStart.Write(filling);
            }

            _runs.Write(filling.Output, XmlText.Clean(texts[i]));
            if (i == 0 && late)
            {
                FieldPiece.BookmarkStart.Write(filling);
            }

            if (i == texts.Length - 1)
            {
                FieldPiece.BookmarkEnd.Write(filling);
            }

            filling.Output.Write("</w:p>"u8);
        }
    }
}
