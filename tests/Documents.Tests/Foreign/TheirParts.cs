using System.Text;
using System.Xml.Linq;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>The parts we have no business in, and what is not ours of those we write in.</summary>
internal static class TheirParts
{
    private static readonly string[] Written = ["styles", "numbering", "core-properties", "custom-properties"];
    private static readonly string[] Read = ["header", "footer", "footnotes", "endnotes", "people"];
    private static readonly string[] Comments = ["comments", "commentsExtended", "commentsIds"];

    /// <summary>Parts that are gone or no longer say what they said, by name. The main part is judged by its text.</summary>
    /// <param name="leaves">What must be gone: names begin with it.</param>
    public static IEnumerable<string> Changed(TakenApart before, TakenApart after, params IReadOnlyCollection<string> leaves)
    {
        var (written, stories, ours) = (Linked(before, Written), Linked(before, Read), Linked(before, ["customXml"]));
        var comments = Linked(before, Comments);
        bool IsMain(string part) => part.Equals(before.Main, StringComparison.OrdinalIgnoreCase);
        var settings = Linked(before, ["settings"]).Where(part => before.Links(part).Any(link => link.Kind == "attachedTemplate"));
        foreach (var (name, content) in before.Parts.Where(part => !IsMain(part.Key) && !Flaws.IsOfAMac(part.Key)))
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
            else if (there.AsSpan().SequenceEqual(content) || settings.Contains(name) || (ours.Contains(name) && IsOurs(content)))
            {
                continue;
            }
            else if (written.Contains(name) || IsIndex(name))
            {
                foreach (var lost in Lost(before.Root(name), after.Root(name), Markup).Where(one => leaves.Count == 0 || !one.Contains("signature", StringComparison.Ordinal)))
                {
                    yield return $"{name} lost {lost}";
                }
            }
            else if (comments.Contains(name) && after.Root(name).Elements().Select(Markup).SequenceEqual(
                before.Root(name).Elements().Where(one => StillTold(one, after)).Select(Markup), StringComparer.Ordinal))
            {
                // A comment on a pattern, a note to whoever writes the template, goes.
                continue;
            }
            else if (!stories.Contains(name) || Lost(before.Root(name), after.Root(name), Words).Any())
            {
                yield return $"{name} changed";
            }
        }
    }

    /// <summary>A comment whose reference stands in the text, or what another part says of such a comment.</summary>
    private static bool StillTold(XElement one, TakenApart after) => one.Attribute(Xml.W + "id") is { } id
        ? after.Body.Descendants(Xml.W + "commentReference").Attributes(Xml.W + "id").Any(reference => reference.Value == id.Value)
        : Linked(after, ["comments"]).SelectMany(part => after.Root(part).Descendants()).Attributes().Where(IsParagraphId)
            .Any(paragraph => one.Attributes().Any(own => IsParagraphId(own) && own.Value == paragraph.Value));

    private static bool IsParagraphId(XAttribute attribute) => attribute.Name.LocalName == "paraId";

    private static HashSet<string> Linked(TakenApart file, string[] kinds) => file.Links("").Concat(file.Links(file.Main))
        .Where(link => kinds.Contains(link.Kind) || (kinds == Read && link.Kind.StartsWith("comments", StringComparison.Ordinal)))
        .Select(link => link.Target).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsIndex(string part) => part == "[Content_Types].xml" || part.EndsWith(".rels", StringComparison.Ordinal);

    private static bool IsOurs(byte[] content) => Encoding.UTF8.GetString(content).Contains("ogpteams", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Lost(XElement before, XElement after, Func<XElement, string> say) =>
        before.Elements().Where(one => !IsRewritten(one)).Select(say).Except(after.Elements().Select(say));

    // Ids may be given anew.
    /// <summary>Of theirs: what our fields at the head and foot of pages say follows the document.</summary>
    private static string Words(XElement element)
    {
        var theirs = new XElement(element);
        theirs.DescendantsAndSelf(Xml.W + "sdt").Where(IsOfPage).Elements(Xml.W + "sdtContent").ToList().ForEach(content => content.RemoveNodes());
        return $"{element.Name.LocalName} {theirs.Value}";
    }

    private static bool IsOfPage(XElement control) =>
        ((string?)control.Element(Xml.W + "sdtPr")?.Element(Xml.W + "tag")?.Attribute(Xml.W + "val"))?.StartsWith("page/", StringComparison.Ordinal) == true;

    private static string Markup(XElement element)
    {
        var attributes = element.Attributes().Where(one => !one.IsNamespaceDeclaration).Select(one => $"{one.Name.LocalName}={one.Value}");
        return $"{element.Name.LocalName} {string.Join(' ', attributes.Order(StringComparer.Ordinal))} "
            + (element.HasElements ? string.Concat(element.Elements().Select(Markup)) : element.Value);
    }

    // The title and language of the file, our id in it, the type of the main part, the template it was made from, the title in a header.
    private static bool IsRewritten(XElement one) => one.Name.LocalName is "title" or "language"
        || Is(one, "name", name => name.StartsWith("OgpTeams", StringComparison.Ordinal))
        || Is(one, "ContentType", type => type.EndsWith("template.main+xml", StringComparison.Ordinal))
        || Is(one, "Type", kind => kind.EndsWith("/attachedTemplate", StringComparison.Ordinal))
        || one.Descendants(Xml.W + "tag").Any(tag => (string?)tag.Attribute(Xml.W + "val") == "plan/title");

    private static bool Is(XElement element, string attribute, Func<string, bool> what) =>
        element.Attribute(attribute) is { } found && what(found.Value);
}
