using System.Xml;
using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// What a document brings in from outside. We follow nothing; Word does, with the rights of who opens it. A person's document
/// keeps it, and is told about; a template, from which others' documents are made, is refused.
/// </summary>
internal static class OutsideContent
{
    private static readonly string[] Fetching = ["DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD"];
    private static readonly string[] Harmless = ["http://", "https://", "mailto:", "tel:", "#"];

    public static IEnumerable<OutsideLink> Of(DocxPackage package) => [.. Links(package), .. Fields(package)];

    /// <summary>Lets go of the path of the template a template was made from, which Word looks for at each opening.</summary>
    /// <exception cref="UnusableDocumentException">The template fetches something else from outside.</exception>
    public static void RefuseIn(DocxPackage template)
    {
        foreach (var name in template.PartNames.Where(PartNames.IsLinks).ToList())
        {
            foreach (var link in template.Xml(name).Root!.Elements().Where(IsAttachedTemplate).ToList())
            {
                Detach(template, name, (string?)link.Attribute("Id"));
                link.Remove();
            }
        }

        if (Of(template).FirstOrDefault(one => one.Kind == OutsideKind.Fetched) is { } found)
        {
            throw new UnusableDocumentException(UnusableReason.FetchesFromOutside, $"The template fetches {found.What} {found.Target}.")
            {
                Part = found.Part,
            };
        }
    }

    private static bool IsAttachedTemplate(XElement link) => Relationships.KindOf(link) == "attachedTemplate" && Relationships.IsExternal(link);

    private static void Detach(DocxPackage template, string links, string? id)
    {
        var settings = Relationships.SourceOf(links);
        if (template.Has(settings))
        {
            template.Xml(settings).Root!.Elements(Ns.W + "attachedTemplate").Where(one => (string?)one.Attribute(Ns.R + "id") == id).Remove();
        }
    }

    private static IEnumerable<OutsideLink> Links(DocxPackage package) =>
        from part in package.PartNames
        where PartNames.IsLinks(part)
        from link in package.Xml(part).Root!.Elements()
        let what = Relationships.KindOf(link)
        let target = Relationships.Target(link)
        let isExternal = Relationships.IsExternal(link)
        let broken = IsBroken(link)
        from kind in new[] { broken && what == "hyperlink" ? null : KindOf(what, target, isExternal), broken ? OutsideKind.Broken : (OutsideKind?)null }
        where kind is not null
        select new OutsideLink(part, kind.Value, what, target, (string?)link.Attribute("Id") ?? "");

    /// <summary>Whether an address is none; or is one, and said to be a part’s name.</summary>
    public static bool IsBroken(XElement link) => Relationships.IsExternal(link)
        ? !Uri.TryCreate(Relationships.Target(link), UriKind.RelativeOrAbsolute, out _)
        : Relationships.KindOf(link) == "hyperlink" && Array.Exists(Harmless[..^1], start => Begins(Relationships.Target(link), start));

    private static bool Begins(string target, string start) => target.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static OutsideKind? KindOf(string what, string target, bool isExternal) => (what, isExternal) switch
    {
        ("hyperlink", true) => Array.Exists(Harmless, start => Begins(target, start))
            ? null
            : OutsideKind.Followed,
        (_, true) => OutsideKind.Fetched,
        ("control" or "oleObject" or "aFChunk", false) => OutsideKind.Acting,
        _ => null,
    };

    private static IEnumerable<OutsideLink> Fields(DocxPackage package)
    {
        foreach (var part in package.PartNames.Where(name => package.Screened?.Roles.IsStory(name) == true))
        {
            foreach (var instruction in Instructions(package.Reader(part)))
            {
                var words = instruction.Split([' ', '\t', '\n', '"', '\u00A0'], 3, StringSplitOptions.RemoveEmptyEntries);
                if (words is [var name, ..] && Fetching.Contains(name, StringComparer.OrdinalIgnoreCase))
                {
                    yield return new(part, OutsideKind.Fetched, name.ToUpperInvariant(), words.ElementAtOrDefault(1) ?? "");
                }
            }
        }
    }

    /// <summary>What fields say; Word may split it over any number of runs.</summary>
    private static IEnumerable<string> Instructions(XmlReader reader)
    {
        using (reader)
        {
            var (instruction, inText) = ("", false);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                {
                    inText = reader.NodeType == XmlNodeType.Element && reader.LocalName == "instrText" && !reader.IsEmptyElement;
                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "fldChar" or "fldSimple" && instruction.Length > 0)
                    {
                        yield return instruction;
                        instruction = "";
                    }

                    if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "fldSimple")
                    {
                        yield return reader.GetAttribute("instr", Ns.W.NamespaceName) ?? "";
                    }
                }
                else if (inText && instruction.Length < 1_000)
                {
                    instruction += reader.Value;
                }
            }
        }
    }
}
