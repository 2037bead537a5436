using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>What kind each part of a package is: <c>[Content_Types].xml</c>.</summary>
internal sealed class ContentTypes(XDocument types)
{
    public const string PartName = "[Content_Types].xml";

    public IEnumerable<string> All => types.Root!.Elements().Select(element => (string?)element.Attribute("ContentType") ?? "");

    public string? Of(string part) => Override(part)?.Attribute("ContentType")?.Value
        ?? Default(Extension(part))?.Attribute("ContentType")?.Value;

    public void Set(string part, string contentType)
    {
        if (Override(part) is { } existing)
        {
            existing.SetAttributeValue("ContentType", contentType);
        }
        else
        {
            types.Root!.Add(new XElement(
                Ns.Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        }
    }

    /// <summary>Says the type of a part whose name does not: some programs leave out the defaults, and name each part.</summary>
    public void Ensure(string part, string contentType)
    {
        if (Of(part) is null)
        {
            Set(part, contentType);
        }
    }

    /// <summary>What <see cref="Of"/> says, for a file with many parts.</summary>
    public Func<string, string?> Lookup()
    {
        var (defaults, overrides) = (ByKey("Default", "Extension"), ByKey("Override", "PartName"));
        return part => overrides.GetValueOrDefault("/" + part) ?? defaults.GetValueOrDefault(Extension(part));

        Dictionary<string, string?> ByKey(string element, string key) => types.Root!.Elements(Ns.Types + element)
            .DistinctBy(one => (string?)one.Attribute(key) ?? "", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => (string?)one.Attribute(key) ?? "", one => (string?)one.Attribute("ContentType"), StringComparer.OrdinalIgnoreCase);
    }

    private XElement? Override(string part) => types.Root!.Elements(Ns.Types + "Override").FirstOrDefault(element =>
        string.Equals(element.Attribute("PartName")?.Value, "/" + part, StringComparison.OrdinalIgnoreCase));

    private XElement? Default(string extension) => types.Root!.Elements(Ns.Types + "Default").FirstOrDefault(element =>
        string.Equals(element.Attribute("Extension")?.Value, extension, StringComparison.OrdinalIgnoreCase));

    private static string Extension(string part) => Path.GetExtension(part).TrimStart('.').ToLowerInvariant();
}
