using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Filling;

/// <summary>
/// The marks in a part that is being taken apart: characters that Unicode gives no meaning and XML allows, around the number
/// of a piece. They stand where text may or may not: the part is cut at them, never read again.
/// </summary>
internal sealed class PieceMarks
{
    private const char Begin = '\uFDD0';
    private const char Stop = '\uFDD1';
    private const char End = '\uFDD2';

    private static readonly byte[] Start = [0xEF, 0xB7];

    private readonly List<Piece> _pieces = [];

    /// <summary>Takes such characters out of a template that has them, for whatever reason.</summary>
    public static void Clear(XElement body)
    {
        foreach (var text in body.DescendantNodes().OfType<XText>().Where(text => Holds(text.Value)))
        {
            text.Value = Without(text.Value);
        }

        foreach (var attribute in body.DescendantsAndSelf().Attributes().Where(attribute => Holds(attribute.Value)))
        {
            attribute.Value = Without(attribute.Value);
        }
    }

    public XText Hole(Hole hole) => new(Mark(Begin, hole));

    /// <summary>The value of an attribute that is written anew.</summary>
    public string Attribute(Action<DocumentFilling> write) => Mark(Begin, new Hole(write));

    /// <param name="nodes">Side by side; none for a place in an empty <paramref name="holder"/>.</param>
    public void Around(IReadOnlyList<XNode> nodes, Region region, XElement? holder = null)
    {
        XText[] marks = [new(Mark(Begin, region)), new(Number(End, _pieces.Count - 1))];
        if (nodes is [var first, ..])
        {
            first.AddBeforeSelf(marks[0]);
            nodes[^1].AddAfterSelf(marks[1]);
        }
        else
        {
            holder!.Add(marks);
        }
    }

    /// <summary>Marks where the bookmark of a control starts and ends in its content.</summary>
    public void Bookmark(XElement content, Hole start, Hole end)
    {
        var (starts, ends) = Bookmarks.Around(content, "", 0);
        starts.ReplaceWith(Hole(start));
        ends.ReplaceWith(Hole(end));
    }

    public Part Cut(byte[] bytes)
    {
        var open = new Stack<Region>([new Part()]);
        var from = 0;
        while (Next(bytes, from) is ( >= 0 and var at, var isEnd, var piece, var after))
        {
            if (at > from)
            {
                open.Peek().Pieces.Add(new Still(bytes.AsMemory(from, at - from)));
            }

            from = after;
            if (isEnd)
            {
                open.Pop();
                continue;
            }

            open.Peek().Pieces.Add(piece);
            if (piece is Region region)
            {
                open.Push(region);
            }
        }

        open.Peek().Pieces.Add(new Still(bytes.AsMemory(from)));
        return (Part)open.Single();
    }

    private (int At, bool IsEnd, Piece Piece, int After)? Next(byte[] bytes, int from)
    {
        // The three marks are EF B7 90 to 92 in UTF-8; other letters share their first two bytes.
        var at = from - 1;
        do
        {
            var next = bytes.AsSpan(at + 1).IndexOf(Start);
            if (next < 0)
            {
                return null;
            }

            at += 1 + next;
        }
        while (bytes[at + 2] is not (>= 0x90 and <= 0x92));

        var length = bytes.AsSpan(at + 3).IndexOf((byte)0xEF);
        var number = int.Parse(Encoding.ASCII.GetString(bytes, at + 3, length), NumberStyles.None, CultureInfo.InvariantCulture);
        return (at, bytes[at + 2] == 0x92, _pieces[number], at + 3 + length + 3);
    }

    private string Mark(char kind, Piece piece)
    {
        _pieces.Add(piece);
        return Number(kind, _pieces.Count - 1);
    }

    private static string Number(char kind, int piece) => $"{kind}{piece.ToString(CultureInfo.InvariantCulture)}{Stop}";

    private static bool Holds(string text) => text.AsSpan().ContainsAnyInRange('\uFDC0', '\uFDFF') && Without(text).Length < text.Length;

    private static string Without(string text) =>
        string.Concat(text.Where(character => character is not (>= Begin and <= End)));
}
