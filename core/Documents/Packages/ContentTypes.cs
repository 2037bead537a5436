using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>What kind each part of a package is: <c>[Content_Types].xml</c>.</summary>
internal sealed class ContentTypes(XDocument types)
{
    public const string PartName = "[Content_Types].xml";

    /// <summary>As they are declared.</summary>
    public IEnumerable<XAttribute> All => types.Root!.Elements().Attributes("ContentType");

    /// <summary>The names of the parts whose type is said one by one: <c>/word/document.xml</c>.</summary>
    public IEnumerable<XAttribute> Named => types.Root!.Elements(Ns.Types + "Override").Attributes("PartName");

    /// <returns>Without parameters; null when nothing says it.</returns>
    public string? Of(string part) => TypeOf(Override(part)) ?? TypeOf(Default(Extension(part)));

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

    public void SetDefault(string extension, string contentType)
    {
        Default(extension)?.Remove();
        types.Root!.AddFirst(new XElement(
            Ns.Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", contentType)));
    }

    public void Remove(string part) => Override(part)?.Remove();

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
        var defaults = ByKey(types.Root!.Elements(Ns.Types + "Default"), one => (string?)one.Attribute("Extension") ?? "");
        var overrides = ByKey(Named.Select(name => name.Parent!), one => PartNames.InPackage(one.Attribute("PartName")!.Value));
        return part => overrides.GetValueOrDefault(part) ?? defaults.GetValueOrDefault(Extension(part));
    }

    private static Dictionary<string, string?> ByKey(IEnumerable<XElement> elements, Func<XElement, string> key) =>
        elements.DistinctBy(key, StringComparer.OrdinalIgnoreCase).ToDictionary(key, TypeOf, StringComparer.OrdinalIgnoreCase);

    private static string? TypeOf(XElement? declaration) =>
        (string?)declaration?.Attribute("ContentType") is { } type ? MediaTypes.Bare(type) : null;

    private XElement? Override(string part) => Named.FirstOrDefault(name =>
        string.Equals(PartNames.InPackage(name.Value), part, StringComparison.OrdinalIgnoreCase))?.Parent;

    private XElement? Default(string extension) => types.Root!.Elements(Ns.Types + "Default").FirstOrDefault(element =>
        string.Equals(element.Attribute("Extension")?.Value, extension, StringComparison.OrdinalIgnoreCase));

    private static string Extension(string part) => Path.GetExtension(part).TrimStart('.').ToLowerInvariant();
}
