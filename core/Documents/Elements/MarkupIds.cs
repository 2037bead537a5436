using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// Which attributes of Word's markup are ids. Word's own follow rules, which say more than a list would: a <c>w:id</c> numbers
/// whatever holds it, a <c>w:name</c> beside it is its name, an <c>id</c> of an old drawing (VML) names what holds it.
/// </summary>
internal static partial class MarkupIds
{
    /// <summary>Of a bookmark.</summary>
    public const int LongestName = 40;

    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";

    /// <summary>Those numbers are the comment's or the note's, in a part of its own.</summary>
    private static readonly HashSet<string> Lent = new(StringComparer.Ordinal)
    {
        "comment", "commentRangeStart", "commentRangeEnd", "commentReference", "footnote", "footnoteReference", "endnote", "endnoteReference",
    };

    private static readonly HashSet<string> Fleeting = new(StringComparer.Ordinal) { "paraId", "textId", "anchorId", "editId" };

    /// <summary>Whether the element has a number of its own among those of bookmarks, permissions and tracked changes.</summary>
    public static bool IsNumbered(XElement element) =>
        element.Name.Namespace == Ns.W && element.Attribute(Ns.W + "id") is not null && !Lent.Contains(element.Name.LocalName);

    /// <summary>Ids that Word gives anew when they are missing.</summary>
    public static bool IsFleeting(XAttribute attribute) =>
        attribute.Name.NamespaceName.StartsWith("http://schemas.microsoft.com/office/word/", StringComparison.Ordinal)
        && Fleeting.Contains(attribute.Name.LocalName);

    /// <summary>The names of bookmarks, moves, form fields and buttons.</summary>
    public static bool IsName(XAttribute attribute) => attribute.Parent is { } element && (attribute.Name.LocalName switch
    {
        "name" => attribute.Name.Namespace == Ns.W && (IsNumbered(element) || element.Name == Ns.W + "control"),
        "val" => element.Name == Ns.W + "name" && element.Parent?.Name == Ns.W + "ffData",
        _ => false,
    });

    /// <summary>The names of old drawings and of what they are made of, and of objects.</summary>
    public static bool IsShape(XAttribute attribute) => attribute.Parent is { } element && (attribute.Name.LocalName switch
    {
        "id" => attribute.Name.NamespaceName.Length == 0 && (element.Name.Namespace == V || element.Name.Namespace == O),
        "spid" => attribute.Name.Namespace == O,
        "ObjectID" => element.Name.Namespace == O,
        "val" => element.Name.LocalName == "creationId",
        _ => false,
    });

    /// <summary>The numbers of what a drawing is made of, which connectors refer to.</summary>
    public static bool IsPiece(XAttribute attribute) => attribute.Name == "id" && attribute.Parent!.Name.LocalName == "cNvPr";

    /// <summary>The numbers of the chains of text boxes.</summary>
    public static bool IsChain(XAttribute attribute) => attribute.Name == "id" && attribute.Parent!.Name.LocalName is "txbx" or "linkedTxbx";

    /// <summary>Whether a copy of the element would share something with it that must not be shared.</summary>
    public static bool AreIn(XElement element) => element.Descendants().Any(one => one.Name.Namespace == Ns.W
        ? one.Name.LocalName is "fldChar" or "fldSimple" or "ffData" || (one.HasAttributes && (one.Attribute(Ns.W + "id") is not null || HasLink(one)))
        : one.HasAttributes && ((one.Name.Namespace != Ns.W14 && one.Name.Namespace != Ns.W15) || HasLink(one)));

    private static bool HasLink(XElement element) => element.Attributes().Any(attribute => attribute.Name.Namespace == Ns.R || attribute.Name == Ns.W + "anchor");

    /// <summary>Gives a name like this one that is not taken yet.</summary>
    /// <param name="next">The numbers given so far, by what stands before them.</param>
    public static string Fresh(string name, HashSet<string> taken, Dictionary<string, long> next, int longest)
    {
        var (stem, number, end) = Parts(name);
        for (var given = next.GetValueOrDefault(stem + end, number); ; given++)
        {
            var digits = end.Length > 0 ? given.ToString("X12", null) : given.ToString(null, null);
            var fresh = string.Concat(stem.AsSpan(0, Math.Min(stem.Length, longest - digits.Length)), digits, end);
            if (taken.Add(fresh))
            {
                next[stem + end] = given + 1;
                return fresh;
            }
        }
    }

    /// <summary>Whether a bookmark's name is this one, or one that <see cref="Fresh"/> gave a copy of it, or a copy of that.</summary>
    public static bool IsLike(string name, string original)
    {
        var bare = name;
        while (bare != original && bare.TrimEnd([.. "0123456789"]) is [.. var stem, '_'] cut && cut.Length < bare.Length)
        {
            bare = stem;
        }

        return bare == original
            || (name.Length == LongestName && original.StartsWith(name.TrimEnd([.. "0123456789_"]), StringComparison.Ordinal));
    }

    /// <summary>Shapes and objects are counted by Word itself, GUIDs keep their form; any other name takes a number behind it.</summary>
    private static (string Stem, long Number, string End) Parts(string name) =>
        Counted().Match(name) is { Success: true } counted
            ? (counted.Groups["stem"].Value, long.Parse(counted.Groups["number"].ValueSpan, System.Globalization.NumberStyles.None, null) + 1, "")
        : Guids().IsMatch(name) ? (name[..^13], 1, "}")
        : (name + "_", 2, "");

    [GeneratedRegex("^(?<stem>_|_x0000_[si])(?<number>[0-9]{1,15})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("^[{][0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guids();
}
