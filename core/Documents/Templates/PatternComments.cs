using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// Comments on what is repeated are words to whoever makes the template, not about any item: they go. Those beside it tell
/// drafters what to do, and stay.
/// </summary>
internal static class PatternComments
{
    private static readonly string[] Marks = ["commentRangeStart", "commentRangeEnd", "commentReference"];

    public static void Drop(DocxPackage template, List<XElement> patterns)
    {
        var inside = patterns.SelectMany(pattern => MarksIn(pattern)).Distinct().ToList();
        if (inside.Count == 0)
        {
            return;
        }

        var gone = inside.Where(mark => mark.Name == Ns.W + "commentReference").Select(IdOf).ToHashSet(StringComparer.Ordinal);
        var torn = inside.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        patterns.ForEach(CopiedMarkup.DropComments);

        // Of one that only began or ended there, the words go on standing where they are referred to.
        Stories.Of(template).SelectMany(MarksIn)
            .Where(mark => gone.Contains(IdOf(mark)) || (mark.Name != Ns.W + "commentReference" && torn.Contains(IdOf(mark)))).ToList()
            .ForEach(mark => mark.Remove());
        foreach (var comment in Relationships.Targets(template, template.MainPart, Ns.Comments)
            .SelectMany(part => template.Xml(part).Root!.Elements(Ns.W + "comment")).Where(comment => gone.Contains(IdOf(comment))).ToList())
        {
            CommentThreads.Entries(template, comment).Remove();
            comment.Remove();
        }
    }

    private static IEnumerable<XElement> MarksIn(XElement element) =>
        element.Descendants().Where(one => one.Name.Namespace == Ns.W && Marks.Contains(one.Name.LocalName));

    private static string? IdOf(XElement mark) => (string?)mark.Attribute(Ns.W + "id");
}
