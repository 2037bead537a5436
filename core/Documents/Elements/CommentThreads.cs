using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>What Word 2013 and later say of a comment in parts of their own: its thread, whether it is resolved.</summary>
internal static class CommentThreads
{
    private static readonly string[] Extending =
    [
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
    ];

    /// <summary>They hang on the number of the comment's last paragraph.</summary>
    public static string? ParagraphOf(XElement comment) => (string?)comment.Elements(Ns.W + "p").LastOrDefault()?.Attribute(Ns.W14 + "paraId");

    public static bool HasReplies(DocxPackage package, XElement comment) => ParagraphOf(comment) is { } paragraph
        && All(package).Any(one => (string?)one.Attribute(Ns.W15 + "paraIdParent") == paragraph);

    public static List<XElement> Entries(DocxPackage package, XElement comment) => ParagraphOf(comment) is { } paragraph
        ? All(package).Where(one => one.Attributes().Any(id => id.Name.LocalName is "paraId" or "paraIdParent" && id.Value == paragraph)).ToList()
        : [];

    private static IEnumerable<XElement> All(DocxPackage package) => Extending
        .SelectMany(kind => Relationships.Targets(package, package.MainPart, kind)).Distinct(StringComparer.OrdinalIgnoreCase)
        .SelectMany(name => package.Xml(name).Root!.Elements());
}
