using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>A package as a program can open it that reads all of its XML, and stops at the first link it cannot make out.</summary>
internal sealed class LegibleParts
{
    private const string Nowhere = "http://nowhere.invalid/";

    private readonly DocxPackage _package;
    private readonly HashSet<string> _illegible;
    private readonly SortedSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);

    public LegibleParts(DocxPackage package)
    {
        var screen = new XmlScreen();
        _package = package;
        _illegible = package.PartNames.Where(name => !IsLegible(name, screen)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Weight = screen.Weight;
        All = package.Parts().Where(part => !_illegible.Contains(part.Key))
            .Select(part => PartNames.IsLinks(part.Key) ? new(part.Key, Followable(part.Key, part.Value)) : part).ToList();
    }

    /// <summary>Without those that cannot be read, nor what leads to them or to none; broken addresses lead nowhere.</summary>
    public List<KeyValuePair<string, byte[]>> All { get; }

    /// <summary>The names of those left out.</summary>
    public IReadOnlyCollection<string> Illegible => _illegible;

    /// <summary>The names of those that links lead to, and that are not there.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>What the XML takes in memory, about, in bytes.</summary>
    public long Weight { get; }

    private bool IsLegible(string name, XmlScreen screen)
    {
        try
        {
            if (_package.Screened?.Roles.IsOffices(name) == true)
            {
                screen.Add(name, _package.Bytes(name));
            }

            return true;
        }
        catch (UnusableDocumentException)
        {
            return false;
        }
    }

    private byte[] Followable(string name, byte[] content)
    {
        var links = SafeXml.Load(content, name);
        var broken = links.Root!.Elements().Where(OutsideContent.IsBroken).ToList();
        var lost = links.Root.Elements().Where(link => !Relationships.IsExternal(link)).Except(broken).Where(link => IsLost(name, link)).ToList();
        foreach (var link in broken)
        {
            link.SetAttributeValue("Target", Nowhere);
            link.SetAttributeValue("TargetMode", "External");
        }

        lost.ForEach(link => link.Remove());
        return lost.Count + broken.Count > 0 ? SafeXml.Save(links) : content;
    }

    // « NULL » is what some programs write for no picture; « #… » leads to a place in the document itself.
    private bool IsLost(string links, XElement link)
    {
        var target = Relationships.Target(link);
        var part = Relationships.Resolve(Relationships.SourceOf(links), target, _package.Has);
        if (_package.Has(part) || target.Contains('#', StringComparison.Ordinal) || part.EndsWith("NULL", StringComparison.Ordinal))
        {
            return _illegible.Contains(part);
        }

        _missing.Add(part);
        return true;
    }
}
