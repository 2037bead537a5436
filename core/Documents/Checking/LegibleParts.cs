using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>A package as a program can open it that reads all of its XML and follows no link, but must know each for one.</summary>
/// <param name="Parts">Without those it could not read, nor what leads to them; broken addresses lead nowhere.</param>
/// <param name="Illegible">The names of those left out.</param>
/// <param name="Weight">What the XML takes in memory, about, in bytes.</param>
internal sealed record LegibleParts(List<KeyValuePair<string, byte[]>> Parts, IReadOnlyList<string> Illegible, long Weight)
{
    private const string Nowhere = "http://nowhere.invalid/";

    public static LegibleParts Of(DocxPackage package)
    {
        var screen = new XmlScreen();
        var illegible = package.PartNames.Where(name => !IsLegible(package, name, screen)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var parts = package.Parts().Where(part => !illegible.Contains(part.Key))
            .Select(part => PartNames.IsLinks(part.Key) ? new(part.Key, Followable(part.Key, part.Value, illegible)) : part).ToList();
        return new(parts, [.. illegible], screen.Weight);
    }

    private static bool IsLegible(DocxPackage package, string name, XmlScreen screen)
    {
        try
        {
            if (package.Screened?.Roles.IsOffices(name) == true)
            {
                screen.Add(name, package.Bytes(name));
            }

            return true;
        }
        catch (UnusableDocumentException)
        {
            return false;
        }
    }

    private static byte[] Followable(string name, byte[] content, HashSet<string> illegible)
    {
        var links = SafeXml.Load(content, name);
        var (lost, broken) = (new List<XElement>(), new List<XElement>());
        foreach (var link in links.Root!.Elements())
        {
            if (OutsideContent.IsBroken(link))
            {
                broken.Add(link);
            }
            else if (!Relationships.IsExternal(link) && illegible.Contains(Target(link)))
            {
                lost.Add(link);
            }
        }

        foreach (var link in broken)
        {
            link.SetAttributeValue("Target", Nowhere);
            link.SetAttributeValue("TargetMode", "External");
        }

        lost.ForEach(link => link.Remove());
        return lost.Count + broken.Count > 0 ? SafeXml.Save(links) : content;

        string Target(XElement link) => Relationships.Resolve(Relationships.SourceOf(name), Relationships.Target(link), illegible.Contains);
    }
}
