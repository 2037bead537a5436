using System.Xml.Linq;
using static OgpTeams.Fuzz.Engine.Package;

namespace OgpTeams.Fuzz.Engine;

/// <summary>What can happen to the XML of a part: by people, by other programs, by malice.</summary>
internal static class Mutations
{
    private static readonly string[] _wrappers = ["ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag", "customXml", "sdtContent", "p", "tbl", "tr", "tc", "r", "txbxContent"];
    private static readonly string[] _pieces = ["sdtContent", "pPr", "tcPr", "tblPr", "tr", "p", "sectPr", "fldChar", "bookmarkEnd", "body", "id", "styles"];
    private static readonly string[] _changes = ["ins", "del", "moveFrom", "moveTo"];
    private static readonly string[] _values = ["", "0", "-1", "2147483647", "99999999999999999999", "true", "commitment/*", "commitment/7F3AKQ0101", "subject/*", "\u00A0", "é", "../..", "{0}"];
    private static readonly XNamespace _mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly Action<XDocument, Random>[] _all =
    [
        Delete, Duplicate, Move, Move, SwapValues, ChangeValue, ChangeValue, RemoveAttribute, Rename, Wrap, Wrap, WrapInControl, Nest, Write, Write, Write, Write,
        Rewrite, Retag, LoseTags, LosePieces, InjectField, InjectComment, InjectBookmark, TrackChange, Alternate, Split,
    ];

    public static void Apply(XDocument xml, Random chance) => _all[chance.Next(_all.Length)](xml, chance);

    private static XElement? Any(XDocument xml, Random chance, string? name = null)
    {
        var all = xml.Root!.Descendants().Where(one => name is null || one.Name.LocalName == name).ToList();
        return all.Count == 0 ? null : all[chance.Next(all.Count)];
    }

    private static XAttribute? AnyAttribute(XDocument xml, Random chance)
    {
        var all = xml.Root!.Descendants().Attributes().Where(one => !one.IsNamespaceDeclaration).ToList();
        return all.Count == 0 ? null : all[chance.Next(all.Count)];
    }

    private static void Delete(XDocument xml, Random chance) => Any(xml, chance)?.Remove();

    private static void Duplicate(XDocument xml, Random chance)
    {
        var one = Any(xml, chance);
        one?.AddAfterSelf(new XElement(one));
    }

    private static void Move(XDocument xml, Random chance)
    {
        var (one, place) = (Any(xml, chance), Any(xml, chance));
        if (one is null || place is null || place.AncestorsAndSelf().Contains(one))
        {
            return;
        }

        one.Remove();
        if (chance.Next(2) == 0)
        {
            place.AddBeforeSelf(one);
        }
        else
        {
            place.Add(one);
        }
    }

    private static void SwapValues(XDocument xml, Random chance)
    {
        var (one, other) = (AnyAttribute(xml, chance), AnyAttribute(xml, chance));
        if (one is not null && other is not null)
        {
            (one.Value, other.Value) = (other.Value, one.Value);
        }
    }

    private static void ChangeValue(XDocument xml, Random chance) => AnyAttribute(xml, chance)?.SetValue(_values[chance.Next(_values.Length)]);

    private static void RemoveAttribute(XDocument xml, Random chance) => AnyAttribute(xml, chance)?.Remove();

    private static void Rename(XDocument xml, Random chance)
    {
        if (Any(xml, chance) is { } one && Any(xml, chance) is { } other)
        {
            one.Name = other.Name;
        }
    }

    private static void Wrap(XDocument xml, Random chance)
    {
        if (Any(xml, chance) is { } one)
        {
            one.ReplaceWith(new XElement(W + _wrappers[chance.Next(_wrappers.Length)], new XElement(one)));
        }
    }

    private static void WrapInControl(XDocument xml, Random chance)
    {
        if (Any(xml, chance, chance.Next(3) switch { 0 => "p", 1 => "r", _ => null }) is { } one)
        {
            one.ReplaceWith(Control(chance, new XElement(one)));
        }
    }

