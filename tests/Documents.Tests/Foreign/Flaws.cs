using System.Text.RegularExpressions;
using System.Xml.Linq;
using OgpTeams.Doubles.Foreign;

namespace OgpTeams.Documents.Tests.Foreign;

/// <summary>What Word could stumble over: what the validator says, and what it does not look for.</summary>
internal static partial class Flaws
{
    private static readonly XNamespace Vml = Xml.Names["v"];
    private static readonly XNamespace Wp = Xml.Names["wp"];
    private static readonly XNamespace W14 = Xml.Names["w14"];

    /// <summary>What stands once, by its id or name, in a part.</summary>
    private static readonly (XName Element, XName Attribute)[] Once =
    [
        (Xml.W + "bookmarkStart", Xml.W + "id"), (Xml.W + "bookmarkEnd", Xml.W + "id"), (Xml.W + "bookmarkStart", Xml.W + "name"),
        (Xml.W + "permStart", Xml.W + "id"), (Xml.W + "permEnd", Xml.W + "id"),
        (Xml.W + "commentRangeStart", Xml.W + "id"), (Xml.W + "commentRangeEnd", Xml.W + "id"),
        (Xml.W + "commentReference", Xml.W + "id"), (Xml.W + "comment", Xml.W + "id"),
        (Xml.W + "moveFromRangeStart", Xml.W + "id"), (Xml.W + "moveFromRangeEnd", Xml.W + "id"),
        (Xml.W + "moveToRangeStart", Xml.W + "id"), (Xml.W + "moveToRangeEnd", Xml.W + "id"),
        (Xml.W + "moveFromRangeStart", Xml.W + "name"), (Xml.W + "moveToRangeStart", Xml.W + "name"),
        (Xml.W + "footnoteReference", Xml.W + "id"), (Xml.W + "endnoteReference", Xml.W + "id"),
        (Xml.W + "footnote", Xml.W + "id"), (Xml.W + "endnote", Xml.W + "id"),
        (Vml + "shape", "id"), (Vml + "shapetype", "id"), (Wp + "docPr", "id"), (Xml.W + "p", W14 + "paraId"),
    ];

    private static readonly string[] Ranges = ["bookmark", "perm", "commentRange", "moveFromRange", "moveToRange"];

    public static IReadOnlySet<string> Of(byte[] file)
    {
        var apart = new TakenApart(file);
        return Judged(file).Concat(apart.Stories.SelectMany(part => InStory(apart, part))).Concat(InPackage(apart))
            .Select(flaw => Numbers().Replace(flaw, "#")).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Judged(byte[] file) => DocumentCheck.Validate(file, Domain.Language.English)
        .Where(finding => finding.Rule is "schema" or "duplicateId")
        .Select(finding => $"{finding.Rule}: {finding.Message.Split(" List of possible")[0]}");

    private static IEnumerable<string> InStory(TakenApart apart, string part)
    {
        var root = apart.Root(part);
        foreach (var (element, attribute) in Once)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var one in root.Descendants(element).Where(one => one.Attribute(attribute) is { } id && !seen.Add(id.Value)))
            {
                yield return $"{element.LocalName} twice by its {attribute.LocalName}";
            }
        }

        foreach (var range in Ranges)
        {
            var (starts, ends) = (Ids(root, range + "Start"), Ids(root, range + "End"));
            if (!starts.SetEquals(ends))
            {
                yield return $"{range} without its other end";
            }
        }

        foreach (var note in new[] { "comment", "footnote", "endnote" })
        {
            var known = apart.Links(apart.Main).Where(link => link.Kind == note + "s").SelectMany(link => Ids(apart.Root(link.Target), note));
            if (!Ids(root, note + "Reference").IsSubsetOf(known))
            {
                yield return $"{note} that is not there";
            }
        }

        var shapes = root.Descendants(Vml + "shapetype").Attributes("id").Select(id => "#" + id.Value).ToHashSet(StringComparer.Ordinal);
        if (root.Descendants(Vml + "shape").Attributes("type").Any(type => !shapes.Contains(type.Value)))
        {
            yield return "shape of a type that is not there";
        }
    }

    private static IEnumerable<string> InPackage(TakenApart apart)
    {
        var types = apart.Root("[Content_Types].xml");
        foreach (var part in apart.Parts.Keys.Where(part => part != "[Content_Types].xml" && !IsOfAMac(part)))
        {
            if (!types.Elements().Any(type => Is(type, "PartName", "/" + part) || Is(type, "Extension", Path.GetExtension(part).TrimStart('.'))))
            {
                yield return $"{part} without a type";
            }

            if (apart.Links(part).Any(link => !link.IsExternal && !apart.Parts.ContainsKey(link.Target)))
            {
                yield return $"{part} linked to nothing";
            }
        }

        if (types.Elements().Attributes("PartName").Any(part => !apart.Parts.ContainsKey(part.Value.TrimStart('/'))))
        {
            yield return "the type of a part that is not there";
        }

        foreach (var part in apart.Stories)
        {
            var known = apart.Links(part).Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
            if (apart.Root(part).Descendants().Attributes().Any(one => one.Name.Namespace == Xml.R && !known.Contains(one.Value)))
            {
                yield return $"{part} names a link that is not there";
            }
        }
    }

    /// <summary>What is no part, but a Mac’s own notes in the archive.</summary>
    public static bool IsOfAMac(string part) =>
        part.StartsWith("__MACOSX/", StringComparison.Ordinal) || part.EndsWith(".DS_Store", StringComparison.Ordinal);

    private static bool Is(XElement type, string attribute, string value) =>
        string.Equals((string?)type.Attribute(attribute), value, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Ids(XElement root, string element) =>
        root.Descendants(Xml.W + element).Attributes(Xml.W + "id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("[0-9A-F]*[0-9][0-9A-F]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
