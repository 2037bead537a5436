using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>What of the text is not ours: the words around our controls, and how they are laid out.</summary>
internal static partial class Theirs
{
    /// <summary>Numbers and names that each copy has of its own.</summary>
    private static readonly HashSet<string> Numbering = new(StringComparer.Ordinal)
    {
        "id", "type", "spid", "ShapeID", "shapeid", "ObjectID", "name", "paraId", "textId",
    };

    /// <summary>Words and markup outside our fields, in order, a mark where each field stands.</summary>
    /// <param name="commitments">How often what a pattern holds will stand there; for a document made already, once.</param>
    public static string Text(TakenApart file, int commitments = 1, int milestones = 1)
    {
        var text = new StringBuilder();
        Read(file.Body, text, pattern => pattern == "commitment/*" ? commitments : milestones);
        return text.ToString();
    }

    /// <summary>The lines of tables of contents, without their page numbers.</summary>
    public static IEnumerable<string> ContentsLines(TakenApart file) =>
        from line in file.Body.Descendants(Xml.W + "sdt").Where(IsContents).Descendants(Xml.W + "p")
        let text = string.Concat(line.Descendants(Xml.W + "t").Select(text => text.Value)).TrimEnd([.. "0123456789 "])
        where text.Length > 0
        select text;

    private static void Read(XElement parent, StringBuilder text, Func<string, int> times)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText words)
            {
                // Spaces between elements are layout of the XML.
                // A reference follows the bookmark of its copy, which has a number of its own.
                text.Append(parent.HasElements ? "" : parent.Name == Xml.W + "instrText" ? Copies().Replace(words.Value, "") : words.Value);
            }
            else if (node is XElement { Name.LocalName: "sdt" } control && IsOurs(control))
            {
                ReadControl(control, text, times);
            }
            else if (node is XElement element && !IsContents(element) && !IsMark(element) && !HoldsMarksOnly(element))
            {
                text.Append('\n').Append(element.Name.LocalName);
                foreach (var attribute in element.Attributes().Where(IsSaid))
                {
                    text.Append(' ').Append(attribute.Name.LocalName).Append('=').Append(attribute.Value);
                }

                text.Append('(');
                Read(element, text, times);
                text.Append(')');
            }
        }
    }

    private static void ReadControl(XElement control, StringBuilder text, Func<string, int> times)
    {
        var tag = TagOf(control);
        if (tag.Split('/') is ["plan", not "commitments"] or ["commitment", _, not ("milestone" or "*")] or [_, _, "milestone", _, _])
        {
            text.Append('□');
            return;
        }

        for (var time = tag.EndsWith("/*", StringComparison.Ordinal) ? times(tag) : 1; time > 0; time--)
        {
            control.Elements(Xml.W + "sdtContent").ToList().ForEach(content => Read(content, text, times));
        }
    }

    private static bool IsSaid(XAttribute attribute) => !attribute.IsNamespaceDeclaration && !Numbering.Contains(attribute.Name.LocalName)
        && attribute.Name.Namespace != Xml.Names["r"];

    /// <summary>Whether it may stand with the first copy only, is given anew with each, or is ours.</summary>
    private static bool IsMark(XElement element) =>
        Marks().IsMatch(element.Name.LocalName) || element is { Name.LocalName: "id", Parent.Name.LocalName: "sdtPr" }
            or { Name.LocalName: "name", Parent.Name.LocalName: "ffData" };

    /// <summary>A run made for a comment’s mark goes with it.</summary>
    private static bool HoldsMarksOnly(XElement element) =>
        element.Name == Xml.W + "r" && element.Elements().All(one => one.Name == Xml.W + "rPr" || IsMark(one));

    private static bool IsOurs(XElement control) => TagOf(control).Split('/')[0] is "plan" or "commitment";

    private static string TagOf(XElement control) =>
        (string?)control.Element(Xml.W + "sdtPr")?.Element(Xml.W + "tag")?.Attribute(Xml.W + "val") ?? "";

    private static bool IsContents(XElement control) => control.Element(Xml.W + "sdtPr")?.Element(Xml.W + "docPartObj")
        ?.Element(Xml.W + "docPartGallery")?.Attribute(Xml.W + "val")?.Value == "Table of Contents";

    [GeneratedRegex(@"(?:_\d+)+\b(?=\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Copies();

    [GeneratedRegex(
        "^(bookmark|comment|perm|move(From|To)Range|footnoteReference|endnoteReference)", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