    private static void Nest(XDocument xml, Random chance)
    {
        if (Any(xml, chance) is not { } one)
        {
            return;
        }

        var nested = new XElement(one);
        for (var depth = chance.Next(2, 140); depth > 0; depth--)
        {
            nested = Control(chance, nested);
        }

        one.ReplaceWith(nested);
    }

    private static XElement Control(Random chance, XElement content) => new(
        W + "sdt",
        new XElement(W + "sdtPr", chance.Next(2) == 0 ? new XElement(W + "tag", new XAttribute(W + "val", _values[chance.Next(_values.Length)])) : null),
        new XElement(W + "sdtContent", content));

    private static void Write(XDocument xml, Random chance)
    {
        if (Any(xml, chance, "t") is { } text)
        {
            text.Value = chance.Next(3) == 0 ? Words.New(chance) : $"{text.Value} {Words.New(chance)}";
            if (chance.Next(2) == 0)
            {
                text.Ancestors(W + "sdt").Elements(W + "sdtPr").Elements(W + "showingPlcHdr").Remove();
            }
        }
    }

    private static void Rewrite(XDocument xml, Random chance) =>
        Any(xml, chance, "t")?.SetValue(new string(chance.Next(2) == 0 ? ' ' : 'x', 1 << chance.Next(0, 21)));

    private static void Retag(XDocument xml, Random chance)
    {
        var (one, other) = (Any(xml, chance, "tag"), Any(xml, chance, "tag"));
        if (one is not null && other is not null)
        {
            one.ReplaceAttributes(other.Attributes());
        }
    }

    private static void LoseTags(XDocument xml, Random chance)
    {
        if (chance.Next(4) == 0)
        {
            xml.Descendants(W + "tag").Remove();
        }
        else
        {
            Any(xml, chance, "sdtPr")?.Remove();
        }
    }

    private static void LosePieces(XDocument xml, Random chance) =>
        Any(xml, chance, _pieces[chance.Next(_pieces.Length)])?.Remove();

    private static void InjectField(XDocument xml, Random chance) => Any(xml, chance, "p")?.Add(
        new XElement(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", "begin"))),
        new XElement(W + "r", new XElement(W + "instrText", chance.Next(2) == 0 ? " TOC \\o \"1-3\" \\h " : " DATE ")),
        chance.Next(2) == 0 ? new XElement(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", "end"))) : null);

    private static void InjectComment(XDocument xml, Random chance) => Any(xml, chance, "p")?.Add(
        new XElement(W + "commentRangeStart", new XAttribute(W + "id", chance.Next(4))),
        new XElement(W + "commentRangeEnd", new XAttribute(W + "id", chance.Next(4))),
        new XElement(W + "commentReference", new XAttribute(W + "id", chance.Next(4))));

    private static void InjectBookmark(XDocument xml, Random chance)
    {
        if (Any(xml, chance, "bookmarkStart") is { } one)
        {
            Any(xml, chance)?.AddBeforeSelf(new XElement(one));
        }
    }

    private static void TrackChange(XDocument xml, Random chance)
    {
        if (Any(xml, chance, "r") is { } run)
        {
            run.ReplaceWith(new XElement(
                W + _changes[chance.Next(_changes.Length)], new XAttribute(W + "id", chance.Next(1_000)), new XAttribute(W + "author", "Marie"), new XElement(run)));
        }
    }

    private static void Alternate(XDocument xml, Random chance)
    {
        if (Any(xml, chance, chance.Next(2) == 0 ? "r" : "p") is { } one)
        {
            one.ReplaceWith(new XElement(
                _mc + "AlternateContent", new XElement(_mc + "Choice", new XAttribute("Requires", "w14"), new XElement(one)),
                new XElement(_mc + "Fallback", new XElement(one))));
        }
    }

    private static void Split(XDocument xml, Random chance)
    {
        if (Any(xml, chance, "p") is { } paragraph)
        {
            paragraph.AddAfterSelf(new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", Words.New(chance)))));
        }
    }
}
