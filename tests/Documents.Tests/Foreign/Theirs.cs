using System.Text;
using System.Xml.Linq;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>What of a document is not ours: the words around our controls, and the parts we have no business in.</summary>
internal static class Theirs
{
    private static readonly string[] Kinds = ["styles", "numbering", "core-properties", "custom-properties"];

    /// <summary>The words outside our fields, in order, a mark where each field stands.</summary>
    /// <param name="commitments">How often what a pattern holds will stand there; for a document made already, once.</param>
    public static string Words(TakenApart file, int commitments = 1, int milestones = 1)
    {
        var words = new StringBuilder();
        Read(file.Body, words, pattern => pattern == "commitment/*" ? commitments : milestones);
        return words.ToString();
    }

    /// <summary>The lines of tables of contents, without their page numbers.</summary>
    public static IEnumerable<string> ContentsLines(TakenApart file) => file.Body.Descendants(Xml.W + "sdt").Where(IsContents)
        .Descendants(Xml.W + "p").Select(line => string.Concat(line.Descendants(Xml.W + "t").Select(text => text.Value)).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd()).Where(line => line.Length > 0);

    /// <summary>Parts that are gone or no longer the same, by name; those among which we write are judged by their words.</summary>
    /// <param name="leaves">What may, and must, be gone.</param>
    public static IEnumerable<string> Changed(TakenApart before, TakenApart after, IReadOnlyCollection<string> leaves)
    {
        var written = before.Links("").Concat(before.Links(before.Main)).Where(link => Kinds.Contains(link.Kind) || IsOurs(before, link)).Select(link => link.Target)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var settings = before.Links(before.Main).Where(link => link.Kind == "settings").Select(link => link.Target)
            .Where(part => before.Links(part).Any(link => link.Kind == "attachedTemplate")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (stories, extended) = (before.Stories.ToHashSet(StringComparer.OrdinalIgnoreCase), before.Links(before.Main)
            .Where(link => link.Kind.StartsWith("comments", StringComparison.Ordinal) || link.Kind == "people").Select(link => link.Target).ToHashSet(StringComparer.OrdinalIgnoreCase));
        foreach (var (name, content) in before.Parts.Where(part => !Flaws.IsOfAMac(part.Key)))
        {
            var there = after.Parts.GetValueOrDefault(name);
            if (leaves.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            {
                if (there is not null)
                {
                    yield return $"{name} still there";
                }
            }
            else if (there is null)
            {
                yield return $"{name} gone";
            }
            else if (!there.AsSpan().SequenceEqual(content) && !written.Contains(name) && !settings.Contains(name) && !IsIndex(name)
                && !(stories.Contains(name) && HoldsAll(before.Root(name), after.Root(name))) && !(extended.Contains(name) && HoldsAll(before.Root(name), after.Root(name))))
            {
                yield return $"{name} changed";
            }
        }
    }

    private static bool IsIndex(string part) => part == "[Content_Types].xml" || part.EndsWith(".rels", StringComparison.Ordinal);

    private static bool IsOurs(TakenApart file, TakenApart.Link link) => link.Kind == "customXml" && file.Parts.TryGetValue(link.Target, out var content)
        && Encoding.UTF8.GetString(content).Contains("ogpteams", StringComparison.OrdinalIgnoreCase);

    // Ids may be given anew, and comments of ours come: each of their paragraphs is still there. The main part is compared by Words.
    private static bool HoldsAll(XElement before, XElement after) =>
        before.Name.LocalName == "document" || !Texts(before).Except(Texts(after)).Any();

    private static IEnumerable<string> Texts(XElement root) => root.Elements()
        .Where(one => !one.Descendants(Xml.W + "tag").Any(tag => (string?)tag.Attribute(Xml.W + "val") == "plan/title")).Select(one => $"{one.Name.LocalName} {one.Value}");

    private static void Read(XElement parent, StringBuilder words, Func<string, int> times)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                // Spaces between elements are layout of the XML.
                words.Append(parent.HasElements ? "" : text.Value);
            }
            else if (node is XElement { Name.LocalName: "sdt" } control)
            {
                ReadControl(control, words, times);
            }
            else if (node is XElement element)
            {
                words.Append(element.Name == Xml.W + "sym" ? (string?)element.Attribute(Xml.W + "char") : "").Append(element.Name == Xml.W + "p" ? "\n" : "");
                Read(element, words, times);
            }
        }
    }

    private static void ReadControl(XElement control, StringBuilder words, Func<string, int> times)
    {
        var tag = (string?)control.Element(Xml.W + "sdtPr")?.Element(Xml.W + "tag")?.Attribute(Xml.W + "val") ?? "";
        var content = control.Element(Xml.W + "sdtContent");
        if (IsContents(control) || content is null)
        {
            return;
        }

        if (tag.EndsWith("/*", StringComparison.Ordinal))
        {
            for (var time = times(tag); time > 0; time--)
            {
                Read(content, words, times);
            }
        }
        else if (tag.Split('/') is ["plan", _] or ["commitment", _, not "milestone"] or ["commitment", _, "milestone", _, _])
        {
            words.Append('□');
        }
        else
        {
            Read(content, words, times);
        }
    }

    private static bool IsContents(XElement control) => control.Element(Xml.W + "sdtPr")?.Element(Xml.W + "docPartObj")
        ?.Element(Xml.W + "docPartGallery")?.Attribute(Xml.W + "val")?.Value == "Table of Contents";
}
