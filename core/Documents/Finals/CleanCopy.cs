using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Finals;

/// <summary>Takes out what is among drafters: comments, tracked changes, what we keep hidden, the marks of our fields.</summary>
internal static class CleanCopy
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly string[] OfComments =
    [
        Ns.Comments, "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
        "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
    ];

    /// <summary>As they stand, accepted: what is proposed to go goes, what is proposed to come stays.</summary>
    /// <returns>How many there were.</returns>
    public static int AcceptChanges(DocxPackage package)
    {
        var count = 0;
        foreach (var story in Stories.Of(package).ToList())
        {
            count += story.Descendants().Count(
                one => one.Name.Namespace == Ns.W && one.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo");
            story.Descendants(Ns.W + "tr").Where(row => row.Element(Ns.W + "trPr")?.Element(Ns.W + "del") is not null).ToList()
                .ForEach(row => row.Remove());
            JoinParagraphs(story);
            story.Descendants().Where(one => IsWord(one, "del", "moveFrom") && one.Parent!.Name != Ns.W + "rPr").ToList()
                .ForEach(one => one.Remove());
            story.Descendants().Where(one => one.Name.Namespace == Ns.W && (one.Name.LocalName.EndsWith("PrChange", StringComparison.Ordinal)
                || one.Name.LocalName is "numberingChange" or "cellIns" or "cellDel" or "cellMerge" or "moveFromRangeStart" or "moveFromRangeEnd"
                    or "moveToRangeStart" or "moveToRangeEnd")).ToList().ForEach(one => one.Remove());
            foreach (var kept in story.Descendants().Where(one => IsWord(one, "ins", "moveTo", "del", "moveFrom")).Reverse().ToList())
            {
                kept.ReplaceWith(kept.Nodes());
            }
        }

        return count;
    }

    /// <summary>Our help texts are gone: whose they were is nothing to say any more.</summary>
    public static void DropGuidanceCredit(DocxPackage package)
    {
        var said = Enum.GetValues<Language>().Select(language => " " + new Texts(language)["GuidanceCredit"]).ToList();
        foreach (var text in package.Body.Descendants(Ns.W + "t").ToList())
        {
            if (said.Find(credit => text.Value.EndsWith(credit, StringComparison.Ordinal)) is { } found)
            {
                text.Value = text.Value[..^found.Length];
            }
        }
    }

    /// <returns>How many there were.</returns>
    public static int DropComments(DocxPackage package)
    {
        var count = Relationships.Targets(package, package.MainPart, Ns.Comments)
            .Sum(part => package.Xml(part).Root!.Elements(Ns.W + "comment").Count());
        foreach (var story in Stories.Of(package).ToList())
        {
            story.Descendants().Where(one => IsWord(one, "commentRangeStart", "commentRangeEnd")).ToList().ForEach(one => one.Remove());
            foreach (var reference in story.Descendants(Ns.W + "commentReference").ToList())
            {
                var run = reference.Parent!;
                reference.Remove();
                if (run.Elements().All(one => one.Name == Ns.W + "rPr"))
                {
                    run.Remove();
                }
            }
        }

        OfComments.ToList().ForEach(type => Relationships.Remove(package, package.MainPart, type));
        return count;
    }

    /// <summary>The fields become text: nothing shows around them, nothing is remembered of them.</summary>
    public static void Seal(DocxPackage package)
    {
        if (Published.Part(package) is { } part)
        {
            Relationships.RemoveTo(package, package.MainPart, part);
            Relationships.Remove(package, part, Office + "customXmlProps");
            package.Remove(part);
        }

        foreach (var story in Stories.Of(package).ToList())
        {
            Bookmarks.RemoveAll(story);
            foreach (var properties in story.Descendants(Ns.W + "sdtPr"))
            {
                properties.Elements().Where(one => one.Name.LocalName is "lock" or "placeholder" or "showingPlcHdr" or "appearance").Remove();
                properties.Add(new XElement(Ns.W15 + "appearance", new XAttribute(Ns.W15 + "val", "hidden")));
            }
        }
    }

    private static void JoinParagraphs(XElement story)
    {
        foreach (var mark in story.Descendants(Ns.W + "pPr").Elements(Ns.W + "rPr").Elements()
            .Where(one => IsWord(one, "del", "moveFrom")).ToList())
        {
            var paragraph = mark.Ancestors(Ns.W + "p").First();
            if (paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == Ns.W + "p")
            {
                var words = next.Elements().Where(one => one.Name != Ns.W + "pPr").ToList();
                words.ForEach(one => one.Remove());
                paragraph.Add(words);
                next.Remove();
            }

            mark.Remove();
        }
    }

    private static bool IsWord(XElement element, params ReadOnlySpan<string> names) =>
        element.Name.Namespace == Ns.W && names.Contains(element.Name.LocalName);
}
