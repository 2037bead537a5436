using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign;

/// <summary>The names of Office’s markup, and markup as it is written.</summary>
public static class Xml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    public static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>What Word declares on the root of every story, by prefix.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["w"] = W.NamespaceName,
        ["r"] = R.NamespaceName,
        ["mc"] = Mc.NamespaceName,
        ["m"] = "http://schemas.openxmlformats.org/officeDocument/2006/math",
        ["v"] = "urn:schemas-microsoft-com:vml",
        ["o"] = "urn:schemas-microsoft-com:office:office",
        ["w10"] = "urn:schemas-microsoft-com:office:word",
        ["wp"] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        ["wp14"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        ["wps"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        ["wpg"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        ["wpi"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingInk",
        ["a"] = "http://schemas.openxmlformats.org/drawingml/2006/main",
        ["pic"] = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        ["c"] = "http://schemas.openxmlformats.org/drawingml/2006/chart",
        ["dgm"] = "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        ["sl"] = "http://schemas.openxmlformats.org/schemaLibrary/2006/main",
        ["w14"] = "http://schemas.microsoft.com/office/word/2010/wordml",
        ["w15"] = "http://schemas.microsoft.com/office/word/2012/wordml",
        ["w16cid"] = "http://schemas.microsoft.com/office/word/2016/wordml/cid",
        ["w16cex"] = "http://schemas.microsoft.com/office/word/2018/wordml/cex",
        ["w16"] = "http://schemas.microsoft.com/office/word/2018/wordml",
        ["w16du"] = "http://schemas.microsoft.com/office/word/2023/wordml/word16du",
        ["w16se"] = "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    };

    /// <summary>Those an older Word may skip.</summary>
    public const string Ignorable = "w14 w15 w16cid w16cex w16 w16du w16se wp14";

    private static readonly string Declared = string.Concat(Names.Select(name => $" xmlns:{name.Key}=\"{name.Value}\""));

    /// <summary>Elements from markup with Word’s usual prefixes.</summary>
    public static IReadOnlyList<XElement> Of(string markup)
    {
        var all = XElement.Parse($"<all{Declared}>{markup}</all>").Elements().ToList();
        all.ForEach(one => one.Remove());
        return all;
    }

    /// <summary>The root of a part, with Word’s declarations, or only those it needs.</summary>
    public static XElement Root(string name, string markup = "", bool isOpen = true)
    {
        var declared = isOpen ? $"{Declared} mc:Ignorable=\"{Ignorable}\"" : Declared;
        return XElement.Parse($"<{name}{declared}>{markup}</{name}>");
    }

    /// <summary>A paragraph of one text.</summary>
    public static string P(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A run of one text.</summary>
    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";
}
